import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDB } from 'idb';
import { createIndexedDbStore } from '../../src/session/store/indexeddb-store.ts';
import { createMemoryStore } from '../../src/session/store/memory-store.ts';
import { smallRun } from './support/small-run.ts';
import { startedTable } from './support/open-table.ts';
import { describeStore } from './support/store-suite.ts';

let databases = 0;
describeStore('memory', () => createMemoryStore());
describeStore('IndexedDB', () => createIndexedDbStore(`test-${++databases}`));

describe('deleting a run', () => {
  it('leaves nothing of it, and the scenario only while another run needs it', async () => {
    const name = `test-${++databases}`;
    const { run, host, machine, facilitator, store } = await startedTable(2, createIndexedDbStore(name));
    const other = smallRun(machine.environment);
    await store.create(other);
    await facilitator.client.send({ act: 'facilitatorNote', to: 'all', text: 'Welkom' });
    host.stop('host-left');
    await store.remove(run.id);
    expect(await store.load(run.id)).toBeUndefined();
    const database = await openDB(name);
    const counts = async () =>
      Object.fromEntries(
        await Promise.all(
          [...database.objectStoreNames].map(async (table) => [table, await database.count(table)] as const),
        ),
      );
    expect(await counts()).toEqual({ runs: 1, records: 0, texts: 0, notes: 0, scenarios: 1 });
    await store.remove(other.id);
    expect(await counts()).toEqual({ runs: 0, records: 0, texts: 0, notes: 0, scenarios: 0 });
    database.close();
  });

  it('ends the host that still has it', async () => {
    const { host, run, store, facilitator } = await startedTable();
    await store.remove(run.id);
    void facilitator.client.send({ act: 'pause' });
    await host.idle();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(host.standing().ended).toBe('taken-over');
    expect(await store.list()).toEqual([]);
  });
});
