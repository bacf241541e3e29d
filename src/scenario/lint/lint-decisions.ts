import type { Decision, Option } from '../model/script.ts';
import type { LintContext } from './lint-context.ts';

/** Whether `a` is at least as good as `b` on all that `b` rates and on every cost, and better on one (MECHANICS.md section 7). */
export function dominates(a: Option, b: Option): boolean {
  const ratings = Object.entries(b.ratings).map(
    ([dimension, rating]) => (Object.entries(a.ratings).find(([own]) => own === dimension)?.[1] ?? 0) - rating,
  );
  const costs = (['min', 'occ', 'work', 'values'] as const).map((kind) => b.cost[kind] - a.cost[kind]);
  const differences = [...ratings, ...costs];
  return differences.every((difference) => difference >= 0) && differences.some((difference) => difference > 0);
}

export const undominated = ({ options }: Decision): readonly Option[] =>
  options.filter((option) => !options.some((other) => other !== option && dominates(other, option)));

/** Letters, ratings, weights, and that there is something to choose. */
export function lintDecisions({ scenario, report, path }: LintContext): void {
  for (const decision of scenario.decisions) {
    const { id, options } = decision;
    const wrong = options.findIndex((option, index) => option.id !== letter(index));
    if (wrong >= 0) report.at('optionLetters', path(id, 'options', wrong, 'id'), { expected: letter(wrong) });
    const rated = new Set(options.flatMap((option) => Object.keys(option.ratings)));
    options.forEach((option, index) => {
      const missing = [...rated].filter((dimension) => !Object.hasOwn(option.ratings, dimension));
      if (missing.length > 0)
        report.at(
          'unevenRatings',
          path(id, 'options', index, 'ratings'),
          { option: option.id, missing: missing.join(', ') },
          { spot: 'key' },
        );
    });
    const count = undominated(decision).length;
    if (count < 2) report.at('fewUndominated', path(id, 'options'), { id, count }, { spot: 'key' });
  }
  const sum = scenario.dimensions.reduce((total, { weight }) => total + weight, 0);
  if (scenario.dimensions.length > 0 && Math.abs(sum - 100) > 1e-9)
    report.at('weights', ['dimensions', 0, 'weight'], { sum });
}

/** How the options of all decisions lie together (MECHANICS.md section 7). */
export function lintSpread({ scenario, report }: LintContext): void {
  const { decisions } = scenario;
  const options = decisions.reduce((sum, decision) => sum + decision.options.length, 0);
  const dominated = options - decisions.reduce((sum, decision) => sum + undominated(decision).length, 0);
  const at = ['decisions', 0, 'id'];
  if (dominated * 2 > options) report.at('manyDominated', at, { options, dominated });
  if (decisions.length < FEW) return;
  const limit = Math.floor(decisions.length * MOST_OF_ONE_LETTER);
  for (const [best, found] of Map.groupBy(decisions, strongest))
    if (best !== undefined && found.length > limit)
      report.at('bestLetter', at, { letter: best, count: found.length, decisions: decisions.length, limit });
}

/** With fewer decisions than this, letters say nothing. */
const FEW = 8;
const MOST_OF_ONE_LETTER = 6 / 16;

/** The option with the highest sum of ratings; undefined when several have it. */
function strongest({ options }: Decision): string | undefined {
  const sums = options.map(({ ratings }) => Object.values(ratings).reduce((sum, rating) => sum + rating, 0));
  const most = Math.max(...sums);
  return sums.filter((sum) => sum === most).length === 1 ? options[sums.indexOf(most)]?.id : undefined;
}

const letter = (index: number): string => String.fromCharCode(97 + index);
