import { useState } from 'react';
import type { ProjectLine, Shelf, ShelfProblem } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { LineField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useAsking } from '../shared/use-asking.ts';
import { localeOf } from '../../base/locale-of.ts';

/** One scenario of the author's own, with what can be done with it. */
export const ProjectRow = (props: {
  readonly project: ProjectLine;
  readonly shelf: Shelf;
  readonly report: (work: Promise<ShelfProblem | undefined>) => void;
  /** Shows what became of the file that it was made of. */
  readonly onImport: () => void;
}) => {
  const t = useT('studio');
  const shared = useT('shared');
  const language = useLanguage();
  const { project, shelf, report } = props;
  const { place, asks, ask, onKeyDown } = useAsking<'remove' | 'rename', HTMLLIElement>();
  const [name, setName] = useState(project.name);
  const when = new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    project.changed,
  );
  return (
    // Escape gives up a question of one of its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="sh-row" ref={place} onKeyDown={onKeyDown}>
      <div>
        <b>{project.name}</b>
        <span>{t('own.about', { count: project.files, when })}</span>
      </div>
      {asks === 'remove' ? (
        <div className="sh-ask" role="group" aria-label={t('remove')}>
          <p>{t('remove.ask', { name: project.name })}</p>
          <Button onClick={() => report(shelf.remove(project.id))}>{t('remove.yes')}</Button>
          <Button kind="quiet" data-answer onClick={() => ask()}>
            {t('remove.no')}
          </Button>
        </div>
      ) : asks === 'rename' ? (
        <form
          className="sh-ask"
          onSubmit={(event) => {
            event.preventDefault();
            report(shelf.rename(project.id, name.trim() || project.name));
            ask();
          }}
        >
          <LineField
            label={t('name')}
            data-answer
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">{t('rename.yes')}</Button>
          <Button kind="quiet" onClick={() => ask()}>
            {shared('cancel')}
          </Button>
        </form>
      ) : (
        <span className="sh-buttons">
          <Button
            kind="primary"
            onClick={() => shelf.open(project.id)}
            aria-label={t('open.named', { name: project.name })}
          >
            {t('open')}
          </Button>
          <a className="btn" href={`#/play/${project.id}`} aria-label={t('play.named', { name: project.name })}>
            {t('play')}
          </a>
          {project.imported && <Button onClick={props.onImport}>{t('import')}</Button>}
          <Button data-asks="rename" onClick={() => ask('rename')}>
            {t('rename')}
          </Button>
          <Button onClick={() => report(shelf.duplicate(project.id, t('copied', { name: project.name })))}>
            {t('duplicate')}
          </Button>
          <Button kind="quiet" data-asks="remove" onClick={() => ask('remove')}>
            {t('remove')}
          </Button>
        </span>
      )}
    </li>
  );
};
