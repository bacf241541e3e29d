import { describe, expect, it } from 'vitest';
import { brokenAt } from '../../src/engine/journal/chain.ts';
import { seekIndex } from '../../src/engine/journal/seek.ts';
import { playTime } from '../../src/base/time.ts';
import { cutRun, sharedUntil } from '../../src/session/runs/cut-run.ts';
import { readRun, type ReadRun } from '../../src/session/runs/read-run.ts';
import { copyRun } from '../../src/session/runs/run-file.ts';
import { createMachine, play } from './support/machine.ts';
import { deskOf, startedTable } from './support/open-table.ts';
import { openScreen, settle } from './support/screen.ts';

const other = createMachine('other');

async function played(): Promise<ReadRun> {
  const table = await startedTable();
  const { host, machine, store, run } = table;
  const seat = openScreen(host, { kind: 'seat', seat: 0 });
  await settle(host);
  await seat.client.send({ act: 'note', to: 'all', text: 'Vroeg' });
  await play(machine, host, 60_000);
  await seat.client.send({ act: 'note', to: 'all', text: 'Laat' });
  await deskOf(table).observe({ play: host.core.state.now, story: 0 as never, text: 'Aan het eind' });
  host.stop('host-left');
  const read = readRun(await store.load(run.id));
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

describe('a run cut at a moment', () => {
  it('begins as the other did, can be taken up there, and holds nothing of what came later', async () => {
    const { run, plan } = await played();
    const index = seekIndex(plan, run.header, run.records);
    const whole = JSON.stringify(run);
    for (const cut of [index.atPlay(playTime(100_000)), index.afterRecord(2)]) {
      const state = index.state(cut);
      const made = cutRun(run, plan, state, cut, 'Opnieuw', other.environment);
      expect(made.id).not.toBe(run.id);
      expect(made.notes).toEqual([]);
      expect(JSON.stringify(made)).not.toContain('Laat');
      expect(brokenAt(made.header, made.records)).toBeUndefined();
      const read = readRun(made);
      expect(read.ok && read.value.replayed.state).toEqual(state);
      expect(made.summary).toMatchObject({ phase: 'paused', play: state.now });
      expect(sharedUntil(run, made)).toEqual(index.afterRecord(cut.seq));
    }
    expect(JSON.stringify(run)).toBe(whole);
  });

  it('tells how far two runs go together, and knows a stranger', async () => {
    const { run } = await played();
    expect(sharedUntil(run, copyRun(run, 'Kopie', other.environment))?.seq).toBe(run.records.length - 1);
    expect(sharedUntil(run, { ...run, header: { ...run.header, seed: 'another' } })).toBeUndefined();
  });
});
