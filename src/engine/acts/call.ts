import type { Topic } from '../../scenario/model/conversation.ts';
import type { ConversationId, InjectId } from '../../scenario/model/ids.ts';
import type { Act } from '../command.ts';
import type { Rejection } from '../rejection.ts';
import {
  activeCall,
  askTopic,
  beginCall,
  callRecord,
  endCall,
  grantTopic,
  mayCall,
  openTopics,
} from '../rules/calls.ts';
import { factsOf, learn } from '../rules/knowledge.ts';
import { emit, groupOf, put, type World } from '../world.ts';
import { refuse, type ActHandler } from './act-context.ts';

type Words = Pick<Extract<Act, { act: 'ask' }>, 'wording' | 'own'>;

/** Rings an actor, or answers or rings back one that rang (N1). */
export const call: ActHandler<'call'> = (world, role, act) => {
  const conversation = world.plan.conversation.get(act.conversation);
  if (!conversation || !groupOf(world.state, role).some((member) => conversation.callers.includes(member)))
    return refuse('unknown-item', 'conversation');
  if (activeCall(world, role)) return refuse('occupied');
  if (!mayCall(world, conversation, role)) return refuse('not-possible-now');
  if (conversation.openedBy !== undefined) answer(world, conversation.openedBy, role);
  beginCall(world, conversation, role);
  return undefined;
};

/** Its ringing was a message: opened now by whoever takes the call. */
function answer(world: World, message: InjectId, role: Parameters<typeof call>[1]): void {
  const { state } = world;
  for (const member of groupOf(state, role)) {
    const inbox = state.inboxes[member] ?? [];
    if (!inbox.some((item) => item.message === message && item.read === undefined)) continue;
    const opened = inbox.map((item) => (item.message === message ? { ...item, read: state.now } : item));
    put(world, 'inboxes', member, opened);
    emit(world, { type: 'messageRead', message, role: member });
    for (const fact of factsOf(world, message)) learn(world, member, fact, 'message', message);
  }
}

/** Raises one topic; of a starred one a wording must be chosen (N3). */
export const ask: ActHandler<'ask'> = (world, role, act) => {
  const conversation = world.plan.conversation.get(act.conversation);
  const { active } = conversation ? callRecord(world, conversation.id) : {};
  if (!conversation || !active || !groupOf(world.state, role).includes(active.by))
    return refuse('unknown-item', 'conversation');
  if (active.topic) return refuse('occupied');
  const topic = openTopics(world, conversation).find((item) => item.id === act.topic);
  if (!topic) return refuse('unknown-item', 'topic');
  const refused = badWords(world, topic, act);
  if (refused) return refused;
  askTopic(world, conversation, topic, act);
  return undefined;
};

/** A starred topic takes one of its wordings, or own words where somebody can grant them (N6); another takes neither. */
function badWords(world: World, { wordings }: Topic, { wording, own }: Words): Rejection | undefined {
  if (wordings.length === 0) {
    if (wording !== undefined) return refuse('out-of-range', 'wording');
    return own === undefined ? undefined : refuse('out-of-range', 'own');
  }
  if (own !== undefined && world.plan.solo) return refuse('not-possible-now', 'own');
  const chosen = wordings.some((item) => item.id === wording);
  return own === undefined
    ? chosen
      ? undefined
      : refuse('incomplete', 'wording')
    : chosen
      ? refuse('out-of-range', 'own')
      : undefined;
}

/** A question in own words is under way: its answer will come. */
export function grantQuestion(world: World, id: ConversationId): Rejection | undefined {
  const conversation = world.plan.conversation.get(id);
  if (!conversation) return refuse('unknown-item', 'conversation');
  const under = callRecord(world, id).active?.topic;
  if (under?.own === undefined || under.granted) return refuse('not-open', 'conversation');
  grantTopic(world, id);
  return undefined;
}

export const hangUp: ActHandler<'hangUp'> = (world, role, act) => {
  const { active } = world.plan.conversation.has(act.conversation) ? callRecord(world, act.conversation) : {};
  if (!active || !groupOf(world.state, role).includes(active.by)) return refuse('unknown-item', 'conversation');
  endCall(world, act.conversation, 'hungUp');
  return undefined;
};
