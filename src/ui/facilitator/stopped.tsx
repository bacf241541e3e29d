import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useHost } from './host-context.tsx';

/** The exercise was stopped for a real emergency: nothing else is left on this screen. */
export const Stopped = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const host = useHost();
  return (
    <main className="fc-stopped">
      <div>
        <p className="lab">{props.view.title}</p>
        <h1>{t('stopped')}</h1>
        <p>{t('stopped.text')}</p>
        <p>{t('stopped.kept')}</p>
        <div className="fc-btns">
          <Button kind="primary" onClick={() => void host.saveToFile()}>
            {t('foot.save')}
          </Button>
          <Button onClick={() => host.openWindow({ kind: 'review' })}>{t('band.review')}</Button>
        </div>
      </div>
    </main>
  );
};

/** Another window has the run; this one can take it, and then stands paused. */
export const HeldElsewhere = () => {
  const t = useT('facilitator');
  const host = useHost();
  return (
    <main className="fc-stopped plain">
      <div>
        <h1>{t('elsewhere')}</h1>
        <p>{t('elsewhere.text')}</p>
        <div className="fc-btns">
          <Button kind="primary" onClick={() => void host.takeOver()}>
            {t('elsewhere.take')}
          </Button>
        </div>
      </div>
    </main>
  );
};
