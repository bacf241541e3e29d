import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Client } from '@colyseus/core';
import { afterEach, describe, expect, it } from 'vitest';
import WebSocket, { WebSocketServer } from 'ws';
import { createNodeEnvironment } from '../../src/server/rooms/node-environment.ts';
import { createRoomLine, WAITING_BYTES } from '../../src/server/rooms/room-line.ts';
import type { StageView } from '../../src/projections/views/stage-view.ts';
import type { HostMessage } from '../../src/session/wire.ts';
import { until } from '../support/until.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A line to a screen over a real socket, and the screen's end of it. */
async function realLine() {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  open.push(server);
  await once(server, 'listening');
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [there] = (await once(server, 'connection')) as [WebSocket];
  await once(socket, 'open');
  open.push(socket);
  const client = { ref: there, enqueueRaw: (frame: Uint8Array) => there.send(frame), leave: () => there.close() };
  const line = createRoomLine(client as unknown as Client, { kind: 'stage' }, createNodeEnvironment(), (error) => {
    throw error;
  });
  let closed = 0;
  line.channel.onClose(() => (closed += 1));
  return { line, there, socket, closed: () => closed };
}

/** Each one another, so that none is encoded once for all. */
const message = (version: number): HostMessage => ({
  type: 'view',
  version,
  view: { kind: 'stage', title: 'x'.repeat(64 * 1024) } as unknown as StageView,
});

describe('a line to a screen', () => {
  it('that does not read is cut off while a bounded number of bytes waits for it, and takes nothing more', async () => {
    const { line, there, socket, closed } = await realLine();
    socket.pause();
    let sent = 0;
    // What the two ends of the system's own buffers take first, differs by machine.
    for (; closed() === 0 && sent < 2_000; sent += 1) {
      line.channel.send(message(sent));
      expect(there.bufferedAmount).toBeLessThan(WAITING_BYTES + 2 * 64 * 1024);
      if (sent % 8 === 7) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(closed()).toBe(1);
    expect(sent).toBeLessThan(2_000);
    expect(there.readyState).not.toBe(WebSocket.OPEN);
    line.channel.send(message(sent));
    expect(closed()).toBe(1);
  });

  it('that reads is sent everything, however much it is', async () => {
    const { line, socket, closed } = await realLine();
    let heard = 0;
    socket.on('message', () => (heard += 1));
    for (let sent = 0; sent < 200; sent += 1) {
      line.channel.send(message(sent));
      if (sent % 4 === 3) await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await until(() => expect([heard, closed()]).toEqual([200, 0]));
  });
});
