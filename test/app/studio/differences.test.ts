import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/app/studio/differences.ts';

const applied = (text: string, edits: ReturnType<typeof differences>): string =>
  edits.toReversed().reduce((all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to), text);

const texts = fc.array(fc.constantFrom('a', 'b', '\n', 'id: x', ''), { maxLength: 12 }).map((parts) => parts.join(''));

describe('the differences of two texts', () => {
  it('make one of the other', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(applied(before, differences(before, after))).toBe(after);
      }),
    );
  });
  it('touch only the lines that differ', () => {
    expect(differences('a\nbxc\nd\ne', 'a\nbyc\nd\nf')).toEqual([
      { from: 3, to: 4, insert: 'y' },
      { from: 8, to: 9, insert: 'f' },
    ]);
  });
});
