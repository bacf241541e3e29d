import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { createRound, SteadyTransport } from '../../src/server/steady-transport.ts';

describe('who is asked whether they are still there', () => {
  it('is everybody, once in a round, and never many at one go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 300 }), (goes, count) => {
        const all = Array.from({ length: count }, (_, index) => index);
        const round = createRound(goes, () => all);
        for (let rounds = 0; rounds < 2; rounds += 1) {
          const asked = Array.from({ length: goes }, () => round.next());
          expect(asked.flat()).toEqual(all);
          expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(Math.ceil(count / goes));
        }
      }),
    );
  });

  it('is whoever was there when the round began', () => {
    const all = ['a', 'b'];
    const round = createRound(2, () => all);
    expect(round.next()).toEqual(['a']);
    all.push('c', 'd');
    expect(round.next()).toEqual(['b']);
    expect(round.next()).toEqual(['a', 'b']);
  });

  it('is cut off after too many silences, and not while it answers', async () => {
    const server = createServer();
    const transport = new SteadyTransport({ noServer: true, pingInterval: 100, pingMaxRetries: 2 });
    transport.attachToServer(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // Without a room the library ends a line after a second: both would be gone then.
    const answers = new WebSocket(url);
    const silent = new WebSocket(url, { autoPong: false });
    const pings = { answers: 0, silent: 0 };
    answers.on('ping', () => (pings.answers += 1));
    silent.on('ping', () => (pings.silent += 1));
    await once(silent, 'close');
    expect(pings.silent).toBe(2);
    expect(answers.readyState).toBe(WebSocket.OPEN);
    expect(pings.answers).toBeGreaterThanOrEqual(2);
    answers.terminate();
    transport.shutdown();
    server.close();
    server.closeAllConnections();
  });
});
