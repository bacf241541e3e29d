import type { ReactNode } from 'react';
import type { FilledIn, QuestionsHost } from '../../../store/questions-host.ts';
import { Button } from '../../shared/button.tsx';
import { TextField } from '../../shared/field.tsx';
import { useT } from '../../shared/i18n.ts';
import { useOneAtATime } from '../../shared/one-at-a-time.ts';
import { ItemRow } from './item-row.tsx';
import '../css/questions.css';

export const emptyForm: FilledIn = { before: {}, after: {}, self: {}, remark: '' };

/** The questions, to be filled in by one person. */
export const QuestionForm = (props: {
  readonly asked: Pick<QuestionsHost, 'ready' | 'exercise' | 'objectives'>;
  readonly filled: FilledIn;
  readonly onFill: (filled: FilledIn) => void;
  readonly onSave: () => Promise<void>;
  /** Whether it says who answered. */
  readonly who: ReactNode;
}) => {
  const t = useT('questions');
  const once = useOneAtATime();
  const { asked, filled, onFill } = props;
  const set = (form: 'before' | 'after' | 'self', id: string, value: number): void =>
    onFill({ ...filled, [form]: { ...filled[form], [id]: value } });
  const answered = [filled.before, filled.after, filled.self].some((answers) => Object.keys(answers).length > 0);
  const any = answered || filled.remark.trim() !== '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        once(props.onSave);
      }}
    >
      <section aria-labelledby="qs-ready">
        <h2 id="qs-ready">{t('ready')}</h2>
        <p className="qs-scale">{t('scale')}</p>
        {asked.ready.map(({ id, text }) => (
          <fieldset key={id} className="qs-item">
            <legend>{text}</legend>
            <ItemRow label={t('then')} value={filled.before[id]} onChange={(value) => set('before', id, value)} />
            <ItemRow label={t('now')} value={filled.after[id]} onChange={(value) => set('after', id, value)} />
          </fieldset>
        ))}
      </section>
      <section aria-labelledby="qs-self">
        <h2 id="qs-self">{t('self')}</h2>
        <p className="qs-scale">{t('self.scale')}</p>
        {asked.objectives.map(({ id, text }) => (
          <fieldset key={id} className="qs-item">
            <legend>{text}</legend>
            <ItemRow label={t('self.team')} value={filled.self[id]} onChange={(value) => set('self', id, value)} />
          </fieldset>
        ))}
      </section>
      <section aria-labelledby="qs-exercise">
        <h2 id="qs-exercise">{t('exercise')}</h2>
        <p className="qs-scale">{t('scale')}</p>
        {asked.exercise.map(({ id, text }) => (
          <fieldset key={id} className="qs-item">
            <legend>{text}</legend>
            <ItemRow label={t('agree')} value={filled.after[id]} onChange={(value) => set('after', id, value)} />
          </fieldset>
        ))}
      </section>
      <TextField
        label={t('remark')}
        value={filled.remark}
        onChange={(event) => onFill({ ...filled, remark: event.target.value })}
      />
      <div className="qs-who">
        {props.who}
        <Button type="submit" kind="primary" disabled={!any}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
};
