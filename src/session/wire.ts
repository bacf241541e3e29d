import type { Act, CardId, Command, Directive, DraftSave, MessageId, SentenceId, TextRef } from '../engine/command.ts';
import type {
  ActorId,
  ConversationId,
  DecisionId,
  ElementId,
  ExpectationId,
  FactId,
  InjectId,
  Language,
  ObligationId,
  OptionId,
  ProductId,
  RequestId,
  RoleId,
  SignalId,
  TopicId,
} from '../scenario/model/ids.ts';
import type { PlayTime, StoryTime } from '../base/time.ts';
import type { Rejection } from '../engine/rejection.ts';
import type { ObjectChange } from './change/change.ts';
import type { WireNote } from './wire-note.ts';
import type { FacilitatorView } from '../projections/views/facilitator-view.ts';
import type { RoleView } from '../projections/views/role-view.ts';
import type { ClockView } from '../projections/views/shared.ts';
import type { EvaluatorView } from '../projections/views/evaluator-view.ts';
import type { StageView } from '../projections/views/stage-view.ts';

type Branded =
  | ActorId
  | CardId
  | ConversationId
  | DecisionId
  | ElementId
  | ExpectationId
  | FactId
  | InjectId
  | MessageId
  | ObligationId
  | OptionId
  | ProductId
  | RequestId
  | RoleId
  | SentenceId
  | SignalId
  | TextRef
  | TopicId;

/** A command as a screen sends it: plain text where the engine keeps a reference, handles where it keeps ids. */
export type Wire<T> = T extends Branded
  ? string
  : T extends PlayTime | StoryTime
    ? number
    : T extends readonly (infer U)[]
      ? readonly Wire<U>[]
      : T extends object
        ? { readonly [K in keyof T]: Wire<T[K]> }
        : T;

export type WireAct = Wire<Act>;
export type WireDraft = Wire<DraftSave>;
export type WireDirective = Wire<Directive>;
export type WireCommand = Wire<Command>;

/** Which screen a connection is for. `seat` is an index into the seat plan; `author` an evaluator's own unguessable name. */
export type ScreenKind =
  | { readonly kind: 'seat'; readonly seat: number }
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'stage' }
  | { readonly kind: 'evaluator'; readonly author: string };

export type ClientMessage =
  | { readonly type: 'hello'; readonly screen: ScreenKind; readonly language: Language; readonly client: string }
  | { readonly type: 'command'; readonly id: string; readonly command: WireCommand }
  | { readonly type: 'note'; readonly id: string; readonly note: WireNote }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'typing'; readonly field: string | null }
  /** For the picture of an attachment that this seat has before it. */
  | { readonly type: 'picture'; readonly attachment: string }
  | { readonly type: 'bye' };

export type AnyView = RoleView | FacilitatorView | StageView | EvaluatorView;

export type HostMessage =
  /** All that there is to see: after a hello, and when the screen is shown something else. */
  | { readonly type: 'view'; readonly version: number; readonly view: AnyView }
  /** What became of the view of the version before. Texts so go to a screen once, when they are delivered to it. */
  | { readonly type: 'change'; readonly version: number; readonly change: ObjectChange }
  | { readonly type: 'clock'; readonly clock: ClockView }
  | { readonly type: 'ack'; readonly id: string; readonly rejection?: Rejection }
  | { readonly type: 'typing'; readonly field: string; readonly by: string }
  /** `address` is a `data:` address; empty: there is none for this screen. */
  | { readonly type: 'picture'; readonly attachment: string; readonly address: string }
  | { readonly type: 'seats'; readonly taken: readonly number[] }
  | { readonly type: 'closed'; readonly reason: 'host-left' | 'refused' | 'taken-over' };
