import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../src/session/change/apply-change.ts';
import type { ObjectChange } from '../../src/session/change/change.ts';
import { changeOf } from '../../src/session/change/change-of.ts';

/** As it comes out at the other end of a line. */
const sent = (change: ObjectChange): ObjectChange => JSON.parse(JSON.stringify(change)) as ObjectChange;
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const { object } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', ''), fc.boolean(), fc.constant(null)),
    fc.array(tie('object'), { maxLength: 6 }),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom('handle', 'list', 'at', 'put', 'x', 'y'), tie('value'), { maxKeys: 4 }),
}));
const things = fc.uniqueArray(
  fc.record({ handle: fc.constantFrom(...'abcdefghij'), n: fc.integer({ max: 2, min: 0 }) }),
  {
    selector: ({ handle }) => handle,
  },
);

describe('what became of a view', () => {
  it('leads from any object to any other, over a line of JSON', () => {
    fc.assert(
      fc.property(object, object, (before, after) => {
        const change = changeOf(before as object, after as object);
        if (change === undefined) expect(copied(before)).toEqual(copied(after));
        else expect(applyChange(copied(before) as object, sent(change))).toEqual(copied(after));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is nothing for a copy, and is nothing but the difference for things with handles, in whatever order', () => {
    fc.assert(
      fc.property(things, things, (before, after) => {
        expect(changeOf({ before }, { before: copied(before) })).toBeUndefined();
        const change = changeOf({ list: before }, { list: after });
        expect(change ? applyChange({ list: copied(before) }, sent(change)) : { list: before }).toEqual({
          list: after,
        });
        const names = before.map(({ handle }) => handle);
        const fresh = after.filter(({ handle }) => !names.includes(handle));
        expect(JSON.stringify(change ?? {}).match(/"put"/g) ?? []).toHaveLength(fresh.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('says the body of a message once: not again when it is read, nor when another comes', () => {
    const mail = (handle: string, state: string) => ({ handle, state, body: `de tekst van ${handle}`, shares: [] });
    const before = { messages: [mail('a', 'unread'), mail('b', 'read')], count: 2 };
    const read = { messages: [mail('a', 'read'), mail('b', 'read')], count: 2 };
    expect(JSON.stringify(changeOf(before, read))).not.toContain('de tekst');
    const came = { messages: [mail('c', 'unread'), ...before.messages], count: 3 };
    const change = JSON.stringify(changeOf(before, came));
    expect(change).toContain('de tekst van c');
    expect(change).not.toMatch(/de tekst van [ab]/);
  });

  it('keeps what did not change as the very objects that they were', () => {
    const before = { messages: [{ handle: 'a' }, { handle: 'b', n: 1 }], facts: [{ handle: 'f' }] };
    const change = changeOf(before, { messages: [{ handle: 'a' }, { handle: 'b', n: 2 }], facts: [{ handle: 'f' }] });
    const after = applyChange(before, change as ObjectChange);
    expect(after.facts).toBe(before.facts);
    expect(after.messages[0]).toBe(before.messages[0]);
    expect(after.messages[1]).toEqual({ handle: 'b', n: 2 });
  });

  it.each([
    ['a list that is not there', { within: { messages: { list: [[0, 1]] } } }],
    ['items that are not there', { within: { list: { list: [[1, 2]] } } }],
    ['an item that is not there', { within: { list: { list: [{ at: 4, change: {} }] } } }],
  ])('refuses a change of %s', (_what, change) => {
    expect(() => applyChange({ list: [1] }, change as unknown as ObjectChange)).toThrow();
  });
});
