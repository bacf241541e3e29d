import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { channelPair } from '../../src/session/channel-pair.ts';
import { createClient } from '../../src/session/client/client.ts';
import { createApiClient } from '../../src/session/remote/api-client.ts';
import type { ClientMessage, HostMessage } from '../../src/session/wire.ts';

afterEach(() => vi.useRealTimers());

it('a server that takes a request and then stands still is given up, so that it can be asked again', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const joined = createApiClient(`http://127.0.0.1:${port}/`).join('a-token', 'nl');
  while (sockets.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await joined).toEqual({ ok: false, problem: 'offline' });
  for (const socket of sockets) socket.destroy();
  silent.close();
});

it('what was under way when a link was taken back is answered with a refusal', async () => {
  const [host, screen] = channelPair<HostMessage, ClientMessage>();
  const states: string[] = [];
  const client = createClient({
    screen: { kind: 'seat', seat: 0 },
    language: 'nl',
    randomId: () => 'one',
    connect: (onChannel) => {
      onChannel(screen);
      return () => undefined;
    },
    sink: {
      view: () => undefined,
      clock: () => undefined,
      connection: (state) => states.push(state),
      typing: () => undefined,
      seats: () => undefined,
    },
  });
  const sent = client.send({ act: 'note', to: 'all', text: 'Hallo' });
  host.send({ type: 'closed', reason: 'refused' });
  expect(await sent).toEqual({ ok: false, rejection: { code: 'not-possible-now' } });
  expect(states).toEqual(['connecting', 'refused']);
});
