import type { StoryTime } from '../../base/time.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type {
  ClaimId,
  ConversationId,
  DecisionId,
  DimensionId,
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
  StorylineId,
  TopicId,
  ValueId,
  VariantId,
} from '../model/ids.ts';

/** What a drill puts into a field of a product: one of these. */
export interface DrillField {
  readonly text?: string;
  readonly sentences?: readonly { readonly claim: ClaimId; readonly overclaim: boolean }[];
  readonly option?: string;
}

/** What a seat does in a drill: the acts of a role, with their words written out. */
export type DrillAct =
  | { readonly act: 'read'; readonly message: InjectId }
  | {
      readonly act: 'share';
      readonly item: { readonly message: InjectId } | { readonly fact: FactId };
      readonly to: readonly RoleId[] | 'all';
    }
  | {
      readonly act: 'board';
      readonly column: 'known' | 'said' | 'unknown';
      readonly fact?: FactId;
      readonly text?: string;
    }
  | { readonly act: 'log'; readonly kind: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly act: 'alternative'; readonly decision: DecisionId; readonly text: string; readonly criterion?: string }
  | { readonly act: 'advise'; readonly decision: DecisionId; readonly option: OptionId; readonly why?: string }
  | {
      readonly act: 'decide';
      readonly decision: DecisionId;
      readonly option: OptionId;
      readonly why: string;
      readonly confidence?: 1 | 2 | 3;
      readonly overrule?: string;
    }
  | { readonly act: 'confirm'; readonly decision: DecisionId; readonly agree: boolean; readonly why?: string }
  | { readonly act: 'revise'; readonly decision: DecisionId; readonly option: OptionId; readonly why: string }
  | {
      readonly act: 'send';
      readonly request: RequestId;
      readonly elements: readonly ElementId[];
      readonly text?: string;
    }
  | { readonly act: 'reply'; readonly message: InjectId; readonly text: string }
  | { readonly act: 'note'; readonly to: readonly RoleId[] | 'all'; readonly text: string }
  | { readonly act: 'chooseStart'; readonly obligation: ObligationId; readonly start: StoryTime; readonly why: string }
  | { readonly act: 'call'; readonly conversation: ConversationId }
  | { readonly act: 'ask'; readonly conversation: ConversationId; readonly topic: TopicId; readonly wording?: string }
  | { readonly act: 'hangUp'; readonly conversation: ConversationId }
  | {
      readonly act: 'product';
      readonly product: ProductId;
      readonly fields: Readonly<Record<string, DrillField>>;
      readonly elements: readonly ElementId[];
    }
  | { readonly act: 'prepare'; readonly product: ProductId; readonly filled: readonly string[] };

export interface DrillStep {
  readonly at: StoryTime;
  readonly role: RoleId;
  readonly act: DrillAct;
  readonly place: Place;
}

/** What must be so at an instant, or at the end of the run. Absent members ask nothing. */
export interface DrillExpectation {
  readonly at: StoryTime | 'end';
  readonly state: Readonly<Record<StorylineId, string>>;
  readonly knows: Readonly<Record<RoleId, readonly FactId[]>>;
  readonly knowsNot: Readonly<Record<RoleId, readonly FactId[]>>;
  readonly happened: readonly SignalId[];
  readonly not: readonly SignalId[];
  readonly released: readonly InjectId[];
  readonly notReleased: readonly InjectId[];
  readonly met: readonly ExpectationId[];
  readonly missed: readonly ExpectationId[];
  readonly chose: Readonly<Record<DecisionId, OptionId>>;
  readonly value: Readonly<Record<ValueId, number>>;
  readonly flag: readonly FlagName[];
  readonly sent: readonly (RequestId | ProductId)[];
  readonly claimed: readonly ClaimId[];
  readonly overclaimed: readonly ClaimId[];
  /** Topics that got their answer. */
  readonly asked: Readonly<Record<ConversationId, readonly TopicId[]>>;
  /** Blocks among those that a released inject shows. */
  readonly shows: Readonly<Record<InjectId, readonly string[]>>;
  /** Indexes in hundredths, as they stand at that moment; a difference of 3 is none. */
  readonly dimensions: Readonly<Record<DimensionId, number>>;
  readonly total?: number;
  readonly place: Place;
}

/** A scenario's own test: what the seats do, and what must then be so (MECHANICS.md section 17). */
export interface Drill {
  readonly id: string;
  readonly file: string;
  readonly variant: VariantId;
  readonly people: number;
  readonly seed: string;
  /** In order of time; steps of one instant in the order written. */
  readonly steps: readonly DrillStep[];
  readonly expect: readonly DrillExpectation[];
}
