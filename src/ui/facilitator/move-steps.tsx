import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { MINUTE } from '../../base/time.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useClock } from '../shared/use-clock.ts';
import { EndDialog } from './end-dialog.tsx';
import { useHostStatus } from './host-context.tsx';
import { behindPlan, realInWords, realUntil } from './plan-time.ts';

/** Real minutes left in this part, and how that stands to the plan. */
const TimeLeft = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const clock = useClock();
  const elapsed = useHostStatus((status) => status.realElapsed);
  const { endOfMove, moves } = props.view;
  if (!clock || endOfMove === undefined) return null;
  const left = realUntil(clock, endOfMove);
  const behind = elapsed === null ? 0 : Math.round(behindPlan(moves, elapsed, left) / MINUTE);
  const plan =
    elapsed === null || behind === 0
      ? t('plan.onTime')
      : t(behind > 0 ? 'plan.behind' : 'plan.ahead', { n: Math.abs(behind) });
  return (
    <span className="tn">
      {t('plan.left', { left: realInWords(t, left) })}
      {', '}
      {plan}
    </span>
  );
};

/** The parts of this variant; the one being played has its real time left and its way out. */
export const MoveSteps = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const [ending, setEnding] = useState(false);
  const { view } = props;
  const playing = view.phase === 'running' || view.phase === 'paused';
  return (
    <>
      <nav className="fc-steps" aria-label={t('steps')}>
        <ol>
          {view.moves.map((move) => {
            const now = move.state === 'now' && view.phase !== 'lobby';
            return (
              <li
                key={move.id}
                className={
                  now
                    ? 'now'
                    : move.state === 'past'
                      ? 'done'
                      : move.state === 'notPlayed' || move.state === 'left'
                        ? 'none'
                        : ''
                }
                aria-current={now ? 'step' : undefined}
              >
                {move.state === 'past' && (
                  <IconCheck className="i" size={15} stroke={2.4} role="img" aria-label={t('steps.done')} />
                )}
                <span
                  title={move.state === 'notPlayed' ? t('steps.notPlayedTitle', { title: move.title }) : move.title}
                >
                  {move.state === 'notPlayed' ? move.title : `${move.number} ${move.title}`}
                </span>
                {move.state === 'notPlayed' && <span className="vh">{t('steps.notPlayed')}</span>}
                {move.state === 'left' && <span className="vh">{t('steps.left')}</span>}
                {now && playing && (
                  <span className="fc-left">
                    <TimeLeft view={view} />
                    <Button size="small" onClick={() => setEnding(true)}>
                      {t('end.button')}
                    </Button>
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      </nav>
      {ending && <EndDialog view={view} onClose={() => setEnding(false)} />}
    </>
  );
};
