import type { InjectId } from '../../scenario/model/ids.ts';
import { activeCall, askTopic, beginCall, callRecord, endCall, mayCall, openTopics } from '../rules/calls.ts';
import { factsOf, learn } from '../rules/knowledge.ts';
import { emit, groupOf, type World } from '../world.ts';
import { refuse, type ActHandler } from './act-context.ts';

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
    state.inboxes = {
      ...state.inboxes,
      [member]: inbox.map((item) => (item.message === message ? { ...item, read: state.now } : item)),
    };
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
  if (topic.wordings.length > 0 && !topic.wordings.some((item) => item.id === act.wording))
    return refuse('incomplete', 'wording');
  if (topic.wordings.length === 0 && act.wording !== undefined) return refuse('out-of-range', 'wording');
  askTopic(world, conversation, topic, act.wording);
  return undefined;
};

export const hangUp: ActHandler<'hangUp'> = (world, role, act) => {
  const { active } = world.plan.conversation.has(act.conversation) ? callRecord(world, act.conversation) : {};
  if (!active || !groupOf(world.state, role).includes(active.by)) return refuse('unknown-item', 'conversation');
  endCall(world, act.conversation, 'hungUp');
  return undefined;
};
