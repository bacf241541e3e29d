import { useState } from 'react';
import type { ReviewView } from '../../../projections/views/review-view.ts';
import type { BookAction, NotebookHost } from '../../../store/notebook-host.ts';
import { Button } from '../../shared/button.tsx';
import { ChoiceField, LineField } from '../../shared/field.tsx';
import { useT } from '../../shared/i18n.ts';
import { useOneAtATime } from '../../shared/one-at-a-time.ts';

const types = ['plan', 'organisation', 'equipment', 'training', 'exercise'] as const;
const statuses = ['open', 'started', 'done', 'dropped'] as const;

const empty: Omit<BookAction, 'id'> = { text: '', type: 'plan', owner: '', due: '', status: 'open' };

/** A new action, or one that is changed. */
export const ActionForm = (props: {
  readonly action?: BookAction;
  readonly view: ReviewView;
  readonly notebook: NotebookHost;
  readonly onDone: () => void;
}) => {
  const t = useT('hotWash');
  const once = useOneAtATime();
  const [action, setAction] = useState<Omit<BookAction, 'id'>>(props.action ?? empty);
  const change = (changed: Partial<BookAction>): void => setAction({ ...action, ...changed });
  const save = async (): Promise<void> => {
    if (action.text.trim() === '') return;
    const id = props.action?.id ?? props.notebook.newId();
    if (await props.notebook.saveAction({ ...action, id, text: action.text.trim() })) props.onDone();
  };
  const chosen = (objective: string): Omit<BookAction, 'id'> => {
    const { objective: _before, ...rest } = action;
    return objective === '' ? rest : { ...rest, objective };
  };
  return (
    <form
      className="hw-form"
      onSubmit={(event) => {
        event.preventDefault();
        once(save);
      }}
    >
      <LineField
        label={t('action.text')}
        value={action.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <div className="hw-fields">
        <LineField
          label={t('action.owner')}
          value={action.owner}
          onChange={(event) => change({ owner: event.target.value })}
        />
        <LineField
          label={t('action.due')}
          type="date"
          value={action.due}
          onChange={(event) => change({ due: event.target.value })}
        />
        <ChoiceField
          className="ta ta-line"
          label={t('action.type')}
          value={action.type}
          onChange={(type) => change({ type: type as BookAction['type'] })}
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {t(`type.${type}`)}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField
          className="ta ta-line"
          label={t('action.objective')}
          value={action.objective ?? ''}
          onChange={(objective) => setAction(chosen(objective))}
        >
          <option value="">{t('action.objective.none')}</option>
          {props.view.objectives.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </ChoiceField>
        {props.action && (
          <ChoiceField
            className="ta ta-line"
            label={t('action.status')}
            value={action.status}
            onChange={(status) => change({ status: status as BookAction['status'] })}
          >
            {statuses.map((status) => (
              <option key={status} value={status}>
                {t(`status.${status}`)}
              </option>
            ))}
          </ChoiceField>
        )}
      </div>
      <p className="hw-acts">
        <Button
          type="submit"
          size="small"
          kind={props.action ? 'primary' : 'plain'}
          disabled={action.text.trim() === ''}
        >
          {t(props.action ? 'action.save' : 'action.add')}
        </Button>
        {props.action && (
          <Button size="small" kind="quiet" onClick={props.onDone}>
            {t('action.cancel')}
          </Button>
        )}
      </p>
    </form>
  );
};
