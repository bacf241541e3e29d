import type { StoreApi } from 'zustand/vanilla';
import type { Duration, PlayTime, RealTime } from '../base/time.ts';
import type { PolicyName } from '../analysis/policies/policies.ts';
import type { RoleView } from '../projections/views/role-view.ts';
import type { Language } from '../scenario/model/ids.ts';
import type { ScreenKind, WireAct, WireDraft } from '../session/wire.ts';
import type { DueItem, InjectText, JumpTarget, ObservationEntry, PrintCard } from '../session/desk/desk-items.ts';
import type { Outcome } from './app-store.ts';

export type { DueItem, InjectText, JumpTarget, ObservationEntry, PrintCard };

export type ObservationDraft = Omit<ObservationEntry, 'id'>;

export interface SeatLink {
  readonly seat: number;
  readonly url: string;
}

/** What the console shows of the host itself: not part of the run, so not in FacilitatorView. */
export interface HostStatus {
  /** Seats with a live screen, by index in the seat plan. */
  readonly connectedSeats: readonly number[];
  /** Seats that the computer plays, with how it plays. */
  readonly playedSeats: Readonly<Record<number, PolicyName>>;
  readonly stageConnected: boolean;
  /** All live screens other than this console. */
  readonly devices: number;
  readonly seatLinks: readonly SeatLink[];
  /** Address of the page above the teams; null where there is none. */
  readonly home: string | null;
  /** Last durable journal record; null before the first. */
  readonly lastSaved: RealTime | null;
  /** `failing` and `full` pause the run; the console then offers the file. `temporary`: the browser may throw it away. */
  readonly storage: 'ok' | 'temporary' | 'failing' | 'full';
  /** `other`: another window has the run; `takeOver` makes this one the host. */
  readonly authority: 'here' | 'other';
  /** Real ms since STARTEX, pauses included; null before STARTEX. Updated at least every 10 real seconds. */
  readonly realElapsed: Duration | null;
  /** Append-only, oldest first. */
  readonly observations: readonly ObservationEntry[];
}

/**
 * Operations of the facilitator's console that are not journal commands of the view's own kind (those go through
 * `AppState.send`). Implemented by the session that hosts the run; every call resolves after it is durable.
 */
export interface FacilitatorHost {
  readonly status: StoreApi<HostStatus>;
  /** Multiplier on the authored pace: 0.5, 1, 2 or 4. A mark in the journal; no rule depends on it. */
  setPace(multiplier: number): void;
  /** Lets the computer play a seat from now on; null: people again. A mark in the journal. */
  setPolicy(seat: number, policy: PolicyName | null): void;
  /** In the order in which it falls due. */
  previewJump(target: JumpTarget): Promise<readonly DueItem[]>;
  /** Plays everything in between, in order. */
  jump(target: JumpTarget): Promise<Outcome>;
  /** What ending this move now cuts off. */
  previewEndMove(): Promise<readonly DueItem[]>;
  /** Live read-only mirror of a seat: calls back at once with the present view and on each change; returns the unsubscribe. */
  watchSeat(seat: number, onView: (view: RoleView) => void): () => void;
  /** The picture of an attachment in such a view, as a `data:` address. */
  picture(attachment: string): Promise<string | undefined>;
  /**
   * An act done for a seat. Handles are those of that seat's view; the host turns them into ids, finds the role that acts as it does for the
   * seat's own commands, and submits `record { kind: 'act' }`. Drafts are refused.
   */
  actForSeat(
    seat: number,
    act: WireAct | WireDraft,
    how?: { readonly reason?: string; readonly since?: PlayTime },
  ): Promise<Outcome>;
  /** The inject's text as it would be released now, in every language of the scenario. */
  injectTexts(inject: string): Promise<Readonly<Partial<Record<Language, InjectText>>>>;
  addObservation(entry: ObservationDraft): Promise<Outcome>;
  /** Offers the run (journal, notebook, scenario) as a download. */
  saveToFile(): Promise<void>;
  openWindow(screen: Exclude<ScreenKind, { kind: 'evaluator' }> | { readonly kind: 'review' | 'evaluator' }): void;
  printCards(): Promise<readonly PrintCard[]>;
  /** Makes this window the host; the run resumes paused. */
  takeOver(): Promise<void>;
}

/** Before the first beat of a host. */
export const noHostStatus: HostStatus = {
  connectedSeats: [],
  playedSeats: {},
  stageConnected: false,
  devices: 0,
  seatLinks: [],
  home: null,
  lastSaved: null,
  storage: 'ok',
  authority: 'here',
  realElapsed: null,
  observations: [],
};
