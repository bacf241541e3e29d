import { afterAll, beforeAll, expect, it } from 'vitest';
import { figuresByAct, figuresOf, reasonsOf } from '../../scripts/load/command-figures.ts';
import { playTeams } from '../../scripts/load/play-teams.ts';
import type { Sent } from '../../scripts/load/playing-seat.ts';
import { startTestServer, type TestServer } from '../server/support/test-server.ts';
import { small } from '../session/support/small-run.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const ACTS = 12;
const RELEASES = 2;

it('teams play through sockets; every act is answered, and what was acknowledged stands in the journal once', async () => {
  const { sent, releases, bytes, linesLost, journals } = await playTeams({
    base: server.base,
    scenario: small.id,
    variant: '60',
    teams: 2,
    // One more than there are seats in the plan.
    seats: 3,
    people: 2,
    policies: ['random', 'diligent'],
    clock: 4,
    // Nobody needs to read here.
    haste: 400,
    releaseEvery: 100,
    isEnough: (sofar) =>
      sofar.releases >= RELEASES && sofar.sent.filter(({ outcome }) => outcome === 'acknowledged').length >= ACTS,
    say: () => undefined,
  });
  const total = figuresOf('all', sent);
  expect(total).toMatchObject({ sent: sent.length, unanswered: 0 });
  expect(total.acknowledged).toBeGreaterThanOrEqual(ACTS);
  expect(total.acknowledged + total.rejected).toBe(total.sent);
  expect(new Set(sent.map(({ team }) => team))).toEqual(new Set([0, 1]));
  expect(releases.length).toBeGreaterThanOrEqual(RELEASES);
  for (const teams of releases) expect(teams.every((ms) => ms > 0)).toBe(true);
  expect(bytes).toHaveLength(6);
  expect(bytes.every(({ before, during }) => before > 0 && during > 0)).toBe(true);
  expect(linesLost).toBe(0);
  expect(journals.map(({ lost, doubled }) => ({ lost, doubled }))).toEqual(Array(2).fill({ lost: 0, doubled: 0 }));
  expect(journals.every(({ played }) => played > 0)).toBe(true);
  expect(server.reports).toEqual([]);
});

it('counts commands by kind, with the reasons for which they were rejected', () => {
  const one = (act: string, outcome: Sent['outcome'], after?: number, code?: string): Sent => ({
    team: 0,
    id: `${act} ${after}`,
    act,
    outcome,
    ...(after !== undefined && { after }),
    ...(code !== undefined && { code }),
  });
  const sent = [
    one('read', 'acknowledged', 2),
    one('decide', 'rejected', 5, 'not-open'),
    one('read', 'acknowledged', 4),
    one('read', 'waiting'),
  ];
  expect(figuresByAct(sent)).toEqual([
    { act: 'read', sent: 3, acknowledged: 2, rejected: 0, unanswered: 1, p50ms: 2, p99ms: 4 },
    { act: 'decide', sent: 1, acknowledged: 0, rejected: 1, unanswered: 0, p50ms: 5, p99ms: 5 },
  ]);
  expect(reasonsOf(sent)).toEqual({ 'not-open': 1 });
});
