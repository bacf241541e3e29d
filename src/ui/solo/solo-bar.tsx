import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerStopFilled,
  IconPlayerTrackNext,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { Segmented } from '../shared/segmented.tsx';
import { useApp } from '../shared/store-context.tsx';
import { EndSheet } from './end-sheet.tsx';
import type { SoloProps } from './solo-screen.tsx';

const paces = ['0.5', '1', '2', '4'] as const;
const paceTexts = { '0.5': '½×', '1': '1×', '2': '2×', '4': '4×' } as const;

/** Pause, go on, go faster, go to what comes next, end: while the exercise is on. */
export const SoloBar = ({ view, host, onHome }: SoloProps) => {
  const t = useT('solo');
  const send = useApp((state) => state.send);
  const multiplier = useApp((state) => state.clock?.multiplier ?? 1);
  const [ending, setEnding] = useState(false);
  const { phase } = view;
  const playing = phase === 'running' || phase === 'paused';
  return (
    <header className="solo-bar" aria-label={t('bar')}>
      <b className="solo-name">{t('title')}</b>
      {playing && (
        <div className="solo-acts">
          {phase === 'running' ? (
            <Button size="small" onClick={() => void send({ act: 'pause', reason: 'facilitator' })}>
              <IconPlayerPauseFilled className="i" size={16} aria-hidden /> {t('pause')}
            </Button>
          ) : (
            <Button size="small" onClick={() => void send({ act: 'resume' })}>
              <IconPlayerPlayFilled className="i" size={16} aria-hidden /> {t('resume')}
            </Button>
          )}
          <Segmented
            label={t('pace')}
            hideLabel
            value={paces.find((pace) => Number(pace) === multiplier)}
            choices={paces.map((pace) => ({ value: pace, text: paceTexts[pace] }))}
            onChange={(pace) => host.setPace(Number(pace))}
          />
          <Button size="small" disabled={phase !== 'running'} onClick={() => void host.jump({ to: 'next' })}>
            <IconPlayerTrackNext className="i" size={16} aria-hidden /> {t('next')}
          </Button>
          <Button size="small" onClick={() => setEnding(true)}>
            <IconPlayerStopFilled className="i" size={16} aria-hidden /> {t('end')}
          </Button>
        </div>
      )}
      {!playing && (
        <div className="solo-acts">
          <Button size="small" onClick={onHome}>
            {t('home')}
          </Button>
        </div>
      )}
      {ending && playing && <EndSheet onClose={() => setEnding(false)} />}
    </header>
  );
};
