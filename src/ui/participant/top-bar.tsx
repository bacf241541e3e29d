import { IconHelpCircle, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import markUrl from '../../../assets/parts/mark-dark.svg?url';
import { Button } from '../shared/button.tsx';
import { ExerciseTab } from '../shared/exercise-tab.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import { storyDay, storyHour } from '../shared/story-time.ts';
import { useClock } from '../shared/use-clock.ts';
import { DueNow } from './due-now.tsx';
import { useRoleView } from './role-view-context.tsx';

const StoryClock = () => {
  const t = useT('participant');
  const language = useLanguage();
  const clock = useClock();
  const { move } = useRoleView();
  if (!clock) return null;
  const hour = storyHour(language, clock.story);
  return (
    <div className="clock">
      <time className="clock-hour tn n">{hour}</time>
      <span className="clock-day n">
        <span>{storyDay(language, clock.story)}</span>
        <span className="clock-part">{t('bar.move', { n: move.number, of: move.of })}</span>
      </span>
    </div>
  );
};

const Connection = () => {
  const t = useT('participant');
  const connection = useApp((state) => state.connection);
  const open = connection === 'open';
  const Icon = open ? IconPlugConnected : IconPlugConnectedX;
  return (
    <span className={open ? 'conn' : 'conn conn-lost'}>
      <Icon size={18} aria-hidden />
      {t(`connection.${connection}`)}
    </span>
  );
};

/** Letters that two lines hold in the common size. */
const ROOM = 36;

/** Who, when, what is due first, whether we are connected. */
export const TopBar = (props: { readonly onHelp: () => void }) => {
  const t = useT('participant');
  const view = useRoleView();
  const team = useApp((state) => state.team);
  const name = view.me.length > 1 ? view.me.map((role) => role.short).join(' + ') : (view.me[0]?.name ?? '');
  return (
    <header className="bar">
      <div className="who">
        <img className="mk" src={markUrl} width={34} height={34} alt="" />
        <div lang={view.language}>
          <b className={name.length > ROOM ? 'who-many' : ''} title={view.me.map((role) => role.name).join(' + ')}>
            {name}
          </b>
          <span>{[team, view.title].filter(Boolean).join(' · ')}</span>
        </div>
      </div>
      <StoryClock />
      <DueNow />
      <div className="bar-right">
        <Connection />
        <Button kind="quiet" className="onb" aria-label={t('help')} onClick={props.onHelp}>
          <IconHelpCircle size={18} aria-hidden />
          <span className="onb-word">{t('help')}</span>
        </Button>
      </div>
      <ExerciseTab className="bar-tab" />
    </header>
  );
};
