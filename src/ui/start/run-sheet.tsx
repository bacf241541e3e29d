import { IconColumns3, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { FileButton } from '../shared/file-button.tsx';
import { useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { ProblemNote } from './problem-note.tsx';
import { RunRow } from './run-row.tsx';
import { isOpen, type StartProblem, type StartScreenProps } from './start-contract.ts';
import './run-sheet.css';

/** All runs that this browser keeps, and the way in for those kept in a file. */
export const RunSheet = (
  props: Pick<StartScreenProps, 'runs' | 'storage' | 'actions'> & { readonly onClose: () => void },
) => {
  const t = useT('start');
  const [problem, setProblem] = useState<StartProblem>();
  const open = async (chosen: File): Promise<void> => setProblem(await props.actions.open(chosen));
  return (
    <Sheet
      title={t('runs')}
      place="middle"
      onClose={props.onClose}
      footer={
        <>
          {props.runs.some((run) => !isOpen(run)) && (
            <Button onClick={() => props.actions.across()}>
              <IconColumns3 className="i" size={18} aria-hidden />
              {t('runs.across')}
            </Button>
          )}
          <FileButton
            label={t('run.import')}
            accept=".json,.bundle,application/json"
            onFiles={([file]) => void open(file)}
          >
            <IconFolderOpen className="i" size={18} aria-hidden />
            {t('run.import')}
          </FileButton>
        </>
      }
    >
      {(props.storage === 'temporary' || props.storage === 'none') && (
        <p className="st-private st-warn">{t(`storage.${props.storage}`)}</p>
      )}
      <ProblemNote problem={problem} />
      {props.runs.length === 0 ? (
        <p>{t('runs.none')}</p>
      ) : (
        <ul className="st-runs">
          {props.runs.map((run) => (
            <RunRow key={run.id} run={run} actions={props.actions} onProblem={setProblem} />
          ))}
        </ul>
      )}
    </Sheet>
  );
};
