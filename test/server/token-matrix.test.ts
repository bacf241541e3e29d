import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodies, type ApiPath } from '../../src/server/http/api-schema.ts';
import { deskAsks } from '../../src/session/desk/desk-wire.ts';
import { sessionAsks } from '../../src/session/desk/session-wire.ts';
import { wireNotes } from '../../src/session/host/note-schema.ts';
import { clientMessages } from '../../src/session/wire-schema.ts';
import type { ScreenKind } from '../../src/session/wire.ts';
import { small } from '../session/support/small-run.ts';
import {
  actRows,
  apiRows,
  deskRows,
  directiveRows,
  noteRows,
  readActs,
  sessionRows,
  tagsOf,
} from './support/matrix-rows.ts';
import { openLine } from './support/open-line.ts';
import { request } from './support/plain-request.ts';
import { must, newSession, startTestServer, type TestServer } from './support/test-server.ts';
import { until } from '../support/until.ts';

/** Kinds of token, all of a session of two teams but the last ones. `team` undefined: above the teams. */
const kinds = ['facilitator', 'seat', 'neighbour', 'otherTeam', 'evaluator', 'observer', 'beamer'] as const;
const strange = ['unknown', 'revoked', 'waiting', 'otherSeat', 'otherFacilitator'] as const;
type Kind = (typeof kinds)[number] | (typeof strange)[number];
const all: readonly Kind[] = [...kinds, ...strange];
const participants = ['seat', 'neighbour', 'otherTeam', 'evaluator', 'observer', 'beamer', 'otherSeat'] as const;

let server: TestServer;
let tokens: Readonly<Record<Kind, string>>;
let code = '';
/** Runs of the two teams, and of the one team of the other session. */
let runs: readonly string[] = [];
const open: { close(): void }[] = [];
beforeAll(async () => {
  server = await startTestServer();
  const facilitator = (await newSession(server)).token;
  const otherFacilitator = (await newSession(server, ['Groen'])).token;
  code = await server.codeOf(facilitator);
  const give = async (kind: 'evaluator' | 'observer' | 'beamer') =>
    (await server.registryGive(facilitator, { kind, team: 0 })).token;
  const seat = async (of: string, team: number, index: number): Promise<string> =>
    (await must(server.api.takeSeat(of, team, index))).token;
  tokens = {
    facilitator,
    seat: await seat(code, 0, 0),
    neighbour: await seat(code, 0, 1),
    otherTeam: await seat(code, 1, 0),
    evaluator: await give('evaluator'),
    observer: await give('observer'),
    beamer: await give('beamer'),
    unknown: 'x'.repeat(32),
    revoked: await seat(code, 1, 1),
    waiting: (await must(server.api.wait(code, 'Wie'))).token,
    otherSeat: await seat(await server.codeOf(otherFacilitator), 0, 0),
    otherFacilitator,
  };
  const console = await line(facilitator);
  await console.ask({ op: 'freeSeat', team: 1, seat: 1 });
  await console.ask({ op: 'act', teams: [0, 1], step: 'start' });
  console.close();
  const runOf = async (token: string, team: number) => (await must(server.api.join(token, 'nl', team))).run ?? '';
  runs = [await runOf(facilitator, 0), await runOf(facilitator, 1), await runOf(otherFacilitator, 0)];
  expect(new Set(runs).size).toBe(3);
});
afterAll(async () => {
  for (const one of open) one.close();
  await server.close();
});

/** A line that is closed at the end. */
const line = async (token: string, team?: number, screen?: ScreenKind) => {
  const opened = await openLine(server, token, team, screen);
  open.push(opened);
  return opened;
};

/** What stands in the run of a team that somebody put there, and what is given out: nothing of it may change. */
async function standing(): Promise<unknown> {
  const inputs = async (token: string, team: number) => {
    const file = JSON.parse((await must(server.api.run(token, team))).file ?? '') as {
      readonly records: readonly { readonly kind: string; readonly mark?: { readonly kind: string } }[];
      readonly notes: readonly unknown[];
    };
    const kept = file.records.filter(
      ({ kind, mark }) => kind === 'input' || !['shown', 'digest'].includes(mark?.kind ?? ''),
    );
    return [kept, file.notes];
  };
  const console = await line(tokens.facilitator);
  const log = await console.ask({ op: 'audit' });
  const overview = await until(() => {
    const found = console.of('s').find((one) => (one as { readonly type: string }).type === 'overview');
    expect(found).toBeDefined();
    return found as { readonly overview: { readonly links: unknown; readonly network: unknown } };
  });
  console.close();
  const { links, network } = overview.overview;
  return {
    runs: [
      await inputs(tokens.facilitator, 0),
      await inputs(tokens.facilitator, 1),
      await inputs(tokens.otherFacilitator, 0),
    ],
    log,
    links,
    network,
  };
}

const post = (path: ApiPath, body: object) => request(server.base, path, { 'content-type': 'application/json' }, body);

describe('the matrix has a row', () => {
  it('for every request of the interface, and every address that is none', () => {
    expect(Object.keys(apiRows).toSorted()).toEqual(Object.keys(bodies).toSorted());
    const folder = join(import.meta.dirname, '..', '..', 'src', 'server', 'http');
    const addresses = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/'(\/api\/[\w/-]+)'/g)].map((match) => match[1] ?? ''),
    );
    // The rest takes no token: `hello` says the same to all, and signing in has tests of its own.
    const tokenless = ['/api/hello', '/api/sign-in', '/api/sign-in/done', '/api/sign-out'];
    expect([...new Set(addresses)].toSorted()).toEqual([...Object.keys(apiRows), ...tokenless].toSorted());
  });

  it('for every message that a room or a host reads', () => {
    const folder = join(import.meta.dirname, '..', '..', 'src', 'server', 'rooms');
    const types = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/onMessage\('([^']+)'/g)].map((match) => match[1] ?? ''),
    );
    expect([...new Set(types)].toSorted()).toEqual(['*', 'd', 'm', 's']);
    expect(tagsOf(clientMessages, 'type')).toEqual([
      'bye',
      'command',
      'hello',
      'language',
      'note',
      'picture',
      'typing',
    ]);
    expect(Object.keys(deskRows).toSorted()).toEqual(tagsOf(deskAsks, 'op'));
    expect(Object.keys(sessionRows).toSorted()).toEqual(tagsOf(sessionAsks, 'op'));
    expect(Object.keys(noteRows).toSorted()).toEqual(tagsOf(wireNotes, 'kind'));
    expect(Object.keys(actRows).toSorted()).toEqual(tagsOf(readActs.act, 'act'));
    expect(Object.keys(directiveRows).toSorted()).toEqual(tagsOf(readActs.directive, 'act'));
  });

  it('that is well formed, so that a refusal is not for its form', () => {
    for (const ask of Object.values(deskRows)) expect(deskAsks.safeParse(ask).success, ask.op).toBe(true);
    for (const ask of Object.values(sessionRows)) expect(sessionAsks.safeParse(ask).success, ask.op).toBe(true);
    for (const note of Object.values(noteRows)) expect(wireNotes.safeParse(note).success, note.kind).toBe(true);
    for (const [name, act] of Object.entries(actRows)) expect(readActs.act.safeParse(act).success, name).toBe(true);
    for (const [name, act] of Object.entries(directiveRows))
      expect(readActs.directive.safeParse(act).success, name).toBe(true);
  });
});

describe.each(all)('every request with a token of kind %s', (kind) => {
  const own: Readonly<Record<Kind, readonly number[]>> = {
    facilitator: [0, 1],
    seat: [0],
    neighbour: [0],
    otherTeam: [1],
    evaluator: [0],
    observer: [0],
    beamer: [0],
    unknown: [],
    revoked: [],
    waiting: [],
    otherSeat: [2],
    otherFacilitator: [2],
  };
  const leads = kind === 'facilitator' || kind === 'otherFacilitator';
  const nothing = { status: 404, body: { problem: 'unknown' } };
  const filled = (path: ApiPath, team: number): object => ({ ...apiRows[path], token: tokens[kind], team });

  // Wrong tokens are counted by the server; it starts without a count.
  beforeAll(() => server.restart());

  it('opens what it was given for, and says nothing else', async () => {
    const given = await post('/api/open', { token: tokens[kind] });
    const screens: Readonly<Record<Kind, object | undefined>> = {
      facilitator: { session: 'Dinsdag', kind: 'facilitator' },
      seat: { session: 'Dinsdag', kind: 'seat', team: 0, seat: 0 },
      neighbour: { session: 'Dinsdag', kind: 'seat', team: 0, seat: 1 },
      otherTeam: { session: 'Dinsdag', kind: 'seat', team: 1, seat: 0 },
      evaluator: { session: 'Dinsdag', kind: 'evaluator', team: 0 },
      observer: { session: 'Dinsdag', kind: 'observer', team: 0 },
      beamer: { session: 'Dinsdag', kind: 'beamer', team: 0 },
      unknown: undefined,
      revoked: undefined,
      waiting: { session: 'Dinsdag', kind: 'waiting' },
      otherSeat: { session: 'Dinsdag', kind: 'seat', team: 0, seat: 0 },
      otherFacilitator: { session: 'Dinsdag', kind: 'facilitator' },
    };
    expect(given).toEqual(screens[kind] ? { status: 200, body: screens[kind] } : nothing);
  });

  it('joins its own run, whichever team it names', async () => {
    for (const team of [0, 1, 7]) {
      const { status, body } = await post('/api/join', filled('/api/join', team));
      if (status === 200) expect(own[kind].map((one) => runs[one])).toContain(body['run']);
      else expect([status, body]).toEqual([404, { problem: 'unknown' }]);
      if (own[kind].length > 0 && !leads) expect(status).toBe(200);
    }
  });

  it('reads a run, writes in a notebook and makes links in the session that it leads only', async () => {
    for (const team of [0, 1]) {
      const mine = leads && own[kind].some((one) => one % 2 === team);
      const run = await post('/api/run', filled('/api/run', team));
      expect(mine ? run.status : run).toEqual(mine ? 200 : nothing);
      if (mine)
        expect(JSON.parse(String(run.body['file']))).toMatchObject({
          name: kind === 'facilitator' ? ['Rood', 'Blauw'][team] : 'Groen',
        });
      // What the leader of the team sent is no note; all others do not get as far.
      const note = await post('/api/note', filled('/api/note', team));
      expect(mine ? note.status : note).toEqual(mine ? 409 : nothing);
      const { token, ask } = { ...apiRows['/api/link'], token: tokens[kind] };
      const link = await post('/api/link', { token, ask: { ...ask, team } });
      expect(link.status).toBe(mine ? 200 : 404);
    }
  });

  it('is neither a code nor of use where no token is asked for', async () => {
    expect((await post('/api/code', { ...apiRows['/api/code'], code: tokens[kind] })).status).toBe(400);
    expect((await post('/api/wait', { ...apiRows['/api/wait'], code: tokens[kind] })).status).toBe(400);
    expect((await post('/api/seat', { ...apiRows['/api/seat'], code: tokens[kind] })).status).toBe(400);
    expect((await post('/api/seat', { ...apiRows['/api/seat'], code })).status).toBe(409);
    const session = { scenario: small.id, variant: '60', people: 2, name: 'X', teams: ['A'] };
    expect((await post('/api/sessions', { ...session, token: tokens[kind] })).status).toBe(400);
    const { scenario: _id, ...tables } = session;
    const brought = { ...tables, files: [{ path: 'scenario.yaml', text: 'id: x' }] };
    expect((await post('/api/sessions/own-exercise', { ...brought, token: tokens[kind] })).status).toBe(400);
    // Who is not at the machine makes no session with any token, wherever they put it.
    const elsewhere = {
      'content-type': 'application/json',
      'x-forwarded-for': '10.0.0.3',
      authorization: `Bearer ${tokens[kind]}`,
    };
    for (const path of ['/api/sessions', '/api/sessions/own-exercise'] as const)
      expect((await request(server.base, path, elsewhere, path === '/api/sessions' ? session : brought)).status).toBe(
        403,
      );
    for (const path of ['/api/own', '/api/own/link'] as const) {
      expect((await post(path, { ...apiRows[path], token: tokens[kind] })).status).toBe(400);
      // Only of who signed in, which nobody can here; not at the machine itself either.
      expect(await post(path, apiRows[path])).toEqual({ status: 403, body: { problem: 'not-allowed' } });
    }
    for (const path of ['/api/sign-in', '/api/sign-in/done?code=x', '/api/sign-out'])
      expect((await request(server.base, path, { authorization: `Bearer ${tokens[kind]}` })).status).toBe(404);
    const hello = await request(server.base, '/api/hello', { authorization: `Bearer ${tokens[kind]}` });
    expect(hello.body).toMatchObject({ sessions: true, local: true });
  });
});

describe('every message', () => {
  beforeAll(async () => {
    await server.restart();
    const console = await line(tokens.facilitator);
    expect(await console.ask({ op: 'act', teams: [0, 1], step: 'resume' })).toMatchObject({ answer: { refused: [] } });
    console.close();
  });

  it.each(participants)('with the token of kind %s asks nothing of a console, whatever it says it is', async (kind) => {
    const before = await standing();
    const there = await line(tokens[kind], undefined, { kind: 'facilitator' });
    await until(() => expect(there.messages().some(({ type }) => type === 'view')).toBe(true));
    for (const ask of Object.values(deskRows)) there.send('d', { id: `d-${ask.op}`, ask });
    for (const ask of Object.values(sessionRows)) there.send('s', { type: 'ask', id: `s-${ask.op}`, ask });
    there.send('s', { type: 'language', language: 'en' });
    there.send('s', { type: 'overview' });
    for (const act of Object.values(directiveRows)) {
      const forms = [
        { by: { kind: 'facilitator' }, do: act },
        { by: { kind: 'role', role: 'r' }, do: act },
      ];
      for (const command of forms) expect(await there.said('command', { command })).toMatch(/^(incomplete|not-yours)$/);
    }
    if (kind !== 'evaluator')
      for (const note of Object.values(noteRows)) expect(await there.said('note', { note })).toBe('not-possible-now');
    // Acts of participants, from screens that are none.
    if (['evaluator', 'observer', 'beamer'].includes(kind))
      for (const act of Object.values(actRows))
        expect(await there.said('command', { command: { by: { kind: 'role', role: 'r' }, do: act } })).toBe(
          'not-yours',
        );
    for (const screen of [
      { kind: 'facilitator' },
      { kind: 'seat', seat: 1 },
      { kind: 'evaluator', author: 'x'.repeat(20) },
    ])
      there.send('m', { type: 'hello', screen, language: 'nl', client: 'matrix' });
    there.send('m', { type: 'language', language: 'en' });
    there.send('m', { type: 'typing', field: 'x' });
    there.send('anything', { op: 'file' });
    // Answered after all of these.
    await there.said('note', { note: {} });
    const wanted = kind === 'evaluator' ? 'evaluator' : ['observer', 'beamer'].includes(kind) ? 'stage' : 'role';
    const views = there.messages().flatMap((message) => (message.type === 'view' ? [message.view.kind] : []));
    expect(new Set(views)).toEqual(new Set([wanted]));
    expect([...there.of('d'), ...there.of('s')]).toEqual([]);
    there.send('m', { type: 'bye' });
    there.close();
    expect(await standing()).toEqual(before);
  });

  it('that names another seat’s role is done as one’s own', async () => {
    const there = await line(tokens.neighbour, 0, { kind: 'seat', seat: 0 });
    const names = await until(() => {
      const view = there
        .messages()
        .flatMap((message) => (message.type === 'view' ? [message.view] : []))
        .at(-1);
      if (view?.kind !== 'role') throw new Error('no view');
      return view.roles;
    });
    const other = names.find(({ mine }) => !mine)?.handle;
    expect(other).toBeDefined();
    const command = { by: { kind: 'role', role: other }, do: { act: 'note', to: 'all', text: 'Als een ander' } };
    expect(await there.said('command', { command })).toBe(undefined);
    const file = JSON.parse((await must(server.api.run(tokens.facilitator, 0))).file ?? '') as {
      readonly header: { readonly people: number };
      readonly records: readonly {
        readonly kind: string;
        readonly input?: {
          readonly command: { readonly by: { readonly role?: string }; readonly do: { readonly act: string } };
        };
      }[];
    };
    const by = file.records.flatMap(({ input }) => (input?.command.do.act === 'note' ? [input.command.by.role] : []));
    const seats = small.seatPlans.find(({ people }) => people === file.header.people)?.seats ?? [];
    expect(by).toHaveLength(1);
    expect(seats[1]).toContain(by[0]);
  });

  it('is read when the facilitator sends it, so that what was refused above was not refused for its form', async () => {
    const { token } = await newSession(server, ['Proef']);
    const console = await line(token);
    const team = await line(token, 0, { kind: 'facilitator' });
    await until(() => expect(team.messages().some(({ type }) => type === 'view')).toBe(true));
    for (const ask of Object.values(deskRows)) expect((await team.askDesk(ask)).type, ask.op).toBe('answer');
    for (const [name, act] of Object.entries(directiveRows))
      expect(await team.said('command', { command: { by: { kind: 'facilitator' }, do: act } }), name).not.toBe(
        'incomplete',
      );
    for (const ask of Object.values(sessionRows)) expect((await console.ask(ask)).type, ask.op).toBe('answer');
    expect((await post('/api/open', { token })).status).toBe(404);
  });
});
