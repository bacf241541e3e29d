import { expect, it } from 'vitest';
import { reportRun } from '../../src/analysis/report/report-run.ts';
import { reportSource } from '../../src/analysis/report/source.ts';
import type { MessageId } from '../../src/engine/command.ts';
import { decodeJournal } from '../../src/engine/journal/file.ts';
import type { PlacedEvent } from '../../src/engine/journal/replay.ts';
import { say } from '../../src/projections/context.ts';
import { evaluatorView } from '../../src/projections/evaluator-view.ts';
import type { RoleId } from '../../src/scenario/model/ids.ts';
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

it.each([
  ['nl', 'allen'],
  ['en', 'everyone'],
] as const)('a note to all stands by who wrote it, one of exercise staff by whom it is for (%s)', (language, all) => {
  const { context } = reportSource(run, language, 'team');
  const [role] = context.plan.roles;
  const last = run.replayed.events.at(-1);
  if (!role || !last) throw new Error('nobody');
  const note = (from: RoleId | 'ctl'): PlacedEvent => ({
    ...last,
    event: { type: 'messageSent', at: last.event.at, message: 'x-1' as MessageId, kind: 'note', from, to: ['all'] },
  });
  const { seen } = evaluatorView(context, [note(role.id), note('ctl')], [], 'evaluator-one-0000001');
  expect(seen.map(({ roles }) => roles)).toEqual([[say(context, role.short)], [all]]);
});
