import { IconColumns3, IconFolderOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Button } from '../shared/button.tsx';
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
  const file = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<StartProblem>();
  const open = async (chosen: File | undefined): Promise<void> => {
    if (chosen) setProblem(await props.actions.open(chosen));
    if (file.current) file.current.value = '';
  };
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
          <Button onClick={() => file.current?.click()}>
            <IconFolderOpen className="i" size={18} aria-hidden />
            {t('run.import')}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".json,.bundle,application/json"
            hidden
            aria-label={t('run.import')}
            onChange={(event) => void open(event.target.files?.[0])}
          />
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
