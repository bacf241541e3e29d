import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

let server: TestServer;
const open: { close(): void }[] = [];
/** Two sessions, and a token of every kind of the first. */
let tokens: Readonly<Record<'facilitator' | 'seat' | 'evaluator' | 'observer' | 'beamer', string>>;
let other: string;
let code = '';

const kept = (screen: RemoteTestScreen): RemoteTestScreen => {
  open.push(screen);
  return screen;
};

/** A request as anything may send it, also what `fetch` would not. */
function send(
  path: string,
  options: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const { port } = new URL(server.base);
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const json = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  send(`/api/${path}`, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });

beforeAll(async () => {
  server = await startTestServer();
  const facilitator = (await newSession(server)).token;
  other = (await newSession(server, ['Groen'])).token;
  const desk = kept(openRemote(server, facilitator, { kind: 'facilitator' }, 0));
  await until(() => expect(desk.view()?.kind).toBe('facilitator'));
  const give = async (kind: 'evaluator' | 'observer' | 'beamer') =>
    (await server.registryGive(facilitator, { kind, team: 0 })).token;
  code = await server.codeOf(facilitator);
  tokens = {
    facilitator,
    seat: (await must(server.api.takeSeat(code, 0, 0))).token,
    evaluator: await give('evaluator'),
    observer: await give('observer'),
    beamer: await give('beamer'),
  };
});
afterAll(async () => {
  for (const one of open) one.close();
  await server.close();
});

describe('a token', () => {
  const others = ['seat', 'evaluator', 'observer', 'beamer'] as const;

  it.each(others)('of a %s opens no run, no notebook, no console, and no other team', async (kind) => {
    const token = tokens[kind];
    for (const team of [0, 1]) {
      expect(await server.api.run(token, team)).toEqual({ ok: false, problem: 'unknown' });
      const note = { expected: 0, note: {} as never, texts: [] };
      expect(await server.api.addNote(token, team, note)).toEqual({ ok: false, problem: 'unknown' });
    }
    const here = await must(server.api.join(token, 'nl'));
    // Which team it asks for makes no difference.
    expect(await must(server.api.join(token, 'nl', 1))).toMatchObject({ run: here.run, team: 'Rood', kind });
    expect(here.reservation.name).toBe('team');
  });

  it.each(others)('of a %s gives no command of the facilitator, whatever it says it is', async (kind) => {
    const screen = kept(openRemote(server, tokens[kind], { kind: 'facilitator' }));
    await until(() => expect(screen.view()).toBeDefined());
    expect(screen.view()?.kind).toBe(kind === 'seat' ? 'role' : kind === 'evaluator' ? 'evaluator' : 'stage');
    for (const act of ['start', 'endExercise', 'emergencyStop'] as const) {
      expect((await screen.client.send({ act })).ok).toBe(false);
    }
    const link = screen.links.at(-1);
    link?.send('d', { id: '1', ask: { op: 'file' } });
    link?.send('s', { type: 'ask', id: '2', ask: { op: 'remove' } });
    link?.send('anything', { ask: 'file' });
    // Answered after all of these, on the same line.
    expect((await screen.client.send({ act: 'pause' })).ok).toBe(false);
    expect(screen.frames).toEqual([]);
    expect(screen.states).not.toContain('lost');
  });

  it('of another session opens nothing of this one', async () => {
    const there = await must(server.api.run(other, 0));
    expect(JSON.parse(there.file ?? '')).toMatchObject({ name: 'Groen' });
    expect(await server.api.run(other, 1)).toEqual({ ok: false, problem: 'unknown' });
    expect(await server.api.join(other, 'nl', 1)).toEqual({ ok: false, problem: 'unknown' });
  });
});

describe('an address', () => {
  it('gives the script to this machine only, by its own name and not for another', async () => {
    const path = `/scenarios/${small.id}.json`;
    expect((await send(path)).status).toBe(200);
    const elsewhere = [
      { host: '192.168.1.20:3000' },
      { host: 'evil.example' },
      { 'x-forwarded-for': '10.0.0.3' },
      { forwarded: 'for=10.0.0.3' },
      { via: '1.1 proxy' },
    ];
    for (const headers of elsewhere) expect((await send(path, { headers })).status).toBe(404);
    expect((await send('/scenarios/index.json', { headers: { host: '192.168.1.20' } })).status).toBe(200);
    for (const odd of ['/scenarios//', '/scenarios/./', '//scenarios/', '/%73cenarios/']) {
      const { status } = await send(`${odd}${small.id}.json`, { headers: { host: 'evil.example' } });
      expect([odd, status]).not.toEqual([odd, 200]);
    }
  });

  it('takes new sessions from this machine only', async () => {
    const wanted = { scenario: small.id, variant: '60', people: 2, name: 'X', teams: ['A'] };
    expect((await post('sessions', wanted, { 'x-forwarded-for': '10.0.0.3' })).status).toBe(403);
    expect((await post('sessions', wanted, { host: 'evil.example' })).status).toBe(403);
    expect((await post('sessions', { ...wanted, scenario: '../package' })).status).toBe(400);
    expect((await post('sessions', { ...wanted, people: 99 })).status).toBe(400);
  });

  it('refuses what no page of this site sends', async () => {
    expect((await post('open', { token: tokens.seat }, { origin: 'http://evil.example' })).status).toBe(403);
    const plain = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' };
    expect((await send('/api/open', plain)).status).toBe(403);
    expect((await send('/api/open')).status).toBe(403);
    expect((await send('/api/nothing', { method: 'POST', headers: json, body: '{}' })).status).toBe(404);
    expect((await send('/api/__proto__', { method: 'POST', headers: json, body: '{}' })).status).toBe(404);
    for (const body of ['', '{', 'null', '[]', '{"token":1}', `{"token":"${tokens.seat}","more":1}`]) {
      expect((await send('/api/open', { method: 'POST', headers: json, body })).status).toBe(400);
    }
    expect((await post('open', { token: 'x'.repeat(200_000) })).status).toBe(413);
  });

  it('opens no line without a reservation, nor to a page elsewhere', async () => {
    const upgrade = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    };
    await expect(send('/', { headers: upgrade })).rejects.toThrow();
    await expect(
      send('/a/b?sessionId=c', { headers: { ...upgrade, origin: 'http://evil.example' } }),
    ).rejects.toThrow();
    const { reservation } = await must(server.api.join(tokens.seat, 'nl'));
    const socket = new WebSocket(`${server.base.replace('http', 'ws')}x/${reservation.roomId}?sessionId=guessed`);
    const end = await new Promise<string>((resolve) => {
      socket.addEventListener('close', () => resolve('closed'));
      socket.addEventListener('message', ({ data }) => {
        // Of the words that the rooms' library says it is; never a view.
        if (String(data).includes('"view"')) resolve('leak');
      });
    });
    expect(end).toBe('closed');
  });

  it('answers no more after many wrong guesses, also not to a right one', async () => {
    const answers: number[] = [];
    for (let guess = 0; guess < 25; guess += 1)
      answers.push((await post('code', { code: 'AAAAAA', language: 'nl' })).status);
    expect(answers.at(0)).toBe(404);
    expect(answers.at(-1)).toBe(429);
    expect((await post('code', { code, language: 'nl' })).status).toBe(429);
  });
});
