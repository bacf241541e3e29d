import type { Conversation, Topic } from '../model/conversation.ts';
import type { TopicId } from '../model/ids.ts';
import type { BlockText } from '../model/script.ts';
import type { AuthoredConversation, AuthoredTopic } from '../schema/conversation.ts';
import type { Path } from '../source/locate.ts';
import { resolveBlocks } from './blocks.ts';
import { resolveEffects } from './effects.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

export function resolveConversation(r: Resolver, authored: AuthoredConversation, path: Path): Conversation {
  const { id, when, openedBy, open, voicemail } = authored;
  if ((open === undefined) === (openedBy === undefined)) r.report.at('exactlyOne', path, { keys: 'open, openedBy' });
  r.distinct(authored.topics, [...path, 'topics']);
  return {
    id: r.ref('conversation', id, path),
    title: r.text(id, 'title', authored.title, [...path, 'title']),
    callers: r.refs('role', authored.callers, [...path, 'callers']),
    partner: r.ref('actor', authored.partner, [...path, 'partner']),
    windows: resolveCallWindows(r, authored.windows, [...path, 'windows']),
    ...optional('when', when === undefined ? undefined : r.condition(when, [...path, 'when'])),
    ...optional('openedBy', openedBy === undefined ? undefined : r.ref('inject', openedBy, [...path, 'openedBy'])),
    budget: authored.budget,
    ...optional('open', open === undefined ? undefined : r.text(id, 'open', open, [...path, 'open'])),
    close: r.text(id, 'close', authored.close, [...path, 'close']),
    ...optional(
      'voicemail',
      voicemail === undefined ? undefined : r.text(id, 'voicemail', voicemail, [...path, 'voicemail']),
    ),
    topics: authored.topics.map((topic, index) => resolveTopic(r, id, topic, [...path, 'topics', index])),
    effects: resolveEffects(r, authored.effects, [...path, 'effects']),
  };
}

export function resolveCallWindows(
  r: Resolver,
  authored: AuthoredConversation['windows'],
  path: Path,
): Conversation['windows'] {
  return authored.map((window, index) => ({
    from: r.instant(window.from, [...path, index, 'from']),
    to: r.instant(window.to, [...path, index, 'to']),
  }));
}

function resolveTopic(r: Resolver, conversation: string, authored: AuthoredTopic, path: Path): Topic {
  const { id, ask, from, when, vague, wordings } = authored;
  const text = (field: string, value: string | undefined) =>
    optional(field, value === undefined ? undefined : r.text(conversation, `${id}.${field}`, value, [...path, field]));
  if ((ask === undefined) === (wordings.length === 0)) r.report.at('exactlyOne', path, { keys: 'ask, wordings' });
  r.distinct(wordings, [...path, 'wordings']);
  return {
    id: id as TopicId,
    title: r.text(conversation, `${id}.title`, authored.title, [...path, 'title']),
    minutes: authored.minutes,
    ...text('ask', ask),
    answer: resolveAnswer(r, conversation, authored, path),
    facts: r.refs('fact', authored.facts, [...path, 'facts']),
    effects: resolveEffects(r, authored.effects, [...path, 'effects']),
    ...optional('from', from === undefined ? undefined : r.instant(from, [...path, 'from'])),
    ...optional('when', when === undefined ? undefined : r.condition(when, [...path, 'when'])),
    wordings: wordings.map((wording, index) => ({
      id: wording.id,
      text: r.text(conversation, `${id}.${wording.id}.text`, wording.text, [...path, 'wordings', index, 'text']),
      works: wording.works,
    })),
    ...text('vague', vague),
    suits: authored.suits,
  };
}

function resolveAnswer(r: Resolver, conversation: string, { id, answer }: AuthoredTopic, path: Path): BlockText {
  const at = [...path, 'answer'];
  return typeof answer === 'string'
    ? { pick: 'all', blocks: [{ id: 'main', key: r.text(conversation, `${id}.answer`, answer, at) }] }
    : resolveBlocks(r, answer, conversation, `${id}.answer`, at);
}
