import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepEqual } from '../../src/ui/studio/keep-equal.ts';

describe('a new table over the one that is shown', () => {
  it('is the same object when it says the same, and is told where its places are now', () => {
    const place = { file: 'a.yaml', from: 10 };
    const before = { rows: [{ id: 'x', to: ['r'], place }] };
    const kept = keepEqual(before, { rows: [{ id: 'x', to: ['r'], place: { file: 'a.yaml', from: 12 } }] });
    expect(kept).toBe(before);
    expect(place.from).toBe(12);
  });

  it('keeps the rows that did not change', () => {
    const before = { rows: [{ id: 'x' }, { id: 'y', gist: 'one' }], roles: ['r'] };
    const kept = keepEqual(before, { rows: [{ id: 'x' }, { id: 'y', gist: 'two' }], roles: ['r'] });
    expect(kept).toEqual({ rows: [{ id: 'x' }, { id: 'y', gist: 'two' }], roles: ['r'] });
    expect(kept.rows[0]).toBe(before.rows[0]);
    expect(kept.roles).toBe(before.roles);
    expect(before.rows[1]).toEqual({ id: 'y', gist: 'one' });
  });

  it('takes over another file, a field that came and one that went', () => {
    expect(keepEqual<object>({ file: 'a', from: 1 }, { file: 'b', from: 1 })).toEqual({ file: 'b', from: 1 });
    expect(keepEqual<object>({ a: 1 }, { a: 1, b: 2 })).toEqual({ a: 1, b: 2 });
    expect(keepEqual<object>({ a: 1, b: undefined }, { a: 1 })).toStrictEqual({ a: 1 });
    expect(keepEqual<object>([], {})).toEqual({});
  });

  it('says in every case what the new one says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const wanted = structuredClone(after);
        expect(keepEqual(structuredClone(before), after)).toEqual(wanted);
        expect(keepEqual(structuredClone(after), after)).toEqual(wanted);
      }),
    );
  });
});
