import type { Phase } from '../../base/phase.ts';
import type { ClaimStatus } from '../../scenario/model/claim.ts';
import type { PlayTime, StoryTime } from '../../base/time.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { Channel, Handle, Moment, MoveHead, Party, PauseReason } from './shared.ts';

export interface RoleCard {
  readonly handle: Handle;
  readonly name: string;
  readonly short: string;
  readonly brief: string;
  readonly wants: string;
  readonly chair: boolean;
}

export interface RoleName {
  readonly handle: Handle;
  readonly name: string;
  readonly short: string;
  /** Held by this seat. */
  readonly mine: boolean;
}

export interface SharedNote {
  readonly to: readonly string[];
  readonly by: string;
  readonly at: StoryTime;
  readonly spoken: boolean;
}

export interface ThreadLine {
  readonly handle: Handle;
  readonly from: Party;
  readonly text: string;
  readonly at: StoryTime;
  readonly mine: boolean;
}

export interface AttachmentView {
  readonly id: Handle;
  readonly title: string;
  /** What it says; beside a picture: what is to be seen in it. */
  readonly body: string;
  /** There is a picture, to be asked for by `id`. */
  readonly picture?: true;
}

/** Something in an inbox: an inject, an improvised message, a note, an answer. Bodies come with what was delivered only. */
export interface MessageView {
  readonly handle: Handle;
  readonly channel: Channel;
  readonly from: Party;
  readonly to: readonly string[];
  readonly subject: string;
  /** Absent while a call rings or was missed and not yet called back. Format: FORMAT.md "Texts"; links carry fact handles. */
  readonly body?: string;
  readonly at: StoryTime;
  readonly play: PlayTime;
  readonly state: 'unread' | 'read' | 'ringing' | 'missed' | 'withdrawn';
  /** While ringing: when it becomes a missed call. */
  readonly ringsUntil?: PlayTime;
  readonly openedAt?: StoryTime;
  /** The role of this seat that it came to. */
  readonly as: Handle;
  readonly facts: readonly Handle[];
  readonly attachments: readonly AttachmentView[];
  readonly shares: readonly SharedNote[];
  readonly thread: readonly ThreadLine[];
  readonly canReply: boolean;
  readonly canShare: boolean;
}

export interface FactView {
  readonly handle: Handle;
  readonly text: string;
  readonly short: string;
  readonly standing: 'known' | 'said';
  readonly at: StoryTime;
  readonly way: 'start' | 'message' | 'shared' | 'spoken' | 'group' | 'bridge';
  readonly source: string;
  /** Neither on the board nor given or received by sharing, as far as this seat can tell. */
  readonly unshared: boolean;
  readonly card?: Handle;
}

export type ColumnName = 'known' | 'said' | 'unknown';

export interface CardView {
  readonly handle: Handle;
  readonly column: ColumnName;
  readonly short: string;
  readonly text: string;
  readonly by: string;
  readonly at: StoryTime;
  readonly fact?: Handle;
  readonly mine: boolean;
}

export interface OptionView {
  readonly handle: Handle;
  readonly text: string;
}

export interface DecisionView {
  readonly handle: Handle;
  readonly title: string;
  readonly state: 'open' | 'proposed' | 'ownPending' | 'taken' | 'defaulted' | 'closed';
  /** What this seat does in it. */
  readonly part: 'lock' | 'advise' | 'confirm' | 'watch';
  readonly as: Handle;
  readonly by: string;
  readonly confirmBy?: string;
  readonly options: readonly OptionView[];
  readonly ownAllowed: boolean;
  readonly opened: StoryTime;
  readonly deadline: Moment;
  readonly need?: { readonly text: string; readonly met: boolean };
  readonly advice: readonly {
    readonly by: string;
    readonly option: Handle;
    readonly why: string;
    readonly at: StoryTime;
  }[];
  readonly alternatives: readonly {
    readonly by: string;
    readonly text: string;
    readonly criterion: string;
    readonly at: StoryTime;
  }[];
  readonly outcome?: {
    readonly option?: Handle;
    readonly text: string;
    readonly why: string;
    readonly confidence?: 1 | 2 | 3;
    readonly by: string;
    readonly at: StoryTime;
    readonly confirmed?: { readonly by: string; readonly agree: boolean; readonly at: StoryTime };
    readonly spoken: boolean;
    readonly revised: boolean;
  };
  readonly canRevise: boolean;
  readonly recheck?: Moment;
}

export interface RequestView {
  readonly handle: Handle;
  readonly title: string;
  readonly to: string;
  readonly as: Handle;
  readonly elements: readonly { readonly handle: Handle; readonly text: string }[];
  /** Set when a decision put it on this seat's list. */
  readonly due?: Moment;
  readonly sent: readonly {
    readonly at: StoryTime;
    readonly by: string;
    readonly elements: readonly Handle[];
    readonly text: string;
  }[];
}

export interface DeadlineView {
  readonly handle: Handle;
  readonly kind: 'decision' | 'obligation' | 'task';
  readonly title: string;
  readonly due: Moment;
  readonly target: Handle;
}

export interface ObligationView {
  readonly handle: Handle;
  readonly title: string;
  readonly note: string;
  readonly type: 'duty' | 'clock' | 'reference';
  /** `passed`: of a clock that is nobody's, which nobody meets or misses. */
  readonly state: 'running' | 'met' | 'breached' | 'passed' | 'shown';
  readonly started?: StoryTime;
  readonly good?: Moment;
  readonly due?: Moment;
  readonly metAt?: StoryTime;
  readonly choose?: { readonly from: StoryTime; readonly to: StoryTime };
}

export interface LogKindView {
  readonly kind: Handle;
  readonly title: string;
  readonly as: Handle;
  readonly fields: readonly { readonly id: Handle; readonly label: string }[];
}

export interface LogEntryView {
  readonly handle: Handle;
  readonly at: StoryTime;
  readonly by: string;
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly text: string }[];
}

export interface NoteView {
  readonly handle: Handle;
  readonly from: Party;
  readonly to: readonly string[];
  /** To every role: the team channel. */
  readonly team: boolean;
  readonly text: string;
  readonly at: StoryTime;
  readonly play: PlayTime;
  readonly mine: boolean;
}

export interface DraftView {
  readonly field: string;
  readonly text: string;
  readonly by: string;
}

/** A sentence to choose, claim or overclaim alike; the screen cannot tell them apart. */
export interface SentenceView {
  readonly handle: Handle;
  readonly text: string;
}

export interface ProductFieldView {
  readonly handle: Handle;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  readonly kind: 'text' | 'claims' | 'choice';
  /** Offered in an order drawn from the seed. */
  readonly sentences: readonly SentenceView[];
  readonly options: readonly OptionView[];
}

/** A product that this seat may draft or send; its drafts stand in `drafts` under `<handle>.<field handle>`. */
export interface ProductView {
  readonly handle: Handle;
  readonly title: string;
  readonly to: string;
  readonly as: Handle;
  /** A role of this seat sends it, at its time; `canSend`: now. */
  readonly sender: boolean;
  /** Short names of the roles that send it, of whichever seat. */
  readonly senders: readonly string[];
  readonly canSend: boolean;
  /** A draft can be laid ready once this many fields are filled; absent when that means nothing here or was done. */
  readonly prepareFrom?: number;
  readonly prepared: boolean;
  readonly fields: readonly ProductFieldView[];
  readonly elements: readonly { readonly handle: Handle; readonly text: string }[];
  readonly due?: Moment;
  readonly limit?: Moment;
  readonly sent: readonly {
    readonly at: StoryTime;
    readonly by: string;
    readonly fields: readonly {
      readonly label: string;
      readonly text: string;
      readonly sentences: readonly string[];
      /** How each of the sentences stood when it was sent; only as a hint, or after ENDEX (V7). */
      readonly verdicts?: readonly ClaimStatus[];
    }[];
    readonly elements: readonly string[];
  }[];
}

export interface CallLineView {
  readonly at: StoryTime;
  readonly mine: boolean;
  readonly text: string;
}

/** A call that this seat can make, is in, or has made. */
export interface CallView {
  readonly handle: Handle;
  readonly title: string;
  readonly partner: Party;
  readonly as: Handle;
  readonly state: 'available' | 'active' | 'over';
  /** In the line: held by this seat, or by another caller of the team. */
  readonly mine: boolean;
  readonly minutesLeft: number;
  readonly minutes: number;
  readonly lines: readonly CallLineView[];
  readonly topics: readonly {
    readonly handle: Handle;
    readonly title: string;
    readonly minutes: number;
    readonly wordings: readonly OptionView[];
  }[];
  /** The ringing that opens it: the call is shown once, under this message until it has begun. */
  readonly message?: Handle;
  /** What one hears who rings again outside the hours of somebody they have spoken to. */
  readonly recording?: string;
  /** The topic under way and when its answer comes. */
  readonly under?: { readonly title: string; readonly until: PlayTime };
}

/**
 * One legal act now. `ref` is what it is about; `choices` are the options, elements, roles or columns to choose from. The same
 * list feeds buttons, simulated participants and verify; each way to fill it in is accepted by `step`.
 */
export interface Affordance {
  readonly act:
    | 'read'
    | 'share'
    | 'board'
    | 'alternative'
    | 'decide'
    | 'advise'
    | 'confirm'
    | 'revise'
    | 'send'
    | 'reply'
    | 'note'
    | 'log'
    | 'chooseStart'
    | 'product'
    | 'prepare'
    | 'call'
    | 'ask'
    | 'hangUp';
  /** The role of this seat that acts. */
  readonly as: Handle;
  readonly ref: Handle;
  readonly kind?: 'message' | 'fact' | 'card';
  /** The topic to raise in a call; its wordings are the choices. */
  readonly topic?: Handle;
  readonly choices?: readonly Handle[];
}

/** All that one seat may see: built from what was delivered to its roles, never by deleting from the state. */
export interface RoleView {
  readonly kind: 'role';
  readonly language: Language;
  readonly title: string;
  /** One person practises, without a facilitator. */
  readonly solo?: true;
  readonly phase: Phase;
  readonly pause?: PauseReason;
  readonly move: MoveHead;
  readonly me: readonly RoleCard[];
  readonly roles: readonly RoleName[];
  readonly messages: readonly MessageView[];
  readonly notes: readonly NoteView[];
  readonly facts: readonly FactView[];
  readonly board: Readonly<Record<ColumnName, readonly CardView[]>>;
  readonly decisions: readonly DecisionView[];
  readonly requests: readonly RequestView[];
  readonly products: readonly ProductView[];
  readonly calls: readonly CallView[];
  readonly obligations: readonly ObligationView[];
  /** From ENDEX on none runs. */
  readonly deadlines: readonly DeadlineView[];
  readonly log: readonly LogEntryView[];
  readonly logKinds: readonly LogKindView[];
  readonly drafts: readonly DraftView[];
  /** While a choice occupies this seat: until when; acts other than reading and drafting are refused. */
  readonly occupiedUntil?: PlayTime;
  readonly affordances: readonly Affordance[];
  /** From ENDEX on: the objectives in words, to say how the team did. Not for who practises alone: they look back on it all. */
  readonly asked?: readonly string[];
}
