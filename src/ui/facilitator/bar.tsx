import { IconHandStop, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useState } from 'react';
import markUrl from '../../../assets/parts/mark-dark.svg?url';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { ExerciseTab } from '../shared/exercise-tab.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import { storyDay, storyHour } from '../shared/story-time.ts';
import { useClock } from '../shared/use-clock.ts';
import { ClockControls } from './clock-controls.tsx';
import { StageMenu } from './stage-menu.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { authoredPace } from './plan-time.ts';

const StoryClock = () => {
  const t = useT('facilitator');
  const language = useLanguage();
  const clock = useClock();
  if (!clock) return null;
  const pace = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <div className="fc-clock">
      <b className="tn n">{storyHour(language, clock.story)}</b>
      <span className="n">
        {storyDay(language, clock.story)}
        <br />
        {t('clock.pace', { n: pace.format(authoredPace(clock) * clock.multiplier) })}
      </span>
    </div>
  );
};

const SoundSwitch = () => {
  const t = useT('facilitator');
  const { sound } = useApp((state) => state.local);
  const setLocal = useApp((state) => state.setLocal);
  const Icon = sound ? IconVolume : IconVolumeOff;
  return (
    <Button className="dk ic" aria-label={t('sound')} aria-pressed={sound} onClick={() => setLocal({ sound: !sound })}>
      <Icon className="i" size={18} aria-hidden />
    </Button>
  );
};

/** The green bar: clock, pace, stage and the way out for a real emergency, always in view. */
export const Bar = (props: {
  readonly view: FacilitatorView;
  readonly onJump: () => void;
  readonly onStart: () => void;
}) => {
  const t = useT('facilitator');
  const [stopping, setStopping] = useState(false);
  const team = useApp((state) => state.team);
  const { view } = props;
  return (
    <>
      <header className="fc-bar">
        <div className="fc-who">
          <img className="mk" src={markUrl} width={34} height={34} alt="" />
          <div>
            <h1>{view.title}</h1>
            <p>{[team, t('who')].filter(Boolean).join(' · ')}</p>
          </div>
        </div>
        <StoryClock />
        <ClockControls view={view} onJump={props.onJump} onStart={props.onStart} />
        <div className="fc-stage">
          <StageMenu view={view} />
          <SoundSwitch />
        </div>
        <Button kind="stop" className="fc-stop" onClick={() => setStopping(true)} aria-label={t('stop.full')}>
          <IconHandStop className="i" size={18} aria-hidden /> {t('stop.button')}
        </Button>
        <ExerciseTab className="fc-tab" />
      </header>
      {stopping && <StopDialog onClose={() => setStopping(false)} />}
    </>
  );
};
