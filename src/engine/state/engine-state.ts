import type { Phase } from '../../base/phase.ts';
import type { PlayTime, StoryTime } from '../../base/time.ts';
import type { RngState } from '../../base/rng.ts';
import type {
  ActorId,
  ConversationId,
  DecisionId,
  ElementId,
  ExpectationId,
  FactId,
  FlagName,
  InjectId,
  ObligationId,
  OptionId,
  ProductId,
  RequestId,
  RoleId,
  SignalId,
} from '../../scenario/model/ids.ts';
import type { Channel } from '../../scenario/model/cast.ts';
import type { CardId, Column, Confidence, MessageId, Reveal, TextRef } from '../command.ts';
import type { Timer } from '../agenda.ts';
import type { CallRecord, ClaimRecord, ProductRecord } from './words.ts';

/** Life cycle of an inject; one that is absent from `injects` is still planned and untouched. */
export interface InjectRecord {
  readonly status:
    'planned' | 'held' | 'due' | 'released' | 'withdrawn' | 'skipped' | 'notSent' | 'conditionFailed' | 'cutOff';
  readonly at?: PlayTime;
  /** Held before it was due: when due it waits as `due`. */
  readonly hold?: true;
  /** Chosen text blocks, fixed at release. */
  readonly blocks?: readonly string[];
  readonly reason?: TextRef;
  /** A storyline has sent it: it is on its way or waits while held. */
  readonly sentBy?: string;
}

/** A message in the run that no author wrote: improvised, answer, reply, note. */
export interface TypedMessage {
  readonly id: MessageId;
  readonly kind: 'improvised' | 'answer' | 'reply' | 'note' | 'fallback';
  readonly at: PlayTime;
  readonly from: RoleId | ActorId | 'ctl';
  readonly to: readonly RoleId[] | 'all' | ActorId | 'ctl';
  readonly channel: Channel;
  readonly subject?: TextRef;
  readonly text?: TextRef;
  /** An authored line instead of typed text: a text key. */
  readonly line?: string;
  /** The message it answers. */
  readonly about?: MessageId;
  readonly withdrawn?: true;
}

/** One delivery of a message to a role: in its inbox since `at`. */
export interface Delivery {
  readonly message: MessageId;
  readonly at: PlayTime;
  readonly way: 'inject' | 'shared' | 'spoken' | 'typed';
  readonly by?: RoleId | 'facilitator';
  /** Play time it was opened (for a call: answered). */
  readonly read?: PlayTime;
  /** For a call: until when it rings. */
  readonly ringsUntil?: PlayTime;
}

export type KnowledgeWay = 'start' | 'message' | 'shared' | 'spoken' | 'group' | 'bridge';

export interface Known {
  readonly at: PlayTime;
  readonly way: KnowledgeWay;
  /** The message or role it came from. */
  readonly from?: string;
}

export interface ShareRecord {
  readonly at: PlayTime;
  readonly by: RoleId;
  readonly item: string;
  readonly kind: 'message' | 'fact' | 'card';
  readonly to: readonly RoleId[];
  readonly spoken: boolean;
}

export interface Card {
  readonly id: CardId;
  readonly column: Column;
  readonly by: RoleId;
  readonly at: PlayTime;
  readonly fact?: FactId;
  readonly text?: TextRef;
}

export interface LogEntry {
  readonly at: PlayTime;
  readonly by: RoleId;
  readonly kind: string;
  readonly fields: Readonly<Record<string, TextRef>>;
}

export interface Raise {
  readonly at: PlayTime;
  /** Play time that scoring uses; earlier than `at` only when recorded as spoken. */
  readonly counts: PlayTime;
  readonly credit: number;
  readonly spoken: boolean;
  /** It came about without anything being passed on: no evidence (K4). */
  readonly given?: true;
}

export interface SignalRecord {
  /** In order of time; empty while only some parts are there. */
  readonly raises: readonly Raise[];
  readonly parts: readonly string[];
}

export interface DecisionProposal {
  readonly at: PlayTime;
  readonly by: RoleId;
  readonly option?: OptionId;
  readonly own?: TextRef;
  readonly why?: TextRef;
  readonly confidence?: Confidence;
  readonly overrule?: TextRef;
  readonly spoken: boolean;
}

export interface DecisionRecord {
  readonly status: 'open' | 'proposed' | 'ownPending' | 'taken' | 'defaulted' | 'closed';
  readonly opened: PlayTime;
  readonly deadline: PlayTime;
  /** Order in which the options are shown, drawn from the seed. */
  readonly order: readonly OptionId[];
  readonly alternatives: readonly {
    readonly at: PlayTime;
    readonly by: RoleId;
    readonly text: TextRef;
    readonly criterion?: TextRef;
  }[];
  readonly advice: readonly {
    readonly at: PlayTime;
    readonly by: RoleId;
    readonly option: OptionId;
    readonly why?: TextRef;
  }[];
  readonly proposal?: DecisionProposal;
  readonly confirmed?: {
    readonly at: PlayTime;
    readonly by: string;
    readonly agree: boolean;
    readonly why?: TextRef;
    readonly samePerson: boolean;
  };
  /** The option in force. */
  readonly option?: OptionId;
  readonly takenAt?: PlayTime;
  readonly byDefault?: true;
  /** The sending that locked it. */
  readonly lockedBy?: RequestId | ProductId;
  /** Ratings after `adjust`, frozen in the moment of decision; absent when unrated (own option, not mapped). */
  readonly ratings?: Readonly<Record<string, number>>;
  /** Facts that the deciders' roles knew in that moment. */
  readonly knownThen?: readonly FactId[];
  /** The option before, when that one was taken, and when this one took its place. */
  readonly revised?: { readonly from: OptionId; readonly first: PlayTime; readonly at: PlayTime };
}

export interface SentRequest {
  readonly at: PlayTime;
  readonly by: RoleId;
  readonly elements: readonly ElementId[];
  readonly text?: TextRef;
  readonly spoken: boolean;
}

export interface RequestRecord {
  readonly open: boolean;
  readonly due?: PlayTime;
  readonly sent: readonly SentRequest[];
}

export interface ExpectationRecord {
  readonly opened: PlayTime;
  readonly full: PlayTime;
  readonly zero: PlayTime;
  /** Out of the denominator: its opener never came, or nobody could have missed it (K4). */
  readonly out?: true;
  /** Best credit so far, 0-1, and when. */
  readonly credit?: number;
  readonly at?: PlayTime;
  readonly judged?: true;
  readonly override?: {
    readonly met: boolean;
    readonly at: PlayTime;
    readonly role: RoleId;
    readonly reason?: TextRef;
  };
}

export interface ObligationRecord {
  readonly seen: readonly RoleId[];
  /** When it began; for a duty that began before STARTEX: 0. */
  readonly started?: PlayTime;
  readonly chosen?: { readonly at: StoryTime; readonly why: TextRef };
  readonly restarted?: PlayTime;
  readonly metAt?: PlayTime;
  readonly breachedAt?: PlayTime;
  readonly extended?: number;
}

/**
 * All that a run is at one moment: JSON, never mutated. Records are keyed by the author's ids; what is absent has not been
 * touched. Holds no language: texts typed by people are references, authored ones are keys or block ids.
 */
export interface EngineState {
  readonly now: PlayTime;
  readonly phase: Phase;
  readonly pauseReason?: string;
  /** Index of the window being played. */
  readonly window: number;
  /** Pending timers, ordered by (due, seq). */
  readonly agenda: readonly Timer[];
  readonly nextTimer: number;
  /** Position of each storyline, in the plan's order. */
  readonly charts: readonly string[];
  /** Storylines that were stopped by the microstep cap. */
  readonly stuck: readonly string[];
  readonly groups: readonly (readonly RoleId[])[];
  readonly injects: Readonly<Record<InjectId, InjectRecord>>;
  readonly typed: readonly TypedMessage[];
  readonly inboxes: Readonly<Record<RoleId, readonly Delivery[]>>;
  readonly knowledge: Readonly<Record<RoleId, Readonly<Record<FactId, Known>>>>;
  readonly shares: readonly ShareRecord[];
  readonly cards: readonly Card[];
  readonly nextCard: number;
  readonly nextMessage: number;
  readonly log: readonly LogEntry[];
  readonly signals: Readonly<Record<SignalId, SignalRecord>>;
  readonly values: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<FlagName, PlayTime>>;
  readonly decisions: Readonly<Record<DecisionId, DecisionRecord>>;
  readonly requests: Readonly<Record<RequestId, RequestRecord>>;
  readonly expectations: Readonly<Record<ExpectationId, ExpectationRecord>>;
  readonly obligations: Readonly<Record<ObligationId, ObligationRecord>>;
  readonly occupied: Readonly<Record<RoleId, PlayTime>>;
  readonly claims: readonly ClaimRecord[];
  readonly products: Readonly<Record<ProductId, ProductRecord>>;
  readonly calls: Readonly<Record<ConversationId, CallRecord>>;
  /** `verdicts` is absent until it is first switched, so that older records keep their digests. */
  readonly reveal: Readonly<Record<Exclude<Reveal, 'verdicts'>, boolean> & Partial<Record<Reveal, boolean>>>;
  readonly rng: RngState;
}
