import type { ActorId, RoleId } from '../model/ids.ts';
import type { Product, ProductField } from '../model/product.ts';
import type { AuthoredField, AuthoredProduct } from '../schema/product.ts';
import type { Path } from '../source/locate.ts';
import { resolveEffects } from './effects.ts';
import { distinctItems, resolveAnswers, resolveElements, resolveOpens, textScope } from './form.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

export function resolveProduct(r: Resolver, authored: AuthoredProduct, path: Path): Product {
  const { id, target, limit, drafted, overclaims } = authored;
  const scope = textScope(r.names, id);
  distinctItems(r, authored, path);
  r.distinct(authored.fields, [...path, 'fields']);
  r.distinct(authored.rubric, [...path, 'rubric']);
  if (drafted && drafted.fields > authored.fields.length)
    r.report.at('draftedOverFields', [...path, 'drafted', 'fields'], {
      given: drafted.fields,
      fields: authored.fields.length,
    });
  return {
    id: r.ref('product', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    by: r.refs('role', authored.by, [...path, 'by']),
    drafters: authored.drafters === 'all' ? 'all' : r.refs('role', authored.drafters, [...path, 'drafters']),
    to: authored.to.map(
      (to, index) => r.anyOf(['actor', 'role'], 'actorOrRole', to, [...path, 'to', index]).id as ActorId | RoleId,
    ),
    toText: r.text(id, 'toText', authored.toText, [...path, 'toText']),
    audience: authored.audience,
    opens: resolveOpens(r, authored.opens, [...path, 'opens']),
    ...optional('target', target === undefined ? undefined : r.instant(target, [...path, 'target'])),
    ...optional('limit', limit === undefined ? undefined : r.instant(limit, [...path, 'limit'])),
    fields: authored.fields.map((field, index) => resolveField(r, id, field, [...path, 'fields', index])),
    elements: resolveElements(r, authored, path),
    effects: resolveEffects(r, authored.effects, [...path, 'effects'], scope),
    ...optional(
      'drafted',
      drafted && {
        fields: drafted.fields,
        effects: resolveEffects(r, drafted.effects, [...path, 'drafted', 'effects'], scope),
      },
    ),
    ...optional(
      'overclaims',
      overclaims === undefined ? undefined : r.ref('signal', overclaims, [...path, 'overclaims']),
    ),
    // Under `rubric`, because answers may have the same ids.
    rubric: authored.rubric.map((item, index) => ({
      id: item.id,
      text: r.text(id, `rubric.${item.id}`, item.text, [...path, 'rubric', index, 'text']),
    })),
    answers: resolveAnswers(r, authored, path, scope),
  };
}

function resolveField(r: Resolver, product: string, authored: AuthoredField, path: Path): ProductField {
  const { id, kind, required, help, claims, options } = authored;
  const own = kind === 'claims' ? 'claims' : kind === 'choice' ? 'options' : undefined;
  if (own !== undefined && authored[own] === undefined) r.report.at('missingKey', path, { key: own });
  for (const key of ['claims', 'options'] as const)
    if (key !== own && authored[key] !== undefined)
      r.report.at('notForThisField', [...path, key], { key, kind }, { spot: 'key' });
  const common = {
    id,
    label: r.text(product, `${id}.label`, authored.label, [...path, 'label']),
    ...optional('help', help === undefined ? undefined : r.text(product, `${id}.help`, help, [...path, 'help'])),
    required,
  };
  if (kind === 'claims') return { ...common, kind, claims: r.refs('claim', claims ?? [], [...path, 'claims']) };
  if (kind === 'text') return { ...common, kind };
  r.distinct(options ?? [], [...path, 'options']);
  return {
    ...common,
    kind,
    options: (options ?? []).map((option, index) => ({
      id: option.id,
      text: r.text(product, `${id}.${option.id}.text`, option.text, [...path, 'options', index, 'text']),
    })),
  };
}
