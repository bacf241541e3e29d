import { IconFolder, IconHistory, IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyDay, storyHour } from '../shared/story-time.ts';
import { isOpen, isPlayed, type RunLine, type StartActions } from './start-contract.ts';

const Foot = (props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly note: string;
  readonly onGo: (() => void) | undefined;
}) => (
  <button type="button" className="st-foot" disabled={props.onGo === undefined} onClick={props.onGo}>
    {props.icon}
    <span>
      <b>{props.title}</b>
      {props.note}
    </span>
  </button>
);

/** Where to go on: the last table that is still open, the last that has been played, all of them. */
export const StartFoot = (props: {
  readonly runs: readonly RunLine[];
  readonly actions: StartActions;
  readonly onRuns: () => void;
}) => {
  const t = useT('start');
  const language = useLanguage();
  const { runs, actions } = props;
  const open = runs.find(isOpen);
  const played = runs.find(isPlayed);
  return (
    <footer className="st-feet">
      <Foot
        icon={<IconPlayerPlay size={20} aria-hidden />}
        title={t('continue')}
        note={
          open
            ? isPlayed(open)
              ? `${storyDay(language, open.story)}, ${storyHour(language, open.story)}`
              : open.name
            : t('runs.none.continue')
        }
        onGo={open && (() => actions.resume(open))}
      />
      <Foot
        icon={<IconHistory size={20} aria-hidden />}
        title={t('review')}
        note={played ? played.name : t('runs.none.review')}
        onGo={played && (() => actions.review(played.id))}
      />
      <Foot
        icon={<IconFolder size={20} aria-hidden />}
        title={t('runs')}
        note={runs.length === 0 ? t('runs.none') : t('runs.count', { count: runs.length })}
        onGo={props.onRuns}
      />
    </footer>
  );
};
