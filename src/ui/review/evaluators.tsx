import type { Evaluation } from '../../projections/notebook/evaluations.ts';
import { useT } from '../shared/i18n.ts';

/** What evaluators gave an objective, each with the reason; where they differ it says so. */
export const Evaluators = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const t = useT('review');
  const { ratings, letters } = evaluation;
  return (
    <div className="rv-evaluators">
      <h4>
        {t('evaluators', { count: ratings.length })}
        {letters.length > 1 && <b> {t('evaluators.differ', { letters: letters.join(', ') })}</b>}
      </h4>
      <ul>
        {ratings.map((rating, n) => (
          // Two evaluators may give no name and rate alike.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={n}>
            <b>{t(`rated.${rating.rated}`)}</b> {rating.rater || t('evaluators.anonymous')}
            {!rating.frozen && ` (${t('evaluators.draft')})`}
            {rating.before && ` (${t('evaluators.changed', { before: t(`rated.${rating.before}`) })})`}
            {rating.why && <small>{rating.why}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
};
