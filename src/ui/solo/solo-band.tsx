import { afterEndex } from '../../base/phase.ts';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../shared/button.tsx';
import { MarkedLine } from '../shared/exercise-mark.tsx';
import { useT } from '../shared/i18n.ts';
import { PolicyPick, type OfferedPolicy } from '../shared/policy-pick.tsx';
import { useApp } from '../shared/store-context.tsx';
import type { SoloProps } from './solo-screen.tsx';

/** Before the start: which seat, how the computer plays the others, and off. */
const Before = ({ view, host, seat, onSeat }: SoloProps) => {
  const t = useT('solo');
  const send = useApp((state) => state.send);
  const [policy, setPolicy] = useState<OfferedPolicy>('diligent');
  const { seats } = view;
  const begin = (): void => {
    for (const { index } of seats) host.setPolicy(index, index === seat ? null : policy);
    void send({ act: 'start' });
  };
  const intro = view.moves[0]?.intro;
  return (
    <section className="solo-band" aria-label={t('before')}>
      <div>
        <h2>{t('before')}</h2>
        <p>{intro ? <MarkedLine text={intro} /> : t('before.text')}</p>
      </div>
      {seats.length > 1 && (
        <div className="solo-picks">
          <label>
            <span className="lab">{t('seat')}</span>
            <select className="ta ta-line" value={seat} onChange={(event) => onSeat(Number(event.target.value))}>
              {seats.map(({ index, roles }) => (
                <option key={index} value={index}>
                  {roles.map((role) => role.name).join(', ')}
                </option>
              ))}
            </select>
          </label>
          <div>
            <span className="lab">{t('others')}</span>
            <PolicyPick label={t('others')} value={policy} onChange={setPolicy} />
          </div>
        </div>
      )}
      <Button kind="primary" size="large" onClick={begin}>
        {t('begin')}
      </Button>
    </section>
  );
};

/** Why the clock stands still, and how to go on; nothing while it runs. */
export const SoloBand = (props: SoloProps) => {
  const t = useT('solo');
  const { view, host } = props;
  const send = useApp((state) => state.send);
  const storage = useStore(host.status, (status) => status.storage);
  const save = <Button onClick={() => void host.saveToFile()}>{t('save')}</Button>;
  if (view.phase === 'lobby') return <Before {...props} />;
  if (afterEndex(view.phase))
    return (
      <section className="solo-band" aria-label={t('over')}>
        <div>
          <h2>{t('over')}</h2>
          <p>{t('over.text')}</p>
        </div>
        {save}
        <Button kind="primary" size="large" onClick={props.onReview}>
          {t('review')}
        </Button>
      </section>
    );
  if (view.phase !== 'paused') return null;
  const stored = storage !== 'full' && storage !== 'failing';
  const next = view.pause === 'endOfMove' ? view.moves.find((move) => move.state === 'coming') : undefined;
  const text = stored ? (next?.intro ?? t(`paused.${view.pause ?? 'facilitator'}`)) : t('paused.store');
  return (
    <section className="solo-band" aria-label={t('paused')}>
      <div>
        <h2>{next ? t('between', { n: next.number }) : t('paused')}</h2>
        <p>
          <MarkedLine text={text} />
        </p>
      </div>
      {!stored && save}
      <Button kind="primary" size="large" onClick={() => void send({ act: 'resume' })}>
        {next ? t('go', { n: next.number }) : t('resume')}
      </Button>
    </section>
  );
};
