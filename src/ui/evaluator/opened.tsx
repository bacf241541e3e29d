import type { GuideRow } from '../../projections/views/evaluator-view.ts';
import { useT } from '../shared/i18n.ts';

/** What may be seen once the rating is frozen: what the log says, and what others gave. Nothing is averaged. */
export const Opened = (props: {
  readonly opened: NonNullable<GuideRow['opened']>;
  readonly late: boolean;
  readonly why: string;
}) => {
  const t = useT('evaluator');
  const { suggested, index, others } = props.opened;
  return (
    <section className="ev-opened">
      <h4>{t('opened')}</h4>
      {props.late && <p>{t('late')}</p>}
      {props.why !== '' && <p>{t('opened.why', { why: props.why })}</p>}
      <p>
        {suggested === undefined
          ? t('opened.notObserved')
          : t('opened.suggested', { letter: suggested, n: Math.round((index ?? 0) * 100) })}
      </p>
      {others.length === 0 && <p>{t('opened.noOthers')}</p>}
      <ul>
        {others.map((other, n) => (
          // Two evaluators may give no name and rate alike.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={n}>
            {t('opened.other', { rater: other.rater || t('anonymous'), rated: t(`rated.${other.rated}`) })}
            {other.late && ` (${t('late')})`}
            {other.why && <small>{other.why}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
};
