import type { InjectId } from '../../scenario/model/ids.ts';
import { activeCall, beginCall, mayCall } from '../rules/calls.ts';
import { isUnanswered } from '../rules/delivery.ts';
import { factsOf, learn } from '../rules/knowledge.ts';
import { emit, groupOf, put } from '../world.ts';
import { refuse, type ActHandler } from './act-context.ts';
import { momentAllows } from './moment.ts';

/** Opening an item (A1). Answering a call, or calling back, is how its content reaches the role. */
export const read: ActHandler<'read'> = (world, role, { message }) => {
  const { state } = world;
  const conversation = world.plan.conversations.find((item) => item.openedBy === message);
  const found = groupOf(state, role).flatMap((member) =>
    (state.inboxes[member] ?? [])
      .filter((item) => item.message === message && item.way !== 'spoken')
      .map((item) => ({ member, item })),
  );
  if (found.length === 0) return refuse('unknown-item', 'message');
  const unread = found.filter(({ item }) => item.read === undefined);
  if (unread.length === 0) return refuse('already-done');
  const withdrawn = state.injects[message as InjectId]?.status === 'withdrawn';
  if (withdrawn) return refuse('unknown-item', 'message');
  const refused =
    world.spoken === null && unread.some(({ item }) => isUnanswered(item)) && momentAllows(world, role, 'answerCall');
  if (refused) return refused;
  for (const { member } of unread) {
    const opened = (state.inboxes[member] ?? []).map((item) =>
      item.message === message ? { ...item, read: state.now } : item,
    );
    put(world, 'inboxes', member, opened);
    emit(world, { type: 'messageRead', message, role: member });
    for (const fact of factsOf(world, message)) learn(world, member, fact, 'message', message);
  }
  // One call, not two: answering is beginning it, while its hours last; afterwards its first line is what was left behind.
  if (conversation && state.phase === 'running' && !activeCall(world, role) && mayCall(world, conversation, role))
    beginCall(world, conversation, role);
  return undefined;
};
