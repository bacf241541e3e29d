import type { PlacedEvent } from '../../engine/journal/replay.ts';
import type { RequestElement } from '../../scenario/model/script.ts';
import { say, storyAt, typed, type ViewContext } from '../context.ts';
import { roleTag } from '../facilitator/injects.ts';
import { contentWords } from '../role/products.ts';
import type { SentText } from '../views/review-view.ts';
import { seqOf } from './places.ts';

/** Products and requests as they went out, whole, in the order of sending; what was sent never changes. */
export function sentTexts(context: ViewContext, history: readonly PlacedEvent[]): readonly SentText[] {
  const { plan, state } = context;
  const ticked = (elements: readonly RequestElement[], ids: readonly string[]): readonly string[] =>
    elements.filter((element) => ids.includes(element.id)).map((element) => say(context, element.text));
  const seq = (id: string, index: number): { readonly seq?: number } =>
    seqOf(
      history.find(
        ({ event }) =>
          ((event.type === 'productSent' && event.product === id) ||
            (event.type === 'requestSent' && event.request === id)) &&
          event.index === index,
      )?.seq,
    );
  const products = plan.products.flatMap((product) =>
    (state.products[product.id]?.sent ?? []).map((sent, index) => ({
      play: sent.at,
      text: {
        id: `${product.id}/${index}`,
        kind: 'product' as const,
        title: say(context, product.title),
        to: say(context, product.toText),
        at: storyAt(context, sent.at),
        by: roleTag(context, sent.by),
        spoken: sent.spoken,
        fields: product.fields.flatMap((field) => {
          const content = sent.fields[field.id];
          return content ? [{ label: say(context, field.label), ...contentWords(context, field, content) }] : [];
        }),
        elements: ticked(product.elements, sent.elements),
        ...seq(product.id, index),
      },
    })),
  );
  const requests = plan.requests.flatMap((request) =>
    (state.requests[request.id]?.sent ?? []).map((sent, index) => ({
      play: sent.at,
      text: {
        id: `${request.id}/${index}`,
        kind: 'request' as const,
        title: say(context, request.title),
        to: say(context, request.toText),
        at: storyAt(context, sent.at),
        by: roleTag(context, sent.by),
        spoken: sent.spoken,
        fields: sent.text === undefined ? [] : [{ label: '', text: typed(context, sent.text), sentences: [] }],
        elements: ticked(request.elements, sent.elements),
        ...seq(request.id, index),
      },
    })),
  );
  return [...products, ...requests].toSorted((a, b) => a.play - b.play).map((item) => item.text);
}
