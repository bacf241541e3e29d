import { IconClock } from '@tabler/icons-react';
import { RichText } from '../shared/rich-text.tsx';
import { useT } from '../shared/i18n.ts';
import { lengthInWords, playLeftInWords, storyLeft } from '../shared/time-left.ts';
import { useClock } from '../shared/use-clock.ts';
import { goToTarget } from './go-to-target.ts';
import { useNavigation } from './navigation.tsx';
import { useRoleView } from './role-view-context.tsx';

/** The nearest deadline in words, and what it comes to at this table at the present pace. */
export const DueNow = () => {
  const t = useT('participant');
  const shared = useT('shared');
  const view = useRoleView();
  const clock = useClock();
  const navigation = useNavigation();
  if (!clock) return null;
  const next = view.deadlines
    .filter((one) => one.due.story > clock.story)
    .reduce<(typeof view.deadlines)[number] | undefined>(
      (a, b) => (a && a.due.story <= b.due.story ? a : b),
      undefined,
    );
  if (!next)
    return (
      <p className="due due-none">
        <IconClock size={20} aria-hidden />
        <span>{t('due.none')}</span>
      </p>
    );
  const play = playLeftInWords(shared, clock, next.due);
  return (
    <button type="button" className="due" onClick={() => goToTarget(view, navigation, next.target)}>
      <IconClock size={20} aria-hidden />
      <span className="due-title" lang={view.language}>
        {next.title}
      </span>{' '}
      <span className="due-left tn">
        <RichText text={t('due.left', { length: lengthInWords(shared, storyLeft(clock, next.due)) })} />
        {play !== undefined && <span className="due-play"> {play}</span>}
      </span>
    </button>
  );
};
