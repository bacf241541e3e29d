import { breachedObligation } from './detectors/breached-obligation.ts';
import { centralSeat } from './detectors/central-seat.ts';
import { clockBlind } from './detectors/clock-blind.ts';
import { contradiction } from './detectors/contradiction.ts';
import { noAlternatives } from './detectors/no-alternatives.ts';
import { noReason } from './detectors/no-reason.ts';
import { orphanFact } from './detectors/orphan-fact.ts';
import { ownerGap } from './detectors/owner-gap.ts';
import { skippedJudgement } from './detectors/skipped-judgement.ts';
import { unsupportedClaim } from './detectors/unsupported-claim.ts';
import type { Detector, Found } from './found.ts';
import { foundByAuthor } from './scenario-patterns.ts';
import type { SeenRun } from './seen-run.ts';

/** The detectors that work for any scenario. A name is part of notebooks and reports and is never used for something else. */
export const detectors = {
  'breached-obligation': breachedObligation,
  'unsupported-claim': unsupportedClaim,
  contradiction,
  'skipped-judgement': skippedJudgement,
  'no-alternatives': noAlternatives,
  'orphan-fact': orphanFact,
  'owner-gap': ownerGap,
  'clock-blind': clockBlind,
  'central-seat': centralSeat,
  'no-reason': noReason,
} as const satisfies Readonly<Record<string, Detector>>;

export type DetectorName = keyof typeof detectors;

export interface FoundPattern extends Found {
  /** Name of a detector, or id of a pattern of the scenario. */
  readonly id: string;
  readonly source: 'detector' | 'scenario';
}

/** Every pattern that the run shows, the strongest evidence first; equal ones in order of their first moment (MECHANICS.md section 16). */
export function findPatterns(run: SeenRun): readonly FoundPattern[] {
  const generic = Object.entries(detectors).flatMap(([id, detect]): FoundPattern[] => {
    const found = detect(run);
    return found ? [{ id, source: 'detector', ...found }] : [];
  });
  const authored = run.plan.scenario.patterns.flatMap((pattern): FoundPattern[] => {
    const found = foundByAuthor(run, pattern);
    return found ? [{ id: pattern.id, source: 'scenario', ...found }] : [];
  });
  const first = ({ seqs }: Found): number => seqs[0] ?? 0;
  return [...generic, ...authored].toSorted((a, b) => b.strength - a.strength || first(a) - first(b));
}
