import { momentAt, momentOf, say, storyAt, typed, type ViewContext } from '../context.ts';
import { shortOf } from '../parties.ts';
import type { CallRow, ClaimRow, ProductRow } from '../views/facilitator-view.ts';
import { roleTag } from './injects.ts';

/** Calls that were begun. */
export const callRows = (context: ViewContext): readonly CallRow[] =>
  context.plan.conversations.flatMap((conversation) => {
    const record = context.state.calls[conversation.id];
    if (record?.begun === undefined) return [];
    const { active, spent } = record;
    const under = conversation.topics.find((topic) => topic.id === active?.topic?.id);
    return [
      {
        id: conversation.id,
        partner: shortOf(context, conversation.partner),
        state: active ? 'active' : 'over',
        minutesLeft: conversation.budget - spent,
        ...(active ? { by: roleTag(context, active.by) } : {}),
        ...(under && active?.topic
          ? {
              under: {
                title: say(context, under.title),
                until: active.topic.until,
                ...(active.topic.own === undefined
                  ? {}
                  : {
                      own: typed(context, active.topic.own),
                      works: under.wordings.filter((item) => item.works).map((item) => say(context, item.text)),
                    }),
                ...(active.topic.granted && { granted: true as const }),
              },
            }
          : {}),
      },
    ];
  });

/** Sentences said outside in the order of sending, with their verdicts. */
export const claimRows = (context: ViewContext): readonly ClaimRow[] => {
  const { plan, state } = context;
  return state.claims.map((record, index) => {
    const claim = plan.claim.get(record.claim);
    const text =
      plan.products.find((item) => item.id === record.in) ?? plan.requests.find((item) => item.id === record.in);
    return {
      id: String(index),
      at: storyAt(context, record.at),
      by: roleTag(context, record.by),
      text: say(context, record.overclaim ? claim?.overclaim : claim?.text),
      in: say(context, text?.title),
      status: record.status,
      overclaim: record.overclaim,
      links: record.links.length,
    };
  });
};

/** Products that can be written now, or were sent. */
export const productRows = (context: ViewContext): readonly ProductRow[] =>
  context.plan.products.flatMap((product) => {
    const record = context.state.products[product.id];
    if (!record || (!record.open && record.sent.length === 0)) return [];
    const due =
      record.due !== undefined
        ? momentOf(context, record.due)
        : product.target === undefined
          ? undefined
          : momentAt(context, product.target);
    return [
      {
        id: product.id,
        title: say(context, product.title),
        by: product.by.map((role) => shortOf(context, role)).join(', '),
        prepared: record.prepared !== undefined,
        sentAt: record.sent.map((sent) => storyAt(context, sent.at)),
        ...(due ? { due } : {}),
      },
    ];
  });
