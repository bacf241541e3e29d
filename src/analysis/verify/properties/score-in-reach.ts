import type { Finding } from '../finding.ts';
import { elsewhere, type Property } from '../subject.ts';

/** Below this share an objective is U (S4): a dimension that never comes over it cannot be done well. */
const PASS = 0.5;

/** Each dimension can be done well and can be done badly; the best and worst that runs reached are named. */
export const scoreInReach: Property = {
  name: 'score-in-reach',
  title: { nl: 'elke dimensie kan goed en slecht gaan', en: 'each dimension can go well and badly' },
  judge: (subject) =>
    subject.plan.scenario.dimensions.map(({ id }): Finding => {
      const common = { property: 'score-in-reach', element: id };
      const { plan, explored } = subject;
      const found = explored.scores.get(id);
      const there = elsewhere(subject, (other) => bears(other.plan, id));
      if (!bears(plan, id) && there !== '')
        return {
          ...common,
          verdict: 'information',
          how: 'proof',
          message: { nl: `Niet in deze variant, wel in ${there}.`, en: `Not in this variant, but in ${there}.` },
        };
      if (!bears(plan, id))
        return {
          ...common,
          verdict: 'violated',
          how: 'proof',
          message: { nl: `Niets in deze variant telt mee voor ${id}.`, en: `Nothing in this variant bears on ${id}.` },
        };
      if (!found)
        return {
          ...common,
          verdict: 'notFound',
          how: 'none',
          message: { nl: `In geen run telde iets mee voor ${id}.`, en: `In no run did anything bear on ${id}.` },
        };
      const [low, high] = [found.low.share, found.high.share].map((share) => Math.round(share * 100));
      const message = {
        nl: `${id}: laagste ${low}, hoogste ${high} van 100 in de runs.`,
        en: `${id}: lowest ${low}, highest ${high} of 100 in the runs.`,
      };
      const wide = found.high.share >= PASS && found.low.share < found.high.share;
      const most = best(plan, id);
      if (wide) return { ...common, verdict: 'holds', how: 'run', message };
      return most < PASS || isFixed(plan, id)
        ? { ...common, verdict: 'violated', how: 'proof', message }
        : { ...common, verdict: 'notFound', how: 'none', message };
    }),
};

type Plan = Parameters<Property['judge']>[0]['plan'];

const bears = (plan: Plan, id: string): boolean =>
  plan.decisions.some(({ options }) => options.some(({ ratings }) => Object.hasOwn(ratings, id))) ||
  plan.expectations.some(({ dimension }) => dimension === id);

/** No run can do better: every decision at its best option with all that adjusts it upwards, every expectation met. */
function best(plan: Plan, dimension: string): number {
  const tops = ratedIn(plan, dimension).map((ratings) => Math.max(...ratings) / 3);
  const halves = [
    ...(tops.length > 0 ? [tops.reduce((sum, top) => sum + top, 0) / tops.length] : []),
    ...(plan.expectations.some((item) => item.dimension === dimension) ? [1] : []),
  ];
  return halves.reduce((sum, half) => sum + half, 0) / halves.length;
}

const ratedIn = (plan: Plan, dimension: string): readonly (readonly number[])[] =>
  plan.decisions
    .map(({ options }) =>
      options.flatMap(({ ratings, adjust }) => {
        const rating = Object.entries(ratings).find(([id]) => id === dimension)?.[1];
        const adjusted = adjust.filter((line) => line.dimension === dimension).map(({ by }) => by);
        if (rating === undefined && adjusted.length === 0) return [];
        const up = adjusted.filter((by) => by > 0).reduce((sum, by) => sum + by, 0);
        const down = adjusted.filter((by) => by < 0).reduce((sum, by) => sum + by, 0);
        return [rating ?? 0, Math.min(3, (rating ?? 0) + up), Math.max(0, (rating ?? 0) + down)];
      }),
    )
    .filter((ratings) => ratings.length > 0);

/** Whatever is chosen, it comes to the same. */
const isFixed = (plan: Plan, dimension: string): boolean =>
  !plan.expectations.some((item) => item.dimension === dimension) &&
  ratedIn(plan, dimension).every((ratings) => new Set(ratings).size === 1);
