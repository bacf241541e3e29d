import type { Evaluation } from '../../projections/notebook/evaluations.ts';
import type { ReviewView } from '../../projections/views/review-view.ts';
import { useT } from '../shared/i18n.ts';
import { ObjectiveCard } from './objective-card.tsx';
import { Share, ShareScale } from './profile.tsx';
import { Unscored } from './unscored.tsx';
import { Why } from './why.tsx';

/** What stands beside the index and never in it. */
const Beside = (props: { readonly view: ReviewView }) => {
  const t = useT('review');
  const { alternatives, diffusion, spokenShare, played } = props.view;
  return (
    <section className="rv-group" aria-labelledby="rv-beside">
      <h2 id="rv-beside">{t('beside')}</h2>
      <dl className="rv-beside">
        <div>
          <dt>{t('beside.alternatives')}</dt>
          <dd>
            {t('beside.alternatives.of', {
              n: alternatives.count,
              decisions: alternatives.decisions,
              of: alternatives.of,
            })}
          </dd>
        </div>
        <div>
          <dt>{t('beside.diffusion')}</dt>
          <dd>
            {diffusion.facts === 0
              ? t('notObserved')
              : t('beside.diffusion.of', {
                  ...diffusion,
                  n: Math.round((diffusion.shared / diffusion.facts) * 100),
                })}
          </dd>
        </div>
        <div>
          <dt>{t('beside.spoken')}</dt>
          <dd>{t('beside.spoken.of', { n: Math.round(spokenShare * 100) })}</dd>
        </div>
        {played.length > 0 && (
          <div>
            <dt>{t('beside.played')}</dt>
            <dd>
              {played.map(({ role, acts, of }) => t('beside.played.of', { role: role.short, acts, of })).join('; ')}
              <small>{t('beside.played.note')}</small>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
};

/** Letters per objective and the profile of dimensions, from the log alone. A start for the talk: people give the verdict. */
export const ObjectivesTab = (props: {
  readonly view: ReviewView;
  readonly evaluations: readonly Evaluation[];
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('review');
  const { view } = props;
  return (
    <main className="rv-main">
      <p className="lead">{t('objectives.lead')}</p>
      <div className="rv-two">
        <section aria-labelledby="rv-objs">
          <h2 id="rv-objs">{t('objectives')}</h2>
          {view.objectives.map((objective) => (
            <ObjectiveCard
              key={objective.id}
              objective={objective}
              evaluation={props.evaluations.find((one) => one.objective === objective.id)}
              onShow={props.onShow}
            />
          ))}
        </section>
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
                      {t('dimension.decisions', { count: dimension.decisions })},{' '}
                      {t('dimension.expectations', { count: dimension.expectations })},{' '}
                      {t('dimension.weight', { n: dimension.weight })}
                    </small>
                  </th>
                  <td>
                    <Share index={dimension.index} />
                  </td>
                </tr>
              ))}
            </tbody>
            {view.weighted !== undefined && (
              <tfoot>
                <tr>
                  <th scope="row">{t('weighted')}</th>
                  <td className="tn">{t('percent', { n: Math.round(view.weighted * 100) })}</td>
                </tr>
              </tfoot>
            )}
          </table>
          <div className="rv-under-scale">
            <ShareScale />
          </div>
          {view.dimensions.map((dimension) => (
            <Why key={dimension.id} named title={dimension.title} rows={dimension.why} onShow={props.onShow} />
          ))}
        </section>
      </div>
      <Beside view={view} />
      <Unscored view={view} />
    </main>
  );
};
