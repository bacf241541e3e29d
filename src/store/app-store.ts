import { createStore } from 'zustand/vanilla';
import type { Beside } from '../session/client/fields.ts';
import type { UnsentNote } from '../session/client/unsent.ts';
import type { AnyView, WireCommand } from '../session/wire.ts';
import type { WireNote } from '../session/wire-note.ts';
import type { Rejection } from '../engine/rejection.ts';
import type { ClockView } from '../projections/views/shared.ts';
import type { Language } from '../scenario/model/ids.ts';

export type ConnectionState = 'idle' | 'connecting' | 'open' | 'lost' | 'refused' | 'ended';

/** What became of a command: accepted (and durable), or refused with a reason. `stands`: not stored, this was written elsewhere meanwhile. */
export type Outcome =
  { readonly ok: true; readonly stands?: string } | { readonly ok: false; readonly rejection: Rejection };

export interface LocalSettings {
  readonly language: Language;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Own switch besides the system's `prefers-reduced-motion`. */
  readonly reducedMotion: boolean;
  readonly sound: boolean;
}

export interface AppState {
  readonly view: AnyView | null;
  readonly clock: ClockView | null;
  readonly connection: ConnectionState;
  /** Who types in which draft field, by field. */
  readonly typing: Readonly<Record<string, string>>;
  readonly takenSeats: readonly number[];
  /** What was typed here without a line, in fields that were written elsewhere meanwhile. */
  readonly beside: readonly Beside[];
  /** Ratings that were given here without a line, where the evaluator gave or froze another elsewhere meanwhile. */
  readonly besideNotes: readonly UnsentNote[];
  /** Why the host refused what a page that is gone, or a form that is closed, had sent, by the names of that form. */
  readonly refusedBefore: Readonly<Record<string, Rejection>>;
  /** Name of the team whose run this is; null where a run has no other beside it. */
  readonly team: string | null;
  readonly local: LocalSettings;
  /**
   * Sends a command of this screen; resolves when the host has stored or refused it. `empties`: the draft fields in which it was typed. `from`:
   * what its form is known by; absent: those fields.
   */
  send(command: WireCommand['do'], empties?: readonly string[], from?: readonly string[]): Promise<Outcome>;
  /** As `send`, for the notebook. */
  note(note: WireNote): Promise<Outcome>;
  /** What was kept beside a field or a rating has been put into it, or is not wanted. */
  settle(id: string): void;
  keepRefused(names: readonly string[], rejection: Rejection): void;
  forgetRefused(names: readonly string[]): void;
  /** The picture of an attachment of this screen's view, as a `data:` address; undefined: it is not to be had. */
  picture(attachment: string): Promise<string | undefined>;
  setLocal(change: Partial<LocalSettings>): void;
  setTyping(field: string | null): void;
}

export type AppStore = ReturnType<typeof createAppStore>;

/** One store a screen: { view, connection, local } plus send. The app fills in `send` and `setTyping` when it connects. */
export const createAppStore = (local: LocalSettings) =>
  createStore<AppState>()((set) => ({
    view: null,
    clock: null,
    connection: 'idle',
    typing: {},
    takenSeats: [],
    beside: [],
    besideNotes: [],
    refusedBefore: {},
    team: null,
    local,
    send: () => Promise.resolve({ ok: false, rejection: { code: 'not-possible-now' } }),
    note: () => Promise.resolve({ ok: false, rejection: { code: 'not-possible-now' } }),
    settle: () => undefined,
    keepRefused: (names, rejection) =>
      set(({ refusedBefore }) => ({
        refusedBefore: { ...refusedBefore, ...Object.fromEntries(names.map((name) => [name, rejection])) },
      })),
    forgetRefused: (names) =>
      set(({ refusedBefore }) => ({
        refusedBefore: Object.fromEntries(Object.entries(refusedBefore).filter(([name]) => !names.includes(name))),
      })),
    picture: () => Promise.resolve(undefined),
    setLocal: (change) => set((state) => ({ local: { ...state.local, ...change } })),
    setTyping: () => undefined,
  }));
