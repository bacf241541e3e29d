import type { Client } from '@colyseus/core';
import { describe, expect, it } from 'vitest';
import { createRoomLine } from '../../src/server/rooms/room-line.ts';
import type { HostEnvironment } from '../../src/session/host/host-environment.ts';
import type { HostMessage } from '../../src/session/wire.ts';

const typing = (by: string): HostMessage => ({ type: 'typing', field: 'a', by });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What reached sockets, and what was measured of it, in its order. */
function sockets() {
  const events: string[] = [];
  const environment: Pick<HostEnvironment, 'steady' | 'spent'> = {
    steady: () => 0,
    spent: (on) => void events.push(`measured ${on}`),
  };
  const line = (name: string, ref: { readonly bufferedAmount?: number } = {}) => {
    const client = {
      ref,
      enqueueRaw: (frame: Uint8Array) =>
        void events.push(`${name} ${Buffer.from(frame).includes('last') ? 'last' : 'first'}`),
      leave: () => void events.push(`${name} left`),
    };
    return createRoomLine(client as unknown as Client, { kind: 'stage' }, environment, (error) => {
      events.push(`reported ${String(error)}`);
    });
  };
  return { events, line };
}

describe('what is sent to many screens', () => {
  it('is handed over at one go when all has been made, to each in its order', async () => {
    const { events, line } = sockets();
    const [one, other] = [line('one'), line('other')];
    one.channel.send(typing('first'));
    other.channel.send(typing('first'));
    one.channel.send(typing('last'));
    expect(events).toEqual([]);
    await turn();
    expect(events).toEqual(['one first', 'one last', 'other first', 'measured frames', 'measured sockets']);
    other.channel.send(typing('last'));
    await turn();
    expect(events.slice(5)).toEqual(['other last', 'measured frames', 'measured sockets']);
  });

  it('does not wait until all is made where that is much', async () => {
    const { events, line } = sockets();
    for (let screen = 0; screen < 200; screen += 1) line(`${screen}`).channel.send(typing('first'));
    const early = events.filter((event) => event.endsWith('first')).length;
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(200);
    await turn();
    expect(events.filter((event) => event.endsWith('first'))).toHaveLength(200);
  });

  it('loses nothing when a line that ends meanwhile has a whole burst told of it', async () => {
    const { events, line } = sockets();
    const full = line('full', { bufferedAmount: 1e9 });
    const others = Array.from({ length: 127 }, (_, screen) => line(`${screen}`));
    const late = line('late');
    full.channel.onClose(() => {
      for (const other of [...others, late]) other.channel.send(typing('last'));
    });
    full.channel.send(typing('first'));
    for (const other of others) other.channel.send(typing('first'));
    await turn();
    const told = (name: string) => events.filter((event) => event.startsWith(`${name} `));
    expect(others.map((_, screen) => told(`${screen}`))).toEqual(
      others.map((_, screen) => [`${screen} first`, `${screen} last`]),
    );
    expect(told('late')).toEqual(['late last']);
  });

  it('reaches all others when what one is sent cannot go over a line, which is cut', async () => {
    const { events, line } = sockets();
    const [one, faulty, other] = [line('one'), line('faulty'), line('other')];
    let closed = 0;
    faulty.channel.onClose(() => (closed += 1));
    for (const each of [one, faulty, other]) each.channel.send(typing('first'));
    faulty.channel.send({ type: 'typing', field: 'a', by: Symbol('no text') } as unknown as HostMessage);
    await turn();
    expect(events.filter((event) => !event.startsWith('measured'))).toEqual([
      'reported TypeError: no symbol goes over a line',
      'one first',
      'other first',
    ]);
    expect(closed).toBe(1);
  });

  it('goes before the end of a line, and not after it', async () => {
    const { events, line } = sockets();
    const [ended, gone] = [line('ended'), line('gone')];
    ended.channel.send(typing('first'));
    gone.channel.send(typing('first'));
    ended.channel.close();
    ended.channel.send(typing('last'));
    gone.gone();
    await turn();
    expect(events.filter((event) => !event.startsWith('measured'))).toEqual(['ended first', 'ended left']);
  });
});
