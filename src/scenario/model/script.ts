import type { Duration, StoryTime } from '../../base/time.ts';
import type { Channel } from './cast.ts';
import type { Effect } from './effect.ts';
import type {
  ActorId,
  ClaimId,
  Condition,
  DecisionId,
  DimensionId,
  ElementId,
  FactId,
  InjectId,
  MoveId,
  ObjectiveId,
  OptionId,
  ProductId,
  RequestId,
  RoleId,
  SignalId,
  TextKey,
} from './ids.ts';
import type { Audience } from './product.ts';

/** One block of a text; chosen once, at release, stored by id, for all languages alike. */
export interface TextBlock {
  readonly id: string;
  readonly key: TextKey;
  readonly when?: Condition;
}

/** `all`: every block whose condition holds, in order; `one`: the first whose condition holds. */
export interface BlockText {
  readonly pick: 'all' | 'one';
  readonly blocks: readonly TextBlock[];
}

/** The one releaser of an inject (MECHANICS.md section 6). */
export type Trigger =
  | {
      readonly kind: 'at';
      readonly at: StoryTime;
      /** Looked at once, at that instant. */
      readonly when?: Condition;
      readonly earlier: readonly { readonly at: StoryTime; readonly when: Condition }[];
    }
  | { readonly kind: 'when'; readonly when: Condition }
  | { readonly kind: 'after'; readonly after: SignalId | InjectId; readonly delay: Duration; readonly when?: Condition }
  | { readonly kind: 'storyline' };

export type InjectType = 'admin' | 'context' | 'action' | 'contingency' | 'noise';

export interface Attachment {
  readonly id: string;
  readonly title: TextKey;
  /** The attachment in words; beside a picture: what is to be seen in it. */
  readonly body: TextKey;
  /** A path in the scenario's `pictures`. */
  readonly picture?: string;
}

export interface Inject {
  readonly id: InjectId;
  readonly move: MoveId;
  readonly trigger: Trigger;
  readonly channel: Channel;
  /** An actor, or `ctl`: exercise staff. */
  readonly from: ActorId | 'ctl';
  readonly to: readonly RoleId[] | 'all';
  readonly facts: readonly FactId[];
  readonly type: InjectType;
  /** One line for the facilitator's list. */
  readonly gist: TextKey;
  readonly subject?: TextKey;
  readonly body: BlockText;
  /** For the stage: a public headline line; only for injects to all on news and social. */
  readonly headline?: TextKey;
  /** What the facilitator does with it: expected action, hints, traps. */
  readonly guidance?: TextKey;
  readonly attachments: readonly Attachment[];
  readonly effects: readonly Effect[];
}

/** Costs of an option, always written out (SCENARIO-WEBEX.md section 8); used for dominance, never for scoring. */
export interface OptionCost {
  /** Story minutes before the choice takes effect. */
  readonly min: number;
  /** Topic minutes in which roles are occupied. */
  readonly occ: number;
  /** Requests, products or repairs left to be done, now or later. */
  readonly work: number;
  /** Steps by which values worsen. */
  readonly values: number;
}

export interface Option {
  readonly id: OptionId;
  readonly text: TextKey;
  /** Why it is rated as it is; debrief only. */
  readonly reason: TextKey;
  /** 0-3 per dimension, ex ante. */
  readonly ratings: Readonly<Record<DimensionId, number>>;
  readonly adjust: readonly { readonly when: Condition; readonly dimension: DimensionId; readonly by: number }[];
  readonly cost: OptionCost;
  readonly effects: readonly Effect[];
  /** What choosing it puts on the owner's list; the sending itself raises the signal. */
  readonly due: readonly { readonly request: RequestId | ProductId; readonly at: StoryTime }[];
  readonly suits: readonly ('hasty' | 'diligent')[];
}

export interface Decision {
  readonly id: DecisionId;
  readonly title: TextKey;
  readonly by: RoleId;
  readonly advice: readonly RoleId[];
  readonly confirm?: RoleId | ActorId;
  readonly needs?: { readonly when: Condition; readonly text: TextKey };
  readonly opens: { readonly inject: InjectId } | { readonly signal: SignalId };
  readonly deadline: StoryTime;
  readonly default: OptionId;
  readonly owner: RoleId;
  readonly due?: StoryTime;
  readonly recheck?: StoryTime;
  readonly objective: ObjectiveId;
  readonly options: readonly Option[];
  /** Sending one of these while the decision is open locks it with the option named; the first that holds wins. */
  readonly lockedBy: readonly {
    readonly request: RequestId | ProductId;
    readonly when?: Condition;
    readonly option: OptionId;
  }[];
}

export interface RequestElement {
  readonly id: ElementId;
  readonly text: TextKey;
  /** Ticking it makes this claim, or its overclaim: judged at sending. */
  readonly claim?: { readonly id: ClaimId; readonly overclaim: boolean };
  /** An overclaim wording or another trap; marked for staff, never for participants. */
  readonly trap: boolean;
}

/** An authored one-screen order or message; may be sent more than once, the best credit stands. */
export interface Request {
  readonly id: RequestId;
  readonly title: TextKey;
  readonly by: readonly RoleId[];
  readonly to: readonly (ActorId | RoleId)[];
  /** The receiver as the form words it ("alle departementale CISO's"). */
  readonly toText: TextKey;
  readonly opens: { readonly at?: StoryTime; readonly when?: Condition };
  readonly elements: readonly RequestElement[];
  /** Conditions here may use ticked('e1') and count(['e1','e2']). */
  readonly effects: readonly Effect[];
  readonly audience?: Audience;
  /** Raised when an overclaim is ticked; the record names text and sentence. */
  readonly overclaims?: SignalId;
  readonly answers: readonly { readonly when?: Condition; readonly text: TextKey; readonly from: ActorId }[];
  readonly suits: readonly { readonly policy: 'hasty' | 'diligent'; readonly elements: readonly ElementId[] }[];
}

/** An authored kind of log entry with its required fields. */
export interface LogKind {
  readonly id: string;
  readonly title: TextKey;
  readonly fields: readonly { readonly id: string; readonly label: TextKey }[];
  readonly by: readonly RoleId[] | 'all';
  readonly effects: readonly Effect[];
}
