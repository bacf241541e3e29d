import type { Path } from '../source/locate.ts';
import type { LintContext } from './lint-context.ts';
import { namesTransition, splitEntry } from './variant-facts.ts';
import type { VariantFacts } from './variant-facts.ts';

/** What a variant names takes part in it, and what opens things there comes there. */
export function lintVariantLists(context: LintContext, facts: VariantFacts): void {
  const { scenario, report, path, resolver } = context;
  const { variant } = facts;
  const { id, changes, bridges, epilogue } = variant;
  const takesPart = (list: readonly string[], one: string, known: ReadonlySet<string>, where: Path): void => {
    if (known.has(one) && !list.includes(one))
      report.at('notTakingPart', where, { id: one, variant: id }, { spot: 'key' });
  };
  const { names } = resolver;
  bridges.forEach((bridge, index) =>
    bridge.injects.forEach((inject, n) =>
      takesPart(variant.injects, inject, names.inject, path(id, 'bridges', index, 'injects', n)),
    ),
  );
  if (epilogue !== undefined) takesPart(variant.injects, epilogue, names.inject, path(id, 'epilogue'));
  for (const key of Object.keys(changes.injects))
    takesPart(variant.injects, key, names.inject, path(id, 'changes', 'injects', key));
  for (const key of Object.keys(changes.decisions))
    takesPart(variant.decisions, key, names.decision, path(id, 'changes', 'decisions', key));
  for (const key of Object.keys(changes.requests))
    takesPart(variant.requests, key, names.request, path(id, 'changes', 'requests', key));
  for (const key of Object.keys(changes.expectations))
    takesPart(variant.expectations, key, names.expectation, path(id, 'changes', 'expectations', key));
  for (const key of Object.keys(changes.obligations))
    takesPart(variant.obligations, key, names.obligation, path(id, 'changes', 'obligations', key));
  for (const key of Object.keys(changes.products))
    takesPart(variant.products, key, names.product, path(id, 'changes', 'products', key));
  for (const key of Object.keys(changes.conversations))
    takesPart(variant.conversations, key, names.conversation, path(id, 'changes', 'conversations', key));
  for (const key of Object.keys(changes.options))
    takesPart(variant.decisions, key.split('.')[0] ?? '', names.decision, path(id, 'changes', 'options', key));
  lintOpeners(context, facts);

  const isTransition = (entry: string): boolean =>
    scenario.storylines.some((storyline) =>
      storyline.transitions.some((transition) => namesTransition(entry, storyline, transition, scenario.dayOne)),
    );
  const troubled = (entry: string): boolean => resolver.troubled.has(splitEntry(entry)?.storyline ?? entry.trim());
  const coverable = [names.inject, names.decision, names.expectation, names.obligation, names.request, names.product];
  variant.cut.forEach((entry, index) => {
    if (!isTransition(entry) && !troubled(entry)) report.at('cutsNothing', path(id, 'cut', index), { entry });
  });
  bridges.forEach((bridge, index) =>
    bridge.covers.forEach((entry, n) => {
      const known = splitEntry(entry) ? isTransition(entry) : coverable.some((ids) => ids.has(entry.trim()));
      if (!known && !troubled(entry)) report.at('coversNothing', path(id, 'bridges', index, 'covers', n), { entry });
    }),
  );
}

function lintOpeners(
  { scenario, report, path, resolver }: LintContext,
  { variant, decisions, conversations }: VariantFacts,
): void {
  const playing = new Set<string>(variant.injects);
  const say = (id: string, inject: string | undefined, where: Path): void => {
    if (inject !== undefined && resolver.names.inject.has(inject) && !playing.has(inject))
      report.at('openerNotInVariant', where, { id, inject, variant: variant.id });
  };
  for (const { id, opener } of decisions)
    say(
      id,
      opener,
      variant.changes.decisions[id]?.opens === undefined
        ? path(id, 'opens')
        : path(variant.id, 'changes', 'decisions', id, 'opens'),
    );
  for (const { id, openedBy } of conversations) say(id, openedBy, path(id, 'openedBy'));
  const expected = new Set<string>(variant.expectations);
  for (const { id, opens } of scenario.expectations) {
    if (!expected.has(id)) continue;
    const change = variant.changes.expectations[id]?.opens;
    say(
      id,
      change ?? opens,
      change === undefined ? path(id, 'opens') : path(variant.id, 'changes', 'expectations', id, 'opens'),
    );
  }
}
