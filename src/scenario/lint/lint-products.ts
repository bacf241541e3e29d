import type { Condition } from '../model/ids.ts';
import type { Product } from '../model/product.ts';
import type { Decision } from '../model/script.ts';
import { textScope } from '../resolve/form.ts';
import type { Path } from '../source/locate.ts';
import type { LintContext } from './lint-context.ts';
import { satisfiable, sound } from './satisfiable.ts';
import type { VariantFacts } from './variant-facts.ts';

/** The short form of a product in a variant: its hours fit, and what it does can still be done with the fields kept. */
export function lintProducts(context: LintContext, { variant, products, decisions }: VariantFacts): void {
  const { scenario, report, path, show } = context;
  for (const product of products) {
    const { id, target, limit } = product;
    const change = variant.changes.products[id];
    if (!change) continue;
    const at = path(variant.id, 'changes', 'products', id);
    const moved = change.target !== undefined || change.limit !== undefined;
    if (moved && target !== undefined && limit !== undefined && target > limit)
      report.at('targetAfterLimit', [...at, change.target === undefined ? 'limit' : 'target'], {
        target: show(target),
        limit: show(limit),
      });
    const whole = scenario.products.find((one) => one.id === id);
    const dropped = whole?.fields.filter((field) => !product.fields.includes(field)).map((field) => field.id) ?? [];
    if (dropped.length === 0) continue;
    const { drafted } = product;
    const kept = product.fields.length;
    if (drafted && drafted.fields > kept)
      report.at('draftedOverFields', [...at, 'fields'], { given: drafted.fields, fields: kept }, { spot: 'key' });
    for (const { whens, at: place } of judgements(context, product, decisions, change.effects ? at : path(id)))
      if (whens.some((when) => isLost(context, product, when, dropped)))
        report.at(
          'effectOfDropped',
          place,
          { variant: variant.id, product: id, fields: dropped.join(', ') },
          { spot: 'key' },
        );
  }
}

/** Everything that looks at a sent product, with its place; `own` is where the effects that hold here stand. */
const judgements = (
  { path }: LintContext,
  { id, effects, drafted }: Product,
  decisions: readonly Decision[],
  own: Path,
): readonly { readonly whens: readonly (Condition | undefined)[]; readonly at: Path }[] => [
  { whens: effects.map(({ when }) => when), at: [...own, 'effects'] },
  { whens: (drafted?.effects ?? []).map(({ when }) => when), at: path(id, 'drafted', 'effects') },
  ...decisions.flatMap((decision) =>
    decision.lockedBy.flatMap(({ request, when }, index) =>
      (request as string) === id ? [{ whens: [when], at: path(decision.id, 'lockedBy', index, 'when') }] : [],
    ),
  ),
];

/** Whether a condition could hold with all fields, and cannot with those dropped left empty. */
function isLost(
  { scenario, resolver }: LintContext,
  { id }: Product,
  when: Condition | undefined,
  dropped: readonly string[],
): boolean {
  if (when === undefined || !sound(resolver.names, [when], textScope(resolver.names, id))) return false;
  const fields = resolver.names.fields.get(id);
  const empty = dropped.flatMap((field) => [
    [`filled ${field}`, false] as const,
    ...[...(fields?.get(field)?.options ?? [])].map((option) => [`picked ${field} ${option}`, false] as const),
  ]);
  return satisfiable([{ when }], scenario) === 'yes' && satisfiable([{ when }], scenario, new Map(empty)) === 'no';
}
