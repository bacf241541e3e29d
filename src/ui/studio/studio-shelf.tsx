import { useState } from 'react';
import type { NewWish, OpenedFiles, ProjectLine, Shelf, ShelfTrouble, ShippedLine } from '../../store/studio.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { LanguageChoice } from '../start/language-choice.tsx';
import { Mark } from '../shared/mark.tsx';
import { BeginWays } from './begin-ways.tsx';
import { ImportSheet } from './import-sheet.tsx';
import { NewSheet } from './new-sheet.tsx';
import { ProjectRow } from './project-row.tsx';
import { useFileDrop } from '../shared/use-file-drop.ts';
import './css/shelf.css';

const Problem = (props: { readonly problem: ShelfTrouble | undefined }) => {
  const t = useT('studio');
  const language = useLanguage();
  const { problem } = props;
  return (
    <div role="alert">
      {problem && (
        <p className="refusal">{typeof problem === 'string' ? t(`problem.${problem}`) : problem[language]}</p>
      )}
    </div>
  );
};

/** The first page of the studio: the author's own scenarios, and the ways to begin one. */
export const StudioShelf = (props: {
  readonly projects: readonly ProjectLine[];
  readonly shipped: readonly ShippedLine[];
  readonly shelf: Shelf;
  /** This browser keeps nothing. */
  readonly failing: boolean;
}) => {
  const t = useT('studio');
  const language = useLanguage();
  const { projects, shipped, shelf } = props;
  const [problem, setProblem] = useState<ShelfTrouble>();
  const [busy, setBusy] = useState(false);
  const [making, setMaking] = useState(false);
  /** The scenario whose report is shown. */
  const [shown, setShown] = useState<string>();
  const report = (work: Promise<ShelfTrouble | undefined>): void => {
    setProblem(undefined);
    void work.then(setProblem);
  };
  const read = (work: Promise<OpenedFiles>): void => {
    setBusy(true);
    setShown(undefined);
    report(
      work.then((outcome) => {
        setBusy(false);
        setShown(outcome.imported);
        return outcome.problem;
      }),
    );
  };
  const begin = (wish: NewWish): void => {
    setMaking(false);
    report(shelf.begin(wish));
  };
  const over = useFileDrop((data) => read(shelf.openDropped(data, language)));
  const imported = projects.find(({ id }) => id === shown);
  return (
    <main className="sh">
      <header className="sh-head">
        <Mark size={44} />
        <h1>{t('title')}</h1>
        <nav aria-label={t('nav')}>
          <a href="#/guide">{t('guide')}</a>
          <a href="#/">{t('to-start')}</a>
        </nav>
        <LanguageChoice />
      </header>
      <p className="sh-lead">{t('lead')}</p>
      <p role="status">{busy && t('import.busy')}</p>
      <Problem problem={problem ?? (props.failing ? 'store' : undefined)} />
      {making && <NewSheet onClose={() => setMaking(false)} onMake={begin} />}
      {imported && (
        <ImportSheet project={imported} onClose={() => setShown(undefined)} onOpen={() => shelf.open(imported.id)} />
      )}
      <div className="sh-columns">
        <section aria-labelledby="sh-own">
          <h2 id="sh-own">{t('own')}</h2>
          {projects.length === 0 ? (
            <p className="sh-none">{t('own.none')}</p>
          ) : (
            <ul className="sh-list">
              {projects.map((project) => (
                <ProjectRow
                  key={project.id}
                  project={project}
                  shelf={shelf}
                  report={report}
                  onImport={() => setShown(project.id)}
                />
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="sh-new">
          <h2 id="sh-new">{t('begin')}</h2>
          <BeginWays
            shipped={shipped}
            shelf={shelf}
            over={over}
            onNew={() => setMaking(true)}
            onFiles={(files) => read(shelf.openFiles(files, language))}
            onFolder={() => shelf.openFolder && report(shelf.openFolder())}
            onCopy={(id, name) => report(shelf.copyShipped(id, name))}
          />
        </section>
      </div>
    </main>
  );
};
