import { afterEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../src/session/channel.ts';
import { takeAuthority } from '../../src/session/local/authority-lock.ts';
import { knock, openLobby, type Locks } from '../../src/session/local/lobby.ts';
import type { ClientMessage, HostMessage } from '../../src/session/wire.ts';
import { createLocks } from './support/locks.ts';
import { until as soon } from '../support/until.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

let runs = 0;
let ids = 0;
const nextRun = (): string => `local-${++runs}`;
const randomId = (): string => `id-${++ids}`;
const until = (holds: () => boolean): Promise<void> => soon(() => expect(holds()).toBe(true));

interface Window {
  readonly channels: Channel<ClientMessage, HostMessage>[];
  readonly heard: HostMessage[];
  closed: number;
}

function openWindow(run: string, locks: Locks): Window {
  const self: Window = { channels: [], heard: [], closed: 0 };
  ends.push(
    knock(run, locks, randomId, (channel) => {
      self.channels.push(channel);
      channel.onMessage((message) => self.heard.push(message));
      channel.onClose(() => (self.closed += 1));
    }),
  );
  return self;
}

async function openHostWindow(run: string, locks: Locks) {
  await takeAuthority(run, locks, () => undefined);
  const lines: { readonly channel: Channel<HostMessage, unknown>; readonly heard: unknown[]; closed: boolean }[] = [];
  const close = openLobby(run, locks, (channel) => {
    const line = { channel, heard: [] as unknown[], closed: false };
    channel.onMessage((message) => line.heard.push(message));
    channel.onClose(() => (line.closed = true));
    lines.push(line);
  });
  ends.push(close);
  return { lines, close };
}

const seats = (taken: number): HostMessage => ({ type: 'seats', taken: [taken] });

describe('windows of one laptop', () => {
  it('each get a line of their own, and hear nothing of the other', async () => {
    const run = nextRun();
    const locks = createLocks();
    const host = await openHostWindow(run, locks.of('host'));
    const [one, two] = [openWindow(run, locks.of('one')), openWindow(run, locks.of('two'))];
    await until(() => host.lines.length === 2 && one.channels.length === 1 && two.channels.length === 1);
    one.channels[0]?.send({ type: 'typing', field: 'van een' });
    await until(() => host.lines.some(({ heard }) => heard.length === 1));
    const mine = host.lines.find(({ heard }) => heard.length === 1);
    mine?.channel.send(seats(1));
    await until(() => one.heard.length === 1);
    expect(two.heard).toEqual([]);
  });

  it('wait for a host that is not there yet', async () => {
    const run = nextRun();
    const locks = createLocks();
    const seat = openWindow(run, locks.of('seat'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seat.channels).toEqual([]);
    const host = await openHostWindow(run, locks.of('host'));
    await until(() => seat.channels.length === 1 && host.lines.length === 1);
  });

  it('see that the host is gone without a goodbye, and find the next one', async () => {
    const run = nextRun();
    const locks = createLocks();
    const host = await openHostWindow(run, locks.of('host'));
    const seat = openWindow(run, locks.of('seat'));
    await until(() => seat.channels.length === 1);
    host.close();
    locks.crash('host');
    await until(() => seat.closed === 1);
    const next = await openHostWindow(run, locks.of('next'));
    await until(() => seat.channels.length === 2);
    expect(next.lines).toHaveLength(1);
  });

  it('are seen to go when they crash', async () => {
    const run = nextRun();
    const locks = createLocks();
    const host = await openHostWindow(run, locks.of('host'));
    openWindow(run, locks.of('seat'));
    await until(() => host.lines.length === 1);
    locks.crash('seat');
    await until(() => host.lines[0]?.closed === true);
    expect(host.lines[0]?.heard).toEqual([]);
  });
});

describe('the authority over a run', () => {
  it('is taken by whoever asks last; the one before is told', async () => {
    const run = nextRun();
    const locks = createLocks();
    const lost: string[] = [];
    await takeAuthority(run, locks.of('first'), () => lost.push('first'));
    const release = await takeAuthority(run, locks.of('second'), () => lost.push('second'));
    await until(() => lost.length === 1);
    expect(lost).toEqual(['first']);
    release();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lost).toEqual(['first']);
  });
});
