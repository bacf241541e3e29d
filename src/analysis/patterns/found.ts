import type { ClaimRecord } from '../../engine/state/words.ts';
import type { SeenRun } from './seen-run.ts';

/** Something of the scenario that a pattern was found in. */
export interface About {
  readonly kind: 'decision' | 'fact' | 'obligation' | 'claim' | 'overclaim' | 'role' | 'sending';
  readonly id: string;
}

/** A pattern that a detector found in a run. */
export interface Found {
  /**
   * How strong the evidence is, 0-1: 1 = a duty breached; around 0.9 = something said outside that did not hold; else a way of
   * working, by the share of occasions on which it showed. It orders the list and is no score.
   */
  readonly strength: number;
  /** Journal positions at which it can be looked at, at least one, the telling one first. */
  readonly seqs: readonly number[];
  /** What it was found in, the telling one first. */
  readonly about: readonly About[];
}

/** Finds one pattern, whatever the scenario. Pure; undefined when the run does not show it. */
export type Detector = (run: SeenRun) => Found | undefined;

/**
 * Strength of a way of working that showed on `count` of `of` occasions: once says little, twice or more between 0.6 and 0.9 by its
 * share.
 */
export const habit = (count: number, of: number): number =>
  Math.round(100 * ((count > 1 ? 0.6 : 0.3) + 0.3 * (count / Math.max(1, of)))) / 100;

/** Sentences that were said, each wording once. */
export function sentencesOf(said: readonly ClaimRecord[]): readonly About[] {
  const found = new Map<string, About>();
  for (const { claim, overclaim } of said) {
    const kind = overclaim ? 'overclaim' : 'claim';
    found.set(`${kind} ${claim}`, { kind, id: claim });
  }
  return [...found.values()];
}
