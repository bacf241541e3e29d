import { storyTime } from '../../base/time.ts';
import type { StoryTime } from '../../base/time.ts';
import type { LintContext } from './lint-context.ts';
import type { VariantFacts } from './variant-facts.ts';

/** Nothing closes before it opens, in any variant. */
export function lintDeadlines(context: LintContext, facts: VariantFacts): void {
  const { scenario, report, path, show } = context;
  const { variant } = facts;
  const { changes } = variant;
  const opening = openings(context, facts);
  for (const { id, opener, deadline } of facts.decisions) {
    const opens = opener === undefined ? undefined : opening(opener);
    if (opens === undefined || !(deadline <= opens)) continue;
    const where =
      changes.decisions[id]?.deadline === undefined
        ? path(id, 'deadline')
        : path(variant.id, 'changes', 'decisions', id, 'deadline');
    report.at('deadlineBeforeOpening', where, { variant: variant.id, id, closes: show(deadline), opens: show(opens) });
  }
  const expected = new Set<string>(variant.expectations);
  for (const expectation of scenario.expectations) {
    const { id } = expectation;
    if (!expected.has(id)) continue;
    const change = changes.expectations[id];
    const { full, zero } = change ?? expectation;
    const at = change ? path(variant.id, 'changes', 'expectations', id) : path(id);
    if (change && full > zero) report.at('fullAfterZero', [...at, 'full'], { full: show(full), zero: show(zero) });
    const opens = opening(change?.opens ?? expectation.opens);
    if (opens !== undefined && full < opens)
      report.at('deadlineBeforeOpening', [...at, 'full'], {
        variant: variant.id,
        id,
        closes: show(full),
        opens: show(opens),
      });
  }
}

/** The earliest story time at which an inject can come in this variant, as far as its script says; undefined when it does not. */
function openings({ resolver }: LintContext, facts: VariantFacts): (inject: string) => StoryTime | undefined {
  const find = (id: string, seen: ReadonlySet<string>): StoryTime | undefined => {
    const bridge = facts.variant.bridges.find(({ injects }) => injects.some((inject) => inject === id));
    if (bridge) return bridge.to;
    const trigger = facts.injects.find((inject) => inject.id === id)?.trigger;
    if (!trigger || seen.has(id)) return undefined;
    if (trigger.kind === 'at') return storyTime(Math.min(trigger.at, ...trigger.earlier.map(({ at }) => at)));
    if (trigger.kind === 'after') {
      const base = find(trigger.after, new Set([...seen, id]));
      // The delay is play time, which never runs ahead of the story.
      return base === undefined ? undefined : storyTime(base + trigger.delay);
    }
    if (trigger.kind !== 'storyline') return undefined;
    const sendings = resolver.sendings.filter(({ inject }) => inject === id);
    const times = sendings.flatMap(({ at }) => (at === undefined ? [] : [at]));
    return times.length > 0 && times.length === sendings.length ? storyTime(Math.min(...times)) : undefined;
  };
  return (id) => find(id, new Set());
}

/** What does not depend on a variant: `full` not after `zero` (equal where there is only met or missed), and obligations due after they start. */
export function lintOrder({ scenario, report, path, show }: LintContext): void {
  for (const { id, full, zero } of scenario.expectations)
    if (full > zero) report.at('fullAfterZero', path(id, 'full'), { full: show(full), zero: show(zero) });
  for (const { id, starts, due } of scenario.obligations)
    if (typeof starts === 'number' && due !== undefined && due <= starts)
      report.at('dueBeforeStart', path(id, 'due'), { due: show(due), starts: show(starts) });
  for (const { id, target, limit } of scenario.products)
    if (target !== undefined && limit !== undefined && target > limit)
      report.at('targetAfterLimit', path(id, 'target'), { target: show(target), limit: show(limit) });
}
