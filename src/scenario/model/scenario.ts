import type { StoryTime } from '../../base/time.ts';
import type { Actor, Fact, Role, SeatPlan } from './cast.ts';
import type { Claim } from './claim.ts';
import type { Conversation } from './conversation.ts';
import type { Cap, DebriefQuestion, Pattern } from './debrief.ts';
import type { Language, TextKey } from './ids.ts';
import type { Dimension, Expectation, Flag, Objective, Obligation, Signal, Value } from './measure.ts';
import type { Product } from './product.ts';
import type { Decision, Inject, LogKind, Request } from './script.ts';
import type { Storyline } from './storyline.ts';
import type { Move, Variant } from './variant.ts';

/** Version of the format that this program writes; older files are migrated when read. */
export const SCENARIO_FORMAT = 1;

/**
 * A validated, resolved, plain-data exercise: JSON, without source positions and without functions. Lists keep the
 * author's order; that order decides between timers due at one instant.
 */
export interface Scenario {
  readonly format: typeof SCENARIO_FORMAT;
  readonly id: string;
  readonly version: string;
  readonly title: TextKey;
  readonly summary: TextKey;
  readonly question: TextKey;
  readonly zone: string;
  /** Midnight of D1. */
  readonly dayOne: StoryTime;
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly moves: readonly Move[];
  readonly variants: readonly Variant[];
  readonly roles: readonly Role[];
  readonly seatPlans: readonly SeatPlan[];
  readonly actors: readonly Actor[];
  readonly facts: readonly Fact[];
  readonly signals: readonly Signal[];
  readonly values: readonly Value[];
  readonly flags: readonly Flag[];
  readonly dimensions: readonly Dimension[];
  readonly objectives: readonly Objective[];
  readonly injects: readonly Inject[];
  readonly decisions: readonly Decision[];
  readonly requests: readonly Request[];
  readonly logKinds: readonly LogKind[];
  readonly expectations: readonly Expectation[];
  readonly obligations: readonly Obligation[];
  readonly storylines: readonly Storyline[];
  readonly claims: readonly Claim[];
  readonly products: readonly Product[];
  readonly conversations: readonly Conversation[];
  readonly caps: readonly Cap[];
  readonly patterns: readonly Pattern[];
  readonly questions: readonly DebriefQuestion[];
  /** Every text in every language; the scenario's own language is complete, the others as far as translated. */
  readonly texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>>;
  /** Pictures of attachments by their path, as `data:` addresses; absent where there are none. No rule reads them. */
  readonly pictures?: Readonly<Record<string, string>>;
}
