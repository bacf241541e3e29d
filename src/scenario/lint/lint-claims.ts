import type { Localized } from '../diagnostics/diagnostic.ts';
import type { Claim } from '../model/claim.ts';
import type { Path } from '../source/locate.ts';
import type { LintContext } from './lint-context.ts';
import { satisfiable, sound } from './satisfiable.ts';
import type { Answer } from './satisfiable.ts';
import type { VariantFacts } from './variant-facts.ts';

/** A claim that a variant offers can be supported there: some set of its facts can come, and its condition can hold. */
export function lintClaims(context: LintContext, facts: VariantFacts): void {
  const { scenario, report, mentionedInUnread } = context;
  const usable = usableClaims(context, facts);
  if (usable.size === 0) return;
  const deliverable = deliverableFacts(context, facts);
  const given = impossible(context, facts, deliverable);
  for (const claim of scenario.claims) {
    const at = usable.get(claim.id);
    if (!at || mentionedInUnread(claim.id)) continue;
    const why = lacking(context, claim, deliverable, given);
    if (why) report.at('claimUnsupported', at, { variant: facts.variant.id, claim: claim.id, why });
  }
}

/** Claims listed for the variant, and those that its forms have as elements; with the place that offers them. */
function usableClaims({ path }: LintContext, { variant, requests, products }: VariantFacts): ReadonlyMap<string, Path> {
  return new Map<string, Path>([
    ...[...requests, ...products].flatMap(({ id, elements }) =>
      elements.flatMap(({ claim }, index): [string, Path][] =>
        claim ? [[claim.id, path(id, 'elements', index, 'claim')]] : [],
      ),
    ),
    ...variant.claims.map((claim, index): [string, Path] => [claim, path(variant.id, 'claims', index)]),
  ]);
}

/** Facts that can come to some role in this variant. */
function deliverableFacts({ scenario }: LintContext, facts: VariantFacts): ReadonlySet<string> {
  const carried = new Map(scenario.injects.map((inject) => [inject.id, inject.facts]));
  return new Set<string>([
    ...scenario.roles.flatMap(({ startFacts, startInjects }) => [
      ...startFacts,
      ...startInjects.flatMap((inject) => carried.get(inject) ?? []),
    ]),
    ...facts.injects.flatMap((inject) => inject.facts),
    ...facts.conversations.flatMap(({ topics }) => topics.flatMap((topic) => topic.facts)),
    ...facts.variant.bridges.flatMap((bridge) => bridge.facts.map(({ fact }) => fact)),
  ]);
}

/** Answers that no run of this variant can give otherwise. */
function impossible(
  { scenario, mentionedInUnread }: LintContext,
  { variant, effects }: VariantFacts,
  deliverable: ReadonlySet<string>,
): ReadonlyMap<string, Answer> {
  const raised = new Set<string>(effects.flatMap((effect) => (effect.kind === 'raise' ? [effect.signal] : [])));
  const set = new Set<string>(effects.flatMap((effect) => (effect.kind === 'flag' ? [effect.flag] : [])));
  const absent = (all: readonly { readonly id: string }[], here: readonly string[]): readonly string[] =>
    all.flatMap(({ id }) => (here.includes(id) || mentionedInUnread(id) ? [] : [id]));
  const withheld = absent(scenario.facts, [...deliverable]);
  return new Map<string, Answer>([
    ['variant', variant.id],
    ...scenario.signals.flatMap(({ id, when }): [string, Answer][] =>
      when !== undefined || raised.has(id) || mentionedInUnread(id) ? [] : [[`signal ${id}`, -1]],
    ),
    ...absent(scenario.flags, [...set]).map((id): [string, Answer] => [`flag ${id}`, false]),
    ...absent(scenario.decisions, variant.decisions).map((id): [string, Answer] => [`choice ${id}`, '']),
    ...absent(scenario.requests, variant.requests).map((id): [string, Answer] => [`sent ${id}`, false]),
    ...absent(scenario.products, variant.products).map((id): [string, Answer] => [`sent ${id}`, false]),
    ...absent(scenario.injects, variant.injects).map((id): [string, Answer] => [`released ${id}`, false]),
    ...absent(scenario.conversations, variant.conversations).map((id): [string, Answer] => [`called ${id}`, false]),
    ...withheld.flatMap((fact): [string, Answer][] => [
      [`everyone ${fact}`, false],
      ...scenario.roles.map(({ id }): [string, Answer] => [`knows ${id} ${fact}`, false]),
    ]),
  ]);
}

/** Why a claim cannot be supported; undefined when it can. */
function lacking(
  { scenario, resolver, mentionedInUnread }: LintContext,
  { needs, when }: Claim,
  deliverable: ReadonlySet<string>,
  given: ReadonlyMap<string, Answer>,
): Localized | undefined {
  const missing = needs.map((facts) => facts.filter((fact) => !deliverable.has(fact) && !mentionedInUnread(fact)));
  if (needs.length > 0 && missing.every((facts) => facts.length > 0)) {
    const words = [...new Set(missing.flat())].join(', ');
    return { nl: `niets brengt ${words}`, en: `nothing brings ${words}` };
  }
  if (when === undefined || !sound(resolver.names, [when]) || satisfiable([{ when }], scenario, given) !== 'no')
    return undefined;
  return { nl: `${when} kan daar niet waar worden`, en: `${when} cannot become true there` };
}
