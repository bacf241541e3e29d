import type { Conversation, Topic } from '../../scenario/model/conversation.ts';
import type { RoleId } from '../../scenario/model/ids.ts';
import { callRecord, openTopics } from '../../engine/rules/calls.ts';
import type { CallLine, CallRecord } from '../../engine/state/words.ts';
import { lookAt } from '../../engine/world.ts';
import { say, storyAt, typed, type ViewContext } from '../context.ts';
import { noMemory, type ViewMemory } from '../memory.ts';
import { injectBody, linkFacts } from '../message-text.ts';
import { partyOf } from '../parties.ts';
import type { OpenLines } from './open-lines.ts';
import type { CallLineView, CallView } from '../views/role-view.ts';

/** Calls that a seat can begin now, is in or has made, and those that a colleague is in; lines and topics only of its own. */
export function callsOf(
  context: ViewContext,
  roles: readonly RoleId[],
  open: Pick<OpenLines, 'may' | 'within'>,
  memory: ViewMemory = noMemory,
): readonly CallView[] {
  const world = lookAt(context.plan, context.state);
  return context.plan.conversations.flatMap((conversation) => {
    const as = conversation.callers.find((role) => roles.includes(role));
    if (as === undefined) return [];
    const record = callRecord(world, conversation.id);
    const mine = record.active !== undefined && roles.includes(record.active.by);
    const available = !record.active && open.may(conversation);
    const heard = heardLines(record, roles);
    if (!available && !record.active && heard.length === 0) return [];
    const under = mine ? record.active?.topic : undefined;
    return [
      {
        handle: context.handles.of(conversation.id),
        title: say(context, conversation.title),
        partner: partyOf(context, conversation.partner),
        as: context.handles.of(as),
        state: record.active ? 'active' : available ? 'available' : 'over',
        mine,
        minutes: conversation.budget,
        minutesLeft: conversation.budget - record.spent,
        lines: memory.part(`lines ${conversation.id}`, context, (c) => linesOf(c, roles, conversation)),
        topics: mine
          ? openTopics(world, conversation).map((topic) => ({
              handle: context.handles.of(topic.id, conversation.id),
              title: say(context, topic.title),
              minutes: topic.minutes,
              wordings: topic.wordings
                .map((item) => ({ item, lot: context.handles.lot(item.id, `${conversation.id}.${topic.id}`) }))
                .sort((a, b) => (a.lot < b.lot ? -1 : 1))
                .map(({ item }) => ({
                  handle: context.handles.of(item.id, `${conversation.id}.${topic.id}`),
                  text: say(context, item.text),
                })),
            }))
          : [],
        ...recordingOf(
          context,
          conversation,
          record.active === undefined && heard.length > 0,
          open.within(conversation),
        ),
        ...(conversation.openedBy === undefined ? {} : { message: context.handles.of(conversation.openedBy) }),
        ...(under
          ? { under: { title: say(context, topicOf(conversation, under.id)?.title), until: under.until } }
          : {}),
      },
    ];
  });
}

/** What was said, to this seat; the hour has no part in it. */
function linesOf(context: ViewContext, roles: readonly RoleId[], conversation: Conversation): readonly CallLineView[] {
  const heard = heardLines(callRecord(context, conversation.id), roles);
  return heard.flatMap((line) => lineView(context, roles, conversation, heard, line));
}

/** Lines that a seat was there for. */
export const heardLines = ({ lines }: CallRecord, roles: readonly RoleId[]): readonly CallLine[] =>
  lines.filter((line) => roles.includes(line.by));

/** The voicemail: outside the hours of the call, for who has been in it. */
const recordingOf = (context: ViewContext, { voicemail }: Conversation, spoken: boolean, reachable: boolean) =>
  voicemail === undefined || !spoken || reachable ? {} : { recording: say(context, voicemail) };

const topicOf = (conversation: Conversation, id: string | undefined): Topic | undefined =>
  conversation.topics.find((topic) => topic.id === id);

/** What a line says to this seat; empty when it says nothing. */
export function wordsOfLine(
  context: ViewContext,
  roles: readonly RoleId[],
  conversation: Conversation,
  heard: readonly CallLine[],
  line: CallLine,
): string {
  const topic = topicOf(conversation, line.topic);
  const knows = (fact: string): boolean =>
    roles.some((role) => (context.state.knowledge[role] as Record<string, unknown> | undefined)?.[fact] !== undefined);
  return linkFacts(context, lineText(context, conversation, heard, line, topic), knows);
}

function lineView(
  context: ViewContext,
  roles: readonly RoleId[],
  conversation: Conversation,
  heard: readonly CallLine[],
  line: CallLine,
): readonly CallLineView[] {
  const text = wordsOfLine(context, roles, conversation, heard, line);
  return text ? [{ at: storyAt(context, line.at), mine: line.kind === 'ask', text }] : [];
}

function lineText(
  context: ViewContext,
  conversation: Conversation,
  heard: readonly CallLine[],
  line: CallLine,
  topic: Topic | undefined,
): string {
  switch (line.kind) {
    case 'open': {
      // Rung back: the partner does not say their first words again.
      if (heard.find((item) => item.kind === 'open') !== line) return '';
      const inject = conversation.openedBy === undefined ? undefined : context.plan.inject.get(conversation.openedBy);
      return inject ? injectBody(context, inject) : say(context, conversation.open);
    }
    case 'ask':
      if (line.own !== undefined) return typed(context, line.own);
      return say(context, topic?.wordings.find((item) => item.id === line.wording)?.text ?? topic?.ask ?? topic?.title);
    case 'answer':
      return (topic?.answer.blocks ?? [])
        .filter((block) => line.blocks?.includes(block.id))
        .map((block) => say(context, block.key))
        .join('\n\n');
    case 'vague':
      return say(context, topic?.vague);
    case 'close':
      return say(context, conversation.close);
    case 'hangUp':
      return '';
  }
}
