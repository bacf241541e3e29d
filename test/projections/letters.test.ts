import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/projections/letters.ts';
import { expectation, signal } from '../support/scenario-builder.ts';
import { tableOf, type TestTable } from '../support/table.ts';

const cap = (levels: readonly (readonly [string, string])[]) =>
  ({
    id: 'cap',
    objective: 'obj',
    text: 'cap.text',
    levels: levels.map(([when, atMost]) => ({ when, atMost })),
  }) as never;

function table(credits: readonly number[], more: object = {}, critical = false): TestTable {
  const names = credits.map((_, index) => `s${index}`);
  const run = tableOf({
    signals: [...names, 'x', 'y'].map((id) => signal({ id })),
    expectations: names.map((id, index) =>
      expectation({
        id: `exp-${id}`,
        critical: critical && index === 0,
        evidence: { kind: 'all', signals: [id] } as never,
      }),
    ),
    ...more,
  });
  credits.forEach((credit, index) => credit > 0 && raise(run, `s${index}`, credit));
  return run;
}
const raise = (run: TestTable, name: string, credit = 1) =>
  run.lead({ act: 'record', spoken: { kind: 'signal', role: 'ciso', signal: name, credit } });
const suggested = (run: TestTable) => suggest(run.plan, run.state, 'obj');

describe('a suggested letter', () => {
  it('S4 follows the index', () => {
    expect(suggested(table([1, 1])).letter).toBe('P');
    expect(suggested(table([1, 0.5])).letter).toBe('S');
    expect(suggested(table([1, 0])).letter).toBe('M');
    expect(suggested(table([0.5, 0])).letter).toBe('U');
  });

  it('S4 is no P while a critical expectation is at nothing', () => {
    const credits = [0, 1, 1, 1, 1, 1, 1, 1];
    expect(suggested(table(credits))).toMatchObject({ index: 7 / 8, letter: 'P', openCritical: [] });
    expect(suggested(table(credits, {}, true))).toMatchObject({ index: 7 / 8, letter: 'S', openCritical: ['exp-s0'] });
  });

  it('S4 is limited by a cap that holds, by the strictest of its lines, and the number is not', () => {
    const caps = [
      cap([
        ["happened('x')", 'S'],
        ["happened('y')", 'M'],
      ]),
    ];
    const run = table([1, 1], { caps });
    expect(suggested(run)).toMatchObject({ index: 1, letter: 'P', caps: [] });
    raise(run, 'x');
    expect(suggested(run)).toMatchObject({ index: 1, letter: 'S', caps: [{ atMost: 'S' }] });
    raise(run, 'y');
    expect(suggested(run)).toMatchObject({ index: 1, letter: 'M', caps: [{ atMost: 'M' }] });
  });

  it('S4 a cap never makes a letter better, and what was not observed has none', () => {
    const caps = [cap([["!happened('x')", 'S']])];
    expect(suggested(table([0, 0], { caps }))).toMatchObject({ index: 0, letter: 'U', caps: [{ atMost: 'S' }] });
    expect(suggested(table([1], { caps }))).not.toHaveProperty('letter');
  });
});
