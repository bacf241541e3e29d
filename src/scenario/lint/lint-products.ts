import type { Effect } from '../model/effect.ts';
import type { Condition } from '../model/ids.ts';
import type { Product } from '../model/product.ts';
import { textScope } from '../resolve/form.ts';
import type { Path } from '../source/locate.ts';
import type { LintContext } from './lint-context.ts';
import { satisfiable, sound } from './satisfiable.ts';
import type { VariantFacts } from './variant-facts.ts';

/** The short form of a product in a variant: its hours fit, and what it does can still be done with the fields kept. */
export function lintProducts(context: LintContext, { variant, products }: VariantFacts): void {
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
    const effects = change.effects ? { list: change.effects, at: [...at, 'effects'] } : ownEffects(context, product);
    const lists = [effects, { list: product.drafted?.effects ?? [], at: path(id, 'drafted', 'effects') }];
    for (const { list, at: place } of lists)
      if (list.some((effect) => isLost(context, product, effect.when, dropped)))
        report.at(
          'effectOfDropped',
          place,
          { variant: variant.id, product: id, fields: dropped.join(', ') },
          { spot: 'key' },
        );
  }
}

const ownEffects = ({ path }: LintContext, { id, effects }: Product): { list: readonly Effect[]; at: Path } => ({
  list: effects,
  at: path(id, 'effects'),
});

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
