import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TextKey } from '../../src/scenario/model/ids.ts';
import type { SessionCast, SessionMessage, SessionOverview } from '../../src/session/desk/session-wire.ts';
import { askServer, createApiClient } from '../../src/session/remote/api-client.ts';
import { dial } from '../../src/session/remote/dial.ts';
import type { RoomLink } from '../../src/session/remote/room-link.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import { small } from '../session/support/small-run.ts';
import {
  must,
  newSession,
  openRemote,
  startTestServer,
  type RemoteTestScreen,
  type TestServer,
} from './support/test-server.ts';
import { until } from '../support/until.ts';

/** One of this machine's own addresses in a network, if it has any. */
const otherAddress = Object.values(networkInterfaces())
  .flatMap((cards) => cards ?? [])
  .find(({ internal, address }) => !internal && !address.startsWith('fe80'))?.address;

let server: TestServer;
const open: { close(): void }[] = [];

beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await server.close();
  expect(server.reports).toEqual([]);
});

const kept = <T extends { close(): void }>(one: T): T => {
  open.push(one);
  return one;
};
const phaseOf = (screen: RemoteTestScreen): string | undefined => {
  const view = screen.view();
  return view && 'phase' in view ? view.phase : undefined;
};

/** The console above the teams. */
async function sessionConsole(token: string) {
  const seen: SessionMessage[] = [];
  let link: RoomLink | undefined;
  let asked = 0;
  const close = dial({
    api: server.api,
    base: server.base,
    token,
    language: () => 'nl',
    types: ['s'],
    onLink(fresh) {
      link = fresh;
      fresh.on('s', (message) => seen.push(message as SessionMessage));
    },
    onRefused: () => undefined,
  });
  kept({ close });
  await until(() => expect(link).toBeDefined());
  const overview = (): SessionOverview | undefined =>
    seen.flatMap((message) => (message.type === 'overview' ? [message.overview] : [])).at(-1);
  await until(() => expect(overview()).toBeDefined());
  return {
    overview: () => overview() as SessionOverview,
    async ask<T = unknown>(ask: object): Promise<T> {
      const id = `ask-${++asked}`;
      link?.send('s', { type: 'ask', id, ask });
      return until(() => {
        const found = seen.find((message) => 'id' in message && message.id === id);
        expect(found).toMatchObject({ type: 'answer' });
        return (found as { answer: T }).answer;
      });
    },
  };
}

const takeSeat = async (code: string, team: number, seat: number): Promise<string> =>
  (await must(server.api.takeSeat(code, team, seat))).token;

describe('a session on the server', () => {
  it('says to pages of this machine that it can be had', async () => {
    const { origins = [], ...rest } = await askServer(server.base);
    expect(rest).toEqual({ sessions: true, local: true });
    // Where others could come in, whether or not they may yet.
    const { port } = new URL(server.base);
    for (const origin of origins) expect(new URL(origin).port).toBe(port);
    expect(origins.length > 0).toBe(otherAddress !== undefined);
  });

  it('seats people by its code, plays for all teams at once, and shows each seat what is its own', async () => {
    const { token } = await newSession(server);
    const desk = await sessionConsole(token);
    const { code } = desk.overview();
    const found = await must(server.api.lookUp(code.toLowerCase(), 'nl'));
    expect(found.teams.map(({ name, seats }) => [name, seats.length])).toEqual([
      ['Rood', 2],
      ['Blauw', 2],
    ]);
    const first = kept(openRemote(server, await takeSeat(code, 0, 0), { kind: 'seat', seat: 0 }));
    const second = kept(openRemote(server, await takeSeat(code, 1, 1), { kind: 'seat', seat: 0 }));
    await until(() => expect([phaseOf(first), phaseOf(second)]).toEqual(['lobby', 'lobby']));
    // Whatever a screen says it is, it is what its link opens.
    expect((second.view() as RoleView).me).not.toEqual((first.view() as RoleView).me);
    expect(await server.api.takeSeat(code, 0, 0)).toEqual({ ok: false, problem: 'taken' });

    expect(await desk.ask({ op: 'act', teams: [0, 1], step: 'start' })).toEqual({ refused: [] });
    await until(() => expect([phaseOf(first), phaseOf(second)]).toEqual(['running', 'running']));
    await until(() => expect(desk.overview().teams.map(({ phase }) => phase)).toEqual(['running', 'running']));
    expect(desk.overview().teams[0]?.seats.map(({ connected, taken }) => [connected, taken])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(await desk.ask({ op: 'act', teams: [1], step: 'pause' })).toEqual({ refused: [] });
    await until(() => expect([phaseOf(first), phaseOf(second)]).toEqual(['running', 'paused']));
    // A team that is paused already refuses, and the other does not.
    expect(await desk.ask({ op: 'act', teams: [0, 1], step: 'pause' })).toEqual({ refused: [1] });

    const cast = (await desk.ask({ op: 'cast', team: 1, language: 'nl' })) as SessionCast;
    expect(cast.roles.map(({ id }) => id)).toEqual(small.roles.map(({ id }) => id));
    const [actor] = cast.actors;
    expect(actor).toEqual({
      id: small.actors[0]?.id,
      name: small.texts.nl[small.actors[0]?.name as TextKey],
      channels: small.actors[0]?.channels,
    });
    expect(await desk.ask({ op: 'cast', team: 7, language: 'nl' })).toBeNull();

    const message = { act: 'facilitatorNote', to: 'all', text: 'Koffie om elf uur' };
    expect(await desk.ask({ op: 'send', teams: [0, 1], message })).toEqual({ refused: [] });
    await until(() => {
      for (const screen of [first, second]) expect(JSON.stringify(screen.view())).toContain('Koffie om elf uur');
    });
    expect(await desk.ask({ op: 'send', teams: [0, 1], message: { act: 'release', inject: 'no-such' } })).toEqual({
      refused: [0, 1],
    });
    // A message of the script goes out in each team where it is not out yet.
    const [next] = cast.script;
    if (!next) throw new Error('something of the script is still to come');
    expect(await desk.ask({ op: 'send', teams: [1], message: { act: 'release', inject: next.id } })).toEqual({
      refused: [],
    });
    expect(await desk.ask({ op: 'send', teams: [0, 1], message: { act: 'release', inject: next.id } })).toEqual({
      refused: [1],
    });
    const after = (await desk.ask({ op: 'cast', team: 1, language: 'nl' })) as SessionCast;
    expect(after.script).toEqual(cast.script.slice(1));
    // What was still to be decided at ENDEX is not to come any more.
    await until(() => expect(desk.overview().teams[0]?.deadline).toBeDefined());
    expect(await desk.ask({ op: 'act', teams: [0], step: 'endExercise' })).toEqual({ refused: [] });
    await until(() => expect(desk.overview().teams[0]?.phase).toBe('hotWash'));
    expect(desk.overview().teams[0]?.deadline).toBeUndefined();
    // That it was sent stands in the log; what was typed does not.
    const log = JSON.stringify(await desk.ask({ op: 'audit' }));
    expect(log).toContain('facilitatorNote');
    expect(log).toContain(next.id);
    expect(log).not.toContain('Koffie');
  });

  it('goes on, paused and with every seat kept, after the server was started anew', async () => {
    const { token } = await newSession(server, ['Rood']);
    const desk = await sessionConsole(token);
    const seatToken = await takeSeat(desk.overview().code, 0, 0);
    const seat = kept(openRemote(server, seatToken, { kind: 'seat', seat: 0 }));
    const staff = kept(openRemote(server, token, { kind: 'facilitator' }, 0));
    await until(() => expect(phaseOf(staff)).toBe('lobby'));
    expect(await staff.client.send({ act: 'start' })).toEqual({ ok: true });
    await until(() => expect(phaseOf(seat)).toBe('running'));
    const before = seat.views.length;
    const restarted = server.restart();
    // Sent while nobody is there to hear it.
    const note = staff.client.send({ act: 'facilitatorNote', to: 'all', text: 'Welkom terug' });
    await restarted;
    expect(await note).toEqual({ ok: true });
    await until(() => expect(phaseOf(seat)).toBe('paused'));
    expect(seat.states).toContain('lost');
    expect(seat.views.length).toBeGreaterThan(before);
    await until(() => expect(JSON.stringify(seat.view())).toContain('Welkom terug'));
    expect(await staff.client.send({ act: 'resume' })).toEqual({ ok: true });
    await until(() => expect(phaseOf(seat)).toBe('running'));
  });

  it('shows the room, an evaluator and a second device what their links open, until these are taken back', async () => {
    const { token } = await newSession(server);
    const desk = await sessionConsole(token);
    const give = async (kind: string, team: number) =>
      desk.ask<{ token: string; id: string }>({ op: 'link', kind, team });
    const beamer = await give('beamer', 0);
    const evaluator = await give('evaluator', 1);
    const room = kept(openRemote(server, beamer.token, { kind: 'facilitator' }));
    const notes = kept(openRemote(server, evaluator.token, { kind: 'facilitator' }));
    await until(() => expect([room.view()?.kind, notes.view()?.kind]).toEqual(['stage', 'evaluator']));
    const seatToken = await takeSeat(desk.overview().code, 0, 1);
    const phone = kept(openRemote(server, seatToken, { kind: 'seat', seat: 1 }));
    const laptop = kept(openRemote(server, seatToken, { kind: 'seat', seat: 1 }));
    await until(() => expect([phone.view()?.kind, laptop.view()?.kind]).toEqual(['role', 'role']));

    expect(await desk.ask({ op: 'revoke', id: beamer.id })).toBe(true);
    await until(() => expect(room.states.at(-1)).toBe('refused'));
    expect(await server.api.join(beamer.token, 'nl')).toEqual({ ok: false, problem: 'unknown' });
    expect(await desk.ask({ op: 'freeSeat', team: 0, seat: 1 })).toBe(true);
    await until(() => expect([phone.states.at(-1), laptop.states.at(-1)]).toEqual(['refused', 'refused']));
    const next = await takeSeat(desk.overview().code, 0, 1);
    expect(next).not.toBe(seatToken);
    expect(notes.states.at(-1)).toBe('open');
    const log = await desk.ask<readonly { what: string }[]>({ op: 'audit' });
    expect(log.map(({ what }) => (JSON.parse(what) as { op: string }).op)).toEqual([
      'create',
      'link',
      'link',
      'claimSeat',
      'revoke',
      'freeSeat',
      'claimSeat',
    ]);
    for (const secret of [token, beamer.token, evaluator.token, seatToken]) {
      expect(JSON.stringify(log)).not.toContain(secret);
    }
  });

  it.skipIf(otherAddress === undefined)(
    'is there for other machines from when it is opened until it is closed',
    async () => {
      const { token } = await newSession(server);
      const desk = await sessionConsole(token);
      const { port } = new URL(server.base);
      const base = `http://${otherAddress?.includes(':') ? `[${otherAddress}]` : otherAddress}:${port}/`;
      expect(await askServer(base)).toEqual({ sessions: false, local: false });
      expect(await desk.ask({ op: 'openNetwork', address: '203.0.113.77' })).toBe(false);
      expect(await desk.ask({ op: 'openNetwork', address: otherAddress })).toBe(true);
      await until(() => expect(desk.overview().network.open).toEqual([base.slice(0, -1)]));
      // From there it is another machine: no new sessions, no script.
      expect(await askServer(base)).toEqual({ sessions: true, local: false });
      expect((await fetch(`${base}scenarios/${small.id}.json`)).status).toBe(404);
      const there = { ...server, base, api: createApiClient(base) };
      const seatToken = (await must(there.api.takeSeat(desk.overview().code, 0, 0))).token;
      const seat = kept(openRemote(there, seatToken, { kind: 'seat', seat: 0 }));
      await until(() => expect(phaseOf(seat)).toBe('lobby'));
      expect(await desk.ask({ op: 'closeNetwork' })).toBe(true);
      await until(() => expect(seat.states.at(-1)).toBe('lost'));
      expect(await askServer(base)).toEqual({ sessions: false, local: false });
    },
  );

  it('answers the console of a team over its own line', async () => {
    const { token } = await newSession(server, ['Rood']);
    const staff = kept(openRemote(server, token, { kind: 'facilitator' }, 0));
    await until(() => expect(phaseOf(staff)).toBe('lobby'));
    await staff.client.send({ act: 'start' });
    staff.links.at(-1)?.send('d', { id: '1', ask: { op: 'previewEndMove', language: 'nl' } });
    staff.links.at(-1)?.send('d', { id: '2', ask: { op: 'watch', watch: 1, seat: 1, language: 'nl' } });
    staff.links.at(-1)?.send('d', { id: '3', ask: { op: 'no such thing' } });
    await until(() => {
      expect(staff.frames).toContainEqual(expect.objectContaining({ type: 'answer', id: '1' }));
      expect(staff.frames).toContainEqual(expect.objectContaining({ type: 'watched', watch: 1 }));
      expect(staff.frames).toContainEqual(expect.objectContaining({ type: 'status' }));
    });
    const { file } = await must(server.api.run(token, 0));
    expect(JSON.parse(file ?? '')).toMatchObject({ name: 'Rood' });
  });

  it('leaves nothing when the facilitator deletes it', async () => {
    const { token } = await newSession(server);
    const desk = await sessionConsole(token);
    const { code } = desk.overview();
    const seat = kept(openRemote(server, await takeSeat(code, 0, 0), { kind: 'seat', seat: 0 }));
    await until(() => expect(phaseOf(seat)).toBe('lobby'));
    expect(await desk.ask({ op: 'remove' })).toBe(true);
    await until(() => expect(seat.states.at(-1)).toBe('refused'));
    expect(await server.api.lookUp(code, 'nl')).toEqual({ ok: false, problem: 'unknown' });
    expect(await server.api.join(token, 'nl')).toEqual({ ok: false, problem: 'unknown' });
  });
});
