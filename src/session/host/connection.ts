import type { Language } from '../../scenario/model/ids.ts';
import type { ClockView } from '../../projections/views/shared.ts';
import type { Channel } from '../channel.ts';
import type { Outcome } from '../outcome.ts';
import type { HostMessage, ScreenKind } from '../wire.ts';
import type { Viewer } from './viewer.ts';

export type HostChannel = Channel<HostMessage, unknown>;

/** A screen that has said hello. */
export interface Connection extends Viewer {
  /** The draft field its person types in. */
  typing: string | null;
  send(message: HostMessage): void;
  ack(id: string, outcome: Outcome): void;
  /** Sent when it differs from the last one. */
  clock(clock: ClockView): void;
  /** Hello again, or another language: the next view is sent whatever was sent before; a hello starts the versions anew. */
  restart(language: Language, versions: 'anew' | 'on'): void;
  /** Its person sits elsewhere now: seats were merged or split. */
  moveTo(seat: number): void;
}

export function createConnection(channel: HostChannel, firstScreen: ScreenKind, firstLanguage: Language): Connection {
  let screen = firstScreen;
  let language = firstLanguage;
  let shown: string | undefined;
  let version = 0;
  let lastClock = '';
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
    clock(clock) {
      const json = JSON.stringify(clock);
      if (json === lastClock) return;
      lastClock = json;
      channel.send({ type: 'clock', clock });
    },
    show(view, json) {
      shown = json;
      version += 1;
      channel.send({ type: 'view', version, view });
    },
    moveTo(seat) {
      screen = { kind: 'seat', seat };
    },
    restart(next, versions) {
      language = next;
      shown = undefined;
      if (versions === 'anew') {
        version = 0;
        lastClock = '';
      }
    },
  };
}
