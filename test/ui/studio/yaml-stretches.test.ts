import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChangeSet, RangeSet, Text } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChanged, readStretches, type YamlStretches } from '../../../src/ui/studio/editor/yaml-stretches.ts';

const text = readFileSync(join(import.meta.dirname, '../../../scenarios/webex-disclosure/60-move-2.yaml'), 'utf8');
const doc = Text.of(text.split('\n').slice(0, 120));
const screen = { first: 20, last: 60 };

/** What is on the screen: whole lines, moving along with what is typed before them. */
const placesIn = (now: Text): readonly { from: number; to: number }[] => {
  const first = Math.min(screen.first, now.lines);
  return [{ from: now.line(first).from, to: now.line(Math.min(screen.last, now.lines)).to }];
};

const shown = (words: DecorationSet, { from, to }: { from: number; to: number }): readonly string[] => {
  const found: string[] = [];
  words.between(from, to, (start, end, { spec }) => void found.push(`${start} ${end} ${String(spec.class)}`));
  return found;
};

/** Where the editor would look again: places in the new text. */
function differences(before: YamlStretches, after: YamlStretches, changes: ChangeSet): readonly number[] {
  const found: number[] = [];
  RangeSet.compare([before.words], [after.words], changes, {
    compareRange: (from) => void found.push(from),
    comparePoint: (from) => void found.push(from),
    boundChange: (at) => void found.push(at),
  } as Parameters<typeof RangeSet.compare>[3]);
  return found;
}

describe('the words of YAML on the screen, read along with changes', () => {
  it('are the same as read anew, whatever is typed or taken away', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.constantFrom(0, 0, 1, 3, 80),
      insert: fc.constantFrom('', 'x', ' ', '"', "'", '\n', ': ', '- ', '#', '|\n', ': |', 'a: "b\n', '\n\n  y: 1\n'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (typed) => {
        let now = doc;
        let read = readStretches(now, placesIn(now));
        for (const { at, length, insert } of typed) {
          const from = Math.floor(at * now.length);
          const changes = ChangeSet.of({ from, to: Math.min(now.length, from + length), insert }, now.length);
          now = changes.apply(now);
          const places = placesIn(now);
          read = readChanged(now, places, read, changes);
          for (const place of places)
            expect(shown(read.words, place)).toEqual(shown(readStretches(now, places).words, place));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('give the editor nothing to draw but what is near, when a character is typed and taken away', () => {
    const line = doc.line(40);
    const typed = ChangeSet.of({ from: line.to, insert: 'x' }, doc.length);
    const before = readStretches(doc, placesIn(doc));
    const longer = typed.apply(doc);
    const with_ = readChanged(longer, placesIn(longer), before, typed);
    const back = ChangeSet.of({ from: line.to, to: line.to + 1 }, longer.length);
    const after = readChanged(doc, placesIn(doc), with_, back);
    const near = doc.line(48).from;
    expect(differences(before, with_, typed).filter((at) => at > near)).toEqual([]);
    expect(differences(with_, after, back).filter((at) => at > near)).toEqual([]);
  });
});
