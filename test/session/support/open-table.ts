import { createDesk, type Desk } from '../../../src/session/host/desk.ts';
import { openHost } from '../../../src/session/host/open-host.ts';
import type { Host } from '../../../src/session/host/host.ts';
import { createMemoryStore } from '../../../src/session/store/memory-store.ts';
import type { JournalStore, StoredRun } from '../../../src/session/store/journal-store.ts';
import { createMachine, type Machine } from './machine.ts';
import { openScreen, settle, type Screen } from './screen.ts';
import { smallRun } from './small-run.ts';

export interface Table {
  readonly machine: Machine;
  readonly store: JournalStore;
  readonly run: StoredRun;
  readonly host: Host;
  readonly facilitator: Screen;
  readonly reports: unknown[];
}

/** Opens a host on a stored run and fails the test when that cannot be done. */
export async function hostOf(
  store: JournalStore,
  run: string,
  machine: Machine,
  reports: unknown[] = [],
): Promise<Host> {
  const opened = await openHost(run, store, machine.environment, (error) => reports.push(error));
  if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`);
  return opened.value.host;
}

/** A new table of the small scenario with its facilitator. */
export async function openTable(
  people = 2,
  store: JournalStore = createMemoryStore(),
  machine = createMachine(),
): Promise<Table> {
  const run = smallRun(machine.environment, people);
  await store.create(run);
  const reports: unknown[] = [];
  const host = await hostOf(store, run.id, machine, reports);
  const facilitator = openScreen(host, { kind: 'facilitator' });
  await settle(host);
  return { machine, store, run, host, facilitator, reports };
}

/** As `openTable`, and the clock runs. */
export async function startedTable(people = 2, store?: JournalStore, machine?: Machine): Promise<Table> {
  const table = await openTable(people, store, machine);
  await table.facilitator.client.send({ act: 'start' });
  await settle(table.host);
  return table;
}

/** The facilitator's desk at a table, with an empty notebook. */
export const deskOf = ({ host, machine }: Pick<Table, 'host' | 'machine'>): Desk =>
  createDesk(host, machine.environment);
