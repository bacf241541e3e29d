/**
 * Author's ids, as written in the scenario (`seat-press`, `in-zeit-mail`). Plain strings at run time; the brands keep
 * a fact from being passed where a role is meant.
 */
declare const kind: unique symbol;
type Id<K extends string> = string & { readonly [kind]: K };

export type MoveId = Id<'move'>;
export type VariantId = Id<'variant'>;
export type RoleId = Id<'role'>;
export type ActorId = Id<'actor'>;
export type FactId = Id<'fact'>;
export type InjectId = Id<'inject'>;
export type DecisionId = Id<'decision'>;
export type OptionId = Id<'option'>;
export type RequestId = Id<'request'>;
export type ElementId = Id<'element'>;
export type SignalId = Id<'signal'>;
export type ValueId = Id<'value'>;
export type FlagName = Id<'flag'>;
export type StorylineId = Id<'storyline'>;
export type ExpectationId = Id<'expectation'>;
export type ObligationId = Id<'obligation'>;
export type ObjectiveId = Id<'objective'>;
export type DimensionId = Id<'dimension'>;
export type LogKindId = Id<'logKind'>;
export type ClaimId = Id<'claim'>;
export type ProductId = Id<'product'>;
export type ConversationId = Id<'conversation'>;
export type TopicId = Id<'topic'>;
export type CapId = Id<'cap'>;
export type PatternId = Id<'pattern'>;

/** Address of a text: `<id>.<field>` or `<id>.<field>.<block>`; never a position (MECHANICS.md section 5). */
export type TextKey = Id<'text'>;
export type Language = 'nl' | 'en';

/** A CEL expression over the declared names; type-checked when the scenario is read. */
export type Condition = string & { readonly [kind]: 'condition' };
