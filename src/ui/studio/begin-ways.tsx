import { IconFileImport, IconFolderOpen, IconPlus } from '@tabler/icons-react';
import type { Shelf, ShippedLine } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { FileButton } from '../shared/file-button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';

/** What the studio can read: scenarios of ours, and scripts of other programs. */
const readable = '.zip,.yaml,.yml,.xlsx,.csv,.json';

/** The ways to begin a scenario: a new one, a file, a copy of a shipped exercise. */
export const BeginWays = (props: {
  readonly shipped: readonly ShippedLine[];
  readonly shelf: Shelf;
  /** Files are held over the page. */
  readonly over: boolean;
  readonly onNew: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onFolder: () => void;
  readonly onCopy: (id: string, name: string) => void;
}) => {
  const t = useT('studio');
  const language = useLanguage();
  return (
    <ul className="sh-list">
      <li className="sh-way">
        <b>{t('new')}</b>
        <p>{t('new.note')}</p>
        <Button kind="primary" onClick={props.onNew}>
          <IconPlus className="i" size={18} aria-hidden />
          {t('new.begin')}
        </Button>
      </li>
      <li className={`sh-way sh-drop${props.over ? ' sh-over' : ''}`}>
        <b>{t('begin.file')}</b>
        <p>{t('begin.file.note')}</p>
        <span className="sh-buttons">
          <FileButton multiple label={t('open.files')} accept={readable} onFiles={props.onFiles}>
            <IconFileImport className="i" size={18} aria-hidden />
            {t('open.files')}
          </FileButton>
          {props.shelf.openFolder && (
            <Button onClick={props.onFolder}>
              <IconFolderOpen className="i" size={18} aria-hidden />
              {t('open.folder')}
            </Button>
          )}
        </span>
      </li>
      {props.shipped.map(({ id, title }) => (
        <li key={id} className="sh-way">
          <b>{title[language]}</b>
          <p>{t('begin.copy.note')}</p>
          <Button onClick={() => props.onCopy(id, t('copied', { name: title[language] }))}>
            {t('begin.copy', { name: title[language] })}
          </Button>
        </li>
      ))}
    </ul>
  );
};
