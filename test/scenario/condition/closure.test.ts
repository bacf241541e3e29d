import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { playTime } from '../../../src/base/time.ts';
import { loadScenario } from '../../../src/cli/load-scenario.ts';
import { closureOf } from '../../../src/scenario/condition/closure.ts';
import { byInterpreter } from '../../../src/scenario/condition/compile-condition.ts';
import { environment } from '../../../src/scenario/condition/environment.ts';
import type { ConditionReader } from '../../../src/scenario/condition-reader.ts';
import { fakeReader } from './fake-reader.ts';

const scenarios = join(import.meta.dirname, '..', '..', '..', 'scenarios');

const closure = (source: string) => closureOf(environment.parse(source).ast);

/** Any run at all: each question has an answer of its own that `seed` settles. */
function anyReader(seed: number): ConditionReader {
  const pick = (name: string, args: readonly string[]): number => {
    let h = seed;
    for (const letter of `${name} ${args.join(' ')}`) h = Math.imul(h ^ letter.charCodeAt(0), 2654435761) >>> 0;
    return (h >>> 7) % 997;
  };
  const numbers = new Set(['happenedAt', 'value', 'board', 'alternatives', 'at']);
  const plain = fakeReader();
  return Object.fromEntries(
    Object.entries(plain).map(([name, answer]) => {
      if (name === 'now') return [name, playTime(pick(name, []) * 1_000)];
      if (name === 'variant') return [name, ['20', '60', '120'][pick(name, []) % 3]];
      if (typeof answer !== 'function') return [name, answer];
      return [
        name,
        (...args: string[]) => {
          const found = pick(name, args);
          if (name === 'state') return ['quiet', 'broadcast', 'closed'][found % 3];
          if (name === 'happenedAt' || name === 'at') return (found - 1) * 1_000;
          return numbers.has(name) ? found % 6 : found % 2 === 0;
        },
      ];
    }),
  ) as unknown as ConditionReader;
}

const conditionsOf = (data: unknown, found: Set<string>): Set<string> => {
  if (typeof data !== 'object' || data === null) return found;
  for (const [key, value] of Object.entries(data))
    if (typeof value === 'string' && (key === 'when' || key === 'guard')) found.add(value);
    else conditionsOf(value, found);
  return found;
};

test('every condition that ships is asked without the interpreter, and answers as CEL does', () => {
  const all = new Set<string>();
  for (const id of readdirSync(scenarios)) conditionsOf(loadScenario(join(scenarios, id)).scenario, all);
  expect(all.size).toBeGreaterThan(200);
  const readers = Array.from({ length: 12 }, (_, index) => anyReader(index + 1));
  const answers = new Set<boolean>();
  const differs: string[] = [];
  for (const source of all) {
    const [direct, cel] = [closure(source), byInterpreter(source)];
    for (const [index, reader] of readers.entries()) {
      const held = cel(reader);
      answers.add(held);
      if (direct?.(reader) !== held) differs.push(`${source} in run ${index + 1}`);
    }
  }
  expect(differs).toEqual([]);
  expect(answers.size).toBe(2);
});

const integer = fc.oneof(
  fc.constantFrom("value('v')", "happenedAt('s')", "board('known')", "alternatives('d')", "at('D1 13:00')", 'now'),
  fc.nat({ max: 9 }).map((n) => `minutes(${n})`),
  fc.integer({ min: -9, max: 9 }).map(String),
);
const sum = fc.oneof(
  integer,
  fc.tuple(integer, fc.constantFrom('+', '-'), integer).map(([a, op, b]) => `(${a} ${op} ${b})`),
);
const text = fc.constantFrom("state('st')", 'variant', "'quiet'", "'60'");
const truth = fc.letrec<{ truth: string }>((tie) => ({
  truth: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom("happened('s')", "knows('r', 'f')", "count(['a', 'b']) >= 1", 'overclaiming()', 'true', 'false'),
    fc.tuple(sum, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), sum).map(([a, op, b]) => `${a} ${op} ${b}`),
    fc.tuple(text, fc.constantFrom('==', '!='), text).map(([a, op, b]) => `${a} ${op} ${b}`),
    text.map((a) => `${a} in ['quiet', '60']`),
    tie('truth').map((a) => `!(${a})`),
    fc.tuple(tie('truth'), fc.constantFrom('&&', '||'), tie('truth')).map(([a, op, b]) => `(${a}) ${op} (${b})`),
    fc.tuple(tie('truth'), tie('truth'), tie('truth')).map(([a, b, c]) => `((${a}) ? (${b}) : (${c}))`),
  ),
})).truth;

test('whatever can be written, a closure answers as CEL does', () => {
  let direct = 0;
  fc.assert(
    fc.property(truth, fc.nat(), (source, seed) => {
      const asked = closure(source);
      if (!asked) return;
      direct++;
      expect(asked(anyReader(seed))).toBe(byInterpreter(source)(anyReader(seed)));
    }),
    { seed: 5, numRuns: 1_500 },
  );
  expect(direct).toBeGreaterThan(1_000);
});

test.each(["['a'] == ['a']", '3 * 2 == 6', '9007199254740993 > 1', "value('v') in [1, 2]", 'minutes(1 + 1) == 120000'])(
  '%s is left to CEL',
  (source) => {
    expect(closure(source)).toBeUndefined();
  },
);
