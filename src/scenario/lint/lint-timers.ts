import type { StoryTime } from '../../base/time.ts';
import type { Localized } from '../diagnostics/diagnostic.ts';
import type { Path } from '../source/locate.ts';
import type { LintContext } from './lint-context.ts';
import { namesTransition } from './variant-facts.ts';
import type { VariantFacts } from './variant-facts.ts';

/** Something that is due at an instant. */
interface Timer {
  readonly at: StoryTime;
  readonly what: Localized;
  /** How `covers` names it. */
  readonly entry: string;
  readonly path: Path;
  covered(covers: readonly string[]): boolean;
}

/** What is due in a part not played must be named by the bridge over it (MECHANICS.md section 2). */
export function lintTimers(context: LintContext, facts: VariantFacts): void {
  const { report, show } = context;
  for (const timer of timersOf(context, facts)) {
    const jump = facts.jumpAt(timer.at);
    if (!jump || timer.covered(jump.bridge?.covers ?? [])) continue;
    // An inject that the bridge itself hands out is accounted for.
    if (jump.bridge?.injects.some((inject) => inject === timer.entry)) continue;
    report.at('uncoveredTimer', timer.path, {
      variant: facts.variant.id,
      what: timer.what,
      at: show(timer.at),
      from: show(jump.from),
      to: show(jump.to),
      entry: timer.entry,
    });
  }
}

const byId = (id: string) => (covers: readonly string[]) => covers.some((entry) => entry.trim() === id);

function timersOf({ scenario, path, resolver, show }: LintContext, facts: VariantFacts): readonly Timer[] {
  const { variant } = facts;
  const changed = (
    kind: 'injects' | 'decisions' | 'expectations' | 'obligations',
    id: string,
    field: string,
    own: Path,
  ): Path =>
    (variant.changes[kind] as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[id]?.[field] === undefined
      ? own
      : path(variant.id, 'changes', kind, id, field);
  const timers: Timer[] = [];
  const add = (at: StoryTime | undefined, id: string, what: Localized, where: Path): void => {
    if (at !== undefined) timers.push({ at, what, entry: id, path: where, covered: byId(id) });
  };
  const inject = (id: string): Localized => ({ nl: `inject '${id}'`, en: `inject '${id}'` });
  for (const { id, trigger } of facts.injects) {
    if (trigger.kind !== 'at') continue;
    add(trigger.at, id, inject(id), changed('injects', id, 'at', path(id, 'at')));
    trigger.earlier.forEach(({ at }, index) => add(at, id, inject(id), path(id, 'earlier', index, 'at')));
  }
  const playing = new Set<string>(variant.injects);
  for (const { inject: id, at, path: where } of resolver.sendings)
    if (playing.has(id)) add(at, id, inject(id), [...where, 'at']);
  for (const { storyline, transition } of facts.transitions) {
    const { trigger } = transition;
    if (trigger.kind !== 'at') continue;
    timers.push({
      at: trigger.at,
      what: { nl: `de overgang van '${storyline.id}'`, en: `the transition of '${storyline.id}'` },
      entry: `${storyline.id} ${show(trigger.at)}`,
      path: [...(resolver.places.get(transition) ?? []), 'at'],
      covered: (covers) => covers.some((entry) => namesTransition(entry, storyline, transition, scenario.dayOne)),
    });
  }
  for (const { id, deadline } of facts.decisions)
    add(
      deadline,
      id,
      { nl: `de termijn van '${id}'`, en: `the deadline of '${id}'` },
      changed('decisions', id, 'deadline', path(id, 'deadline')),
    );
  const expected = new Set<string>(variant.expectations);
  for (const { id, evidence, full } of scenario.expectations)
    if (expected.has(id) && evidence.kind === 'holds')
      add(
        variant.changes.expectations[id]?.full ?? full,
        id,
        { nl: `het oordeel over '${id}'`, en: `the look at '${id}'` },
        changed('expectations', id, 'full', path(id, 'full')),
      );
  const owed = new Set<string>(variant.obligations);
  for (const { id, type, due } of scenario.obligations)
    if (owed.has(id) && type === 'duty')
      add(
        variant.changes.obligations[id]?.due ?? due,
        id,
        { nl: `de termijn van '${id}'`, en: `the due time of '${id}'` },
        changed('obligations', id, 'due', path(id, 'due')),
      );
  return dedupe(timers);
}

/** Transitions written once for several states are one timer. */
const dedupe = (timers: readonly Timer[]): readonly Timer[] => {
  const seen = new Set<string>();
  return timers.filter(({ at, entry, path: where }) => {
    const key = `${entry} ${at} ${where.join('/')}`;
    return seen.has(key) ? false : seen.add(key) && true;
  });
};
