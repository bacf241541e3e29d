import { useState } from 'react';
import type { ReplayHost } from '../../../store/replay-host.ts';
import type { Miss, WhatIfHost } from '../../../store/what-if-host.ts';
import { Button } from '../../shared/button.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { storyDayShort, storyHour } from '../../shared/story-time.ts';

/** So many are listed before somebody asks for more. */
const FIRST = 8;

/** Moments from which the team can learn: what was wanted stays hidden until somebody asks for it. */
export const TryAgain = (props: {
  readonly host: WhatIfHost;
  readonly replay: ReplayHost;
  readonly onCourse: () => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const { host, replay } = props;
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const misses = all ? host.misses : host.misses.slice(0, FIRST);
  const at = (miss: Miss): string => `${storyDayShort(language, miss.at)} ${storyHour(language, miss.at)}`;
  return (
    <section className="wi-new" aria-labelledby="wi-learn">
      <h3 id="wi-learn">{t('learn')}</h3>
      <p className="lead">{t(host.misses.length === 0 ? 'learn.none' : 'learn.lead')}</p>
      <ul className="wi-misses">
        {misses.map((miss) => (
          <li key={miss.id}>
            <p>
              <b className="tn">{at(miss)}</b> {t(`learn.${miss.kind}`, { who: miss.who })}
            </p>
            {shown.has(miss.id) ? (
              <p className="what">{miss.what}</p>
            ) : (
              <Button size="small" onClick={() => setShown(new Set([...shown, miss.id]))}>
                {t(`learn.show.${miss.kind}`)}
              </Button>
            )}
            <div className="wi-acts">
              <Button
                size="small"
                aria-label={t('learn.lookAt', { at: at(miss) })}
                onClick={() => {
                  replay.pause();
                  replay.toMoment(miss.seq, miss.play);
                  props.onCourse();
                }}
              >
                {t('learn.look')}
              </Button>
              <Button
                size="small"
                aria-label={t('learn.againAt', { at: at(miss) })}
                onClick={() => void host.playByHand(miss, t('whatIf.name.hand', { at: at(miss) }))}
              >
                {t('learn.again')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {misses.length < host.misses.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('learn.all', { n: host.misses.length })}
        </Button>
      )}
    </section>
  );
};
