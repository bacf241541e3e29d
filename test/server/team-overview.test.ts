import { expect, it } from 'vitest';
import { runOverview } from '../../src/server/rooms/team-overview.ts';
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
