import type { DecisionReview, ReviewView } from '../../projections/views/review-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';
import { Elsewhere, Knew, chosenText } from './known-then.tsx';
import { ShowButton } from './show-button.tsx';

const most = [1, 2, 3] as const;

const Decision = (props: {
  readonly view: ReviewView;
  readonly decision: DecisionReview;
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const { decision, view } = props;
  const chosen = chosenText(decision);
  const name = (id: string): string => view.dimensions.find((one) => one.id === id)?.short ?? id;
  return (
    <article className="rv-dec">
      <header>
        <h2>{decision.title}</h2>
        <p>
          {decision.deciders.map((role) => role.name).join(', ') || decision.by}
          {decision.at !== undefined && `, ${storyMoment(language, decision.at, undefined)}`}
          {`, ${t('decision.deadline', { at: storyMoment(language, decision.deadline.story, decision.at) })}`}
        </p>
        <ShowButton what={decision.title} seq={decision.seq} onShow={props.onShow} />
      </header>
      <p className={chosen ? 'choice' : 'choice none'}>
        {chosen ?? t('decision.none')}
        {decision.why && <small>{t('decision.why', { why: decision.why })}</small>}
        <small>
          {[
            decision.own && t('decision.own'),
            decision.default && t('decision.default'),
            decision.confidence !== undefined && t(`confidence.${decision.confidence}`),
            decision.alternatives > 0 && t('decision.alternatives', { count: decision.alternatives }),
          ]
            .filter(Boolean)
            .join(' ')}
        </small>
      </p>
      <div className="three">
        <section className="rv-known">
          <h3>{t('knew')}</h3>
          <Knew decision={decision} />
        </section>
        <section className="rv-known">
          <h3>{t('elsewhere')}</h3>
          <Elsewhere decision={decision} />
        </section>
        <section className="rv-known">
          <h3>{t('ratings')}</h3>
          {decision.ratings.length === 0 ? (
            <p className="lead">{t('ratings.none')}</p>
          ) : (
            <table className="rv-rate">
              <tbody>
                {decision.ratings.map((rating) => (
                  <tr key={rating.dimension}>
                    <th scope="row">{name(rating.dimension)}</th>
                    <td>
                      <span className="vh">{t('ratings.of', { n: rating.rating })}</span>
                      {most.map((step) => (
                        <i key={step} className={rating.rating >= step ? 'on' : undefined} aria-hidden />
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
    </article>
  );
};

/** Each decision with what its deciders knew then, what others knew, and how the author rated it in advance. */
export const DecisionsTab = (props: {
  readonly view: ReviewView;
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('review');
  const { view } = props;
  return (
    <main className="rv-main">
      <p className="lead">{t('decisions.lead')}</p>
      {view.decisions.length === 0 && <p className="lead">{t('decisions.none')}</p>}
      {view.decisions.map((decision) => (
        <Decision key={decision.id} view={view} decision={decision} onShow={props.onShow} />
      ))}
    </main>
  );
};
