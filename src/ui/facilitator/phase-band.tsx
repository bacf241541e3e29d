import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { MarkedLine } from '../shared/exercise-mark.tsx';
import { useT } from '../shared/i18n.ts';
import { useConsole } from './console-actions.tsx';
import { useHost, useHostStatus } from './host-context.tsx';
import { currentMove } from './msel-filter.ts';

/** Why the clock stands still and what to do about it; nothing while it runs. Between parts: the intro to read aloud and the file. */
export const PhaseBand = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const host = useHost();
  const { act } = useConsole();
  const storage = useHostStatus((status) => status.storage);
  const { view } = props;
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
    const between = reason === 'endOfMove';
    const next = between ? (view.moves.find((move) => move.state === 'coming') ?? null) : null;
    const here = currentMove(view.moves);
    return (
      <section
        className={reason === 'facilitator' || between ? 'fc-band' : 'fc-band warn'}
        aria-label={t(`band.${reason}`)}
      >
        <h2>{next ? t('band.next', { n: next.number, title: next.title }) : t(`band.${reason}`)}</h2>
        <p>{between ? <MarkedLine text={next?.intro ?? here?.intro ?? ''} /> : t(`band.${reason}Text`)}</p>
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
