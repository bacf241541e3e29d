import type { GuideRow, RatingRow } from '../../projections/views/evaluator-view.ts';
import { useT } from '../shared/i18n.ts';
import { Segmented } from '../shared/segmented.tsx';

type Seen = RatingRow['tasks'][string];
const seen: readonly Seen[] = ['done', 'partly', 'notDone', 'notSeen'];

/** One critical task, and how the evaluator saw it done. */
export const TaskRow = (props: {
  readonly task: GuideRow['tasks'][number];
  readonly value: Seen | undefined;
  readonly onChange: (seen: Seen) => void;
}) => {
  const t = useT('evaluator');
  return (
    <div className="ev-task">
      <Segmented
        label={`${props.task.text} (${props.task.role})`}
        value={props.value}
        choices={seen.map((value) => ({ value, text: t(`task.${value}`) }))}
        onChange={props.onChange}
      />
    </div>
  );
};
