import { useState } from 'react';
import { useStore } from 'zustand';
import type { NotebookHost } from '../../../store/notebook-host.ts';
import type { FilledIn, QuestionsHost } from '../../../store/questions-host.ts';
import { Button } from '../../shared/button.tsx';
import { TextField } from '../../shared/field.tsx';
import { useT } from '../../shared/i18n.ts';
import { useOneAtATime } from '../../shared/one-at-a-time.ts';
import { ItemRow } from './item-row.tsx';
import { QuestionResults } from './question-results.tsx';
import '../css/questions.css';

const empty: FilledIn = { before: {}, after: {}, self: {}, remark: '' };

/** The questionnaire, one participant after another; results only when enough have answered. */
export const QuestionsTab = (props: { readonly host: QuestionsHost; readonly notebook: NotebookHost }) => {
  const t = useT('questions');
  const { host, notebook } = props;
  const [filled, setFilled] = useState<FilledIn>(empty);
  const [said, setSaid] = useState('');
  const once = useOneAtATime();
  useStore(notebook.book, (book) => book.entries);
  const set = (form: 'before' | 'after' | 'self', id: string, value: number): void =>
    setFilled({ ...filled, [form]: { ...filled[form], [id]: value } });
  const any = [filled.before, filled.after, filled.self].some((answers) => Object.keys(answers).length > 0);
  const save = async (): Promise<void> => {
    // Whoever is next may begin while it is on its way; and it is said anew each time, also to who listens.
    setFilled(empty);
    setSaid('');
    if (!(await host.save(filled))) {
      setFilled(filled);
      return setSaid(t('notSaved'));
    }
    setSaid(t('saved'));
    scrollTo(0, 0);
  };
  const choose = (role: string): void => {
    const { role: _before, ...rest } = filled;
    setFilled(role === '' ? rest : { ...rest, role });
  };
  return (
    <main className="rv-main qs">
      <p className="lead">{t('lead', { least: host.least })}</p>
      <p role="status" className="qs-said">
        {said}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          once(save);
        }}
      >
        <section aria-labelledby="qs-ready">
          <h2 id="qs-ready">{t('ready')}</h2>
          <p className="qs-scale">{t('scale')}</p>
          {host.ready.map(({ id, text }) => (
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
          {host.objectives.map(({ id, text }) => (
            <fieldset key={id} className="qs-item">
              <legend>{text}</legend>
              <ItemRow label={t('self.team')} value={filled.self[id]} onChange={(value) => set('self', id, value)} />
            </fieldset>
          ))}
        </section>
        <section aria-labelledby="qs-exercise">
          <h2 id="qs-exercise">{t('exercise')}</h2>
          <p className="qs-scale">{t('scale')}</p>
          {host.exercise.map(({ id, text }) => (
            <fieldset key={id} className="qs-item">
              <legend>{text}</legend>
              <ItemRow label={t('agree')} value={filled.after[id]} onChange={(value) => set('after', id, value)} />
            </fieldset>
          ))}
        </section>
        <TextField
          label={t('remark')}
          value={filled.remark}
          onChange={(event) => setFilled({ ...filled, remark: event.target.value })}
        />
        <div className="qs-who">
          <label className="lab" htmlFor="qs-role">
            {t('role')}
          </label>
          <select
            id="qs-role"
            className="ta ta-line"
            value={filled.role ?? ''}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{t('anonymous')}</option>
            {host.roles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <Button type="submit" kind="primary" disabled={!any}>
            {t('save')}
          </Button>
        </div>
      </form>
      <QuestionResults host={host} />
    </main>
  );
};
