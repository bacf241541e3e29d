import { useState } from 'react';
import type { ProjectLine, Shelf, ShelfProblem } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { LineField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
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
  const language = useLanguage();
  const { project, shelf, report } = props;
  const [asks, setAsks] = useState<'remove' | 'rename'>();
  const [name, setName] = useState(project.name);
  const when = new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    project.changed,
  );
  return (
    <li className="sh-row">
      <div>
        <b>{project.name}</b>
        <span>{t('own.about', { count: project.files, when })}</span>
      </div>
      {asks === 'remove' ? (
        <div className="sh-ask" role="group" aria-label={t('remove')}>
          <p>{t('remove.ask', { name: project.name })}</p>
          <Button onClick={() => report(shelf.remove(project.id))}>{t('remove.yes')}</Button>
          <Button kind="quiet" onClick={() => setAsks(undefined)}>
            {t('remove.no')}
          </Button>
        </div>
      ) : asks === 'rename' ? (
        <form
          className="sh-ask"
          onSubmit={(event) => {
            event.preventDefault();
            report(shelf.rename(project.id, name.trim() || project.name));
            setAsks(undefined);
          }}
        >
          <LineField label={t('name')} value={name} onChange={(event) => setName(event.target.value)} />
          <Button type="submit">{t('rename.yes')}</Button>
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
          {project.imported && <Button onClick={props.onImport}>{t('import')}</Button>}
          <Button onClick={() => setAsks('rename')}>{t('rename')}</Button>
          <Button onClick={() => report(shelf.duplicate(project.id, t('copied', { name: project.name })))}>
            {t('duplicate')}
          </Button>
          <Button kind="quiet" onClick={() => setAsks('remove')}>
            {t('remove')}
          </Button>
        </span>
      )}
    </li>
  );
};
