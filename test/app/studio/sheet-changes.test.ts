import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringUpToDate, createSheetAnswers, type SheetAnswer } from '../../../src/app/studio/sheet-changes.ts';

const ask = { name: 'knowledge', ask: {} } as Parameters<ReturnType<typeof createSheetAnswers>>[0];

/** A worker that answers with these, one after another, across the boundary between two threads. */
function answersOf(...sheets: readonly unknown[]): (since?: number) => Promise<SheetAnswer> {
  const left = [...sheets];
  const answer = createSheetAnswers(() => left.shift());
  return async (since) => structuredClone(await answer(since === undefined ? ask : { ...ask, since }));
}

const whole = (answer: SheetAnswer): unknown => {
  if (!('sheet' in answer)) throw new Error('only what changed');
  return answer.sheet;
};

const change = (answer: SheetAnswer): Exclude<SheetAnswer, { readonly sheet: unknown }> => {
  if ('sheet' in answer) throw new Error('the whole table');
  return answer;
};

const leaf = fc.oneof(
  fc.constantFrom(null, true, 'a', 'b', 1, 2),
  fc.record({ file: fc.constantFrom('a.yaml', 'b.yaml'), from: fc.nat(99) }),
);
const { sheet: sheets } = fc.letrec((tie) => ({
  sheet: fc.oneof({ depthSize: 'small' }, leaf, tie('list'), tie('record')),
  list: fc.array(tie('sheet'), { maxLength: 3 }),
  record: fc.dictionary(fc.constantFrom('x', 'y', 'z'), tie('sheet'), { maxKeys: 3, noNullPrototype: true }),
}));

describe('what the worker tells of a table that changed', () => {
  it('makes of the one before the one that is now, whatever changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheets, { minLength: 2, maxLength: 5 }), async (all) => {
        const next = answersOf(...all);
        let answer = await next();
        let shown = whole(answer);
        for (const now of all.slice(1)) {
          answer = await next(answer.mark);
          shown = bringUpToDate(shown, change(answer));
          expect(shown).toEqual(now);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is little when little changed, and leaves the other rows the objects that they are', async () => {
    const rows = (gist: string, from: number): unknown => ({
      rows: [
        { id: 'in-a', gist, place: { file: 'a.yaml', from: 10 } },
        { id: 'in-b', gist: 'two', place: { file: 'a.yaml', from } },
      ],
    });
    const next = answersOf(rows('one', 50), rows('one!', 51), rows('one!', 52));
    const first = await next();
    const before = whole(first) as { rows: { place: { from: number } }[] };
    const second = change(await next(first.mark));
    const after = bringUpToDate(before, second) as typeof before;
    expect(second.change).toEqual({ parts: [['rows', { parts: [['0', { parts: [['gist', { now: 'one!' }]] }]] }]] });
    expect(after.rows[1]).toBe(before.rows[1]);
    expect(after.rows[1]?.place.from).toBe(51);
    // Only its places moved: the very same table.
    expect(bringUpToDate(after, change(await next(second.mark)))).toBe(after);
    expect(after.rows[1]?.place.from).toBe(52);
  });

  it('is the whole table for who has another answer than the last, or asked something else', async () => {
    const answer = createSheetAnswers(() => ({ rows: [] }));
    const first = await answer(ask);
    const second = await answer({ ...ask, since: first.mark });
    expect(whole(await answer({ ...ask, since: first.mark }))).toEqual({ rows: [] });
    const other = { name: 'msel', ask: { variant: 'v' }, since: second.mark + 1 } as typeof ask & { since: number };
    expect(whole(await answer(other))).toEqual({ rows: [] });
  });

  it('says so while there is none, and goes on from the one before', async () => {
    const next = answersOf({ rows: [1] }, undefined, { rows: [2] });
    const first = await next();
    expect(whole(await next(first.mark))).toBeUndefined();
    expect(bringUpToDate(whole(first), change(await next(first.mark)))).toEqual({ rows: [2] });
  });
});
