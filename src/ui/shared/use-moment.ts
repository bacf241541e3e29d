import { storyTime, type StoryTime } from '../../base/time.ts';
import { useLanguage } from './i18n.ts';
import { useApp } from './store-context.tsx';
import { startOfDay, storyMoment } from './story-time.ts';

/** Says when something was: its hour, with the day where that is not today's in the story. */
export const useMoment = (): ((at: StoryTime) => string) => {
  const language = useLanguage();
  // The day alone: nothing is drawn anew because a minute passed.
  const today = useApp((state) => (state.clock ? startOfDay(state.clock.story) : undefined));
  return (at) => storyMoment(language, at, today === undefined ? undefined : storyTime(today));
};
