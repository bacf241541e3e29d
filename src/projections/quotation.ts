import type { PlayTime } from '../base/time.ts';
import type { ClaimRecord } from '../engine/state/words.ts';
import type { ProductId, RequestId } from '../scenario/model/ids.ts';
import { say, typed, type ViewContext } from './context.ts';

const sentence = (context: ViewContext, record: Pick<ClaimRecord, 'claim' | 'overclaim'>): string => {
  const claim = context.plan.claim.get(record.claim);
  return say(context, record.overclaim ? claim?.overclaim : claim?.text);
};

/** Readers whose words come round: what was said to them can stand in a paper. */
const outside: ReadonlySet<ClaimRecord['audience']> = new Set(['press', 'public', 'staff']);

/**
 * What the team itself said up to `at`, as a text of the story quotes it (MECHANICS.md section 5): `overclaim` (the latest said
 * to press, public or staff), `overclaim-parliament`, a field of a sent product (`<product>.<field>`), or the sentences of a sent request.
 */
export function quotation(context: ViewContext, name: string, at: PlayTime): string {
  const { state } = context;
  const said = state.claims.filter((item) => item.at <= at);
  if (name === 'overclaim') {
    const found = said.findLast((item) => item.overclaim && outside.has(item.audience));
    return found ? sentence(context, found) : '';
  }
  if (name === 'overclaim-parliament') {
    const found = said.findLast((item) => item.overclaim && item.audience === 'parliament');
    return found ? sentence(context, found) : '';
  }
  const [id = '', field] = name.split('.');
  const sent = state.products[id as ProductId]?.sent.findLast((item) => item.at <= at);
  if (sent) {
    const content = field === undefined ? undefined : sent.fields[field];
    const option = content?.option;
    if (option !== undefined) {
      const form = context.plan.product.get(id)?.fields.find((item) => item.id === field);
      return say(context, form?.kind === 'choice' ? form.options.find((item) => item.id === option)?.text : undefined);
    }
    const free = typed(context, content?.text).trim();
    if (free) return free;
    return (content?.claims ?? []).map((item) => sentence(context, item)).join(' ');
  }
  if ((state.requests[id as RequestId]?.sent.length ?? 0) === 0) return '';
  const last = said.findLast((item) => item.in === id)?.index;
  return said
    .filter((item) => item.in === id && item.index === last)
    .map((item) => sentence(context, item))
    .join(' ');
}
