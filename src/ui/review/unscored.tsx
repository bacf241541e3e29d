import type { ReviewView } from '../../projections/views/review-view.ts';
import { useT } from '../shared/i18n.ts';

/** What stands in no index, each with the reason. */
export const Unscored = (props: { readonly view: ReviewView }) => {
  const t = useT('review');
  const rows = props.view.unscored;
  return (
    <section className="rv-group" aria-labelledby="rv-unscored">
      <h2 id="rv-unscored">{t('unscored')}</h2>
      {rows.length === 0 ? (
        <p className="lead">{t('unscored.none')}</p>
      ) : (
        <table className="rv-table">
          <thead>
            <tr>
              <th scope="col">{t('col.what')}</th>
              <th scope="col">{t('col.kind')}</th>
              <th scope="col">{t('col.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind}/${row.id}`}>
                <th scope="row">{row.title}</th>
                <td>{t(`unscored.kind.${row.kind}`)}</td>
                <td>{t(`unscored.${row.why}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
