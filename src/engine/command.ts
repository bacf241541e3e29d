import type { Duration, PlayTime, StoryTime } from '../base/time.ts';
import type { Channel } from '../scenario/model/cast.ts';
import type {
  ActorId,
  ConversationId,
  DecisionId,
  ElementId,
  ExpectationId,
  FactId,
  InjectId,
  ObligationId,
  OptionId,
  ProductId,
  RequestId,
  RoleId,
  SignalId,
  TopicId,
} from '../scenario/model/ids.ts';

/**
 * Reference to something a person typed: hash of salt and text. The text itself is kept beside the record, so that it can
 * be redacted while the chain still verifies (MECHANICS.md section 3). Never interpreted by the engine.
 */
export type TextRef = string & { readonly __text: never };

/** Where a card stands on the shared board: seen by us, said by others, not known. */
export type Column = 'known' | 'said' | 'unknown';
export type Confidence = 1 | 2 | 3;
export type CardId = string & { readonly __card: never };
/** An inject, or something a person sent in the run (`x-<n>`): both can be read, shared, answered. */
export type MessageId = InjectId | (string & { readonly __message: never });

export type Shareable =
  | { readonly kind: 'message'; readonly message: MessageId }
  | { readonly kind: 'fact'; readonly fact: FactId }
  | { readonly kind: 'card'; readonly card: CardId };

/** A sentence of a form: a claim's id, or `over:` and that id for its overclaim. A screen has only its handle and cannot tell. */
export type SentenceId = string & { readonly __sentence: never };

/** What a person put into one field of a product: free text, sentences with their support, or a choice. */
export interface FieldInput {
  readonly text?: TextRef;
  readonly sentences?: readonly { readonly sentence: SentenceId; readonly links: readonly (CardId | MessageId)[] }[];
  readonly option?: string;
}

/** The acts of a role: a closed list (MECHANICS.md section 4). */
export type Act =
  | { readonly act: 'read'; readonly message: MessageId }
  | {
      readonly act: 'share';
      readonly item: Shareable;
      readonly to: readonly RoleId[] | 'all';
      readonly spoken?: boolean;
    }
  | {
      readonly act: 'board';
      readonly op: 'add';
      readonly column: Column;
      readonly fact?: FactId;
      readonly text?: TextRef;
    }
  | { readonly act: 'board'; readonly op: 'move'; readonly card: CardId; readonly column: Column }
  | { readonly act: 'board'; readonly op: 'remove'; readonly card: CardId }
  | { readonly act: 'log'; readonly kind: string; readonly fields: Readonly<Record<string, TextRef>> }
  | { readonly act: 'alternative'; readonly decision: DecisionId; readonly text: TextRef; readonly criterion?: TextRef }
  | {
      readonly act: 'decide';
      readonly decision: DecisionId;
      /** Absent: an own option, to be mapped by the facilitator; then `own` is given. */
      readonly option?: OptionId;
      readonly own?: TextRef;
      readonly why: TextRef;
      readonly confidence?: Confidence;
      /** Reason for deciding although the decision's need is not met. */
      readonly overrule?: TextRef;
    }
  | { readonly act: 'advise'; readonly decision: DecisionId; readonly option: OptionId; readonly why?: TextRef }
  | { readonly act: 'confirm'; readonly decision: DecisionId; readonly agree: boolean; readonly why?: TextRef }
  | { readonly act: 'revise'; readonly decision: DecisionId; readonly option: OptionId; readonly why: TextRef }
  | {
      readonly act: 'send';
      readonly request: RequestId;
      readonly elements: readonly ElementId[];
      readonly text?: TextRef;
    }
  | {
      readonly act: 'product';
      readonly product: ProductId;
      readonly fields: Readonly<Record<string, FieldInput>>;
      readonly elements: readonly ElementId[];
    }
  /** Lays a draft ready: which fields are filled, never what they say. */
  | { readonly act: 'prepare'; readonly product: ProductId; readonly filled: readonly string[] }
  | { readonly act: 'call'; readonly conversation: ConversationId }
  | {
      readonly act: 'ask';
      readonly conversation: ConversationId;
      readonly topic: TopicId;
      /** Of a starred topic one of its wordings, or a question in one's own words that the facilitator may grant. */
      readonly wording?: string;
      readonly own?: TextRef;
    }
  | { readonly act: 'hangUp'; readonly conversation: ConversationId }
  | { readonly act: 'reply'; readonly message: MessageId; readonly text: TextRef }
  | { readonly act: 'note'; readonly to: readonly RoleId[] | 'all'; readonly text: TextRef }
  | { readonly act: 'chooseStart'; readonly obligation: ObligationId; readonly at: StoryTime; readonly why: TextRef };

/** What the facilitator records as said or done aloud (MECHANICS.md section 12). */
export type Spoken =
  | { readonly kind: 'share'; readonly role: RoleId; readonly item: Shareable; readonly to: readonly RoleId[] | 'all' }
  | { readonly kind: 'signal'; readonly role: RoleId; readonly signal: SignalId; readonly credit: number }
  | { readonly kind: 'expectation'; readonly role: RoleId; readonly expectation: ExpectationId; readonly met: boolean }
  | { readonly kind: 'act'; readonly role: RoleId; readonly act: Act };

/**
 * What can be shown beyond what everybody has: on the stage (MECHANICS.md section 13), or to the seats the verdict on what was said
 * outside, as a hint (section 8).
 */
export type Reveal = 'knowledge' | 'unshared' | 'verdicts';

/** Commands of the facilitator; accepted in a pause as well. */
export type Directive =
  | { readonly act: 'start' }
  | { readonly act: 'pause'; readonly reason?: 'facilitator' | 'endOfMove' | 'gap' | 'recovered' | 'store' }
  | { readonly act: 'resume' }
  | { readonly act: 'endMove' }
  | { readonly act: 'endExercise' }
  | { readonly act: 'close' }
  | { readonly act: 'emergencyStop' }
  | { readonly act: 'release'; readonly inject: InjectId; readonly reason?: TextRef }
  | { readonly act: 'hold'; readonly inject: InjectId; readonly reason?: TextRef }
  | { readonly act: 'unhold'; readonly inject: InjectId }
  /** `by` is play ms; may be negative as far as now. */
  | { readonly act: 'delay'; readonly inject: InjectId; readonly by: Duration; readonly reason?: TextRef }
  | { readonly act: 'skip'; readonly inject: InjectId; readonly reason?: TextRef }
  | { readonly act: 'unskip'; readonly inject: InjectId }
  | { readonly act: 'withdraw'; readonly inject: InjectId; readonly reason?: TextRef }
  | {
      readonly act: 'improvise';
      readonly from: ActorId | 'ctl';
      readonly to: readonly RoleId[] | 'all';
      readonly channel: Channel;
      readonly subject?: TextRef;
      readonly text: TextRef;
    }
  | { readonly act: 'answer'; readonly reply: MessageId; readonly text: TextRef }
  | { readonly act: 'facilitatorNote'; readonly to: readonly RoleId[] | 'all'; readonly text: TextRef }
  | {
      readonly act: 'record';
      readonly spoken: Spoken;
      readonly reason?: TextRef;
      /** Play time it was said, at most 10 real minutes back; scoring uses it, nothing is reordered. */
      readonly since?: PlayTime;
    }
  | { readonly act: 'extend'; readonly target: DecisionId | ExpectationId | ObligationId; readonly by: Duration }
  | { readonly act: 'mapOwn'; readonly decision: DecisionId; readonly option: OptionId }
  /** The question in own words that is under way in this call works. */
  | { readonly act: 'grant'; readonly conversation: ConversationId }
  | { readonly act: 'reveal'; readonly what: Reveal; readonly on: boolean }
  | { readonly act: 'regroup'; readonly seats: readonly (readonly RoleId[])[] };

/** A draft field: saved in a side lane that no rule reads and that is not in the digest. */
export interface DraftSave {
  readonly act: 'draft';
  /** `<element id>.<field>`, or `<element id>`. */
  readonly field: string;
  readonly text: TextRef | null;
}

export type Command =
  | {
      readonly by: { readonly kind: 'role'; readonly role: RoleId; readonly policy?: true };
      readonly do: Act | DraftSave;
    }
  | { readonly by: { readonly kind: 'facilitator' }; readonly do: Directive };

/** An accepted command, stamped. `at` is play ms; replay advances to it first. */
export interface Input {
  readonly at: PlayTime;
  /** Idempotency key chosen by the sender. */
  readonly id: string;
  readonly command: Command;
}
