import { playTime, type PlayTime } from '../../../base/time.ts';
import { dueOf } from '../../../engine/rules/obligations.ts';
import { openWorld } from '../../../engine/world.ts';
import { habit, type Detector } from '../found.ts';
import { stateAtPlay, type SeenRun } from '../seen-run.ts';
import type { Obligation } from '../../../scenario/model/measure.ts';

/** A duty that somebody knew of came into its last quarter, unmet, and no card on the shared board showed it. */
export const clockBlind: Detector = (run) => {
  const looked = run.plan.obligations.flatMap((obligation) => {
    const moment = lastQuarter(run, obligation);
    return moment === undefined ? [] : [{ obligation, moment }];
  });
  const blind = looked.filter(({ obligation, moment }) => {
    const then = stateAtPlay(run, moment);
    const record = then?.obligations[obligation.id];
    if (!then || record === undefined || record.seen.length === 0 || record.metAt !== undefined) return false;
    const shows =
      'fact' in obligation.seen ? [obligation.seen.fact] : (run.plan.inject.get(obligation.seen.inject)?.facts ?? []);
    return !then.cards.some((card) => card.fact !== undefined && shows.includes(card.fact));
  });
  if (blind.length === 0) return undefined;
  const seqs = blind.map(({ moment }) => run.states.findLast(({ state }) => state.now <= moment)?.seq ?? 0);
  return {
    strength: habit(blind.length, looked.length),
    seqs: [...new Set(seqs)],
    about: blind.map(({ obligation }) => ({ kind: 'obligation', id: obligation.id })),
  };
};

/** Play ms at which the last quarter begins; undefined for what is no duty or has no hour that is played. */
function lastQuarter(run: SeenRun, obligation: Obligation): PlayTime | undefined {
  const record = run.state.obligations[obligation.id];
  const start = record?.restarted ?? record?.started;
  const due = dueOf(openWorld(run.plan, run.state), obligation);
  if (obligation.type !== 'duty' || start === undefined || due === undefined || due <= start) return undefined;
  const moment = Math.trunc(start + 0.75 * (due - start));
  return moment <= run.state.now ? playTime(moment) : undefined;
}
