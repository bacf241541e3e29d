import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Catalogue } from '../../projections/catalogue.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { textOf } from './exercise-form.tsx';
import type { OwnExercises, OwnProblem } from './own-contract.ts';

/** Which exercise is played: one of the program's, one of the studio's in this browser, or one from a file. */
export const ExerciseChoice = (props: {
  readonly list: Catalogue;
  readonly own: OwnExercises;
  /** Id or key of the one that is chosen. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}) => {
  const t = useT('start');
  const language = useLanguage();
  const { list, own } = props;
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<OwnProblem>();
  const open = async (file: File): Promise<void> => {
    const opened = await own.openFile(file);
    if (typeof opened === 'string') return setProblem(opened);
    setProblem(undefined);
    props.onChoose(opened.key);
  };
  const shipped = list.map((entry) => (
    <option key={entry.id} value={entry.id}>
      {textOf(entry.title, language)}
    </option>
  ));
  return (
    <div className="st-choice">
      <select
        className="ta ta-line"
        aria-label={t('exercise')}
        value={props.chosen}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {own.lines.length === 0 ? (
          shipped
        ) : (
          <>
            <optgroup label={t('own-exercise.shipped')}>{shipped}</optgroup>
            <optgroup label={t('own-exercise.yours')}>
              {own.lines.map(({ key, name, from }) => (
                <option key={key} value={key}>
                  {from === 'file' ? t('own-exercise.from-file', { name }) : name}
                </option>
              ))}
            </optgroup>
          </>
        )}
      </select>
      <Button onClick={() => input.current?.click()}>
        <IconFileImport className="i" size={18} aria-hidden />
        {t('own-exercise.file')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".zip"
        aria-label={t('own-exercise.file')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void open(file);
          event.target.value = '';
        }}
      />
      <div role="alert">{problem && <p className="refusal">{t(`own-exercise.${problem}`)}</p>}</div>
    </div>
  );
};
