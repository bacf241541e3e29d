import { IconX } from '@tabler/icons-react';
import type { BookNote, NotebookHost } from '../../../store/notebook-host.ts';
import { Button } from '../../shared/button.tsx';
import { useT } from '../../shared/i18n.ts';

/** What was noted, each with a way to take it off the list. */
export const NoteList = (props: { readonly notes: readonly BookNote[]; readonly notebook: NotebookHost }) => {
  const t = useT('hotWash');
  if (props.notes.length === 0) return null;
  return (
    <ul className="hw-notes">
      {props.notes.map(({ id, text }) => (
        <li key={id}>
          <span>{text}</span>
          <Button
            kind="quiet"
            size="small"
            aria-label={t('removeOf', { text })}
            title={t('remove')}
            onClick={() => void props.notebook.remove(id)}
          >
            <IconX className="i" size={16} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
};
