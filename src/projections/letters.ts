import type { Cap } from '../scenario/model/debrief.ts';
import type { Plan } from '../engine/plan.ts';
import type { EngineState } from '../engine/state/engine-state.ts';
import { conditionHolds } from './condition.ts';
import { creditOf, objectiveIndex } from './score.ts';
import { asIfPlayedOn } from './unplayed.ts';

/** HSEEP's letters: performed without challenges, with some, with major challenges, unable to be performed. */
export type Letter = 'P' | 'S' | 'M' | 'U';

const order: readonly Letter[] = ['P', 'S', 'M', 'U'];
const worse = (a: Letter, b: Letter): Letter => (order.indexOf(a) > order.indexOf(b) ? a : b);

export interface Suggestion {
  /** Share 0-1; absent: not observed in this variant. */
  readonly index?: number;
  readonly letter?: Letter;
  /** Caps that hold, with the letter they allow at most. */
  readonly caps: readonly { readonly cap: Cap; readonly atMost: Letter }[];
  /** Critical expectations without credit. */
  readonly openCritical: readonly string[];
}

/**
 * The letter that the rules suggest for an objective (S4, MECHANICS.md section 11): bands over its index, no P with an open critical
 * task, and caps that limit the letter and never the number. A cap that what was not played might have lifted limits nothing (S7). A person
 * decides.
 */
export function suggest(plan: Plan, state: EngineState, objective: string): Suggestion {
  const { index } = objectiveIndex(plan, state, objective);
  const playedOn = asIfPlayedOn({ plan, state });
  const holds = (when: Cap['levels'][number]['when']): boolean =>
    conditionHolds({ plan, state }, when) && (!playedOn || conditionHolds({ plan, state: playedOn }, when));
  const caps = plan.caps
    .filter((cap) => cap.objective === objective)
    .flatMap((cap) => {
      const holding = cap.levels.filter(({ when }) => holds(when)).map((level) => level.atMost);
      return holding.length ? [{ cap, atMost: holding.reduce<Letter>(worse, 'P') }] : [];
    });
  const openCritical = plan.expectations
    .filter((item) => item.objective === objective && item.critical && creditOf(plan, state, item) === 0)
    .map((item) => item.id);
  if (index === undefined) return { caps, openCritical };
  const band: Letter = index >= 0.85 && openCritical.length === 0 ? 'P' : index >= 0.7 ? 'S' : index >= 0.5 ? 'M' : 'U';
  return { index, letter: caps.reduce((letter, cap) => worse(letter, cap.atMost), band), caps, openCritical };
}
