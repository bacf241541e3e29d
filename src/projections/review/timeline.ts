import type { EngineEvent } from '../../engine/event.ts';
import type { PlacedEvent } from '../../engine/journal/replay.ts';
import type { InjectId, Language } from '../../scenario/model/ids.ts';
import { say, storyAt, type ViewContext } from '../context.ts';
import { eventText } from '../event-text.ts';
import { expectationState } from '../facilitator/measures.ts';
import { injectBody, opening } from '../message-text.ts';
import { shortOf } from '../parties.ts';
import type { ReviewView, TimelineItem } from '../views/review-view.ts';
import { linksOf } from './links.ts';
import { objectiveIndex } from './objective-tags.ts';

const kinds: Readonly<Partial<Record<EngineEvent['type'], TimelineItem['kind']>>> = {
  injectReleased: 'inject',
  injectNotReleased: 'inject',
  injectWithdrawn: 'inject',
  messageSent: 'inject',
  decisionOpened: 'other',
  decisionProposed: 'decision',
  decisionTaken: 'decision',
  decisionUnrated: 'decision',
  requestSent: 'sent',
  productSent: 'sent',
  itemShared: 'share',
  cardChanged: 'board',
  signalRaised: 'signal',
  expectationMet: 'expectation',
  expectationMissed: 'expectation',
  obligationStarted: 'obligation',
  obligationMet: 'obligation',
  obligationBreached: 'obligation',
  moveEntered: 'move',
  moveEnded: 'move',
  entryLogged: 'other',
  alternativeLogged: 'other',
  adviceGiven: 'other',
  exerciseStarted: 'move',
  exerciseEnded: 'move',
  exercisePaused: 'other',
  exerciseResumed: 'other',
  exerciseStopped: 'other',
};

type Timeline = Pick<ReviewView, 'timeline' | 'links' | 'actors' | 'storylines'>;

/** What happened, in order, with what it belongs to and what led to what. */
export function timelineOf(context: ViewContext, history: readonly PlacedEvent[]): Timeline {
  const { plan } = context;
  const objectives = objectiveIndex(plan);
  const times = new Map<string, number>();
  const placed = history.flatMap((item) => {
    const made = timelineItem(context, item, objectives);
    if (!made) return [];
    const base = `${item.event.type}/${subjectOf(item.event)}`;
    const count = times.get(base) ?? 0;
    times.set(base, count + 1);
    return [{ item: { ...made, key: count === 0 ? base : `${base}/${count}` }, event: item.event }];
  });
  const timeline = placed.map(({ item }) => item);
  const senders = new Set(timeline.flatMap((item) => item.actor ?? []));
  const lines = new Set(timeline.flatMap((item) => item.storyline ?? []));
  return {
    timeline,
    links: linksOf(plan, placed),
    actors: plan.scenario.actors
      .filter(({ id }) => senders.has(id))
      .map(({ id, name }) => ({ id, short: shortOf(context, id), name: say(context, name) })),
    storylines: plan.charts
      .filter(({ storyline }) => lines.has(storyline.id))
      .map(({ storyline }) => ({ id: storyline.id, title: say(context, storyline.title) })),
  };
}

function timelineItem(
  context: ViewContext,
  { seq, event }: PlacedEvent,
  objectives: ReadonlyMap<string, readonly string[]>,
): Omit<TimelineItem, 'key'> | undefined {
  const kind = kinds[event.type];
  if (!kind) return undefined;
  const { plan } = context;
  const inject = 'inject' in event ? plan.inject.get(event.inject as InjectId) : undefined;
  const spoken = 'spoken' in event && event.spoken;
  const from = inject?.from ?? (event.type === 'messageSent' ? event.from : undefined);
  const storyline = event.type === 'injectReleased' && plan.chartIndex.has(event.by) ? event.by : undefined;
  return {
    seq,
    play: event.at,
    at: storyAt(context, event.at),
    kind: spoken ? 'spoken' : kind,
    ...(inject ? { channel: inject.channel } : {}),
    ...(from !== undefined && plan.actor.has(from) ? { actor: from } : {}),
    ...(storyline === undefined ? {} : { storyline }),
    objectives: objectives.get(subjectOf(event)) ?? [],
    roles: lanesOf(context, event),
    title: eventText(context, event),
    detail: inject ? opening(injectBody(context, inject)) : endedWith(context, event) ? unplayedText(context) : '',
    spoken,
  };
}

const unplayed: Readonly<Record<Language, string>> = { nl: 'Niet gespeeld', en: 'Not played' };

/** The exercise ended with this event, or stands stopped by it. */
const endedWith = ({ state }: ViewContext, { type }: EngineEvent): boolean =>
  type === 'exerciseEnded' || (type === 'exerciseStopped' && state.phase === 'stopped');

/** Of an exercise that was ended early what there was still time for (S7). */
function unplayedText(context: ViewContext): string {
  const left = context.plan.expectations.filter((item) => expectationState(context, item) === 'notPlayed');
  return left.length === 0
    ? ''
    : `${unplayed[context.language]}: ${left.map(({ text }) => say(context, text).replace(/\.$/, '')).join('; ')}`;
}

/** What the event is about: an author's id, or one of the run. */
function subjectOf(event: EngineEvent): string {
  for (const key of subjects) if (key in event) return String((event as unknown as Record<string, unknown>)[key]);
  return '';
}

const subjects = [
  'inject',
  'decision',
  'request',
  'product',
  'expectation',
  'obligation',
  'signal',
  'message',
  'card',
  'item',
  'move',
  'kind',
] as const;

/** The roles, or the actor, in whose lane it stands. */
function lanesOf(context: ViewContext, event: EngineEvent): readonly string[] {
  const { plan } = context;
  switch (event.type) {
    case 'injectReleased':
      return event.to;
    case 'decisionTaken':
    case 'decisionOpened': {
      const by = plan.decision.get(event.decision)?.by;
      return by === undefined ? [] : [by];
    }
    case 'expectationMet':
    case 'expectationMissed': {
      const role = plan.expectation.get(event.expectation)?.role;
      return role === undefined ? [] : [role];
    }
    case 'obligationMet':
    case 'obligationBreached':
    case 'obligationStarted': {
      const owner = plan.obligation.get(event.obligation)?.owner;
      return owner === undefined ? [] : [owner];
    }
    case 'messageSent':
      return [event.from, ...event.to];
    default:
      return 'by' in event ? [String(event.by)] : [];
  }
}
