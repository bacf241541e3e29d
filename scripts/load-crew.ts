// All screens of a load run, in a process of their own: `scripts/load.ts` tells it what to do and asks what it saw.
import { setTimeout as wait } from 'node:timers/promises';
import WebSocket from 'ws';
import { createApiClient } from '../src/session/remote/api-client.ts';
import type { CrewAnswer, CrewOrder } from './load/crew-wire.ts';
import { machineTime } from './load/machine-time.ts';
import { openRawLine, type RawLine } from './load/raw-line.ts';

/** How many screens come in at a time. */
const AT_ONCE = 16;
const TRIES = 40;

let console: RawLine | undefined;
/** Lines of all screens, team by team. */
const lines: RawLine[] = [];
/** What one release looks like on the wire; empty: nothing is looked for. */
let mark = Buffer.alloc(0);
let arrived: { readonly at: Float64Array; readonly bytes: Int32Array; left: number; done: () => void } | undefined;
let answered: () => void = () => undefined;
const yardstick: WebSocket[] = [];

/** Screens look for nothing in what comes after it: they are on the machine that is measured. */
const isAwaited = (index: number): boolean => mark.length > 0 && arrived?.at[index] === 0;

function note(index: number, bytes: number): void {
  if (!arrived || arrived.at[index] !== 0) return;
  arrived.at[index] = machineTime();
  arrived.bytes[index] = bytes;
  arrived.left -= 1;
  if (arrived.left === 0) arrived.done();
}

async function join(base: string, facilitator: string, tokens: readonly string[]): Promise<void> {
  const api = createApiClient(base);
  const comeIn = async (token: string, onFrame: (bytes: Buffer) => void): Promise<RawLine> => {
    for (let left = TRIES; ; left -= 1) {
      try {
        const joined = await api.join(token, 'nl');
        if (!joined.ok) throw new Error(`the server says: ${joined.problem}`);
        return await openRawLine(base, joined.value.reservation, onFrame);
      } catch (error) {
        // As our screens do: a server that takes up two hundred runs may be late.
        if (left === 0) throw error;
        await wait(500);
      }
    }
  };
  console = await comeIn(facilitator, (bytes) => {
    if (mark.length > 0 && bytes.includes(mark)) answered();
  });
  // As the page of a session: from now on what changes.
  console.send('s', { type: 'overview' });
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < tokens.length; index = next++) {
      const line = await comeIn(tokens[index] ?? '', (bytes) => {
        if (isAwaited(index) && bytes.includes(mark)) note(index, bytes.length);
      });
      line.send('m', { type: 'hello', screen: { kind: 'seat', seat: 0 }, language: 'nl', client: `load-${index}` });
      lines[index] = line;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Sends something and waits until every screen has what came of it and what is `over`, or too long. */
async function clocked(
  count: number,
  send: () => void,
  patience: number,
  over: Promise<void> = Promise.resolve(),
): Promise<CrewAnswer> {
  const at = new Float64Array(count);
  const bytes = new Int32Array(count);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((done) => (timer = setTimeout(done, patience)));
  const seen = new Promise<void>((done) => (arrived = { at, bytes, left: count, done }));
  const began = machineTime();
  send();
  await Promise.race([late, Promise.all([seen, over])]);
  clearTimeout(timer);
  arrived = undefined;
  return {
    kind: 'seen',
    after: [...at].map((one) => (one === 0 ? -1 : one - began)),
    bytes: [...bytes],
    last: Math.max(...at),
  };
}

const orders: { readonly [K in CrewOrder['kind']]: (order: Extract<CrewOrder, { kind: K }>) => Promise<CrewAnswer> } = {
  async join({ base, facilitator, tokens }) {
    await join(base, facilitator, tokens);
    return { kind: 'done' };
  },
  async ask({ ask }) {
    console?.send('s', { type: 'ask', id: 'load', ask });
    return { kind: 'done' };
  },
  async release({ ask, words, patience }) {
    mark = Buffer.from(words);
    const over = new Promise<void>((done) => (answered = done));
    const seen = await clocked(lines.length, () => console?.send('s', { type: 'ask', id: words, ask }), patience, over);
    mark = Buffer.alloc(0);
    return seen;
  },
  async yardstick({ port, count }) {
    for (let index = 0; index < count; index += 1) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
      socket.on('message', (bytes: Buffer) => note(index, bytes.length));
      await new Promise((resolve, reject) => {
        socket.once('open', resolve);
        socket.once('error', reject);
      });
      yardstick.push(socket);
    }
    return { kind: 'done' };
  },
  async strike({ patience }) {
    return clocked(yardstick.length, () => yardstick[0]?.send('go'), patience);
  },
};

process.on('message', (order: CrewOrder) => {
  const carryOut = orders[order.kind] as (order: CrewOrder) => Promise<CrewAnswer>;
  carryOut(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ kind: 'failed', why: String(error) } satisfies CrewAnswer),
  );
});
process.on('disconnect', () => process.exit(0));
