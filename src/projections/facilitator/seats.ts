import { HOUR, MINUTE, type PlayTime } from '../../base/time.ts';
import type { InjectId, RoleId } from '../../scenario/model/ids.ts';
import type { EngineEvent } from '../../engine/event.ts';
import type { Delivery } from '../../engine/state/engine-state.ts';
import type { PlacedEvent } from '../../engine/journal/replay.ts';
import { onlyHere } from '../common-knowledge.ts';
import { say, storyAt, typed, type ViewContext } from '../context.ts';
import { eventText } from '../event-text.ts';
import { injectTitle, unmarked } from '../message-text.ts';
import { typedBody } from '../role/messages.ts';
import type { ReplyRow, SeatRow } from '../views/facilitator-view.ts';
import { roleTag } from './injects.ts';

/** Play ms without an act after which a seat is called silent. */
const SILENT = HOUR / 2;
/** Unread or unanswered items from which a seat is called under pressure. */
const PRESSURE = 4;

/** The seats as cards: what lies unread, what waits for an answer, what they hold alone, what they last did. */
export function seatRows(context: ViewContext, events: readonly PlacedEvent[]): readonly SeatRow[] {
  const { state } = context;
  return state.groups.flatMap((roles, index) => {
    if (roles.length === 0) return [];
    const items = onePerMessage(
      roles.flatMap((role) => state.inboxes[role] ?? []).filter((item) => item.way !== 'spoken'),
    );
    const gone = (item: (typeof items)[number]): boolean =>
      state.injects[item.message as InjectId]?.status === 'withdrawn';
    const unread = items.filter((item) => item.read === undefined && !gone(item));
    const open = openTasks(context, roles);
    const last = lastAct(context, roles, events);
    const ringing = unread.some((item) => item.ringsUntil !== undefined && state.now < item.ringsUntil);
    const quiet = state.now - (last?.at ?? 0);
    const occupied = Math.max(0, ...roles.map((role) => state.occupied[role] ?? 0));
    return [
      {
        index,
        roles: roles.map((role) => roleTag(context, role)),
        unread: unread.length,
        ...oldest(
          context,
          'oldestUnread',
          unread.map((item) => item.at),
        ),
        unanswered: open.length,
        ...oldest(context, 'oldestUnanswered', open),
        alone: onlyHere(context, roles).length,
        ...(last ? { last: { text: last.text, at: storyAt(context, last.at) } } : {}),
        mood: ringing
          ? 'called'
          : unread.length + open.length >= PRESSURE
            ? 'pressure'
            : state.phase === 'running' && quiet > SILENT && state.now > 10 * MINUTE
              ? 'silent'
              : open.length > 0
                ? 'waiting'
                : 'calm',
        ...(occupied > state.now ? { occupiedUntil: occupied as PlayTime } : {}),
        briefRead: context.takenSeats.has(index),
      },
    ];
  });
}

/** A message that came to several roles of one person lies in one inbox. */
function onePerMessage(items: readonly Delivery[]): readonly Delivery[] {
  const first = new Map<string, Delivery>();
  for (const item of items) if (!first.has(item.message)) first.set(item.message, item);
  return [...first.values()];
}

const oldest = <K extends string>(
  context: ViewContext,
  key: K,
  times: readonly PlayTime[],
): Partial<Record<K, ReturnType<typeof storyAt>>> =>
  times.length
    ? ({ [key]: storyAt(context, Math.min(...times) as PlayTime) } as Record<K, ReturnType<typeof storyAt>>)
    : {};

/** Since when decisions and ordered requests of these roles have been waiting. */
export function openTasks(context: ViewContext, roles: readonly RoleId[]): readonly PlayTime[] {
  const { plan, state } = context;
  const decisions = plan.decisions.flatMap((decision) => {
    const record = state.decisions[decision.id];
    const waits =
      (record?.status === 'open' && roles.includes(decision.by)) ||
      (record?.status === 'proposed' && decision.confirm !== undefined && roles.includes(decision.confirm as RoleId));
    return record && waits ? [record.opened] : [];
  });
  const requests = plan.requests.flatMap((request) => {
    const record = state.requests[request.id];
    const mine = request.by.some((role) => roles.includes(role));
    return record?.due !== undefined && record.sent.length === 0 && mine
      ? [Math.min(record.due, state.now) as PlayTime]
      : [];
  });
  return [...decisions, ...requests];
}

/** The role that did this of its own accord; undefined for all that merely happens. */
function doer(context: ViewContext, event: EngineEvent): string | undefined {
  switch (event.type) {
    case 'messageRead':
      return event.role;
    case 'messageSent':
      return event.from;
    case 'decisionTaken':
      // A default is nobody's act, and of an own option the act was the proposal.
      return event.how === 'default' || event.how === 'mapped'
        ? undefined
        : context.plan.decision.get(event.decision)?.by;
    case 'itemShared':
    case 'cardChanged':
    case 'entryLogged':
    case 'alternativeLogged':
    case 'adviceGiven':
    case 'decisionProposed':
    case 'decisionRefused':
    case 'requestSent':
    case 'productPrepared':
    case 'productSent':
    case 'callBegun':
    case 'topicAsked':
      return event.by;
    default:
      return undefined;
  }
}

function lastAct(
  context: ViewContext,
  roles: readonly RoleId[],
  events: readonly PlacedEvent[],
): { readonly at: PlayTime; readonly text: string } | undefined {
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index]?.event;
    if (event && roles.includes(doer(context, event) as RoleId))
      return { at: event.at, text: eventText(context, event) };
  }
  return undefined;
}

/** Replies to actors that wait for an answer, oldest first; answered ones after them. */
export function replyRows(context: ViewContext): readonly ReplyRow[] {
  const { plan, state } = context;
  const rows = state.typed.flatMap((item) => {
    if (item.kind !== 'reply' || typeof item.to !== 'string') return [];
    const actor = plan.actor.get(item.to);
    if (!actor) return [];
    const answer = state.typed.find(
      (other) => other.about === item.id && (other.kind === 'answer' || other.kind === 'fallback'),
    );
    const waiting = state.agenda.find(({ work }) => work.kind === 'fallback' && work.reply === item.id);
    const inject = plan.inject.get(item.about as InjectId);
    return [
      {
        id: item.id,
        from: roleTag(context, item.from),
        to: { id: actor.id, short: say(context, actor.short), name: say(context, actor.name) },
        subject: inject ? unmarked(injectTitle(context, inject)) : subjectOf(context, item.about),
        text: typedBody(context, item),
        at: storyAt(context, item.at),
        ...(waiting ? { fallbackAt: waiting.due } : {}),
        lines: actor.lines.map((line) => say(context, line)),
        ...(answer ? { answered: { at: storyAt(context, answer.at), fallback: answer.kind === 'fallback' } } : {}),
      },
    ];
  });
  return [...rows.filter((row) => !row.answered), ...rows.filter((row) => row.answered)];
}

function subjectOf(context: ViewContext, id: string | undefined): string {
  const message = context.state.typed.find((item) => item.id === id);
  return message ? (message.subject ? typed(context, message.subject) : typedBody(context, message).slice(0, 64)) : '';
}
