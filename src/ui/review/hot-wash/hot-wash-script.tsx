import type { HotWashStep } from '../../../analysis/hot-wash/script.ts';
import type { ReviewView } from '../../../projections/views/review-view.ts';
import type { NotebookHost } from '../../../store/notebook-host.ts';
import { useT } from '../../shared/i18n.ts';
import { QuestionStep } from './question-step.tsx';

/** The steps in their order, each with the minutes it may take and the minute at which it begins. */
export const HotWashScript = (props: {
  readonly steps: readonly HotWashStep[];
  readonly view: ReviewView;
  readonly notebook: NotebookHost;
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('hotWash');
  const begins = props.steps.map((_step, index) =>
    props.steps.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0),
  );
  return (
    <section aria-labelledby="hw-script">
      <h2 id="hw-script">{t('script')}</h2>
      <ol className="hw-steps">
        {props.steps.map((step, index) => (
          <li key={step.kind === 'question' ? step.question.id : step.kind}>
            <p className="hw-time tn">
              <b>{begins[index]}′</b>
              <span>{t('minutes', { n: step.minutes })}</span>
            </p>
            {step.kind === 'question' ? (
              <QuestionStep question={step.question} {...props} />
            ) : (
              <div>
                <h3>{t(`step.${step.kind}`)}</h3>
                <p className="hw-how">{t(`step.${step.kind}.how`)}</p>
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
