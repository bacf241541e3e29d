import { expect, it } from 'vitest';
import { runOverview } from '../../src/server/rooms/team-overview.ts';
import { phaseWords } from '../../src/ui/session/phase-words.ts';
import { deskOf, startedTable } from '../session/support/open-table.ts';

it('says of a last decision that nobody took it in time', async () => {
  const table = await startedTable();
  expect(runOverview(table.host, 'nl').decisions).toEqual([]);
  await deskOf(table).jump({ to: 'endOfMove' });
  const { decisions } = runOverview(table.host, 'nl');
  expect(decisions.length).toBeGreaterThan(0);
  expect(decisions.every(({ byDefault }) => byDefault)).toBe(true);
  expect(decisions[0]?.chosen).not.toBe('');
});

it('tells the end of a part apart from a pause, in both languages', async () => {
  const table = await startedTable();
  const words = (language: 'nl' | 'en'): string =>
    phaseWords(language, { state: 'here', ...runOverview(table.host, language) });
  expect(words('nl')).toBe('bezig');
  await table.facilitator.client.send({ act: 'pause' });
  expect(runOverview(table.host, 'nl').phase).toBe('paused');
  expect(words('nl')).toBe('gepauzeerd');
  await table.facilitator.client.send({ act: 'resume' });
  await deskOf(table).jump({ to: 'endOfMove' });
  expect(runOverview(table.host, 'nl').phase).toBe('paused');
  expect([words('nl'), words('en')]).toEqual(['einde van deel 1', 'end of part 1']);
  expect(
    phaseWords('nl', { state: 'away', phase: 'paused', ended: 1 }),
    'what stands in the store is not where a team is',
  ).toBe('niet bereikbaar');
});
