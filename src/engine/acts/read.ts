import type { InjectId } from '../../scenario/model/ids.ts';
import { isUnanswered } from '../rules/delivery.ts';
import { factsOf, learn } from '../rules/knowledge.ts';
import { emit, groupOf } from '../world.ts';
import { refuse, type ActHandler } from './act-context.ts';
import { momentAllows } from './moment.ts';

/** Opening an item (A1). Answering a call, or calling back, is how its content reaches the role. */
export const read: ActHandler<'read'> = (world, role, { message }) => {
  const { state } = world;
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
    state.inboxes = {
      ...state.inboxes,
      [member]: (state.inboxes[member] ?? []).map((item) =>
        item.message === message ? { ...item, read: state.now } : item,
      ),
    };
    emit(world, { type: 'messageRead', message, role: member });
    for (const fact of factsOf(world, message)) learn(world, member, fact, 'message', message);
  }
  return undefined;
};
