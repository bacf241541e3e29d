import { describe, expect, it } from 'vitest';
import { realTime, playTime } from '../../../src/base/time.ts';
import { headerHash, recordHash } from '../../../src/engine/journal/chain.ts';
import type { JournalRecord } from '../../../src/engine/journal/record.ts';
import type { Addition, JournalStore, StoredRun } from '../../../src/session/store/journal-store.ts';
import { createMachine } from './machine.ts';
import { startedTable } from './open-table.ts';
import { smallRun } from './small-run.ts';

/** So many marks, chained from the run's header on; the first `from` are counted, not given. */
export const marks = (run: StoredRun, from: number, count: number): Addition => {
  const records: JournalRecord[] = [];
  let prev = headerHash(run.header);
  for (let seq = 0; seq < from + count; seq += 1) {
    const record = {
      seq,
      play: playTime(seq),
      real: realTime(seq),
      prev,
      kind: 'mark',
      mark: { kind: 'shown' },
    } as const;
    prev = recordHash(record);
    if (seq >= from) records.push(record);
  }
  return {
    records,
    texts: [],
    summary: { ...run.summary, play: playTime(from + count), saved: realTime(from + count) },
  };
};

/** What every store of runs promises; `open` gives an empty one. */
export function describeStore(name: string, open: () => JournalStore): void {
  describe(`a store in ${name}`, () => {
    it('keeps what it was given, in order', async () => {
      const store = open();
      const run = smallRun(createMachine().environment);
      expect(await store.create(run)).toEqual({ ok: true, value: undefined });
      await store.append(run.id, 0, marks(run, 0, 12));
      const last = marks(run, 12, 1);
      const text = { ref: 't-1', salt: 's', text: 'Hallo' } as unknown as StoredRun['texts'][number];
      expect((await store.append(run.id, 12, { ...last, texts: [text] })).ok).toBe(true);
      const loaded = await store.load(run.id);
      expect(loaded?.records.map(({ seq }) => seq)).toEqual(Array.from({ length: 13 }, (_, seq) => seq));
      expect(loaded).toMatchObject({
        header: run.header,
        scenario: run.scenario,
        texts: [text],
        summary: last.summary,
      });
      expect(await store.list()).toEqual([{ id: run.id, name: run.name, header: run.header, summary: last.summary }]);
    });

    it('takes many at once', async () => {
      const store = open();
      const run = smallRun(createMachine().environment);
      await store.create(run);
      const texts = Array.from({ length: 40 }, (_, index) => ({
        ref: `t-${index}`,
        salt: `s${index}`,
        text: `Zin ${index}`,
      }));
      const many = { ...marks(run, 0, 50), texts: texts as unknown as StoredRun['texts'] };
      expect((await store.append(run.id, 0, many)).ok).toBe(true);
      const loaded = await store.load(run.id);
      expect(loaded?.records).toEqual(many.records);
      expect(loaded?.texts.toSorted((a, b) => Number(a.salt.slice(1)) - Number(b.salt.slice(1)))).toEqual(texts);
    });

    it('refuses an append that expects another length, and stores none of it', async () => {
      const store = open();
      const run = smallRun(createMachine().environment);
      await store.create(run);
      await store.append(run.id, 0, marks(run, 0, 3));
      expect(await store.append(run.id, 2, marks(run, 2, 4))).toMatchObject({ ok: false, error: { kind: 'late' } });
      expect(await store.append('other', 0, marks(run, 0, 1))).toMatchObject({ ok: false, error: { kind: 'gone' } });
      expect((await store.load(run.id))?.records).toHaveLength(3);
      expect((await store.load(run.id))?.summary.play).toBe(3);
    });

    it('of two that append at once takes one', async () => {
      const store = open();
      const run = smallRun(createMachine().environment);
      await store.create(run);
      const both = await Promise.all([
        store.append(run.id, 0, marks(run, 0, 1)),
        store.append(run.id, 0, marks(run, 0, 2)),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await store.load(run.id))?.records).toHaveLength(both[0]?.ok ? 1 : 2);
    });

    it('does not create a run twice', async () => {
      const store = open();
      const run = smallRun(createMachine().environment);
      await store.create(run);
      expect((await store.create({ ...run, name: 'Andere' })).ok).toBe(false);
      expect((await store.load(run.id))?.name).toBe('Tafel');
    });

    it('renames', async () => {
      const store = open();
      const run = smallRun(createMachine().environment);
      await store.create(run);
      await store.rename(run.id, 'Den Haag 2');
      expect((await store.list())[0]?.name).toBe('Den Haag 2');
    });

    it('carries a whole table', async () => {
      const { host, run, store, facilitator } = await startedTable(2, open());
      await facilitator.client.send({ act: 'facilitatorNote', to: 'all', text: 'Welkom' });
      host.stop('host-left');
      const loaded = await store.load(run.id);
      expect(loaded?.records).toEqual(host.core.journal.records);
      expect(loaded?.texts.map(({ text }) => text)).toEqual(['Welkom']);
    });
  });
}
