import { useState } from 'react';
import type { Localized } from '../../../scenario/diagnostics/diagnostic.ts';
import { Button } from '../../shared/button.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { useHands } from '../studio-hands.tsx';

/** Moves the ticked injects in story time, together. */
export const ShiftForm = (props: { readonly ids: readonly string[]; readonly onDone: () => void }) => {
  const t = useT('studio');
  const language = useLanguage();
  const hands = useHands();
  const [minutes, setMinutes] = useState('15');
  const [problems, setProblems] = useState<readonly Localized[]>([]);
  const count = props.ids.length;
  if (count === 0) return null;
  const shift = async (by: number): Promise<void> => {
    if (!Number.isFinite(by) || by === 0) return;
    const found = await hands.edit({ edit: 'shift', ids: props.ids, minutes: by });
    setProblems(found);
    if (found.length === 0) props.onDone();
  };
  return (
    <div className="sheet-shift" role="group" aria-label={t('shift')}>
      <span>{t('shift.count', { count })}</span>
      <input
        className="ta ta-line"
        type="number"
        min={1}
        aria-label={t('shift.minutes')}
        value={minutes}
        onChange={(event) => setMinutes(event.target.value)}
      />
      <span>{t('shift.unit')}</span>
      <Button size="small" onClick={() => void shift(-Number(minutes))}>
        {t('shift.earlier')}
      </Button>
      <Button size="small" onClick={() => void shift(Number(minutes))}>
        {t('shift.later')}
      </Button>
      {problems.map((problem) => (
        <p key={problem.nl} role="alert" className="cell-problem">
          {problem[language]}
        </p>
      ))}
    </div>
  );
};
