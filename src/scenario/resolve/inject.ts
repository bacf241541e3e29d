import type { ActorId, InjectId, SignalId } from '../model/ids.ts';
import type { BlockText, Inject, Trigger } from '../model/script.ts';
import type { AuthoredInject } from '../schema/inject.ts';
import type { Path } from '../source/locate.ts';
import { resolveBlocks } from './blocks.ts';
import { resolveEffects } from './effects.ts';
import { optional } from './resolver.ts';
import type { Resolver } from './resolver.ts';

/** Channels whose messages have a subject or a title. */
const withSubject: ReadonlySet<string> = new Set(['mail', 'news', 'vendor', 'parliament', 'memo', 'system']);

export function resolveInject(r: Resolver, authored: AuthoredInject, path: Path): Inject {
  const { id, subject, headline, guidance, attachments, channel } = authored;
  const from =
    authored.from === 'ctl'
      ? 'ctl'
      : (r.anyOf(['actor'], 'actorOrCtl', authored.from, [...path, 'from']).id as ActorId);
  // Of a channel that could not be read nothing is known.
  if (subject === undefined && withSubject.has(channel) && !r.troubled.has(id))
    r.report.at('subjectMissing', path, { channel });
  if (headline !== undefined && !(authored.to === 'all' && (channel === 'news' || channel === 'social')))
    r.report.at('headlineNotPublic', [...path, 'headline'], {}, { spot: 'key' });
  r.distinct(attachments, [...path, 'attachments']);
  return {
    id: r.ref('inject', id, path),
    move: r.ref('move', authored.move, [...path, 'move']),
    trigger: resolveTrigger(r, authored, path),
    channel,
    from,
    to: authored.to === 'all' ? 'all' : r.refs('role', authored.to, [...path, 'to']),
    facts: r.refs('fact', authored.facts, [...path, 'facts']),
    type: authored.type,
    gist: r.text(id, 'gist', authored.gist, [...path, 'gist']),
    ...optional('subject', subject === undefined ? undefined : r.text(id, 'subject', subject, [...path, 'subject'])),
    body: resolveBody(r, authored, path),
    ...optional(
      'headline',
      headline === undefined ? undefined : r.text(id, 'headline', headline, [...path, 'headline']),
    ),
    ...optional(
      'guidance',
      guidance === undefined ? undefined : r.text(id, 'guidance', guidance, [...path, 'guidance']),
    ),
    attachments: attachments.map((item, index) => ({
      id: item.id,
      title: r.text(id, `${item.id}.title`, item.title, [...path, 'attachments', index, 'title']),
      body: r.text(id, `${item.id}.body`, item.body, [...path, 'attachments', index, 'body']),
      ...optional('picture', item.picture),
    })),
    effects: resolveEffects(r, authored.effects, [...path, 'effects']),
  };
}

function resolveBody(r: Resolver, { id, body, blocks }: AuthoredInject, path: Path): BlockText {
  if ((body === undefined) === (blocks === undefined)) r.report.at('exactlyOne', path, { keys: 'body, blocks' });
  if (blocks === undefined)
    return { pick: 'all', blocks: [{ id: 'main', key: r.text(id, 'body', body ?? '', [...path, 'body']) }] };
  return resolveBlocks(r, blocks, id, 'body', [...path, 'blocks']);
}

function resolveTrigger(r: Resolver, authored: AuthoredInject, path: Path): Trigger {
  const { id, at, when, after, earlier } = authored;
  const own = (['at', 'when', 'after'] as const).filter((key) => authored[key] !== undefined);
  if (own.length > 1)
    r.report.at('twoReleasers', [...path, own[1] ?? ''], { id, which: own.join(', ') }, { spot: 'key' });
  if (earlier.length > 0 && at === undefined)
    r.report.at('ifWithoutTime', [...path, 'earlier'], { key: 'earlier', or: '' }, { spot: 'key' });
  const guard = authored.if === undefined ? undefined : r.condition(authored.if, [...path, 'if']);
  if (guard !== undefined && at === undefined && after === undefined)
    r.report.at(
      'ifWithoutTime',
      [...path, 'if'],
      { key: 'if', or: { nl: " of 'after'", en: " or 'after'" } },
      { spot: 'key' },
    );
  const sooner = earlier.map((one, index) => ({
    at: r.instant(one.at, [...path, 'earlier', index, 'at']),
    when: r.condition(one.if, [...path, 'earlier', index, 'if']),
  }));
  if (at !== undefined)
    return { kind: 'at', at: r.instant(at, [...path, 'at']), ...optional('when', guard), earlier: sooner };
  if (when !== undefined) return { kind: 'when', when: r.condition(when, [...path, 'when'], { continuous: true }) };
  if (after === undefined) return { kind: 'storyline' };
  const { signal, inject } = after;
  if ((signal === undefined) === (inject === undefined))
    r.report.at('exactlyOne', [...path, 'after'], { keys: 'signal, inject' });
  const target: SignalId | InjectId | undefined =
    signal !== undefined
      ? r.ref('signal', signal, [...path, 'after', 'signal'])
      : inject !== undefined
        ? r.ref('inject', inject, [...path, 'after', 'inject'])
        : undefined;
  const delay = r.duration(after.delay, [...path, 'after', 'delay']);
  return target === undefined
    ? { kind: 'storyline' }
    : { kind: 'after', after: target, delay, ...optional('when', guard) };
}
