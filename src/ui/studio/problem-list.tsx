import { useState } from 'react';
import { useStore } from 'zustand';
import type { StudioDesk } from '../../store/studio.ts';
import { CheckField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';

/** Nobody mends more than these at once; the rest comes up as they go. */
const SHOWN = 200;

/** What is wrong in the whole scenario; each leads to its place in the text. */
export const ProblemList = (props: {
  readonly desk: StudioDesk;
  readonly onShow: (path: string, offset: number) => void;
}) => {
  const t = useT('studio');
  const language = useLanguage();
  const problems = useStore(props.desk.state, (state) => state.problems);
  const check = useStore(props.desk.state, (state) => state.check);
  const [hints, setHints] = useState(false);
  const wanted = problems.filter(({ severity }) => hints || severity !== 'info');
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  return (
    <section className="pb" aria-labelledby="pb-head">
      <h2 id="pb-head" className="vh">
        {t('problems')}
      </h2>
      <p role="status" className="pb-sum">
        {check === 'unread'
          ? t('check.busy')
          : errors + warnings === 0
            ? t('check.clean')
            : `${t('errors', { count: errors })}, ${t('warnings', { count: warnings })}`}
      </p>
      {problems.some(({ severity }) => severity === 'info') && (
        <CheckField label={t('problems.hints')} checked={hints} onChange={(event) => setHints(event.target.checked)} />
      )}
      <ol className="pb-list">
        {wanted.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.file} ${problem.from} ${problem.code} ${problem.message.nl}`}>
            <button type="button" onClick={() => props.onShow(problem.file, problem.from)}>
              <span className={`pb-word pb-${problem.severity}`}>{t(`severity.${problem.severity}`)}</span>
              <span className="pb-place">
                {problem.file}:{problem.line}
              </span>
              <span className="pb-text">{problem.message[language]}</span>
            </button>
          </li>
        ))}
      </ol>
      {wanted.length > SHOWN && <p>{t('problems.more', { count: wanted.length - SHOWN })}</p>}
    </section>
  );
};
