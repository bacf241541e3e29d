import { MINUTE, playTime } from '../../base/time.ts';
import type { ProductField } from '../../scenario/model/product.ts';
import type { ClaimId, RoleId } from '../../scenario/model/ids.ts';
import type { CardId, FieldInput, MessageId, SentenceId } from '../command.ts';
import type { FieldContent } from '../state/words.ts';
import type { Rejection } from '../rejection.ts';
import { recordClaims, type Sentence } from '../rules/claims.ts';
import { lockBySending } from '../rules/decisions.ts';
import { applyEffects } from '../rules/effects.ts';
import { hasMessage } from '../rules/knowledge.ts';
import { layReady, mayDraft, productRecord, writeProduct } from '../rules/products.ts';
import { emit, groupOf, holdsNow, setTimer, touch, type World } from '../world.ts';
import { refuse, type ActHandler } from './act-context.ts';
import { ANSWERS_AFTER } from '../rules/spans.ts';

const isFilled = (content: FieldInput | undefined): boolean =>
  content !== undefined &&
  (content.text !== undefined || (content.sentences?.length ?? 0) > 0 || content.option !== undefined);

/** Why a field cannot be sent as it is; undefined when it can. */
function faultOf(field: ProductField, content: FieldInput | undefined): Rejection | undefined {
  if (!isFilled(content)) return field.required ? refuse('incomplete', field.id) : undefined;
  if (content?.sentences?.length) {
    if (field.kind !== 'claims') return refuse('out-of-range', field.id);
    const names = content.sentences.map((item) => item.sentence);
    if (new Set(names).size !== names.length) return refuse('out-of-range', field.id);
    if (!names.every((name) => field.claims.includes(sentenceOf(name).claim))) return refuse('out-of-range', field.id);
  }
  if (
    content?.option !== undefined &&
    (field.kind !== 'choice' || !field.options.some((option) => option.id === content.option))
  )
    return refuse('out-of-range', field.id);
  return field.kind === 'choice' && content?.option === undefined && field.required
    ? refuse('incomplete', field.id)
    : undefined;
}

/** A sentence by what it is: the claim, or its overclaim. */
const sentenceOf = (name: SentenceId): { readonly claim: ClaimId; readonly overclaim: boolean } =>
  name.startsWith('over:')
    ? { claim: name.slice(5) as ClaimId, overclaim: true }
    : { claim: name as string as ClaimId, overclaim: false };

type Link = CardId | MessageId;

/** A field as it is kept. Support that is gone from the board, or that the sender does not have, is none. */
function frozen(world: World, sender: RoleId, { sentences, ...content }: FieldInput): FieldContent {
  if (!sentences?.length) return content;
  const isThere = (link: Link): boolean =>
    world.state.cards.some((card) => card.id === link) || hasMessage(world.state, sender, link as MessageId);
  return {
    ...content,
    claims: sentences.map(({ sentence, links }) => ({ ...sentenceOf(sentence), links: links.filter(isThere) })),
  };
}

/** The sending of a product (P2): frozen as it is, its sentences judged, its signals raised with the time of sending. */
export const product: ActHandler<'product'> = (world, role, act) => {
  const { state, plan } = world;
  const item = plan.product.get(act.product);
  const sender = item && groupOf(state, role).find((member) => item.by.includes(member));
  if (!item || !sender) return refuse('unknown-item', 'product');
  const record = productRecord(world, item.id);
  if (!record.open) return refuse('unknown-item', 'product');
  const unknown = Object.keys(act.fields).find((id) => !item.fields.some((field) => field.id === id));
  if (unknown !== undefined) return refuse('out-of-range', unknown);
  for (const field of item.fields) {
    const fault = faultOf(field, act.fields[field.id]);
    if (fault) return fault;
  }
  if (!act.elements.every((id) => item.elements.some((element) => element.id === id)))
    return refuse('out-of-range', 'elements');
  const index = record.sent.length;
  const sent = {
    at: state.now,
    by: sender,
    fields: Object.fromEntries(
      Object.entries(act.fields)
        .filter(([, content]) => isFilled(content))
        .map(([id, content]) => [id, frozen(world, sender, content)]),
    ),
    elements: item.elements.map((element) => element.id).filter((id) => act.elements.includes(id)),
    spoken: world.spoken !== null,
  };
  writeProduct(world, item.id, { sent: [...record.sent, sent] });
  emit(world, { type: 'productSent', product: item.id, by: sender, index, spoken: sent.spoken });
  const sentences: readonly Sentence[] = item.fields.flatMap((field) => sent.fields[field.id]?.claims ?? []);
  world.text = {
    ticked: new Set(sent.elements),
    filled: new Set(Object.keys(sent.fields)),
    picked: new Map(
      Object.entries(sent.fields).flatMap(([id, content]) =>
        content.option === undefined ? [] : [[id, content.option]],
      ),
    ),
    making: new Set(sentences.filter((one) => !one.overclaim).map((one) => one.claim)),
    overclaiming: sentences.some((one) => one.overclaim),
  };
  recordClaims(world, sentences, {
    id: item.id,
    index,
    by: sender,
    audience: item.audience,
    overclaims: item.overclaims,
  });
  // What goes out was a draft, also when nobody said that it lay ready.
  if (item.drafted && Object.keys(sent.fields).length >= item.drafted.fields) layReady(world, item, sender);
  applyEffects(world, item.effects, item.id);
  lockBySending(world, item.id, sender);
  const answer = item.answers.find((line) => holdsNow(world, line.when));
  world.text = null;
  if (answer)
    setTimer(world, playTime(state.now + ANSWERS_AFTER * MINUTE), {
      kind: 'answer',
      request: item.id,
      index,
      answer: answer.text,
    });
  touch(world, `product:${item.id}`);
  return undefined;
};

/** A draft laid ready (P3): raises what the author hung on it, once, when enough of its fields are filled. */
export const prepare: ActHandler<'prepare'> = (world, role, act) => {
  const item = world.plan.product.get(act.product);
  if (!item || !mayDraft(item, groupOf(world.state, role)) || !productRecord(world, item.id).open)
    return refuse('unknown-item', 'product');
  if (!item.drafted) return refuse('not-possible-now');
  if (productRecord(world, item.id).prepared !== undefined) return refuse('already-done');
  const filled = new Set(act.filled.filter((id) => item.fields.some((field) => field.id === id)));
  if (filled.size < item.drafted.fields) return refuse('incomplete', 'filled');
  layReady(world, item, role);
  return undefined;
};
