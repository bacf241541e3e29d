import type { PlayTime } from '../base/time.ts';

/**
 * What a condition may ask of a run, and nothing more (MECHANICS.md section 4). The engine implements it over its state;
 * ids come as plain strings because they stood as literals in the expression and were checked when it was read.
 */
export interface ConditionReader {
  readonly now: PlayTime;
  readonly variant: string;
  happened(signal: string): boolean;
  /** Play ms of the first raise; -1 when it has not happened. */
  happenedAt(signal: string): number;
  knows(role: string, fact: string): boolean;
  /** The role has been given the inject, directly or by sharing. */
  has(role: string, inject: string): boolean;
  /** Every role holds this fact or inject. */
  everyoneHas(item: string): boolean;
  decided(decision: string): boolean;
  chose(decision: string, option: string): boolean;
  /** A request or a product. */
  sent(item: string): boolean;
  /** Made in any sent text; its overclaim does not count. */
  claimed(claim: string): boolean;
  overclaimed(claim: string): boolean;
  /** The call was begun. */
  called(conversation: string): boolean;
  /** The topic got its answer. */
  asked(conversation: string, topic: string): boolean;
  released(inject: string): boolean;
  done(expectation: string): boolean;
  state(storyline: string): string;
  value(name: string): number;
  flag(name: string): boolean;
  /** Number of cards in `known`, `said` or `unknown` on the shared board. */
  board(column: string): number;
  /** Number of alternatives with a criterion logged on the decision. */
  alternatives(decision: string): number;
  holds(roleA: string, roleB: string): boolean;
  /** Play time of a story instant in this variant; the boundary after it when the variant does not play that instant. */
  at(instant: string): number;
  /** Only while a request is judged: the element is ticked. Otherwise false. */
  ticked(element: string): boolean;
  /** Only while a product is judged: the field holds text or a claim. Otherwise false. */
  filled(field: string): boolean;
  picked(field: string, option: string): boolean;
  /** Only while a text is judged: it makes this claim (not its overclaim). */
  making(claim: string): boolean;
  /** Only while a text is judged: it makes any overclaim. */
  overclaiming(): boolean;
}
