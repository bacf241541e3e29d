import { memo, useState } from 'react';
import { useStore } from 'zustand';
import type { StudioDesk, StudioFile } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { LineField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';

const kinds = ['part', 'language', 'drill', 'review'] as const;

const shortName = (path: string): string => path.replace(/^(?:lang|drills)\//, '').replace(/\.ya?ml$/, '');

/** Names an author may give: as they lie in the folder of a scenario. */
const asPath = (name: string): string | undefined =>
  /^(?:(?:lang|drills)\/)?[\w-]+(?:\.ya?ml)?$/.test(name) ? (/\.ya?ml$/.test(name) ? name : `${name}.yaml`) : undefined;

interface EntryProps {
  readonly file: StudioFile;
  readonly open: boolean;
  readonly onOpen: (path: string) => void;
}

/** A count that comes or goes draws its own file and not the others. */
const Entry = memo(
  ({ file: { path, errors, warnings }, open, onOpen }: EntryProps) => {
    const t = useT('studio');
    return (
      <li>
        <button type="button" aria-current={open ? 'true' : undefined} onClick={() => onOpen(path)} title={path}>
          <span>{shortName(path)}</span>
          {errors > 0 && <span className="cnt s">{t('errors', { count: errors })}</span>}
          {errors === 0 && warnings > 0 && <span className="cnt z">{t('warnings', { count: warnings })}</span>}
        </button>
      </li>
    );
  },
  (a, b) =>
    a.open === b.open &&
    a.onOpen === b.onOpen &&
    a.file.path === b.file.path &&
    a.file.errors === b.file.errors &&
    a.file.warnings === b.file.warnings,
);

/** The files of the scenario by what they are for, with how many mistakes each has. */
export const FileList = (props: {
  readonly desk: StudioDesk;
  readonly open: string | undefined;
  readonly onOpen: (path: string) => void;
  readonly onRemove: (path: string) => void;
}) => {
  const t = useT('studio');
  const { desk, open } = props;
  const files = useStore(desk.state, (state) => state.files);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [name, setName] = useState('');
  const path = asPath(name.trim());
  return (
    <nav className="sd-files" aria-label={t('files')}>
      <div className="sd-files-in">
        {kinds.map((kind) => {
          const mine = files.filter((file) => file.kind === kind);
          if (mine.length === 0) return null;
          return (
            <section key={kind}>
              <h2>{t(`files.${kind}`)}</h2>
              <ul>
                {mine.map((file) => (
                  <Entry key={file.path} file={file} open={file.path === open} onOpen={props.onOpen} />
                ))}
              </ul>
            </section>
          );
        })}
        {adding ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (path === undefined) return;
              void desk.addFile(path).then(() => props.onOpen(path));
              setAdding(false);
              setName('');
            }}
          >
            <LineField
              label={t('files.name')}
              value={name}
              aria-invalid={name !== '' && path === undefined}
              onChange={(event) => setName(event.target.value)}
            />
            <p className="st-help">{t('files.name.note')}</p>
            <Button type="submit" size="small" disabled={path === undefined}>
              {t('files.add')}
            </Button>
          </form>
        ) : removing && open !== undefined ? (
          <div role="group" aria-label={t('files.remove')}>
            <p>{t('files.remove.ask', { path: open })}</p>
            <Button
              size="small"
              onClick={() => {
                setRemoving(false);
                props.onRemove(open);
              }}
            >
              {t('files.remove')}
            </Button>
            <Button size="small" kind="quiet" onClick={() => setRemoving(false)}>
              {t('remove.no')}
            </Button>
          </div>
        ) : (
          <p className="sd-files-ways">
            <Button size="small" onClick={() => setAdding(true)}>
              {t('files.new')}
            </Button>
            <Button size="small" kind="quiet" disabled={open === undefined} onClick={() => setRemoving(true)}>
              {t('files.remove')}
            </Button>
          </p>
        )}
      </div>
    </nav>
  );
};
