import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { MarkedLine } from '../shared/exercise-mark.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { partOverHead } from '../shared/part-over.ts';
import { storyDay, storyHour } from '../shared/story-time.ts';
import { useClock } from '../shared/use-clock.ts';
import { useApp } from '../shared/store-context.tsx';
import { useConsole } from './console-actions.tsx';
import { useHost, useHostStatus } from './host-context.tsx';
import { currentMove } from './msel-filter.ts';
import { nextWindow } from './plan-time.ts';

/** That there is no line, or why the clock stands still and what to do about it; nothing while it runs. Between parts: the intro to read aloud and the file. */
export const PhaseBand = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const language = useLanguage();
  const clock = useClock();
  const host = useHost();
  const { act } = useConsole();
  const storage = useHostStatus((status) => status.storage);
  const lost = useApp((state) => state.connection === 'lost');
  const { view } = props;
  if (lost) {
    return (
      <div className="fc-band warn" role="alert">
        <h2>{t('band.lost')}</h2>
        <p>{t('band.lostText')}</p>
      </div>
    );
  }
  const save = <Button onClick={() => void host.saveToFile()}>{t('foot.save')}</Button>;
  const review = <Button onClick={() => host.openWindow({ kind: 'review' })}>{t('band.review')}</Button>;
  if (storage === 'full' || storage === 'failing') {
    return (
      <section className="fc-band warn" aria-label={t('band.store')}>
        <h2>{t('band.store')}</h2>
        <p>{t(storage === 'full' ? 'band.storeFull' : 'band.storeFailing')}</p>
        <div className="fc-acts">{save}</div>
      </section>
    );
  }
  if (view.phase === 'paused') {
    const reason = view.pause ?? 'facilitator';
    const between = reason === 'endOfMove' || reason === 'laterInMove';
    const coming = between && clock ? nextWindow(view.moves, clock.play) : undefined;
    // A part that goes on at another hour has no other introduction to read aloud.
    const next = reason === 'endOfMove' ? coming?.move : undefined;
    const why =
      reason === 'endOfMove' ? partOverHead(language, currentMove(view.moves)?.number ?? 0) : t(`band.${reason}`);
    return (
      <section className={reason === 'facilitator' || between ? 'fc-band' : 'fc-band warn'} aria-label={why}>
        <h2>{next ? t('band.next', { n: next.number, title: next.title }) : why}</h2>
        <p>
          {next ? (
            <MarkedLine text={next.intro} />
          ) : coming ? (
            t('band.goesOn', { day: storyDay(language, coming.from), hour: storyHour(language, coming.from) })
          ) : (
            t(between ? 'band.endOfMoveText' : `band.${reason}Text`)
          )}
        </p>
        <div className="fc-acts">
          {(between || reason === 'store') && save}
          <Button kind="primary" onClick={() => void act({ act: 'resume' })}>
            {next ? t('band.go', { n: next.number }) : t('resume')}
          </Button>
        </div>
      </section>
    );
  }
  if (view.phase === 'hotWash') {
    return (
      <section className="fc-band" aria-label={t('band.hotWash')}>
        <h2>{t('band.hotWash')}</h2>
        <p>{t('band.hotWashText')}</p>
        <div className="fc-acts">
          {save}
          {review}
          <Button kind="primary" onClick={() => void act({ act: 'close' })}>
            {t('band.close')}
          </Button>
        </div>
      </section>
    );
  }
  if (view.phase === 'closed') {
    return (
      <section className="fc-band" aria-label={t('band.closed')}>
        <h2>{t('band.closed')}</h2>
        <p>{t('band.closedText')}</p>
        <div className="fc-acts">
          {save}
          {review}
        </div>
      </section>
    );
  }
  return null;
};
