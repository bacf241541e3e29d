import { playTime } from '../../base/time.ts';
import type { Conversation, Topic } from '../../scenario/model/conversation.ts';
import type { BlockText } from '../../scenario/model/script.ts';
import type { ConversationId, RoleId } from '../../scenario/model/ids.ts';
import type { TextRef } from '../command.ts';
import type { CallLine, CallRecord } from '../state/words.ts';
import {
  dropTimers,
  emit,
  groupOf,
  holdsNow,
  put,
  sameGroup,
  setTimer,
  touch,
  type Looking,
  type World,
} from '../world.ts';
import { applyEffects } from './effects.ts';
import { learn } from './knowledge.ts';

const untouched: CallRecord = { spent: 0, asked: [], lines: [] };

export const callRecord = (world: Pick<World, 'state'>, id: ConversationId): CallRecord =>
  world.state.calls[id] ?? untouched;

const write = (world: World, id: ConversationId, record: CallRecord): void => {
  put(world, 'calls', id, record);
};

const say = (world: World, id: ConversationId, line: Omit<CallLine, 'at'>): void => {
  const record = callRecord(world, id);
  write(world, id, { ...record, lines: [...record.lines, { at: world.state.now, ...line }] });
};

/** The call that a role is in, itself or through another role of the same person. */
export function activeCall(world: Pick<World, 'state' | 'plan'>, role: RoleId): Conversation | undefined {
  const { state, plan } = world;
  for (const conversation of plan.conversations) {
    const by = state.calls[conversation.id]?.active?.by;
    if (by !== undefined && sameGroup(state, role, by)) return conversation;
  }
  return undefined;
}

/** Topics that can be raised now: not yet answered, within the minutes left, their hour come, their condition true. */
export const openTopics = (world: Looking, conversation: Conversation): readonly Topic[] =>
  conversation.topics.filter((topic) => isOpenTopic(world, conversation, topic));

function isOpenTopic(world: Looking, conversation: Conversation, topic: Topic): boolean {
  const record = callRecord(world, conversation.id);
  return (
    !record.asked.includes(topic.id) &&
    topic.minutes <= conversation.budget - record.spent &&
    (topic.from === undefined || world.state.now >= world.plan.timeline.playFrom(topic.from)) &&
    holdsNow(world, topic.when)
  );
}

/** Whether a role may begin the call now (N1): a caller, the line open, and rung before where the partner rings first. */
export function mayCall(world: Looking, conversation: Conversation, role: RoleId): boolean {
  const { state } = world;
  const group = groupOf(state, role);
  if (!conversation.callers.some((caller) => group.includes(caller)) || !isLineOpen(world, conversation)) return false;
  const { openedBy } = conversation;
  return (
    openedBy === undefined ||
    group.some((member) => state.inboxes[member]?.some((item) => item.message === openedBy && item.way !== 'spoken'))
  );
}

/** What of `mayCall` is the same for all roles: inside a window, its condition true, minutes and line free. */
export function isLineOpen(world: Looking, conversation: Conversation): boolean {
  const { state, plan } = world;
  if (state.phase !== 'running' && state.phase !== 'paused') return false;
  // In story time: hours of which nothing is played are no hours.
  const hour = plan.timeline.storyOf(state.now);
  const inside = conversation.windows.some((window) => hour >= window.from && hour <= window.to);
  if (!inside || callRecord(world, conversation.id).active || !holdsNow(world, conversation.when)) return false;
  const { openedBy } = conversation;
  if (openedBy !== undefined && state.injects[openedBy]?.status === 'withdrawn') return false;
  const busy = plan.conversations.some(
    (other) => other.partner === conversation.partner && callRecord(world, other.id).active,
  );
  return !busy && conversation.topics.some((topic) => isOpenTopic(world, conversation, topic));
}

/** The line opens: the partner's first words; the role is in a call from now on (N2). */
export function beginCall(world: World, conversation: Conversation, role: RoleId): void {
  const group = groupOf(world.state, role);
  const by = conversation.callers.find((caller) => group.includes(caller)) ?? role;
  const record = callRecord(world, conversation.id);
  const first = record.begun === undefined;
  write(world, conversation.id, {
    ...record,
    begun: record.begun ?? world.state.now,
    active: { by, since: world.state.now },
  });
  say(world, conversation.id, { kind: 'open', by });
  emit(world, { type: 'callBegun', conversation: conversation.id, by });
  if (first) applyEffects(world, conversation.effects, conversation.id);
  touch(world, `call:${conversation.id}`);
}

/** A topic is raised: its minutes of play run, its answer comes at their end (N3). */
export function askTopic(
  world: World,
  conversation: Conversation,
  topic: Topic,
  { wording, own }: { readonly wording?: string; readonly own?: TextRef },
): void {
  const record = callRecord(world, conversation.id);
  if (!record.active) return;
  const { plan, state } = world;
  const length = topic.minutes * plan.variant.topicSeconds * 1_000 * plan.timeline.paceAt(state.now);
  // Where a part ends, the call is cut after the topic under way: its answer comes then.
  const partEnds = plan.timeline.boundaries.find((boundary) => boundary >= state.now) ?? plan.timeline.end;
  const until = playTime(Math.min(state.now + length, Math.max(state.now, partEnds)));
  const words = { ...(wording === undefined ? {} : { wording }), ...(own === undefined ? {} : { own }) };
  write(world, conversation.id, {
    ...record,
    active: { ...record.active, topic: { id: topic.id, until, ...words } },
  });
  say(world, conversation.id, { kind: 'ask', by: record.active.by, topic: topic.id, ...words });
  setTimer(world, until, { kind: 'topicEnd', conversation: conversation.id });
  emit(world, { type: 'topicAsked', conversation: conversation.id, topic: topic.id, by: record.active.by });
}

/** The question in own words that is under way works (N6). */
export function grantTopic(world: World, id: ConversationId): void {
  const record = callRecord(world, id);
  if (!record.active?.topic) return;
  write(world, id, { ...record, active: { ...record.active, topic: { ...record.active.topic, granted: true } } });
  emit(world, { type: 'questionGranted', conversation: id, topic: record.active.topic.id, by: record.active.by });
}

const chooseBlocks = (world: World, text: BlockText): readonly string[] => {
  const fitting = text.blocks.filter((block) => holdsNow(world, block.when));
  return (text.pick === 'one' ? fitting.slice(0, 1) : fitting).map((block) => block.id);
};

/** Its minutes are over: the answer with its facts, or a polite nothing to a wording that does not work (N4). */
export function endTopic(world: World, id: ConversationId): void {
  const conversation = world.plan.conversation.get(id);
  const record = callRecord(world, id);
  const under = record.active?.topic;
  const topic = conversation?.topics.find((item) => item.id === under?.id);
  if (!conversation || !record.active || !under || !topic) return;
  dropTimers(world, (work) => work.kind === 'topicEnd' && work.conversation === id);
  const { by, since } = record.active;
  const works =
    topic.wordings.length === 0 ||
    under.granted === true ||
    topic.wordings.some((item) => item.id === under.wording && item.works);
  write(world, id, {
    ...record,
    spent: record.spent + topic.minutes,
    asked: works ? [...record.asked, topic.id] : record.asked,
    active: { by, since },
  });
  if (works) {
    say(world, id, { kind: 'answer', by, topic: topic.id, blocks: chooseBlocks(world, topic.answer) });
    for (const fact of topic.facts) learn(world, by, fact, 'message', id);
  } else say(world, id, { kind: 'vague', by, topic: topic.id });
  emit(world, { type: 'topicAnswered', conversation: id, topic: topic.id, by, works });
  if (works) applyEffects(world, topic.effects, `${id}.${topic.id}`);
  touch(world, `call:${id}`);
  if (openTopics(world, conversation).length === 0) endCall(world, id, 'closed');
}

/** The line closes; a topic under way is lost when one hangs up (N5). */
export function endCall(world: World, id: ConversationId, how: 'hungUp' | 'closed' | 'cut'): void {
  const record = callRecord(world, id);
  if (!record.active) return;
  dropTimers(world, (work) => work.kind === 'topicEnd' && work.conversation === id);
  const { active, ...rest } = record;
  write(world, id, rest);
  say(world, id, { kind: how === 'hungUp' ? 'hangUp' : 'close', by: active.by });
  emit(world, { type: 'callEnded', conversation: id, by: active.by, how });
}

/** A part ends: calls still open are cut, after the topic under way (MECHANICS.md section 9). */
export function cutCalls(world: World): void {
  for (const conversation of world.plan.conversations) {
    if (!callRecord(world, conversation.id).active) continue;
    endTopic(world, conversation.id);
    endCall(world, conversation.id, 'cut');
  }
}
