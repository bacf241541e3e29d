import type { PlayTime, StoryTime } from '../base/time.ts';
import type { TextRef } from '../engine/command.ts';
import type { DraftField } from '../engine/journal/replay.ts';
import type { TextStore } from '../engine/journal/record.ts';
import type { Plan } from '../engine/plan.ts';
import type { EngineState } from '../engine/state/engine-state.ts';
import type { Language, TextKey } from '../scenario/model/ids.ts';
import type { Handles } from './handles.ts';
import type { Moment } from './views/shared.ts';

/** All that a projection reads. Views are pure functions of it. */
export interface ViewContext {
  readonly plan: Plan;
  readonly state: EngineState;
  readonly language: Language;
  readonly texts: TextStore;
  readonly handles: Handles;
  readonly drafts: ReadonlyMap<string, DraftField>;
  /** Indices of seats at which somebody sits. */
  readonly takenSeats: ReadonlySet<number>;
}

/** An authored text in the screen's language, or in the scenario's own where it is not translated. */
export const say = (context: ViewContext, key: TextKey | undefined): string => {
  if (key === undefined) return '';
  const { texts, language } = context.plan.scenario;
  return texts[context.language]?.[key] ?? texts[language]?.[key] ?? '';
};

const removed: Readonly<Record<Language, string>> = { nl: '[tekst verwijderd]', en: '[text removed]' };

/** What a person typed; a redacted text says so. */
export const typed = (context: ViewContext, ref: TextRef | undefined): string =>
  ref === undefined ? '' : (context.texts.get(ref) ?? removed[context.language]);

export const storyAt = (context: ViewContext, play: PlayTime): StoryTime => context.plan.timeline.storyOf(play);

/** An hour of play as a moment on screen; one beyond the end is left to its story hour alone. */
export function momentOf(context: ViewContext, play: PlayTime, story?: StoryTime): Moment {
  const { timeline } = context.plan;
  if (play > timeline.end) return { story: story ?? timeline.storyOf(timeline.end) };
  return { story: timeline.storyOf(play), play };
}

/** An authored hour as a moment on screen. */
export function momentAt(context: ViewContext, story: StoryTime): Moment {
  const play = context.plan.timeline.playOf(story);
  return play === undefined ? { story } : { story, play };
}
