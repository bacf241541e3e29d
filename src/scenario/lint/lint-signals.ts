import type { Effect } from '../model/effect.ts';
import type { LintContext } from './lint-context.ts';
import type { VariantFacts } from './variant-facts.ts';

const raisedBy = (effects: readonly Effect[]): readonly string[] =>
  effects.flatMap((effect) => (effect.kind === 'raise' ? [effect.signal] : []));

/** Whatever waits for a signal in a variant waits for one that can come there, and options do not do what a request does. */
export function lintSignals(context: LintContext, facts: VariantFacts): void {
  lintListeners(context, facts);
  lintDeciding(context, facts);
}

function lintListeners(
  { scenario, report, resolver, path, mentionedInUnread }: LintContext,
  facts: VariantFacts,
): void {
  const { variant } = facts;
  const raised = new Set<string>([
    ...raisedBy(facts.effects),
    ...scenario.signals.flatMap(({ id, when }) => (when === undefined ? [] : [id])),
  ]);
  const known = new Set<string>(scenario.signals.map(({ id }) => id));
  const silent = (signal: string): boolean => known.has(signal) && !raised.has(signal) && !mentionedInUnread(signal);
  const say = (signal: string, listener: string, at: Parameters<typeof report.at>[1]): void =>
    report.at('neverRaised', at, { variant: variant.id, signal, listener });
  for (const { storyline, transition } of facts.transitions)
    if (transition.trigger.kind === 'on' && silent(transition.trigger.signal))
      say(transition.trigger.signal, storyline.id, [...(resolver.places.get(transition) ?? path(storyline.id)), 'on']);
  for (const { id, trigger } of facts.injects)
    if (trigger.kind === 'after' && silent(trigger.after)) say(trigger.after, id, path(id, 'after', 'signal'));
  for (const { id, opens } of facts.decisions)
    if ('signal' in opens && variant.changes.decisions[id]?.opens === undefined && silent(opens.signal))
      say(opens.signal, id, path(id, 'opens'));
  const expected = new Set<string>(variant.expectations);
  for (const { id, evidence } of scenario.expectations) {
    if (!expected.has(id) || evidence.kind === 'holds') continue;
    const missing = evidence.signals.filter(silent);
    // Of signals of which one is enough, one that can come is enough.
    if (evidence.kind === 'any' && missing.length < evidence.signals.length) continue;
    for (const signal of missing)
      say(signal, id, path(id, 'evidence', evidence.kind, evidence.signals.indexOf(signal)));
  }
  const owed = new Set<string>(variant.obligations);
  for (const { id, type, met } of scenario.obligations) {
    const [first] = met;
    if (owed.has(id) && type === 'duty' && first !== undefined && met.every(silent)) say(first, id, path(id, 'met', 0));
  }
}

/** Deciding is not doing (MECHANICS.md section 7). */
function lintDeciding({ report, path, resolver }: LintContext, facts: VariantFacts): void {
  const { variant } = facts;
  const doneBy = new Map<string, string>();
  for (const request of variant.requests)
    for (const signal of raisedBy(facts.requestEffects(request))) doneBy.set(signal, request);
  for (const product of facts.products) for (const signal of raisedBy(product.effects)) doneBy.set(signal, product.id);
  for (const { id, options } of facts.decisions)
    options.forEach((option, index) => {
      const known = resolver.names.decision.has(id);
      for (const signal of known ? raisedBy(option.effects) : []) {
        const form = doneBy.get(signal);
        if (form !== undefined)
          report.at(
            'decidingIsDoing',
            path(id, 'options', index, 'effects'),
            { variant: variant.id, form, signal, option: option.id },
            { spot: 'key' },
          );
      }
    });
}
