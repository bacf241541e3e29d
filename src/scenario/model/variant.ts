import type { StoryTime } from '../../base/time.ts';
import type { Effect } from './effect.ts';
import type {
  CapId,
  ClaimId,
  Condition,
  ConversationId,
  DecisionId,
  ExpectationId,
  FactId,
  InjectId,
  MoveId,
  ObligationId,
  ProductId,
  RequestId,
  RoleId,
  StorylineId,
  TextKey,
  TopicId,
  VariantId,
} from './ids.ts';

/** The light on the stage in a move. */
export type Light = 'dag' | 'avond' | 'ochtend' | 'nacht' | 'helder';

export interface Move {
  readonly id: MoveId;
  readonly title: TextKey;
  /** Read out by the facilitator when the move begins. */
  readonly intro: TextKey;
  readonly light: Light;
}

/** A stretch of story that is played: `from` to `to` at `pace` story ms per real ms. */
export interface Window {
  readonly move: MoveId;
  readonly from: StoryTime;
  readonly to: StoryTime;
  readonly pace: number;
}

/** What holds when the next part begins; nothing is handed out but what stands here. */
export interface Bridge {
  readonly id: string;
  readonly from: StoryTime;
  readonly to: StoryTime;
  readonly states: readonly { readonly storyline: StorylineId; readonly state: string; readonly when?: Condition }[];
  readonly effects: readonly Effect[];
  readonly facts: readonly { readonly role: RoleId | 'all'; readonly fact: FactId }[];
  readonly injects: readonly InjectId[];
  /** Timers inside the jump that are knowingly not played: injects or `<storyline> <story time>`. */
  readonly covers: readonly string[];
}

/** Changes of times and conditions that hold in one variant only. */
export interface VariantChanges {
  readonly injects: Readonly<Record<InjectId, { readonly at?: StoryTime }>>;
  readonly decisions: Readonly<
    Record<DecisionId, { readonly deadline?: StoryTime; readonly opens?: InjectId; readonly needs?: null }>
  >;
  readonly expectations: Readonly<
    Record<ExpectationId, { readonly full: StoryTime; readonly zero: StoryTime; readonly opens?: InjectId }>
  >;
  readonly obligations: Readonly<Record<ObligationId, { readonly due?: StoryTime }>>;
  readonly requests: Readonly<Record<RequestId, { readonly effects: readonly Effect[] }>>;
  readonly products: Readonly<
    Record<
      ProductId,
      {
        /** Fields kept, by id; absent: all. */
        readonly fields?: readonly string[];
        readonly target?: StoryTime;
        readonly limit?: StoryTime;
        readonly effects?: readonly Effect[];
      }
    >
  >;
  readonly conversations: Readonly<
    Record<
      ConversationId,
      {
        readonly windows?: readonly { readonly from: StoryTime; readonly to: StoryTime }[];
        readonly topics?: Readonly<Record<TopicId, { readonly from?: StoryTime; readonly when?: null }>>;
      }
    >
  >;
  /** Effects that an option has in this variant besides its own, as `<decision>.<option>`. */
  readonly options: Readonly<Record<string, { readonly effects: readonly Effect[] }>>;
}

/** Variants are data, not arithmetic: each lists all that takes part; nothing is inferred from times. */
export interface Variant {
  readonly id: VariantId;
  readonly title: TextKey;
  readonly minutes: number;
  readonly people: { readonly min: number; readonly max: number; readonly advised: number };
  readonly windows: readonly Window[];
  /** Real seconds that one topic minute lasts. */
  readonly topicSeconds: number;
  readonly injects: readonly InjectId[];
  readonly decisions: readonly DecisionId[];
  readonly requests: readonly RequestId[];
  readonly expectations: readonly ExpectationId[];
  readonly obligations: readonly ObligationId[];
  readonly products: readonly ProductId[];
  readonly conversations: readonly ConversationId[];
  /** Claims offered in forms. */
  readonly claims: readonly ClaimId[];
  readonly caps: readonly CapId[];
  readonly bridges: readonly Bridge[];
  readonly changes: VariantChanges;
  /** Storyline transitions knowingly without effect in this variant (`st-vendor ev-demands-sent`, `st-flaw D4 09:10`). */
  readonly cut: readonly string[];
  /** After the last window, this inject is the closing card; not released during play. */
  readonly epilogue?: InjectId;
}
