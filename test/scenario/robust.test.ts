import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { smallScenario } from './fixture.ts';

/** What a slip of the hand leaves behind in a file. */
const slips = [
  '',
  ':',
  '- ',
  '{',
  '}',
  '[',
  "'",
  '"',
  '|',
  'x',
  '3',
  'null',
  '*a',
  '&a ',
  '? ',
  '\t',
  '# ',
  'D1 99:00',
  '~',
  '!!map',
];

test('whatever stands in the files, reading gives diagnostics and never fails', () => {
  const file = fc.nat({ max: smallScenario.length - 1 });
  const edit = fc.record({ file, from: fc.nat(10_000), length: fc.nat(30), put: fc.constantFrom(...slips) });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const files = smallScenario.map(({ path, text }, index) => ({
        path,
        text: edits
          .filter((one) => one.file === index)
          .reduce((all, { from, length, put }) => {
            const at = from % all.length;
            return all.slice(0, at) + put + all.slice(at + length);
          }, text),
      }));
      const { diagnostics, scenario } = readScenario(files);
      expect(scenario === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      const lines = new Map(files.map(({ path, text }) => [path, text.split('\n').length]));
      for (const { file: path, range } of diagnostics)
        expect(range.start.line >= 1 && range.start.line <= (lines.get(path) ?? 0) + 1).toBe(true);
    }),
    { seed: 7, numRuns: 150 },
  );
});
