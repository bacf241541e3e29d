import type { PlacedEvent } from '../../engine/journal/replay.ts';
import { say, storyAt, typed, type ViewContext } from '../context.ts';
import { roleTag } from '../facilitator/injects.ts';
import { injectTitle, unmarked } from '../message-text.ts';
import { typedBody } from '../role/messages.ts';
import type { SaidRow, Support } from '../views/review-view.ts';
import { seqOf } from './places.ts';

/** Every sentence said outside, in the order of sending, with its verdict and what the team put under it. */
export function saidRows(context: ViewContext, history: readonly PlacedEvent[]): readonly SaidRow[] {
  const { plan, state } = context;
  // Records and events of sentences are made together, one for one.
  const made = history.filter((item) => item.event.type === 'claimMade');
  return state.claims.map((record, index) => {
    const claim = plan.claim.get(record.claim);
    const text = plan.product.get(record.in) ?? plan.request.get(record.in);
    return {
      id: String(index),
      sentence: say(context, record.overclaim ? claim?.overclaim : claim?.text),
      in: say(context, text?.title),
      to: say(context, text?.toText),
      by: roleTag(context, record.by),
      at: storyAt(context, record.at),
      status: record.status,
      overclaim: record.overclaim,
      support: record.links.map((id) => supportOf(context, id)),
      ...seqOf(made[index]?.seq),
    };
  });
}

/** A card or message in words; a card that was taken from the board since has none. */
function supportOf(context: ViewContext, id: string): Support {
  const { plan, state } = context;
  const inject = plan.inject.get(id);
  if (inject) return { kind: 'message', text: unmarked(injectTitle(context, inject)) };
  const message = state.typed.find((item) => item.id === id);
  if (message) return { kind: 'message', text: typedBody(context, message) };
  const card = state.cards.find((item) => item.id === id);
  if (!card) return { kind: 'card', text: '' };
  return {
    kind: 'card',
    text: card.fact === undefined ? typed(context, card.text) : say(context, plan.fact.get(card.fact)?.text),
  };
}
