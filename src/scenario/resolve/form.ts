import type { ConditionScope } from '../condition/check-condition.ts';
import type { ActorId, ElementId, TextKey } from '../model/ids.ts';
import type { Product } from '../model/product.ts';
import type { Request, RequestElement } from '../model/script.ts';
import type { Names } from '../names.ts';
import type { AuthoredRequest } from '../schema/request.ts';
import type { Path } from '../source/locate.ts';
import { UNREADABLE } from '../source/repair.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

/** What a request and a product have in common: something that opens, with tick-boxes, that is sent and answered. */
export type Form = Pick<AuthoredRequest, 'id' | 'elements' | 'answers'>;

/** What conditions over the text of this request or product may ask. */
export function textScope(names: Names, id: string): ConditionScope {
  const fields = names.fields.get(id);
  return {
    elements: names.elements.get(id) ?? new Set(),
    claims: names.offered.get(id) ?? new Set(),
    ...optional('fields', fields),
  };
}

/** Elements and answers share the text keys `<id>.<item>.text`. */
export function distinctItems(r: Resolver, { elements, answers }: Form, path: Path): void {
  r.distinct(elements, [...path, 'elements']);
  r.distinct(answers, [...path, 'answers']);
  answers.forEach((answer, index) => {
    const same = elements.findIndex((element) => element.id === answer.id);
    if (same < 0) return;
    const notes = [r.report.note({ nl: 'Eerst hier.', en: 'First defined here.' }, [...path, 'elements', same, 'id'])];
    r.report.at('duplicateId', [...path, 'answers', index, 'id'], { id: answer.id }, { notes });
  });
}

/** The text of an element that is a claim is the claim's own, so that it is written and translated once. */
export function resolveElements(r: Resolver, { id, elements }: Form, path: Path): readonly RequestElement[] {
  return elements.map((element, index) => {
    const at = [...path, 'elements', index];
    const { claim, overclaim, text } = element;
    if ((text === undefined) === (claim === undefined)) r.report.at('exactlyOne', at, { keys: 'text, claim' });
    if (overclaim && claim === undefined) r.report.at('missingKey', [...at, 'overclaim'], { key: 'claim' });
    const made = claim === undefined ? undefined : { id: r.ref('claim', claim, [...at, 'claim']), overclaim };
    return {
      id: element.id as ElementId,
      text: made
        ? (`${made.id}.${overclaim ? 'overclaim' : 'text'}` as TextKey)
        : r.text(id, `${element.id}.text`, text ?? UNREADABLE, [...at, 'text']),
      ...optional('claim', made),
      trap: element.trap || overclaim,
    };
  });
}

export function resolveAnswers(
  r: Resolver,
  { id, answers }: Form,
  path: Path,
  scope: ConditionScope,
): Product['answers'] {
  return answers.map((answer, index) => {
    const at = [...path, 'answers', index];
    return {
      ...optional('when', answer.when === undefined ? undefined : r.condition(answer.when, [...at, 'when'], scope)),
      text: r.text(id, `${answer.id}.text`, answer.text, [...at, 'text']),
      from: r.ref('actor', answer.from, [...at, 'from']) satisfies ActorId,
    };
  });
}

export function resolveOpens(r: Resolver, opens: AuthoredRequest['opens'], path: Path): Request['opens'] {
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
