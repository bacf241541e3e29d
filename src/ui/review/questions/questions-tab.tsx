import { useState } from 'react';
import { useStore } from 'zustand';
import type { NotebookHost } from '../../../store/notebook-host.ts';
import type { FilledIn, QuestionsHost } from '../../../store/questions-host.ts';
import { useT } from '../../shared/i18n.ts';
import { emptyForm, QuestionForm } from './question-form.tsx';
import { QuestionResults } from './question-results.tsx';

/** The questionnaire, one participant after another; results only when enough have answered. */
export const QuestionsTab = (props: { readonly host: QuestionsHost; readonly notebook: NotebookHost }) => {
  const t = useT('questions');
  const { host, notebook } = props;
  const [filled, setFilled] = useState<FilledIn>(emptyForm);
  const [said, setSaid] = useState('');
  useStore(notebook.book, (book) => book.entries);
  const save = async (): Promise<void> => {
    // Whoever is next may begin while it is on its way; and it is said anew each time, also to who listens.
    setFilled(emptyForm);
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
      <QuestionForm
        asked={host}
        filled={filled}
        onFill={setFilled}
        onSave={save}
        who={
          <>
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
          </>
        }
      />
      <QuestionResults host={host} />
    </main>
  );
};
