import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changedOverview, overviewChange } from '../../src/session/desk/overview-change.ts';
import type { SessionMessage, SessionOverview } from '../../src/session/desk/session-wire.ts';
import { until } from '../support/until.ts';
import { openLine } from './support/open-line.ts';
import { newSession, startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
}, 60_000);
afterAll(() => server.close(), 60_000);

const told = (line: Awaited<ReturnType<typeof openLine>>): readonly SessionMessage[] => {
  const all = line.of('s') as readonly SessionMessage[];
  return all.filter(({ type }) => type === 'overview' || type === 'change');
};
/** What a console that takes changes has before it. */
const shown = (messages: readonly SessionMessage[]): SessionOverview | undefined => {
  let now: SessionOverview | undefined;
  for (const message of messages)
    if (message.type === 'overview') now = message.overview;
    else if (message.type === 'change' && now) now = changedOverview(now, message.change);
  return now;
};
const phases = (overview: SessionOverview | undefined) => overview?.teams.map(({ phase }) => phase);

it('a console is sent nothing while nothing changes, and while clocks run only where they stand', async () => {
  const names = ['Rood', 'Blauw'];
  const { token } = await newSession(server, names);
  const line = await openLine(server, token);
  for (const team of names.keys())
    for (const kind of ['evaluator', 'observer', 'beamer']) await line.ask({ op: 'link', kind, team });
  line.send('s', { type: 'overview' });
  await until(() => expect(shown(told(line))?.links).toHaveLength(7));
  // Looks that were under way are over.
  await setTimeout(1_500);
  const before = told(line).length;
  await setTimeout(2_500);
  expect(told(line)).toHaveLength(before);

  expect(await line.ask({ op: 'act', teams: [0, 1], step: 'start' })).toMatchObject({ answer: { refused: [] } });
  await until(() => expect(phases(shown(told(line)))).toEqual(['running', 'running']));
  const from = told(line).length;
  await until(() => expect(told(line).length).toBeGreaterThan(from));
  const later = told(line).slice(from);
  expect([...new Set(later.map(({ type }) => type))]).toEqual(['change']);
  const bytes = later.map((message) => JSON.stringify(message).length);
  expect(Math.max(...bytes)).toBeLessThan(400);
  expect(JSON.stringify(shown(told(line))).length).toBeGreaterThan(1_000);
  expect(JSON.stringify(later)).not.toContain('links');

  // Once all stand, what the changes came to is what a console that came in now is told at once.
  expect(await line.ask({ op: 'act', teams: [0, 1], step: 'pause' })).toMatchObject({ answer: { refused: [] } });
  await until(() => expect(phases(shown(told(line)))).toEqual(['paused', 'paused']));
  await line.ask({ op: 'revoke', id: shown(told(line))?.links[2]?.id });
  await until(() => expect(shown(told(line))?.links).toHaveLength(6));
  const other = await openLine(server, token);
  await until(() => expect(told(other)[0]).toEqual({ type: 'overview', overview: shown(told(line)) }));
  // In another language it is the same line.
  line.send('s', { type: 'language', language: 'en' });
  await until(() => expect(shown(told(line))?.teams[0]?.move).not.toBe(shown(told(other))?.teams[0]?.move));
  line.close();
  other.close();
}, 60_000);

it('a console that asks for no changes is told all each time', async () => {
  const { token } = await newSession(server, ['Rood']);
  const line = await openLine(server, token);
  expect(await line.ask({ op: 'act', teams: [0], step: 'start' })).toMatchObject({ answer: { refused: [] } });
  await until(() => expect(told(line).length).toBeGreaterThan(1));
  expect([...new Set(told(line).map(({ type }) => type))]).toEqual(['overview']);
  line.close();
}, 60_000);

it('teams are told of by their number, in the order of which they stand', () => {
  const teams = Array.from({ length: 12 }, (_, team) => ({ team, story: 1, move: 'Een', decisions: [] }));
  const before = { name: 'Dinsdag', links: [], teams } as unknown as SessionOverview;
  const after = {
    ...before,
    teams: teams.map((one) => (one.team % 5 === 0 ? { ...one, story: 2 } : { ...one })),
  } as unknown as SessionOverview;
  const change = overviewChange(before, after);
  expect(change).toEqual({
    within: { teams: { within: { 0: { set: { story: 2 } }, 5: { set: { story: 2 } }, 10: { set: { story: 2 } } } } },
  });
  expect(change && changedOverview(before, change)).toEqual(after);
  expect(overviewChange(before, structuredClone(before))).toBeUndefined();
});
