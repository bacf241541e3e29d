import { expect, test } from 'vitest';
import { reportRun } from '../../src/analysis/report/report-run.ts';
import { reportSource } from '../../src/analysis/report/source.ts';
import { decodeJournal } from '../../src/engine/journal/file.ts';
import { xapiStatements } from '../../src/exchange/report/xapi.ts';
import { drilledRun } from '../support/drilled-run.ts';

function sourceOf(drill: string) {
  const journal = decodeJournal(drilledRun(drill, 'Tafel'));
  if (!journal.ok) throw new Error(drill);
  return reportSource(reportRun({ ...journal.value, name: 'Tafel', notes: [] }), 'nl', 'team');
}

test.each(['exemplary', 'hasty', 'passive'])(
  'xAPI tells of every decision that people took, and of no default: %s',
  (drill) => {
    const source = sourceOf(drill);
    const taken = source.run.replayed.events.flatMap(({ event }) => (event.type === 'decisionTaken' ? [event] : []));
    const byPeople = taken.filter(({ how }) => how === 'chosen' || how === 'sending' || how === 'revised');
    expect(byPeople.length).toBeGreaterThan(0);
    if (drill === 'passive') expect(taken.length).toBeGreaterThan(byPeople.length);
    const told = xapiStatements(source).filter(({ verb }) => verb.id.endsWith('/answered'));
    expect(told.map(({ object }) => object.id.split('/').at(-1))).toEqual(byPeople.map(({ decision }) => decision));
    for (const { actor, verb } of told)
      expect([actor.objectType, actor.account.name, verb.display]).toEqual([
        'Agent',
        expect.stringMatching(/^role-[1-9]/),
        { 'nl-NL': 'besloot' },
      ]);
  },
);
