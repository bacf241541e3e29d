import type { ClaimId, Condition, FactId, TextKey } from './ids.ts';

/**
 * A sentence that a text may contain. It is judged at sending against the sender's role (MECHANICS.md section 8). Its overclaim stands
 * among the choices in the same style, and is never supported.
 */
export interface Claim {
  readonly id: ClaimId;
  readonly text: TextKey;
  readonly overclaim: TextKey;
  /** Either set suffices; of a set every fact must be known. Empty: only `when` counts. */
  readonly needs: readonly (readonly FactId[])[];
  /** Must hold besides the facts. */
  readonly when?: Condition;
  /** Facts that the sentence denies: a role, or the public, that has one contradicts it. */
  readonly denies: readonly FactId[];
  /** The same for the overclaim. */
  readonly overclaimDenies: readonly FactId[];
}

/** How a claim stood in the moment of sending. */
export type ClaimStatus = 'supported' | 'lucky' | 'unsupported' | 'contradicted' | 'overtaken';
