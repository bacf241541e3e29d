import { draw, seedRng } from '../../../base/rng.ts';
import { playTime, SECOND } from '../../../base/time.ts';
import { possibleActs } from '../../../engine/affordances.ts';
import { nextDue } from '../../../engine/advance.ts';
import type { Plan } from '../../../engine/plan.ts';
import type { Possible, PossibleActs } from '../../../engine/possible.ts';
import type { RoleId } from '../../../scenario/model/ids.ts';
import { createRun, moveTo, startRun, submit, type RecordedRun, type Watch } from '../../table/recorded-run.ts';
import { chance, fillLeastTried, leastTried, nameOf, oneOf, type Taste, type Tried } from './fill-least-tried.ts';

/** Real ms between two acts at the table, at most: walks are busy or slow. */
const GAPS = [20 * SECOND, 60 * SECOND, 240 * SECOND] as const;
/** Affordances that are weighed against each other for one act. */
const WEIGHED = 8;

/**
 * A run in which seats do, one at a time, what was tried least in all walks so far. It acts through the affordances and the real
 * step function, without a view: what it reaches a team can reach, though not every team would.
 */
export function walk(plan: Plan, seed: string, tried: Tried, watch: Watch): RecordedRun {
  const run = createRun(plan, seed, watch);
  const taste: Taste = { rng: seedRng(`${seed}/walk`), tried };
  const gap = oneOf(taste, GAPS);
  startRun(run);
  while (run.state.phase === 'running') {
    const roles = oneOf(taste, run.state.groups);
    const chosen = choose(possibleActs(plan, run.state, roles), taste);
    if (chosen) {
      const do_ = fillLeastTried(plan, run.state, chosen, taste);
      submit(run, { by: { kind: 'role', role: chosen.as as RoleId, policy: true }, do: do_ });
    }
    const [part, rng] = draw(taste.rng);
    taste.rng = rng;
    const real = chance(taste, 4) ? 1 : Math.max(1, Math.round(part * gap * plan.timeline.paceAt(run.state.now)));
    const next = Math.min(plan.timeline.end, run.state.now + real, nextDue(run.state) ?? Infinity);
    moveTo(run, playTime(Math.max(next, run.state.now)));
  }
  return run;
}

function choose(possible: PossibleActs, taste: Taste): Possible | undefined {
  if (possible.acts.length === 0) return undefined;
  const weighed = Array.from({ length: WEIGHED }, () => {
    const act = oneOf(taste, possible.acts);
    const count = possible.count(act);
    return possible.at(act, Math.min(count - 1, Math.floor(nextShare(taste) * count)));
  });
  return leastTried(taste, weighed, nameOf);
}

function nextShare(taste: Taste): number {
  const [share, rng] = draw(taste.rng);
  taste.rng = rng;
  return share;
}
