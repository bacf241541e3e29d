import type { StoryTime } from '../../base/time.ts';
import type { ActorId, FactId, InjectId, RoleId, StorylineId, TextKey } from './ids.ts';

/** Participant role in the script; people hold roles through a seat plan. */
export interface Role {
  readonly id: RoleId;
  readonly name: TextKey;
  /** At most 12 letters, for the stage and the facilitator's board. */
  readonly short: TextKey;
  readonly brief: TextKey;
  readonly wants: TextKey;
  /** Locks the team's decisions unless a decision says otherwise. */
  readonly chair: boolean;
  readonly startFacts: readonly FactId[];
  /** Injects whose content counts among the start facts when a seat plan moves them to later. */
  readonly startInjects: readonly InjectId[];
  /** Place at the table, 0-7 (0-2 top from the left, 3 right end, 4-6 bottom from the right, 7 left end). */
  readonly place: number;
}

/** The drawn portraits that a scenario may use; the picture says the function, never a person. */
export const portraits = [
  'ap',
  'beheerder',
  'bsi',
  'ciso',
  'cisovrouw',
  'fg',
  'journaliste',
  'kamer',
  'leverancier',
  'medewerkers',
  'ministersbureau',
  'ncsc',
  'nctv',
  'staatssecretaris',
  'televisie',
  'vakpers',
] as const;
export type Portrait = (typeof portraits)[number];

export const channels = ['mail', 'phone', 'chat', 'news', 'social', 'vendor', 'parliament', 'memo', 'system'] as const;
export type Channel = (typeof channels)[number];

/** A simulated party. */
export interface Actor {
  readonly id: ActorId;
  readonly name: TextKey;
  readonly short: TextKey;
  readonly temperament: TextKey;
  readonly portrait: Portrait;
  readonly channels: readonly Channel[];
  /** Line sent when a reply stays unanswered for 10 minutes of play; absent: the actor stays silent. */
  readonly fallback?: TextKey;
  /** Prepared lines for the facilitator who plays this actor. */
  readonly lines: readonly TextKey[];
  /** The storyline whose state colours this actor's ring on the stage. */
  readonly storyline?: StorylineId;
  /** Place in the field of the stage; absent: assigned in order of arrival. */
  readonly slot?: string;
}

export type TruthLabel = 'source' | 'public-record' | 'fictional' | 'mixed';

/** Something that is or is said to be so; who knows it is the engine's business, whether it is true the debrief's. */
export interface Fact {
  readonly id: FactId;
  readonly text: TextKey;
  /** At most 18 letters, for a slip on the table. */
  readonly short: TextKey;
  /** Column in which it belongs when it is first laid down: seen by the team, or said by another. */
  readonly standing: 'known' | 'said';
  readonly truth: TruthLabel;
  readonly truthNote?: TextKey;
  /** First story time at which a role can know it; absent: from the start. */
  readonly knownFrom?: StoryTime;
  readonly holders: readonly RoleId[];
  /** For staff and debrief only: how it turns out. */
  readonly turnsOut?: TextKey;
  /** From the moment a role has this fact, claims of that role that rest on these are overtaken. */
  readonly supersedes: readonly FactId[];
}

/** Who holds what, for a number of people (MECHANICS.md section 8). */
export interface SeatPlan {
  readonly people: number;
  /** One entry a seat, in order; roles held by one seat form a group: what one is given, all have. */
  readonly seats: readonly (readonly RoleId[])[];
  readonly later: readonly { readonly at: StoryTime; readonly roles: readonly RoleId[] }[];
  /** What the report says about walls that this plan joins or lifts. */
  readonly note?: TextKey;
}
