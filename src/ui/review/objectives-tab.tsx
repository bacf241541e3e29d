import type { ReviewView } from '../../projections/views/review-view.ts';
import { useT } from '../shared/i18n.ts';
import { ShareLine, ShareScale } from './profile.tsx';

const Share = (props: { readonly index: number | undefined }) => {
  const t = useT('review');
  return props.index === undefined ? (
    <span>{t('notObserved')}</span>
  ) : (
    <>
      <ShareLine share={props.index} /> <span className="tn">{t('percent', { n: Math.round(props.index * 100) })}</span>
    </>
  );
};

/** Profile and objectives from the log alone. No total, and no verdict: those are people's. */
export const ObjectivesTab = (props: { readonly view: ReviewView }) => {
  const t = useT('review');
  const { view } = props;
  return (
    <main className="rv-main">
      <p className="lead">
        {t('objectives.lead')} {t('objectives.spoken', { n: Math.round(view.spokenShare * 100) })}
      </p>
      <div className="rv-two">
        <section aria-labelledby="rv-dims">
          <h2 id="rv-dims">{t('profile')}</h2>
          <table className="rv-profile">
            <thead className="vh">
              <tr>
                <th scope="col">{t('dimension')}</th>
                <th scope="col">{t('share')}</th>
              </tr>
            </thead>
            <tbody>
              {view.dimensions.map((dimension) => (
                <tr key={dimension.id}>
                  <th scope="row">
                    {dimension.title}
                    <small className="rv-under">
                      {t('dimension.from', {
                        decisions: dimension.decisions,
                        expectations: dimension.expectations,
                        weight: dimension.weight,
                      })}
                    </small>
                  </th>
                  <td>
                    <Share index={dimension.index} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="rv-under-scale">
            <ShareScale />
          </div>
        </section>
        <section aria-labelledby="rv-objs">
          <h2 id="rv-objs">{t('objectives')}</h2>
          <table className="rv-profile">
            <thead className="vh">
              <tr>
                <th scope="col">{t('objective')}</th>
                <th scope="col">{t('share')}</th>
              </tr>
            </thead>
            <tbody>
              {view.objectives.map((objective) => (
                <tr key={objective.id}>
                  <th scope="row">{objective.title}</th>
                  <td>
                    <Share index={objective.index} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </main>
  );
};
