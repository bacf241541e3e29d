import type { StoreApi } from 'zustand/vanilla';
import type { Comparison } from '../analysis/branch/compare.ts';
import type { Fate } from '../analysis/branch/branch.ts';
import type { PolicyName } from '../analysis/policies/policies.ts';
import type { PlayTime, StoryTime } from '../base/time.ts';

/** How a branch goes on after what was put in: with the recorded inputs, or with simulated participants. */
export type GoOn = 'recorded' | PolicyName;

/** A recorded input after the cut that did not come out as it did in the record, in words. */
export interface FateRow {
  readonly seq: number;
  readonly at: StoryTime;
  /** Empty when the course of the run says nothing of it, as of opening a message. */
  readonly title: string;
  readonly kind: 'dropped' | 'differing';
  readonly why?: Extract<Fate, { readonly kind: 'dropped' }>['why'];
}

/** A branch, or a run played by hand from a moment of this one. */
export interface BranchCard {
  readonly id: string;
  readonly name: string;
  readonly cut: StoryTime;
  /** How far it goes. */
  readonly end: StoryTime;
  readonly goesOn: 'recorded' | 'policies' | 'byHand';
  readonly kept: number;
  readonly dropped: number;
  readonly differing: number;
  readonly speculative: boolean;
  readonly fates: readonly FateRow[];
}

/** Something that was expected and not done, or said beyond what was known: a moment to try again. `what` is the answer. */
export interface Miss {
  readonly id: string;
  readonly kind: 'expectation' | 'claim';
  readonly who: string;
  readonly what: string;
  /** Just before it could be done, or was said. */
  readonly seq: number;
  readonly play: PlayTime;
  readonly at: StoryTime;
}

export interface WhatIfState {
  readonly branches: readonly BranchCard[];
  readonly busy: boolean;
  /** Why the last wish came to nothing. */
  readonly problem: 'refused' | 'unkept' | null;
}

/** Branches of the run that is looked back on. They are models beside the record and never touch it. */
export interface WhatIfHost {
  readonly state: StoreApi<WhatIfState>;
  readonly misses: readonly Miss[];
  /** Another option for a decision, from just before it was made. Resolves with the new branch's id. */
  chooseOtherwise(decision: string, option: string, goOn: GoOn, name: string): Promise<string | undefined>;
  /** From the moment of the replay on with simulated participants. */
  goOnFrom(policy: PolicyName, name: string): Promise<string | undefined>;
  /** A run of its own from a moment, taken up at the table in a window of its own. */
  playByHand(moment: Pick<Miss, 'seq' | 'play'>, name: string): Promise<void>;
  /** `id` of a branch or of a run played by hand; `record`: what happened. Undefined when one of them is gone. */
  compare(a: string, b: string): Comparison | undefined;
  remove(id: string): Promise<void>;
  /** Where a branch left the record, and what happened in it only, for a lane of its own. */
  course(id: string): BranchCourse | undefined;
}

export interface BranchCourse {
  readonly cut: StoryTime;
  readonly marks: readonly { readonly key: string; readonly at: StoryTime; readonly title: string }[];
}
