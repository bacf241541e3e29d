import { useState } from 'react';
import { useStore } from 'zustand';
import type { NotebookHost } from '../../../store/notebook-host.ts';
import { Button } from '../../shared/button.tsx';
import { LineField } from '../../shared/field.tsx';
import { useT } from '../../shared/i18n.ts';
import { useOneAtATime } from '../../shared/one-at-a-time.ts';
import { typedSince } from '../../shared/typed-since.ts';
import { NoteList } from './note-list.tsx';

const Column = (props: { readonly kind: 'plus' | 'delta'; readonly notebook: NotebookHost }) => {
  const t = useT('hotWash');
  const once = useOneAtATime();
  const { kind, notebook } = props;
  const [text, setText] = useState('');
  const notes = useStore(notebook.book, (book) => book.hotWash).filter((note) => note.kind === kind);
  const keep = async (): Promise<void> => {
    if (text.trim() === '') return;
    if (await notebook.saveNote({ id: notebook.newId(), kind, text: text.trim() }))
      setText((now) => typedSince(now, text));
  };
  return (
    <section className={`hw-column ${kind}`} aria-labelledby={`hw-${kind}`}>
      <h3 id={`hw-${kind}`}>{t(kind)}</h3>
      <NoteList notes={notes} notebook={notebook} />
      <form
        className="hw-line"
        onSubmit={(event) => {
          event.preventDefault();
          once(keep);
        }}
      >
        <LineField label={t(`add.${kind}`)} value={text} onChange={(event) => setText(event.target.value)} />
        <Button
          type="submit"
          size="small"
          aria-label={`${t('keep')}: ${t(`add.${kind}`)}`}
          disabled={text.trim() === ''}
        >
          {t('keep')}
        </Button>
      </form>
    </section>
  );
};

/** What the table keeps, and what it will do differently. */
export const PlusDelta = (props: { readonly notebook: NotebookHost }) => (
  <div className="hw-plus-delta">
    <Column kind="plus" {...props} />
    <Column kind="delta" {...props} />
  </div>
);
