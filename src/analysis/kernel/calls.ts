import { applyEffects } from './effects.ts';
import type { CallState, Line } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { chooseBlocks } from './injects.ts';
import { learn } from './knowledge.ts';
import type { FlatConversation, FlatRole, FlatTopic } from './tables.ts';
import { numberOf } from './timer-queue.ts';

const TOPIC_END = numberOf('topicEnd');

const tableOf = (run: FlatRun, place: number): FlatConversation => run.tables.conversations[place] as FlatConversation;
const stateOf = (run: FlatRun, place: number): CallState => run.calls[place] as CallState;

function say(
  run: FlatRun,
  place: number,
  kind: Line['kind'],
  topic = -1,
  wording?: string,
  blocks?: readonly string[],
) {
  const state = stateOf(run, place);
  state.known = true;
  state.lines.push({ at: run.now, by: state.by, kind, topic, wording, blocks });
  run.stir(tableOf(run, place).callers);
}

/** Whether a topic can be raised now. */
export function isOpenTopic(run: FlatRun, place: number, topic: number): boolean {
  const { conversation, topics } = tableOf(run, place);
  const { asked, spent } = stateOf(run, place);
  const { minutes, from, when } = topics[topic] as FlatTopic;
  return !asked.includes(topic) && minutes <= conversation.budget - spent && run.now >= from && run.holds(when);
}

/** Whether a caller may begin the call now (N1). */
export function mayCall(run: FlatRun, place: number, role: number): boolean {
  if (!run.running) return false;
  const { windows, when, openedBy, line, topics } = tableOf(run, place);
  const hour = run.hour();
  if (!isWithin(windows, hour)) return false;
  if (stateOf(run, place).by >= 0 || !run.holds(when)) return false;
  if (openedBy && !hasRung(run, openedBy.inject, role)) return false;
  for (const other of line) if (stateOf(run, other).by >= 0) return false;
  for (let topic = 0; topic < topics.length; topic++) if (isOpenTopic(run, place, topic)) return true;
  return false;
}

function isWithin(windows: FlatConversation['windows'], hour: number): boolean {
  for (let i = 0; i < windows.length; i++) {
    const { from, to } = windows[i] as FlatConversation['windows'][number];
    if (hour >= from && hour <= to) return true;
  }
  return false;
}

const hasRung = (run: FlatRun, inject: number, role: number): boolean =>
  inject >= 0 && groupOf(run, role).some((member) => run.mail[member * run.tables.injects.length + inject]);

const groupOf = (run: FlatRun, role: number): readonly number[] => (run.tables.roles[role] as FlatRole).group;

/** Whoever holds the role is in the call, or in none (NONE). */
const setCall = (run: FlatRun, role: number, place: number): void => {
  for (const member of groupOf(run, role)) run.inCall[member] = place;
};

/** The line opens (N2), to the first of the person's roles that may call. */
export function beginCall(run: FlatRun, place: number, role: number): void {
  const { callers, effects, dependents } = tableOf(run, place);
  const state = stateOf(run, place);
  const first = state.begun < 0;
  const group = groupOf(run, role);
  if (first) state.begun = run.now;
  state.by = callers.find((caller) => group.includes(caller)) ?? role;
  state.since = run.now;
  setCall(run, role, place);
  say(run, place, 'open');
  run.changed(dependents);
  run.events += 1;
  run.called += 1;
  if (first) applyEffects(run, effects);
  run.touch(dependents);
}

/** A topic is raised: its answer comes at the end of its minutes (N3). */
export function askTopic(run: FlatRun, place: number, topic: number, wording: string | undefined): void {
  const { plan } = run.tables;
  const { minutes } = tableOf(run, place).topics[topic] as FlatTopic;
  const length = minutes * plan.variant.topicSeconds * 1_000 * run.pace();
  const partEnds = plan.timeline.boundaries.find((boundary) => boundary >= run.now) ?? plan.timeline.end;
  const state = stateOf(run, place);
  state.topic = topic;
  state.wording = wording;
  state.until = Math.min(run.now + length, Math.max(run.now, partEnds));
  say(run, place, 'ask', topic, wording);
  run.timers.add(state.until, TOPIC_END, place);
  run.events += 1;
  run.called += 1;
}

/** Its minutes are over: the answer with its facts, or a polite nothing (N4). */
export function endTopic(run: FlatRun, place: number): void {
  const { name, topics, dependents } = tableOf(run, place);
  const state = stateOf(run, place);
  const { by, topic, wording } = state;
  if (by < 0 || topic < 0) return;
  const { minutes, wordings, answer, facts, effects } = topics[topic] as FlatTopic;
  run.timers.drop(TOPIC_END, place);
  const works = wordings.length === 0 || wordings.some((item) => item.id === wording && item.works);
  state.spent += minutes;
  state.topic = -1;
  if (works) state.asked.push(topic);
  run.changed(dependents);
  if (works) {
    say(run, place, 'answer', topic, undefined, chooseBlocks(run, answer));
    for (const fact of facts) learn(run, by, fact, 'message', name);
  } else say(run, place, 'vague', topic);
  run.events += 1;
  run.called += 1;
  if (works) applyEffects(run, effects);
  run.touch(dependents);
  for (let next = 0; next < topics.length; next++) if (isOpenTopic(run, place, next)) return;
  endCall(run, place, 'close');
}

/** The line closes; a topic under way is lost (N5). */
export function endCall(run: FlatRun, place: number, kind: 'hangUp' | 'close'): void {
  const state = stateOf(run, place);
  if (state.by < 0) return;
  run.timers.drop(TOPIC_END, place);
  setCall(run, state.by, -1);
  say(run, place, kind);
  state.by = -1;
  state.topic = -1;
  run.events += 1;
  run.called += 1;
}

/** A part ends: calls still open are cut, after the topic under way. */
export function cutCalls(run: FlatRun): void {
  for (let place = 0; place < run.calls.length; place++) {
    if (stateOf(run, place).by < 0) continue;
    endTopic(run, place);
    endCall(run, place, 'close');
  }
}
