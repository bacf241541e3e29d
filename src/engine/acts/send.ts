import { MINUTE, playTime } from '../../base/time.ts';
import { lockBySending } from '../rules/decisions.ts';
import { recordClaims } from '../rules/claims.ts';
import { applyEffects } from '../rules/effects.ts';
import { requestRecord, touchRequest, writeRequest } from '../rules/requests.ts';
import { emit, groupOf, holdsNow, setTimer } from '../world.ts';
import { refuse, type ActHandler } from './act-context.ts';
import { ANSWERS_AFTER } from '../rules/spans.ts';

/** Sending an authored order or message (R2): it raises at once, with the time of sending; it may be sent more than once. */
export const send: ActHandler<'send'> = (world, role, act) => {
  const { state, plan } = world;
  const request = plan.request.get(act.request);
  if (!request || !groupOf(state, role).some((member) => request.by.includes(member)))
    return refuse('unknown-item', 'request');
  const record = requestRecord(world, request.id);
  if (!record.open) return refuse('unknown-item', 'request');
  if (act.elements.length === 0) return refuse('incomplete', 'elements');
  if (!act.elements.every((id) => request.elements.some((element) => element.id === id)))
    return refuse('out-of-range', 'elements');
  const sender = groupOf(state, role).find((member) => request.by.includes(member)) ?? role;
  const sent = {
    at: state.now,
    by: sender,
    elements: request.elements.map((element) => element.id).filter((id) => act.elements.includes(id)),
    spoken: world.spoken !== null,
    ...(act.text === undefined ? {} : { text: act.text }),
  };
  const index = record.sent.length;
  writeRequest(world, request.id, { sent: [...record.sent, sent] });
  emit(world, { type: 'requestSent', request: request.id, by: sender, index, spoken: sent.spoken });
  const sentences = request.elements.flatMap((element) =>
    element.claim && sent.elements.includes(element.id)
      ? [{ claim: element.claim.id, overclaim: element.claim.overclaim, links: [] }]
      : [],
  );
  world.text = {
    ticked: new Set(sent.elements),
    filled: new Set(),
    picked: new Map(),
    making: new Set(sentences.filter((item) => !item.overclaim).map((item) => item.claim)),
    overclaiming: sentences.some((item) => item.overclaim),
  };
  recordClaims(world, sentences, {
    id: request.id,
    index,
    by: sender,
    audience: request.audience,
    overclaims: request.overclaims,
  });
  applyEffects(world, request.effects, request.id);
  lockBySending(world, request.id, sender);
  const answer = request.answers.find((line) => holdsNow(world, line.when));
  world.text = null;
  if (answer)
    setTimer(world, playTime(state.now + ANSWERS_AFTER * MINUTE), {
      kind: 'answer',
      request: request.id,
      index,
      answer: answer.text,
    });
  touchRequest(world, request.id);
  return undefined;
};
