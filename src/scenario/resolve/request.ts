import type { ActorId, ElementId, RoleId } from '../model/ids.ts';
import type { LogKind, Request } from '../model/script.ts';
import type { AuthoredLogKind, AuthoredRequest } from '../schema/request.ts';
import type { Path } from '../source/locate.ts';
import { resolveEffects } from './effects.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

export function resolveRequest(r: Resolver, authored: AuthoredRequest, path: Path): Request {
  const { id } = authored;
  const elements = r.names.elements.get(id) ?? new Set<string>();
  const scope = { elements };
  // Elements and answers share the text keys `<id>.<item>.text`.
  r.distinct([...authored.elements], [...path, 'elements']);
  r.distinct([...authored.answers], [...path, 'answers']);
  authored.answers.forEach((answer, index) => {
    const same = authored.elements.findIndex((element) => element.id === answer.id);
    if (same < 0) return;
    const notes = [r.report.note({ nl: 'Eerst hier.', en: 'First defined here.' }, [...path, 'elements', same, 'id'])];
    r.report.at('duplicateId', [...path, 'answers', index, 'id'], { id: answer.id }, { notes });
  });
  return {
    id: r.ref('request', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    by: r.refs('role', authored.by, [...path, 'by']),
    to: authored.to.map(
      (to, index) => r.anyOf(['actor', 'role'], 'actorOrRole', to, [...path, 'to', index]).id as ActorId | RoleId,
    ),
    toText: r.text(id, 'toText', authored.toText, [...path, 'toText']),
    opens: resolveOpens(r, authored.opens, [...path, 'opens']),
    elements: authored.elements.map((element, index) => ({
      id: element.id as ElementId,
      text: r.text(id, `${element.id}.text`, element.text, [...path, 'elements', index, 'text']),
      trap: element.trap,
    })),
    effects: resolveEffects(r, authored.effects, [...path, 'effects'], scope),
    answers: authored.answers.map((answer, index) => {
      const at = [...path, 'answers', index];
      return {
        ...optional('when', answer.when === undefined ? undefined : r.condition(answer.when, [...at, 'when'], scope)),
        text: r.text(id, `${answer.id}.text`, answer.text, [...at, 'text']),
        from: r.ref('actor', answer.from, [...at, 'from']),
      };
    }),
    suits: authored.suits.map((hint, index) => ({
      policy: hint.policy,
      elements: hint.elements.map(
        (element, n) => r.member('element', element, elements, [...path, 'suits', index, 'elements', n]) as ElementId,
      ),
    })),
  };
}

function resolveOpens(r: Resolver, opens: AuthoredRequest['opens'], path: Path): Request['opens'] {
  if (typeof opens === 'string') return { at: r.instant(opens, path) };
  if (opens.at === undefined && opens.when === undefined) r.report.at('exactlyOne', path, { keys: 'at, when' });
  return {
    ...optional('at', opens.at === undefined ? undefined : r.instant(opens.at, [...path, 'at'])),
    ...optional(
      'when',
      opens.when === undefined ? undefined : r.condition(opens.when, [...path, 'when'], { continuous: true }),
    ),
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
