import type { ClaimId, RoleId } from '../../scenario/model/ids.ts';
import type { SendTime } from '../../scenario/model/effect.ts';
import type { CompiledCondition } from '../../scenario/condition/compile-condition.ts';
import type { Conversation } from '../../scenario/model/conversation.ts';
import type { Expectation, Obligation, Signal } from '../../scenario/model/measure.ts';
import type { Claim } from '../../scenario/model/claim.ts';
import type { Product } from '../../scenario/model/product.ts';
import type { Decision, Inject, LogKind, Request } from '../../scenario/model/script.ts';
import type { Plan } from '../../engine/plan.ts';
import type { TimerWork } from '../../engine/agenda.ts';
import type { Decider } from './decider.ts';

/** A condition by its place in `Tables.conditions`; `ALWAYS` where the author wrote none. */
export type ConditionIndex = number;
export const ALWAYS: ConditionIndex = -1;
/** No element, no moment, no name. */
export const NONE = -1;

/** Who looks again when one thing that conditions ask for has changed. */
export interface Dependents {
  readonly conditions: readonly ConditionIndex[];
  readonly charts: readonly number[];
  readonly watchers: readonly FlatWatcher[];
}

export interface FlatWatcher {
  readonly index: number;
  readonly kind: 'signal' | 'inject' | 'product' | 'request';
  readonly target: number;
  readonly when: ConditionIndex;
}

/** An effect with the elements that it names found. `target` is NONE for one that this variant does not play. */
export type FlatEffect = { readonly when: ConditionIndex } & (
  | { readonly kind: 'raise'; readonly target: number; readonly credit: number; readonly part: string | undefined }
  | { readonly kind: 'value'; readonly target: number; readonly set: boolean; readonly amount: number }
  | { readonly kind: 'flag'; readonly target: number }
  | { readonly kind: 'occupy'; readonly target: number; readonly topicMinutes: number }
  | { readonly kind: 'open'; readonly element: 'decision' | 'request' | 'product' | undefined; readonly target: number }
  | { readonly kind: 'close'; readonly decision: number; readonly request: number; readonly product: number }
  | { readonly kind: 'send' | 'reschedule'; readonly target: number; readonly time: SendTime }
);

/** A list of effects and the name of what they come from. */
export interface FlatEffects {
  readonly by: number;
  readonly list: readonly FlatEffect[];
}

/** What a text says: its blocks with their conditions. */
export interface FlatBlocks {
  readonly one: boolean;
  readonly blocks: readonly { readonly id: string; readonly when: ConditionIndex }[];
}

export interface FlatInject {
  readonly index: number;
  readonly inject: Inject;
  readonly name: number;
  readonly to: readonly number[];
  readonly isCall: boolean;
  readonly canBeAnswered: boolean;
  /** The role that it comes from; NONE for an actor. */
  readonly fromRole: number;
  readonly facts: readonly number[];
  /** The trigger's condition, and those of its earlier entries. */
  readonly when: ConditionIndex;
  readonly earlier: readonly ConditionIndex[];
  readonly byStoryline: boolean;
  readonly body: FlatBlocks;
  readonly effects: FlatEffects;
  readonly opensDecisions: readonly number[];
  readonly opensExpectations: readonly number[];
  readonly followers: readonly number[];
  readonly shows: readonly number[];
  /** The conversation of which it is the ringing. */
  readonly conversation: number;
  readonly dependents: Dependents;
}

export interface FlatSignal {
  readonly signal: Signal;
  readonly name: number;
  readonly when: ConditionIndex;
  readonly expectations: readonly number[];
  readonly obligations: readonly number[];
  readonly charts: readonly number[];
  readonly opensDecisions: readonly number[];
  readonly followers: readonly number[];
  readonly dependents: Dependents;
}

export interface FlatFact {
  /** Obligations that it shows, and those that start with it, by role. */
  readonly shows: readonly number[];
  readonly starts: readonly { readonly obligation: number; readonly role: number }[];
  /** Injects that make it public. */
  readonly publishedBy: readonly number[];
  /** Facts that overtake it. */
  readonly overtakenBy: readonly number[];
  readonly dependents: Dependents;
}

export interface FlatOption {
  readonly id: string;
  readonly ratings: Readonly<Record<string, number>>;
  readonly adjust: readonly { readonly when: ConditionIndex; readonly dimension: string; readonly by: number }[];
  readonly effects: FlatEffects;
  /** What it puts on a list, with the play time. */
  readonly due: readonly { readonly request: number; readonly product: number; readonly at: number }[];
}

export interface FlatDecision {
  readonly decision: Decision;
  readonly name: number;
  readonly by: number;
  /** Roles that take part, themselves or through another role of the same person. */
  readonly parts: readonly number[];
  readonly confirmedByActor: boolean;
  readonly needs: ConditionIndex;
  readonly deadline: number;
  readonly options: readonly FlatOption[];
  readonly fallback: number;
  readonly dependents: Dependents;
  readonly alternativeDependents: Dependents;
}

/** How a sending locks one decision: the first line that holds. */
export interface FlatLock {
  readonly decision: number;
  readonly lines: readonly { readonly when: ConditionIndex; readonly option: number }[];
}

/** A claim in one of its wordings. */
export interface FlatSentence {
  readonly index: number;
  readonly id: ClaimId;
  readonly overclaim: boolean;
}

interface FlatSending {
  readonly name: number;
  readonly by: readonly number[];
  readonly elements: readonly {
    readonly id: string;
    readonly claim: FlatSentence | undefined;
  }[];
  readonly effects: FlatEffects;
  /** Signal that an overclaim raises. */
  readonly overclaims: number;
  readonly locks: readonly FlatLock[];
  readonly answers: readonly { readonly when: ConditionIndex; readonly text: number }[];
  readonly dependents: Dependents;
}

export interface FlatRequest extends FlatSending {
  readonly request: Request;
}

export interface FlatField {
  readonly id: string;
  readonly required: boolean;
  readonly kind: 'text' | 'claims' | 'choice';
  readonly options: readonly string[];
  readonly sentences: readonly FlatSentence[];
}

export interface FlatProduct extends FlatSending {
  readonly product: Product;
  /** Roles that may write in its draft. */
  readonly drafters: readonly number[];
  readonly fields: readonly FlatField[];
  readonly drafted: { readonly fields: number; readonly effects: FlatEffects } | undefined;
}

export interface FlatClaim {
  readonly claim: Claim;
  readonly needs: readonly (readonly number[])[];
  readonly when: ConditionIndex;
  readonly denies: readonly number[];
  readonly overclaimDenies: readonly number[];
  readonly dependents: Dependents;
}

export interface FlatTopic {
  readonly id: string;
  readonly minutes: number;
  readonly wordings: readonly { readonly id: string; readonly works: boolean }[];
  readonly answer: FlatBlocks;
  readonly facts: readonly number[];
  readonly effects: FlatEffects;
  /** First play ms at which it can be raised. */
  readonly from: number;
  readonly when: ConditionIndex;
}

export interface FlatConversation {
  readonly conversation: Conversation;
  readonly name: number;
  readonly callers: readonly number[];
  /** Others with the same partner, itself included. */
  readonly line: readonly number[];
  readonly windows: readonly { readonly from: number; readonly to: number }[];
  readonly when: ConditionIndex;
  readonly openedBy: { readonly inject: number } | undefined;
  readonly topics: readonly FlatTopic[];
  /** Their places, to be gone through. */
  readonly topicPlaces: readonly number[];
  /** Place of its first among the topics of all conversations. */
  readonly firstTopic: number;
  readonly effects: FlatEffects;
  readonly dependents: Dependents;
}

export interface FlatExpectation {
  readonly expectation: Expectation;
  readonly signals: readonly number[];
  readonly holds: ConditionIndex;
  readonly full: number;
  readonly zero: number;
  readonly dependents: Dependents;
}

export interface FlatObligation {
  readonly obligation: Obligation;
  readonly met: readonly number[];
  readonly restart: { readonly signal: number; readonly met: readonly number[] } | undefined;
}

export interface FlatChart {
  readonly id: string;
  readonly states: readonly string[];
  /** Of each state: `<storyline>.<state>`. */
  readonly stateNames: readonly string[];
  readonly initial: number;
  readonly decider: Decider;
  readonly dependents: Dependents;
}

export interface FlatLogKind {
  readonly kind: LogKind;
  readonly effects: FlatEffects;
}

/** What a role can take part in, whatever the state of the run. */
export interface FlatRole {
  readonly id: RoleId;
  readonly name: number;
  /** Roles of the same person in the order of the seat, this one included; and the seat, by place. */
  readonly group: readonly number[];
  readonly seat: number;
  /** All roles but those. */
  readonly others: readonly number[];
  readonly startFacts: readonly number[];
  readonly decisions: readonly { readonly decision: number; readonly locks: boolean; readonly confirms: boolean }[];
  readonly conversations: readonly number[];
  readonly requests: readonly number[];
  readonly products: readonly { readonly product: number; readonly sends: boolean; readonly readies: boolean }[];
  readonly drafts: readonly number[];
  readonly logKinds: readonly number[];
  readonly starts: readonly number[];
}

export interface FlatBridge {
  readonly from: number;
  readonly to: number;
  readonly name: number;
  readonly states: readonly { readonly chart: number; readonly state: number; readonly when: ConditionIndex }[];
  readonly effects: FlatEffects;
  readonly facts: readonly { readonly roles: readonly number[]; readonly fact: number }[];
  readonly injects: readonly number[];
}

/** A timer of the scenario's own. */
export interface FirstTimer {
  readonly due: number;
  readonly seq: number;
  readonly kind: number;
  readonly a: number;
  readonly b: number;
}

/** Everything about a plan that a run of it looks up, found once, by place instead of by name. */
export interface Tables {
  readonly plan: Plan;
  readonly names: readonly string[];
  readonly nameOf: ReadonlyMap<string, number>;
  readonly conditions: readonly CompiledCondition[];
  /** Whether the answer stays as it is until something that it asks for changes. */
  readonly isKept: readonly boolean[];
  /** Whether it speaks of nothing but who knows or has what (K4). */
  readonly isOfHands: readonly boolean[];
  readonly roles: readonly FlatRole[];
  readonly roleOf: ReadonlyMap<string, number>;
  readonly facts: readonly FlatFact[];
  readonly factOf: ReadonlyMap<string, number>;
  readonly injects: readonly FlatInject[];
  readonly injectOf: ReadonlyMap<string, number>;
  readonly signals: readonly FlatSignal[];
  readonly signalOf: ReadonlyMap<string, number>;
  readonly decisions: readonly FlatDecision[];
  readonly decisionOf: ReadonlyMap<string, number>;
  readonly requests: readonly FlatRequest[];
  readonly requestOf: ReadonlyMap<string, number>;
  readonly products: readonly FlatProduct[];
  readonly productOf: ReadonlyMap<string, number>;
  readonly claims: readonly FlatClaim[];
  readonly claimOf: ReadonlyMap<string, number>;
  readonly conversations: readonly FlatConversation[];
  /** Of all conversations together. */
  readonly topicCount: number;
  readonly conversationOf: ReadonlyMap<string, number>;
  readonly expectations: readonly FlatExpectation[];
  readonly expectationOf: ReadonlyMap<string, number>;
  readonly obligations: readonly FlatObligation[];
  readonly charts: readonly FlatChart[];
  readonly chartOf: ReadonlyMap<string, number>;
  readonly values: readonly { readonly id: string; readonly start: number; readonly dependents: Dependents }[];
  readonly valueOf: ReadonlyMap<string, number>;
  readonly flags: readonly { readonly id: string; readonly dependents: Dependents }[];
  readonly flagOf: ReadonlyMap<string, number>;
  readonly logKinds: readonly FlatLogKind[];
  readonly board: Dependents;
  /** Name of the event that makes a chart look again. */
  readonly poke: number;
  readonly watchers: readonly FlatWatcher[];
  readonly bridges: readonly FlatBridge[];
  readonly later: readonly { readonly roles: readonly number[]; readonly work: TimerWork }[];
  readonly timers: readonly FirstTimer[];
}
