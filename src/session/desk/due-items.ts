import type { EngineEvent } from '../../engine/event.ts';
import type { PlacedEvent } from '../../engine/journal/replay.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Language, TextKey } from '../../scenario/model/ids.ts';
import type { DueItem } from './desk-items.ts';

type Named = Pick<DueItem, 'kind' | 'id' | 'title' | 'fate'>;

/** What comes to pass in a stretch of play, as a list to read before doing it. Steps that only prepare others are left out. */
export function dueItems(plan: Plan, language: Language, events: readonly PlacedEvent[]): readonly DueItem[] {
  const { texts, language: own } = plan.scenario;
  const say = (key: TextKey | undefined): string =>
    key === undefined ? '' : (texts[language][key] ?? texts[own][key] ?? '');
  return events.flatMap(({ event }) => {
    const named = nameOf(plan, say, event);
    return named ? [{ ...named, at: { story: plan.timeline.storyOf(event.at), play: event.at } }] : [];
  });
}

function nameOf(plan: Plan, say: (key: TextKey | undefined) => string, event: EngineEvent): Named | undefined {
  switch (event.type) {
    case 'injectReleased':
      return { kind: 'inject', id: event.inject, title: say(plan.inject.get(event.inject)?.gist), fate: 'released' };
    case 'injectNotReleased':
      return event.why === 'cutOff'
        ? { kind: 'inject', id: event.inject, title: say(plan.inject.get(event.inject)?.gist), fate: 'cutOff' }
        : undefined;
    case 'decisionTaken':
      return event.how === 'default'
        ? {
            kind: 'decision',
            id: event.decision,
            title: say(plan.decision.get(event.decision)?.title),
            fate: 'default',
          }
        : undefined;
    case 'decisionUnrated':
      return {
        kind: 'decision',
        id: event.decision,
        title: say(plan.decision.get(event.decision)?.title),
        fate: 'judged',
      };
    case 'expectationMissed':
      return {
        kind: 'expectation',
        id: event.expectation,
        title: say(plan.expectation.get(event.expectation)?.text),
        fate: 'judged',
      };
    case 'obligationBreached':
      return {
        kind: 'obligation',
        id: event.obligation,
        title: say(plan.obligation.get(event.obligation)?.title),
        fate: 'breached',
      };
    case 'storylineMoved': {
      const storyline = plan.scenario.storylines.find(({ id }) => id === event.storyline);
      const state = storyline?.states.find(({ id }) => id === event.to);
      return {
        kind: 'storyline',
        id: event.storyline,
        title: `${say(storyline?.title)}: ${say(state?.title)}`,
        fate: 'moved',
      };
    }
    case 'messageSent':
      return event.kind === 'fallback'
        ? { kind: 'reply', id: event.message, title: say(plan.actor.get(event.from)?.name), fate: 'fallback' }
        : undefined;
    default:
      return undefined;
  }
}
