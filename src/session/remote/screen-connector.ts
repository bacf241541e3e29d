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

const channelOf = (link: RoomLink): ClientChannel => ({
  send: (message) => link.send('m', message),
  onMessage: (listener) => link.on('m', (message) => listener(message as HostMessage)),
  onClose: (listener) => link.onClose(listener),
  close: () => link.close(),
});

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
