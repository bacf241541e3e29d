import type { ClientChannel, Connector } from '../client/client.ts';
import { channelPair } from '../channel-pair.ts';
import type { ClientMessage, HostMessage } from '../wire.ts';
import type { JoinAnswer } from '../desk/join-wire.ts';
import { dial, type DialOptions } from './dial.ts';
import type { RoomLink } from './room-link.ts';

export interface RemoteScreen extends Pick<DialOptions, 'api' | 'base' | 'token' | 'team' | 'language'> {
  /** Each time there is a line, before anything goes over it; for what travels beside the protocol. */
  onLink?(link: RoomLink, joined: JoinAnswer): void;
}

/** Frames that go at once, and real ms between those that come after: below what the server takes from one screen. */
const AT_ONCE = 40;
const APART_MS = 25;

/** What was typed without a line is sent again all at once when there is one; it goes out in order, and not too fast. */
function channelOf(link: RoomLink): ClientChannel {
  const queue: ClientMessage[] = [];
  let room = AT_ONCE;
  let refill: ReturnType<typeof setInterval> | undefined;
  const flush = (): void => {
    for (let next = room > 0 ? queue.shift() : undefined; next; next = room > 0 ? queue.shift() : undefined) {
      room -= 1;
      link.send('m', next);
    }
    if (room < AT_ONCE)
      refill ??= setInterval(() => {
        room += 1;
        flush();
        if (room < AT_ONCE) return;
        clearInterval(refill);
        refill = undefined;
      }, APART_MS);
  };
  link.onClose(() => {
    clearInterval(refill);
    queue.length = 0;
    room = 0;
  });
  return {
    send(message) {
      queue.push(message);
      flush();
    },
    onMessage: (listener) => link.on('m', (message) => listener(message as HostMessage)),
    onClose: (listener) => link.onClose(listener),
    close() {
      flush();
      link.close();
    },
  };
}

/** Joins a screen to a run on the server. A token that opens nothing is told as the host's own refusal. */
export const remoteConnector =
  ({ onLink, ...screen }: RemoteScreen): Connector =>
  (onChannel) =>
    dial({
      ...screen,
      types: ['m', 'd'],
      onLink(link, joined) {
        onLink?.(link, joined);
        onChannel(channelOf(link));
      },
      onRefused() {
        const [ours, theirs] = channelPair<HostMessage, ClientMessage>();
        ours.send({ type: 'closed', reason: 'refused' });
        onChannel(theirs);
      },
    });
