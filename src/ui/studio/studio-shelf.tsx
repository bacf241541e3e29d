import { IconFileZip, IconFolderOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ProjectLine, Shelf, ShelfProblem, ShippedLine } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { LanguageChoice } from '../start/language-choice.tsx';
import { Mark } from '../start/mark.tsx';
import { ProjectRow } from './project-row.tsx';
import './css/shelf.css';

const Problem = (props: { readonly problem: ShelfProblem | undefined }) => {
  const t = useT('studio');
  return <div role="alert">{props.problem && <p className="refusal">{t(`problem.${props.problem}`)}</p>}</div>;
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
  const [problem, setProblem] = useState<ShelfProblem>();
  const input = useRef<HTMLInputElement>(null);
  const report = (work: Promise<ShelfProblem | undefined>): void => {
    setProblem(undefined);
    void work.then(setProblem);
  };
  return (
    <main className="sh">
      <header className="sh-head">
        <Mark size={44} />
        <h1>{t('title')}</h1>
        <nav aria-label={t('nav')}>
          <a href="#/">{t('to-start')}</a>
        </nav>
        <LanguageChoice />
      </header>
      <p className="sh-lead">{t('lead')}</p>
      <Problem problem={problem ?? (props.failing ? 'store' : undefined)} />
      <div className="sh-columns">
        <section aria-labelledby="sh-own">
          <h2 id="sh-own">{t('own')}</h2>
          {projects.length === 0 ? (
            <p className="sh-none">{t('own.none')}</p>
          ) : (
            <ul className="sh-list">
              {projects.map((project) => (
                <ProjectRow key={project.id} project={project} shelf={shelf} report={report} />
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="sh-new">
          <h2 id="sh-new">{t('begin')}</h2>
          <ul className="sh-list">
            {shipped.map(({ id, title }) => (
              <li key={id} className="sh-way">
                <b>{title[language]}</b>
                <p>{t('begin.copy.note')}</p>
                <Button onClick={() => report(shelf.copyShipped(id, t('copied', { name: title[language] })))}>
                  {t('begin.copy', { name: title[language] })}
                </Button>
              </li>
            ))}
            <li className="sh-way">
              <b>{t('begin.file')}</b>
              <p>{t('begin.file.note')}</p>
              <span className="sh-buttons">
                <Button onClick={() => input.current?.click()}>
                  <IconFileZip className="i" size={18} aria-hidden />
                  {t('open.files')}
                </Button>
                {shelf.openFolder && (
                  <Button onClick={() => shelf.openFolder && report(shelf.openFolder())}>
                    <IconFolderOpen className="i" size={18} aria-hidden />
                    {t('open.folder')}
                  </Button>
                )}
              </span>
              <input
                ref={input}
                type="file"
                hidden
                multiple
                accept=".zip,.yaml,.yml"
                aria-label={t('open.files')}
                onChange={(event) => {
                  report(shelf.openFiles([...(event.target.files ?? [])]));
                  event.target.value = '';
                }}
              />
            </li>
          </ul>
        </section>
      </div>
    </main>
  );
};
