import { useState } from 'react';
import type { Localized } from '../../../scenario/diagnostics/diagnostic.ts';
import type { EditWish, PhaseLine } from '../../../store/studio.ts';
import { Button } from '../../shared/button.tsx';
import { CheckField } from '../../shared/field.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { useHands, useSheet } from '../studio-hands.tsx';
import '../css/review.css';

type Change = Extract<EditWish, { edit: 'review' }>['change'];
const everything = {};

const Phase = (props: {
  readonly line: PhaseLine;
  readonly number: number;
  readonly change: (change: Change) => void;
}) => {
  const t = useT('studio');
  const { phase, checks, go } = props.line;
  const open = checks.filter(({ done }) => !done).length;
  return (
    <section aria-labelledby={`ph-${phase}`}>
      <h3 id={`ph-${phase}`}>
        {props.number}. {t(`phase.${phase}`)}
      </h3>
      <p className="st-help ln-help">{t(`phase.${phase}.note`)}</p>
      {checks.map(({ check, done }) => (
        <CheckField
          key={check}
          checked={done}
          onChange={(event) => props.change({ of: 'check', phase, check, done: event.target.checked })}
          label={t(`check.${check as 'mandate'}`)}
        />
      ))}
      <Segmented
        label={t('phase.go')}
        value={go === undefined ? 'open' : go ? 'go' : 'no-go'}
        onChange={(value) => props.change({ of: 'go', phase, go: value === 'open' ? null : value === 'go' })}
        choices={(['open', 'go', 'no-go'] as const).map((value) => ({ value, text: t(`phase.go.${value}`) }))}
      />
      {go === true && open > 0 && <p className="ph-warn">{t('phase.unfinished', { count: open })}</p>}
    </section>
  );
};

/** ENISA's six phases, one at a time: what has to be settled before one goes on. */
export const PhasesPanel = () => {
  const t = useT('studio');
  const language = useLanguage();
  const hands = useHands();
  const sheet = useSheet('review', everything);
  const [problems, setProblems] = useState<readonly Localized[]>([]);
  const [chosen, setChosen] = useState<number>();
  if (!sheet) return <p>{t('sheet.waits')}</p>;
  const { phases } = sheet;
  const first = phases.findIndex(({ go }) => go !== true);
  const at = chosen ?? (first < 0 ? phases.length - 1 : first);
  const line = phases[at];
  const change = (wanted: Change): void => void hands.edit({ edit: 'review', change: wanted }).then(setProblems);
  return (
    <div className="ph">
      <p className="pb-sum">{t('phase.note')}</p>
      <ol className="ph-steps">
        {phases.map(({ phase, checks, go }, index) => (
          <li key={phase}>
            <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => setChosen(index)}>
              <b>{t(`phase.${phase}`)}</b>
              <span>
                {t('phase.done', { count: checks.filter(({ done }) => done).length, all: checks.length })}
                {go !== undefined && `, ${t(go ? 'phase.go.go' : 'phase.go.no-go')}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {line && <Phase line={line} number={at + 1} change={change} />}
      {problems.map((problem) => (
        <p key={problem.nl} role="alert" className="cell-problem">
          {problem[language]}
        </p>
      ))}
      <p className="sheet-filter">
        <Button disabled={at === 0} onClick={() => setChosen(at - 1)}>
          {t('phase.back')}
        </Button>
        <Button disabled={at >= phases.length - 1} onClick={() => setChosen(at + 1)}>
          {t('phase.on')}
        </Button>
      </p>
    </div>
  );
};
