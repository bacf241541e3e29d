import type { Language } from '../../scenario/model/ids.ts';
import type { Channel } from '../channel.ts';
import type { Outcome } from '../outcome.ts';
import type { HostMessage, ScreenKind } from '../wire.ts';
import type { Shown, Viewer } from './viewer.ts';

export type HostChannel = Channel<HostMessage, unknown>;

/** A screen that has said hello. */
export interface Connection extends Viewer {
  /** The draft field its person types in. */
  typing: string | null;
  send(message: HostMessage): void;
  ack(id: string, outcome: Outcome): void;
  /** Sent when it is not the one that was sent last: one object for all, so that it is encoded once. */
  clock(message: HostMessage & { readonly type: 'clock' }): void;
  /** Hello again, or another language: the next view is sent whole, whatever was sent before. */
  restart(language: Language): void;
  /** Its person sits elsewhere now: seats were merged or split. */
  moveTo(seat: number): void;
}

export function createConnection(channel: HostChannel, firstScreen: ScreenKind, firstLanguage: Language): Connection {
  let screen = firstScreen;
  let language = firstLanguage;
  let shown: Shown | undefined;
  let lastClock: HostMessage | undefined;
  return {
    get screen() {
      return screen;
    },
    get language() {
      return language;
    },
    get shown() {
      return shown;
    },
    typing: null,
    send: (message) => channel.send(message),
    ack: (id, outcome) => channel.send({ type: 'ack', id, ...(!outcome.ok && { rejection: outcome.rejection }) }),
    clock(message) {
      if (message === lastClock) return;
      lastClock = message;
      channel.send(message);
    },
    show(next) {
      const message = next.message(shown);
      shown = next;
      channel.send(message);
    },
    moveTo(seat) {
      screen = { kind: 'seat', seat };
    },
    restart(next) {
      language = next;
      shown = undefined;
      lastClock = undefined;
    },
  };
}
