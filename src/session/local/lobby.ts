import type { Channel } from '../channel.ts';
import type { ClientMessage, HostMessage } from '../wire.ts';
import { createPort } from './port.ts';

/** The part of `navigator.locks` that is used: a lock dies with its window, which is how each end learns that the other is gone. */
export type Locks = Pick<LockManager, 'request'>;

/** Where windows knock: only the host listens, so that no window learns another's port. */
const knockName = (run: string): string => `spoedoverleg:${run}:knock`;
/** Where a host says that it has begun. */
const hereName = (run: string): string => `spoedoverleg:${run}:here`;
const portLock = (port: string): string => `spoedoverleg:port:${port}`;
export const hostLock = (run: string): string => `spoedoverleg:${run}:host`;

const KNOCK_EVERY = 500;

/** Takes in the windows that knock, until the returned function is called. */
export function openLobby(
  run: string,
  locks: Locks,
  accept: (channel: Channel<HostMessage, unknown>) => void,
): () => void {
  const knocks = new BroadcastChannel(knockName(run));
  const here = new BroadcastChannel(hereName(run));
  const ports = new Map<string, () => void>();
  const away = new AbortController();
  knocks.addEventListener('message', (event: MessageEvent<unknown>) => {
    const name = event.data;
    if (typeof name !== 'string' || name.length > 200) return;
    const known = ports.get(name);
    if (known) return known();
    const port = createPort<HostMessage, unknown>(name);
    ports.set(name, port.open);
    accept(port);
    port.open();
    // Granted when that window closes, reloads or crashes.
    locks
      .request(portLock(name), { mode: 'shared', signal: away.signal }, () => {
        ports.delete(name);
        port.close();
      })
      .catch(() => undefined);
  });
  here.postMessage('here');
  return () => {
    away.abort();
    knocks.close();
    here.close();
  };
}

/**
 * Knocks until a host of the run answers and hands over the line; does so again each time the line is lost. Ends when the returned
 * function is called.
 */
export function knock(
  run: string,
  locks: Locks,
  randomId: () => string,
  onChannel: (channel: Channel<ClientMessage, HostMessage>) => void,
): () => void {
  const knocks = new BroadcastChannel(knockName(run));
  const here = new BroadcastChannel(hereName(run));
  const away = new AbortController();
  let line: { readonly name: string; readonly close: () => void; connected: boolean } | undefined;

  function dial(): void {
    const name = `spoedoverleg:port:${randomId()}`;
    const port = createPort<ClientMessage, HostMessage>(name);
    const current = { name, close: () => port.close(), connected: false };
    const gone = new AbortController();
    line = current;
    // Held as long as this window lives, so that the host sees it go.
    const held = new Promise<void>((release) => gone.signal.addEventListener('abort', () => release()));
    locks.request(portLock(name), () => held).catch(() => undefined);
    port.onClose(() => {
      gone.abort();
      if (!away.signal.aborted && line === current) dial();
    });
    port.onOpen(() => {
      if (current.connected) return;
      current.connected = true;
      // Granted when the host's window is gone without a goodbye.
      locks.request(hostLock(run), { mode: 'shared', signal: gone.signal }, () => port.close()).catch(() => undefined);
      onChannel(port);
    });
    ring();
  }
  function ring(): void {
    if (line && !line.connected) knocks.postMessage(line.name);
  }
  const timer = setInterval(ring, KNOCK_EVERY);
  here.addEventListener('message', ring);
  dial();
  return () => {
    away.abort();
    clearInterval(timer);
    knocks.close();
    here.close();
    line?.close();
  };
}
