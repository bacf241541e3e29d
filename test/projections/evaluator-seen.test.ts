import { expect, it } from 'vitest';
import { reportRun } from '../../src/analysis/report/report-run.ts';
import { reportSource } from '../../src/analysis/report/source.ts';
import { decodeJournal } from '../../src/engine/journal/file.ts';
import { evaluatorView } from '../../src/projections/evaluator-view.ts';
import { drilledRun } from '../support/drilled-run.ts';

const journal = decodeJournal(drilledRun('passive', 'Tafel'));
if (!journal.ok) throw new Error('passive');
const run = reportRun({ ...journal.value, name: 'Tafel', notes: [] });

it.each([
  ['nl', 'niet op tijd besloten, dus: '],
  ['en', 'not decided in time, so: '],
] as const)('an evaluator reads of each decision once, and that nobody took it (%s)', (language, words) => {
  const { context } = reportSource(run, language, 'team');
  const { seen } = evaluatorView(context, run.replayed.events, [], 'evaluator-one-0000001');
  const decisions = seen.filter(({ kind }) => kind === 'decision');
  const taken = run.replayed.events.flatMap(({ event }) => (event.type === 'decisionTaken' ? [event] : []));
  // Two at the same hour are two.
  expect(new Set(taken.map(({ at }) => at)).size).toBeLessThan(taken.length);
  expect(decisions.map(({ title }) => title.includes(words))).toEqual(taken.map(({ how }) => how === 'default'));
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
});
