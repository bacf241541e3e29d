import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '../../scenario/model/ids.ts';
import type { ObjectChange } from '../../session/change/change.ts';
import { changedOverview } from '../../session/desk/overview-change.ts';
import type { SessionAsk, SessionMessage, SessionOverview } from '../../session/desk/session-wire.ts';
import { dial } from '../../session/remote/dial.ts';
import type { RoomLink } from '../../session/remote/room-link.ts';
import { randomId } from '../browser-environment.ts';
import { here, serverApi } from './server-here.ts';

export interface SessionLineState {
  readonly overview: SessionOverview | null;
  readonly connection: 'connecting' | 'open' | 'lost' | 'refused';
}

/** The line of a session's console: shown the teams, and asking for what is done to them. */
export interface SessionLine {
  readonly state: StoreApi<SessionLineState>;
  /** Undefined: it could not be asked, or not be done. */
  ask(what: SessionAsk): Promise<unknown>;
  setLanguage(language: Language): void;
  /** Opens the line until the returned function is called. */
  open(): () => void;
}

export function createSessionLine(token: string, first: Language): SessionLine {
  const state = createStore<SessionLineState>()(() => ({ overview: null, connection: 'connecting' }));
  const waiting = new Map<string, (answer: unknown) => void>();
  let language = first;
  let link: RoomLink | undefined;
  const settle = (id: string, answer: unknown): void => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };
  /** What this line told last; undefined: all is under way, and what became of something else is of no use. */
  let shown: SessionOverview | undefined;
  const show = (overview: SessionOverview): void => {
    shown = overview;
    state.setState({ overview, connection: 'open' });
  };
  const change = (told: ObjectChange): void => {
    if (!shown) return;
    try {
      show(changedOverview(shown, told));
    } catch {
      // Something is missing: start anew.
      shown = undefined;
      link?.send('s', { type: 'overview' });
    }
  };
  return {
    state,
    ask(ask) {
      if (!link) return Promise.resolve(undefined);
      const id = randomId();
      const answered = new Promise<unknown>((resolve) => waiting.set(id, resolve));
      link.send('s', { type: 'ask', id, ask });
      return answered;
    },
    setLanguage(next) {
      if (next === language) return;
      language = next;
      link?.send('s', { type: 'language', language });
    },
    open: () =>
      dial({
        api: serverApi(),
        base: here(),
        token,
        language: () => language,
        types: ['s'],
        onLink(fresh) {
          link = fresh;
          shown = undefined;
          fresh.on('s', (message) => {
            const told = message as SessionMessage;
            if (told.type === 'overview') show(told.overview);
            else if (told.type === 'change') change(told.change);
            else settle(told.id, told.type === 'answer' ? (told.answer ?? undefined) : undefined);
          });
          fresh.send('s', { type: 'overview' });
          fresh.onClose(() => {
            if (link !== fresh) return;
            link = undefined;
            state.setState({ connection: 'lost' });
            for (const id of waiting.keys()) settle(id, undefined);
          });
        },
        onRefused: () => state.setState({ connection: 'refused' }),
      }),
  };
}
