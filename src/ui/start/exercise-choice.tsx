import { IconFileImport, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { Catalogue } from '../../projections/catalogue.ts';
import { FileButton } from '../shared/file-button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { textOf } from './exercise-form.tsx';
import { useFileDrop } from '../shared/use-file-drop.ts';
import type { OwnExercises, OwnLine, OwnProblem } from './own-contract.ts';

/** Which exercise is played: one of the program's, one of the studio's in this browser, or one from a zip or a folder. */
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
  const { openFolder } = own;
  const [problem, setProblem] = useState<OwnProblem>();
  const open = async (opening: Promise<OwnLine | OwnProblem | undefined>): Promise<void> => {
    const opened = await opening.catch((error: unknown): OwnProblem => {
      console.error(error);
      return 'failed';
    });
    if (typeof opened === 'string') return setProblem(opened);
    setProblem(undefined);
    if (opened) props.onChoose(opened.key);
  };
  const openPicked = (picked: readonly File[]): void => void open(own.openFiles(picked));
  const over = useFileDrop((data) => void open(own.openDropped(data)));
  const shipped = list.map((entry) => (
    <option key={entry.id} value={entry.id}>
      {textOf(entry.title, language)}
    </option>
  ));
  return (
    <div className={over ? 'st-choice st-over' : 'st-choice'}>
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
      <FileButton label={t('own-exercise.file')} accept=".zip" onFiles={openPicked}>
        <IconFileImport className="i" size={18} aria-hidden />
        {t('own-exercise.file')}
      </FileButton>
      <FileButton
        folder
        label={t('own-exercise.folder')}
        aria-label={t('own-exercise.folder')}
        title={t('own-exercise.drop')}
        ask={openFolder && (() => void open(openFolder()))}
        onFiles={openPicked}
      >
        <IconFolderOpen className="i" size={18} aria-hidden />
      </FileButton>
      <div role="alert">{problem && <p className="refusal">{t(`own-exercise.${problem}`)}</p>}</div>
    </div>
  );
};
