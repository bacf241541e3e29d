import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconPlayerTrackNext } from '@tabler/icons-react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import { useConsole } from './console-actions.tsx';
import { useHost } from './host-context.tsx';

const paces = [
  { value: 0.5, text: '½' },
  { value: 1, text: '1×' },
  { value: 2, text: '2×' },
  { value: 4, text: '4×' },
] as const;

/** Start, pause or resume; the pace; the jump. One of the three buttons stands at a time, in the same place. */
export const ClockControls = (props: {
  readonly view: FacilitatorView;
  readonly onJump: () => void;
  readonly onStart: () => void;
}) => {
  const t = useT('facilitator');
  const host = useHost();
  const { act } = useConsole();
  const multiplier = useApp((state) => state.clock?.multiplier ?? 1);
  const { phase } = props.view;
  const playing = phase === 'running' || phase === 'paused';
  return (
    <div className="fc-run" role="group" aria-label={t('clock')}>
      {phase === 'lobby' && (
        <Button className="fc-main-act" onClick={props.onStart}>
          <IconPlayerPlayFilled className="i" size={20} aria-hidden /> {t('start')}
        </Button>
      )}
      {phase === 'running' && (
        <Button className="fc-main-act" onClick={() => void act({ act: 'pause', reason: 'facilitator' })}>
          <IconPlayerPauseFilled className="i" size={20} aria-hidden /> {t('pause')}
        </Button>
      )}
      {phase === 'paused' && (
        <Button className="fc-main-act" onClick={() => void act({ act: 'resume' })}>
          <IconPlayerPlayFilled className="i" size={20} aria-hidden /> {t('resume')}
        </Button>
      )}
      {(playing || phase === 'lobby') && (
        <div className="fc-seg" role="group" aria-label={t('pace')}>
          {paces.map((pace) => (
            <button
              key={pace.value}
              type="button"
              aria-pressed={multiplier === pace.value}
              aria-label={t('pace.times', { n: pace.text.replace('×', '') })}
              onClick={() => host.setPace(pace.value)}
            >
              {pace.text}
            </button>
          ))}
        </div>
      )}
      {playing && (
        <Button className="dk" onClick={props.onJump}>
          <IconPlayerTrackNext className="i" size={18} aria-hidden /> {t('jump')}
        </Button>
      )}
    </div>
  );
};
