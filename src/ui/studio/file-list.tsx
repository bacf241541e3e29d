import { memo, useState } from 'react';
import { useStore } from 'zustand';
import type { StudioDesk, StudioState } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { LineField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { useAsking } from '../shared/use-asking.ts';

const kinds = ['part', 'language', 'drill', 'review'] as const;

const shortName = (path: string): string => path.replace(/^(?:lang|drills)\//, '').replace(/\.ya?ml$/, '');

/** Names an author may give: as they lie in the folder of a scenario. */
const asPath = (name: string): string | undefined =>
  /^(?:(?:lang|drills)\/)?[\w-]+(?:\.ya?ml)?$/.test(name) ? (/\.ya?ml$/.test(name) ? name : `${name}.yaml`) : undefined;

interface ListProps {
  readonly desk: StudioDesk;
  readonly open: string | undefined;
  readonly onOpen: (path: string) => void;
}

const countOf = ({ files }: StudioState, path: string, what: 'errors' | 'warnings'): number =>
  files.find((file) => file.path === path)?.[what] ?? 0;

const Count = (props: { readonly className: string; readonly count: number; readonly words: string }) => (
  <>
    <span className={props.className} title={props.words} aria-hidden>
      {props.count}
    </span>
    <span className="vh">{props.words}</span>
  </>
);

/** A count that comes or goes with a keystroke draws its own file, and neither the others nor the list. */
const Entry = memo(({ desk, path, open, onOpen }: ListProps & { readonly path: string }) => {
  const t = useT('studio');
  const errors = useStore(desk.state, (state) => countOf(state, path, 'errors'));
  const warnings = useStore(desk.state, (state) => countOf(state, path, 'warnings'));
  return (
    <li>
      <button type="button" aria-current={path === open ? 'true' : undefined} onClick={() => onOpen(path)} title={path}>
        <span className="sd-file-name">{shortName(path)}</span>
        {/* Room for a count is always there: no file moves while somebody types. */}
        <span className="sd-count">
          {errors > 0 && <Count className="cnt s" count={errors} words={t('errors', { count: errors })} />}
          {errors === 0 && warnings > 0 && (
            <Count className="cnt z" count={warnings} words={t('warnings', { count: warnings })} />
          )}
        </span>
      </button>
    </li>
  );
});

const Kind = ({ kind, ...list }: ListProps & { readonly kind: (typeof kinds)[number] }) => {
  const t = useT('studio');
  // One text, so that it compares as the same while the counts change.
  const paths = useStore(list.desk.state, ({ files }) =>
    files
      .filter((file) => file.kind === kind)
      .map(({ path }) => path)
      .join('\n'),
  );
  if (paths === '') return null;
  return (
    <section>
      <h2>{t(`files.${kind}`)}</h2>
      <ul>
        {paths.split('\n').map((path) => (
          <Entry key={path} {...list} path={path} />
        ))}
      </ul>
    </section>
  );
};

/** The files of the scenario by what they are for, with how many mistakes each has. */
export const FileList = (props: ListProps & { readonly onRemove: (path: string) => void }) => {
  const t = useT('studio');
  const { desk, open } = props;
  const shared = useT('shared');
  const { place, asks, ask, onKeyDown } = useAsking<'add' | 'remove', HTMLDivElement>();
  const [name, setName] = useState('');
  const path = asPath(name.trim());
  return (
    <nav className="sd-files" aria-label={t('files')}>
      {/* Escape gives up a question of one of its buttons. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="sd-files-in" ref={place} onKeyDown={onKeyDown}>
        {kinds.map((kind) => (
          <Kind key={kind} kind={kind} desk={desk} open={open} onOpen={props.onOpen} />
        ))}
        {asks === 'add' ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (path === undefined) return;
              void desk.addFile(path).then(() => props.onOpen(path));
              ask();
              setName('');
            }}
          >
            <LineField
              label={t('files.name')}
              value={name}
              data-answer
              maxLength={80}
              aria-describedby="files-name-note"
              aria-invalid={name !== '' && path === undefined}
              onChange={(event) => setName(event.target.value)}
            />
            <p className="st-help" id="files-name-note">
              {t('files.name.note')}
            </p>
            <Button type="submit" size="small" disabled={path === undefined}>
              {t('files.add')}
            </Button>
            <Button size="small" kind="quiet" onClick={() => ask()}>
              {shared('cancel')}
            </Button>
          </form>
        ) : asks === 'remove' && open !== undefined ? (
          <div role="group" aria-label={t('files.remove')}>
            <p>{t('files.remove.ask', { path: open })}</p>
            <Button
              size="small"
              onClick={() => {
                ask();
                props.onRemove(open);
              }}
            >
              {t('files.remove')}
            </Button>
            <Button size="small" kind="quiet" data-answer onClick={() => ask()}>
              {t('remove.no')}
            </Button>
          </div>
        ) : (
          <p className="sd-files-ways">
            <Button size="small" data-asks="add" onClick={() => ask('add')}>
              {t('files.new')}
            </Button>
            <Button
              size="small"
              kind="quiet"
              data-asks="remove"
              disabled={open === undefined}
              onClick={() => ask('remove')}
            >
              {t('files.remove')}
            </Button>
          </p>
        )}
      </div>
    </nav>
  );
};
