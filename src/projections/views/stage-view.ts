import type { Phase } from '../../base/phase.ts';
import type { StoryTime } from '../../base/time.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { Handle, Moment, MoveHead, PauseReason, Portrait } from './shared.ts';
import type { ColumnName } from './role-view.ts';

export interface StageSeat {
  readonly handle: Handle;
  /** 0-2 top from the left, 3 right end, 4-6 bottom from the right, 7 left end. */
  readonly place: number;
  readonly short: string;
  readonly state: 'taken' | 'empty' | 'called';
  /** Face-down slips; only when the facilitator revealed them. */
  readonly unshared?: number;
}

export interface StageActor {
  readonly handle: Handle;
  readonly short: string;
  readonly portrait: Portrait;
  readonly mood: 'calm' | 'waiting' | 'pressure' | 'silent';
  readonly ringing: boolean;
  /** `journalist`: the fixed place with the deadline ring; otherwise the order of arrival gives the slot. */
  readonly slot?: string;
  readonly deadline?: { readonly start: StoryTime; readonly due: Moment };
}

export interface StageSlip {
  readonly handle: Handle;
  readonly column: ColumnName;
  readonly short: string;
  readonly text: string;
  readonly from?: Handle;
}

/** Something everybody has or that is public, on its way: drawn once, on a live step. */
export interface StageTravel {
  readonly handle: Handle;
  readonly kind: 'envelope' | 'call' | 'chat';
  readonly from: Handle;
  readonly to: 'table' | Handle;
  readonly at: StoryTime;
}

export interface TickerLine {
  readonly handle: Handle;
  readonly at: StoryTime;
  readonly source: string;
  readonly text: string;
}

/** What everybody in the room may see: a role without secrets (MECHANICS.md section 13). */
export interface StageView {
  readonly kind: 'stage';
  readonly language: Language;
  readonly title: string;
  readonly minutes: number;
  readonly phase: Phase;
  /** Why the clock stands still, as every seat is told; only in a pause. */
  readonly pause?: PauseReason;
  readonly move: MoveHead;
  readonly seats: readonly StageSeat[];
  readonly actors: readonly StageActor[];
  readonly slips: Readonly<Record<ColumnName, readonly StageSlip[]>>;
  readonly travels: readonly StageTravel[];
  readonly ticker: readonly TickerLine[];
  /** Public news pieces so far: the pile of newspapers. */
  readonly newspapers: number;
  readonly deadlines: readonly { readonly handle: Handle; readonly title: string; readonly due: Moment }[];
  /** Sum line; only when the facilitator revealed it. */
  readonly unsharedTotal?: number;
  /** Who knows what; only when the facilitator revealed it or after ENDEX. */
  readonly knowledge?: {
    readonly roles: readonly string[];
    readonly rows: readonly { readonly short: string; readonly held: readonly boolean[] }[];
  };
}
