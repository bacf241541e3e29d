import type { Evaluation } from '../../projections/notebook/evaluations.ts';
import type { ObjectiveReview } from '../../projections/views/review-view.ts';
import { useT } from '../shared/i18n.ts';
import { Evaluators } from './evaluators.tsx';
import { Share } from './profile.tsx';
import { Why } from './why.tsx';

/** One objective: the letter that the rules suggest, what limits it, and what it rests on. People decide. */
export const ObjectiveCard = (props: {
  readonly objective: ObjectiveReview;
  readonly evaluation?: Evaluation | undefined;
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('review');
  const { objective } = props;
  const { letter } = objective;
  return (
    <article className="rv-obj">
      <p className={letter === undefined ? 'letter none' : 'letter'}>
        {letter === undefined ? (
          <b aria-hidden>–</b>
        ) : (
          <>
            <b aria-hidden>{letter}</b>
            <span className="vh">{t('letter.suggested', { letter })}</span>
          </>
        )}
      </p>
      <div>
        <h3>{objective.title}</h3>
        {letter === undefined ? (
          <p>{t('notObserved')}</p>
        ) : (
          <p>
            {t(`letter.${letter}`)}
            {objective.band && <small>{objective.band}</small>}
          </p>
        )}
        {objective.index !== undefined && (
          <p className="share">
            <Share index={objective.index} />
          </p>
        )}
        {objective.caps.map((cap) => (
          <p key={cap.id} className="cap">
            <b>{t('cap', { letter: cap.atMost })}</b> {cap.text}
          </p>
        ))}
        {objective.openCritical.map((task) => (
          <p key={task.id} className="cap">
            <b>{t('openCritical')}</b> {task.text}
          </p>
        ))}
        {props.evaluation && <Evaluators evaluation={props.evaluation} />}
        <Why title={objective.title} rows={objective.why} onShow={props.onShow} />
      </div>
    </article>
  );
};
