import { describe, expect, it } from 'vitest';
import { playTime } from '../../src/base/time.ts';
import { headerHash } from '../../src/engine/journal/chain.ts';
import { brokenNote } from '../../src/engine/notebook/note-record.ts';
import { noteText, notebookOf } from '../../src/projections/notebook/notebook.ts';
import { createNotebookWriter } from '../../src/session/notebook/notebook-writer.ts';
import { openTable } from './support/open-table.ts';

const pin = () => ({ length: 1, play: playTime(0) });

async function twoWindows() {
  const { store, run, machine } = await openTable();
  const window = () => createNotebookWriter(run, store, machine.environment, pin);
  return { store, run, one: window(), two: window() };
}

const action = (id: string, words: string) => (typed: (text: string) => never) =>
  ({ kind: 'action', action: { id, text: typed(words), type: 'plan', status: 'open' } }) as const;

describe('a notebook', () => {
  it('loses nothing when two windows write at once', async () => {
    const { store, run, one, two } = await twoWindows();
    const added = await Promise.all(
      Array.from({ length: 12 }, (_, n) => (n % 2 ? one : two).add(action(`a${n}`, `Actie ${n}`) as never)),
    );
    expect(added.every(({ ok }) => ok)).toBe(true);
    const stored = await store.load(run.id);
    expect(stored?.notes).toHaveLength(12);
    expect(brokenNote(headerHash(run.header), stored?.notes ?? [])).toBeUndefined();
    const texts = new Map(stored?.texts.map(({ ref, text }) => [ref, text]));
    const words = notebookOf(stored?.notes ?? []).actions.map(({ text }) => noteText(texts, text));
    expect(words.toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => `Actie ${n}`).toSorted());
  });

  it('shows a window what another has written when it looks again', async () => {
    const { one, two } = await twoWindows();
    await one.add(action('a1', 'Lijst bijhouden') as never);
    expect(two.notes).toHaveLength(0);
    let told = 0;
    const stop = two.subscribe(() => (told += 1));
    await two.refresh();
    stop();
    expect(two.notes).toEqual(one.notes);
    expect([...two.texts.values()].map(({ text }) => text)).toContain('Lijst bijhouden');
    expect(told).toBe(1);
  });

  it('lets the last word of an entry stand, and marks a rating after the freezing', async () => {
    const { one } = await twoWindows();
    const rate = (rated: 'S' | 'M') =>
      one.add(() => ({ kind: 'rating', rating: { rater: 'r1', objective: 'obj-a' as never, rated } }));
    await rate('S');
    await one.add(() => ({ kind: 'frozen', rater: 'r1', objective: 'obj-a' as never }));
    await rate('M');
    await one.add(action('a1', 'Eerst') as never);
    await one.add(action('a1', 'Later') as never);
    await one.add(action('a2', 'Weg') as never);
    await one.add(() => ({ kind: 'removed', id: 'a2' }));
    const book = notebookOf(one.notes);
    expect(book.ratings.map(({ rated, late }) => ({ rated, late }))).toEqual([
      { rated: 'S', late: false },
      { rated: 'M', late: true },
    ]);
    const texts = new Map([...one.texts.values()].map(({ ref, text }) => [ref, text]));
    expect(book.actions.map(({ text }) => noteText(texts, text))).toEqual(['Later']);
  });

  it('says nothing in place of a text that was removed, and reads texts of old notebooks', () => {
    const gone = `t-${'0'.repeat(64)}`;
    expect(noteText(new Map(), gone)).toBeUndefined();
    expect(noteText(new Map([[gone as never, null]]), gone)).toBeUndefined();
    expect(noteText(new Map(), 'Er werd niet genoteerd wie meldt')).toBe('Er werd niet genoteerd wie meldt');
  });
});
