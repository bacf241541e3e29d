import { formatInstant } from '../../scenario/instant.ts';
import type { Effect } from '../../scenario/model/effect.ts';
import type { Mood, Storyline, Transition } from '../../scenario/model/storyline.ts';
import { conditionTexts, type ConditionText } from './condition-text.ts';
import type { SheetPlace, SheetSource } from './sheet-source.ts';

/** One state of a storyline, as it is drawn. */
export interface DrawnState {
  readonly id: string;
  readonly title: string;
  readonly mood: Mood;
  readonly place: SheetPlace | undefined;
  /** Injects sent by what leads here. */
  readonly sends: readonly string[];
}

/** What sets a transition off: `text` is the signal's title or the hour; of `after` and `when` it is empty. */
export interface DrawnTrigger {
  readonly kind: Transition['trigger']['kind'];
  readonly text: string;
  /** Story minutes, of `after`. */
  readonly minutes?: number;
  /** Of `when`. */
  readonly condition?: ConditionText;
}

export interface DrawnTransition {
  readonly id: string;
  readonly from: string;
  /** Absent: the state stays. */
  readonly to?: string;
  readonly trigger: DrawnTrigger;
  readonly guard?: ConditionText;
  readonly place: SheetPlace | undefined;
  readonly sends: readonly string[];
  /** Other things that it does. */
  readonly effects: number;
}

export interface DrawnChart {
  readonly id: string;
  readonly title: string;
  readonly place: SheetPlace | undefined;
  readonly initial: string;
  readonly states: readonly DrawnState[];
  readonly transitions: readonly DrawnTransition[];
}

/** Each storyline as states with what leads from one to the other. */
export function chartSheet(source: SheetSource): readonly DrawnChart[] {
  const inWords = conditionTexts(source);
  return source.scenario.storylines.map((storyline) => chartOf(source, storyline, inWords));
}

function chartOf(
  { scenario, placeOf, placeOfPart, text }: SheetSource,
  storyline: Storyline,
  inWords: (source: string) => ConditionText,
): DrawnChart {
  const signals = new Map(scenario.signals.map(({ id, title }) => [id, text(title) || id]));
  const triggerOf = ({ trigger }: Transition): DrawnTrigger => {
    switch (trigger.kind) {
      case 'on':
        return { kind: 'on', text: signals.get(trigger.signal) ?? trigger.signal };
      case 'at':
        return { kind: 'at', text: Number.isNaN(trigger.at) ? '' : formatInstant(trigger.at, scenario.dayOne) };
      case 'after':
        return { kind: 'after', text: '', minutes: Math.round(trigger.delay / 60_000) };
      case 'when':
        return { kind: 'when', text: '', condition: inWords(trigger.when) };
    }
  };
  const transitions = storyline.transitions.map((transition): DrawnTransition => {
    const { id, from, to, guard, effects } = transition;
    const sends = effects.flatMap(sentBy);
    return {
      id,
      from,
      ...(to === undefined ? {} : { to }),
      trigger: triggerOf(transition),
      ...(guard === undefined ? {} : { guard: inWords(guard) }),
      place: placeOfPart(transition),
      sends,
      effects: effects.length - sends.length,
    };
  });
  return {
    id: storyline.id,
    title: text(storyline.title),
    place: placeOf(storyline.id),
    initial: storyline.initial,
    states: storyline.states.map((state) => ({
      id: state.id,
      title: text(state.title),
      mood: state.mood,
      place: placeOfPart(state),
      sends: [...new Set(transitions.filter(({ to }) => to === state.id).flatMap(({ sends }) => sends))],
    })),
    transitions,
  };
}

const sentBy = (effect: Effect): readonly string[] => (effect.kind === 'send' ? [effect.inject] : []);
