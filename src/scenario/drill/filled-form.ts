import { kindWord } from '../diagnostics/kind-words.ts';
import type { ElementId } from '../model/ids.ts';
import type { FieldNames } from '../names.ts';
import type { Resolver } from '../resolve/resolver.ts';
import type { AuthoredDrillStep } from '../schema/drill.ts';
import type { Path } from '../source/locate.ts';
import type { DrillField } from './drill.ts';

type Given = NonNullable<AuthoredDrillStep['fields']>[string];

/** Elements ticked in the form of a request or product. */
export const elementsOf = (r: Resolver, form: string, step: AuthoredDrillStep, path: Path): readonly ElementId[] =>
  (step.elements ?? []).map(
    (element, index) =>
      r.member('element', element, r.names.elements.get(form), [...path, 'elements', index]) as ElementId,
  );

/** The fields of a log entry hold text only. */
export function logFields(r: Resolver, { fields }: AuthoredDrillStep, path: Path): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([id, value]) => {
      if (typeof value !== 'string') wrong(r, 'string', 'list', [...path, 'fields', id]);
      return [id, typeof value === 'string' ? value : ''];
    }),
  );
}

/** What is put into the fields of a product: their kinds say what a text or a list means. */
export function productFields(
  r: Resolver,
  product: string,
  { fields }: AuthoredDrillStep,
  path: Path,
): Readonly<Record<string, DrillField>> {
  const known = r.names.fields.get(product);
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([id, value]) => {
      const at = [...path, 'fields', id];
      r.member('field', id, known && new Set(known.keys()), at);
      return [id, fieldOf(r, value, known?.get(id), at)];
    }),
  );
}

function fieldOf(r: Resolver, value: Given, field: FieldNames | undefined, path: Path): DrillField {
  if (typeof value === 'string')
    return field?.kind === 'choice' ? { option: r.member('fieldOption', value, field.options, path) } : { text: value };
  if (field && field.kind !== 'claims') wrong(r, 'string', 'list', path);
  return {
    sentences: value.map((sentence, index) => {
      const overclaim = typeof sentence !== 'string';
      const at = overclaim ? [...path, index, 'overclaim'] : [...path, index];
      const claim = r.ref('claim', overclaim ? sentence.overclaim : sentence, at);
      if (field?.kind === 'claims' && r.names.claim.has(claim)) r.member('offeredClaim', claim, field.claims, at);
      return { claim, overclaim };
    }),
  };
}

const wrong = (r: Resolver, expected: string, given: string, path: Path): void =>
  r.report.at('wrongType', path, { expected: kindWord(expected), given: kindWord(given) });
