import type { ActorId, ElementId, RoleId } from '../model/ids.ts';
import type { LogKind, Request } from '../model/script.ts';
import type { AuthoredLogKind, AuthoredRequest } from '../schema/request.ts';
import type { Path } from '../source/locate.ts';
import { resolveEffects } from './effects.ts';
import { distinctItems, resolveAnswers, resolveElements, resolveOpens, textScope } from './form.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

export function resolveRequest(r: Resolver, authored: AuthoredRequest, path: Path): Request {
  const { id, audience, overclaims } = authored;
  const scope = textScope(r.names, id);
  distinctItems(r, authored, path);
  return {
    id: r.ref('request', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    by: r.refs('role', authored.by, [...path, 'by']),
    to: authored.to.map(
      (to, index) => r.anyOf(['actor', 'role'], 'actorOrRole', to, [...path, 'to', index]).id as ActorId | RoleId,
    ),
    toText: r.text(id, 'toText', authored.toText, [...path, 'toText']),
    opens: resolveOpens(r, authored.opens, [...path, 'opens']),
    elements: resolveElements(r, authored, path),
    effects: resolveEffects(r, authored.effects, [...path, 'effects'], scope),
    ...optional('audience', audience),
    ...optional(
      'overclaims',
      overclaims === undefined ? undefined : r.ref('signal', overclaims, [...path, 'overclaims']),
    ),
    answers: resolveAnswers(r, authored, path, scope),
    suits: authored.suits.map((hint, index) => ({
      policy: hint.policy,
      elements: hint.elements.map(
        (element, n) =>
          r.member('element', element, scope.elements, [...path, 'suits', index, 'elements', n]) as ElementId,
      ),
    })),
  };
}

export function resolveLogKind(r: Resolver, authored: AuthoredLogKind, path: Path): LogKind {
  const { id } = authored;
  r.distinct(authored.fields, [...path, 'fields']);
  return {
    id: r.ref('logKind', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    fields: authored.fields.map((field, index) => ({
      id: field.id,
      label: r.text(id, `${field.id}.label`, field.label, [...path, 'fields', index, 'label']),
    })),
    by: authored.by === 'all' ? 'all' : r.refs('role', authored.by, [...path, 'by']),
    effects: resolveEffects(r, authored.effects, [...path, 'effects']),
  };
}
