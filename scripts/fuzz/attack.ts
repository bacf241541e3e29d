import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Protocol } from '@colyseus/core';
import WebSocket from 'ws';
import type { JoinAnswer } from '../../src/session/desk/join-wire.ts';
import type { Dice } from './dice.ts';
import { readableFrame, spoiltFrame, type Words } from './frames.ts';

/** Frames of one line at most: fewer than the server takes from one in a second. */
const ON_A_LINE = 80;
const PATIENCE_MS = 10_000;

export interface Attack {
  readonly base: string;
  readonly dice: Dice;
  readonly words: Words;
  /** A seat in a room, as somebody has who may be there. */
  reserve(): Promise<JoinAnswer['reservation']>;
  /** All that the server says to one that sends such things. */
  hear(bytes: Buffer): void;
}

interface Reservation {
  readonly sessionId: string;
  readonly roomId: string;
  readonly processId: string;
}

/**
 * Sends so many frames, over one line after another: some that can be read and, as the last of each line, one that is spoilt. Returns
 * how many the server has dealt with.
 */
export async function attackRoom(attack: Attack, frames: number): Promise<number> {
  let done = 0;
  while (done < frames) done += await oneLine(attack, Math.min(1 + attack.dice.below(ON_A_LINE), frames - done));
  return done;
}

/** Sends far more at once than a person can; resolves with whether the line was cut off for it. */
export async function flood(attack: Attack, frames: number): Promise<boolean> {
  const line = await openLine(attack);
  for (let sent = 0; sent < frames; sent += 1) line.socket.send(readableFrame(attack.dice, attack.words));
  await Promise.race([line.closed, wait(PATIENCE_MS)]);
  const cut = !line.isOpen();
  line.socket.terminate();
  return cut;
}

async function openLine({ base, reserve, hear }: Attack) {
  const { processId, roomId, sessionId } = (await reserve()) as unknown as Reservation;
  const socket = new WebSocket(`${base.replace(/^http/, 'ws')}${processId}/${roomId}?sessionId=${sessionId}`, {
    perMessageDeflate: false,
  });
  let open = true;
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      open = false;
      resolve();
    });
  });
  socket.on('error', () => undefined);
  const joined = new Promise<void>((resolve) => {
    socket.on('message', (bytes: Buffer) => {
      hear(bytes);
      if (bytes[0] === Protocol.JOIN_ROOM) resolve();
    });
  });
  await Promise.race([joined, closed, wait(PATIENCE_MS)]);
  if (!open) throw new Error('a seat in the room was good for nothing');
  socket.send(Buffer.from([Protocol.JOIN_ROOM]));
  return { socket, closed, isOpen: () => open };
}

async function oneLine(attack: Attack, count: number): Promise<number> {
  const { dice, words } = attack;
  const { socket, closed, isOpen } = await openLine(attack);
  for (let sent = 1; sent < count && isOpen(); sent += 1) {
    const bytes = readableFrame(dice, words);
    // Now and then in two pieces, or with a beat that nobody asked for.
    const way = dice.below(20);
    if (way === 0) {
      socket.send(bytes.subarray(0, 9), { fin: false, binary: true });
      socket.send(bytes.subarray(9), { fin: true, binary: true });
    } else {
      if (way === 1) socket.ping(bytes.subarray(0, 100));
      socket.send(bytes);
    }
  }
  const last = dice.below(30);
  if (last === 0 && isOpen()) socket.send(Buffer.alloc(400 * 1024, 1));
  else if (last === 1 && isOpen()) socket.send(spoiltFrame(dice, words).toString('latin1'));
  else if (isOpen()) socket.send(spoiltFrame(dice, words));
  // What answers this has dealt with all before it; a line that was closed has as well.
  const answered = new Promise<void>((resolve) => {
    socket.once('pong', () => resolve());
    if (isOpen()) socket.ping('end');
  });
  const late = wait(PATIENCE_MS).then(() => {
    throw new Error('the server does not answer any more');
  });
  late.catch(() => undefined);
  await Promise.race([answered, closed, late]);
  if (dice.below(2) === 0) socket.close();
  else socket.terminate();
  return count;
}

const methods = ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'];
const places = [
  'api/sessions',
  'api/own',
  'api/own/link',
  'api/sign-out',
  'api/open',
  'api/join',
  'api/code',
  'api/seat',
  'api/run',
  'api/link',
  'api/note',
  'api/hello',
  'api/',
  'scenarios/index.json',
  'scenarios/',
  '',
  'index.html',
  'assets/',
  'matchmake/joinOrCreate/team',
  'data/sessions.sqlite',
];

export interface HttpAnswer {
  readonly asked: string;
  /** 0: the line was closed without one. */
  readonly status: number;
  readonly text: string;
}

/** One request that makes little sense; as a program would send it, or as bytes. */
export function attackHttp(base: string, dice: Dice, { ids }: Words): Promise<HttpAnswer> {
  const { port } = new URL(base);
  if (dice.below(4) === 0) return bytesTo(Number(port), dice);
  const spoilt = (text: string): string =>
    text.replace(/[a-z]/g, (letter) =>
      dice.below(8) === 0 ? dice.pick(['%2e', '..', '/', '\\', '%00', '%', 'é', '']) : letter,
    );
  const path = `/${dice.pick([dice.pick(places), spoilt(dice.pick(places)), `scenarios/${spoilt(dice.pick(ids))}.json`])}`;
  const value = (): unknown =>
    dice.pick([dice.pick(ids), 'x'.repeat(dice.below(90)), dice.below(10), null, [], {}, -1]);
  const names = ['token', 'team', 'code', 'seat', 'language', 'ask', 'have', 'note', 'texts', 'scenario', '__proto__'];
  const body = dice.pick([
    '',
    JSON.stringify(Object.fromEntries(Array.from({ length: dice.below(6) }, () => [dice.pick(names), value()]))),
    dice.bytes(dice.below(300)).toString('latin1'),
    '['.repeat(dice.below(50_000)),
    'x'.repeat(dice.pick([10, 129 * 1024])),
  ]);
  const headers: Record<string, string> = {
    'content-type': dice.pick(['application/json', 'application/json', 'text/plain', 'multipart/form-data']),
    ...(dice.below(3) === 0 && { host: dice.pick(['evil.example', 'localhost', '[::1]', '']) }),
    ...(dice.below(3) === 0 && { origin: dice.pick(['http://evil.example', 'null', base]) }),
    ...(dice.below(2) === 0 && { 'x-forwarded-for': '10.0.0.9' }),
    ...(dice.below(6) === 0 && { cookie: 'a'.repeat(dice.below(9_000)) }),
  };
  const method = dice.pick(methods);
  return new Promise((resolve) => {
    const asked = `${method} ${path}`;
    const end = (status: number, text: string): void => resolve({ asked, status, text });
    try {
      const sent = httpRequest(
        { host: '127.0.0.1', port, path: encodeURI(path), method, headers, timeout: PATIENCE_MS },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('close', () => end(response.statusCode ?? 0, Buffer.concat(parts).toString()));
        },
      );
      sent.on('timeout', () => end(-1, 'no answer'));
      sent.on('error', () => end(0, ''));
      sent.end(method === 'GET' || method === 'HEAD' ? undefined : body);
    } catch {
      // What Node itself would not send is sent as bytes in other turns.
      end(0, '');
    }
  });
}

function bytesTo(port: number, dice: Dice): Promise<HttpAnswer> {
  const head = dice.pick([
    '',
    'GET / HTTP/1.1\r\n',
    'POST /api/join HTTP/1.1\r\nContent-Length: 9999\r\n',
    'GET /a/b?c HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n',
  ]);
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ asked: 'bytes', status: 0, text: Buffer.concat(parts).toString() }));
    socket.end(Buffer.concat([Buffer.from(head), dice.bytes(dice.below(400)), Buffer.from('\r\n\r\n')]));
    setTimeout(() => socket.destroy(), 200).unref();
  });
}
