import type { Place } from '../diagnostics/diagnostic.ts';
import { kindWord } from '../diagnostics/kind-words.ts';
import type { LintContext } from './lint-context.ts';
import { insertions, listInsertions, quoteInsertions } from './markup.ts';
import type { WrittenTexts } from './written-texts.ts';

/** What is inserted into a text exists: a list, the choice of a decision, words that the team sent, the hour of a signal. */
export function lintInsertions({ report, resolver }: LintContext, { byKey }: WrittenTexts): void {
  const { names } = resolver;
  const dangling = (kind: string, id: string, known: Iterable<string>, place: Place): void =>
    report.place('dangling', place, { kind: kindWord(kind), id }, { slip: { word: id, candidates: known } });
  const quote = (argument: string, place: Place): void => {
    const [product = '', field] = argument.split('.');
    if (field === undefined) {
      const known = new Set([...quoteInsertions, ...names.request]);
      if (!known.has(argument)) dangling('quotation', argument, known, place);
    } else if (!names.product.has(product)) dangling('product', product, names.product, place);
    else {
      const fields = new Set(names.fields.get(product)?.keys());
      if (!fields.has(field)) dangling('field', field, fields, place);
    }
  };
  const choices = [
    '{decision:<id>}',
    ...listInsertions.map((list) => `{list:${list}}`),
    '{quote:<product>.<field>}',
    '{quote:<request>}',
    ...quoteInsertions.map((name) => `{quote:${name}}`),
    '{hour:<signal>}',
  ].join(', ');
  for (const { text, placeOf } of byKey.values())
    for (const { whole, kind, argument } of insertions(text)) {
      const place = placeOf(whole);
      if (kind === 'list' && listInsertions.includes(argument)) continue;
      if (kind === 'quote') quote(argument, place);
      else if (kind === 'hour') {
        if (!names.signal.has(argument)) dangling('signal', argument, names.signal, place);
      } else if (kind === 'decision') {
        if (!names.decision.has(argument)) dangling('decision', argument, names.decision, place);
      } else report.place('unknownInsertion', place, { insertion: whole, choices });
    }
}
