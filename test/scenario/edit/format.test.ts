import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withChanged } from '../../../src/scenario/edit/edit.ts';
import { formatSources } from '../../../src/scenario/edit/format-source.ts';
import { writeItem } from '../../../src/scenario/edit/write-yaml.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import { readSource } from '../../../src/scenario/source/source-file.ts';
import type { SourceText } from '../../../src/scenario/source/source-file.ts';
import { smallScenario } from '../fixture.ts';

const formatted = (files: readonly SourceText[]): readonly SourceText[] => {
  const outcome = formatSources(files);
  if (!outcome.ok) throw new Error('refused');
  return withChanged(files, outcome.value);
};
const one = (text: string): string => formatted([{ path: '10.yaml', text }])[0]?.text ?? '';

test('keys come in the order of the format, each with the comments above and behind it', () => {
  expect(
    one(`# top
injects:
  # the mail
  - to: all   # everybody
    id: in-a
    # what it is
    gist: |
      een

      twee

    effects:
      - when: "x"
        raise: { credit: 1, signal: ev-a }
    move: mv-1

  - { type: noise, id: in-b } # short
facts: []`),
  ).toBe(`# top
injects:
  # the mail
  - id: in-a
    move: mv-1
    to: all   # everybody
    # what it is
    gist: |
      een

      twee
    effects:
      - raise: { signal: ev-a, credit: 1 }
        when: "x"

  - { id: in-b, type: noise } # short
facts: []
`);
});

test('blanks at the end of lines and empty lines in a row go, but not in a text', () => {
  expect(one('id: x   \r\n\r\n\r\n\r\nsummary: |\r\n  a  \r\n\r\n\r\n  b\r\n\r\n')).toBe(
    'id: x\n\nsummary: |\n  a  \n\n\n  b\n',
  );
});

/** The same data written anew, with the keys of every mapping in another order; of effects one key decides, so those stay. */
const shuffled = (value: unknown, next: () => number): unknown => {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [next(), key, shuffled(item, next)] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, key, item]) => [key, item]),
  );
};

test('in whatever order the keys were, the data stay, twice gives what once gives, and elements keep their places', () => {
  const parts = smallScenario.filter(({ path }) => !path.includes('/'));
  fc.assert(
    fc.property(
      fc.constantFrom(...parts),
      fc.array(fc.integer(), { minLength: 50, maxLength: 50 }),
      (part, numbers) => {
        let at = 0;
        const next = (): number => numbers[at++ % numbers.length] ?? 0;
        const { data } = readSource(part);
        const lists = Object.entries(data as object).map(([key, list]) => {
          const items: unknown = Array.isArray(list) ? list.map((item) => shuffled(item, next)) : list;
          return [key, items];
        });
        const text = `${writeItem(Object.fromEntries(lists), 0)}\n`;
        const once = one(text);
        expect(readSource({ path: '', text: once }).data).toEqual(data);
        expect(one(once)).toBe(once);
        const ids = (all: string) => [...all.matchAll(/^ {2}- (?:\{ )?(\w+):/gm)].map((found) => found[1]);
        if (part.path !== '20-cast.yaml') expect(new Set(ids(once))).toEqual(new Set(['id']));
      },
    ),
    { numRuns: 40, seed: 5 },
  );
});

const shipped = join(import.meta.dirname, '..', '..', '..', 'scenarios');
const filesOf = (name: string): readonly SourceText[] =>
  ['', 'lang', 'drills'].flatMap((folder) =>
    readdirSync(join(shipped, name, folder))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ({ path: join(folder, file), text: readFileSync(join(shipped, name, folder, file), 'utf8') })),
  );

test.each(readdirSync(shipped))('%s is in the shape that format gives it', (name) => {
  expect(formatSources(filesOf(name))).toEqual({ ok: true, value: [] });
});

test('a formatted scenario reads as before', () => {
  const { scenario } = readScenario(smallScenario);
  const after = readScenario(formatted(smallScenario));
  expect(after.scenario).toEqual(scenario);
});
