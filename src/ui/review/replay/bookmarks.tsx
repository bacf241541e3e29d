import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { NotebookHost } from '../../../store/notebook-host.ts';
import type { ReplayHost } from '../../../store/replay-host.ts';
import { Button } from '../../shared/button.tsx';
import { TextField } from '../../shared/field.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { useOneAtATime } from '../../shared/one-at-a-time.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { storyDayShort, storyHour } from '../../shared/story-time.ts';
import { useMoment } from './use-replay.ts';

/** Places that somebody wanted to come back to, in the order of the run. */
export const BookmarkList = (props: { readonly replay: ReplayHost; readonly notebook: NotebookHost }) => {
  const t = useT('review');
  const language = useLanguage();
  const { replay, notebook } = props;
  const bookmarks = useStore(notebook.book, (book) => book.bookmarks);
  if (bookmarks.length === 0) return <p className="lead">{t('replay.bookmarks.none')}</p>;
  return (
    <ul className="rv-marks">
      {bookmarks.map((mark) => {
        const at = replay.storyOf(mark.play);
        return (
          <li key={mark.id}>
            <button type="button" className="to" onClick={() => replay.toMoment(mark.seq, mark.play)}>
              <b className="tn">
                {storyDayShort(language, at)} {storyHour(language, at)}
              </b>
              <span>{mark.text}</span>
            </button>
            <Button
              size="small"
              aria-label={t('replay.bookmark.remove', { what: mark.text })}
              onClick={() => void notebook.remove(mark.id)}
            >
              <IconTrash className="i" size={16} aria-hidden />
            </Button>
          </li>
        );
      })}
    </ul>
  );
};

/** Asks why, and keeps the moment in the notebook. */
export const BookmarkSheet = (props: {
  readonly replay: ReplayHost;
  readonly notebook: NotebookHost;
  readonly proposal: string;
  readonly onClose: () => void;
}) => {
  const t = useT('review');
  const once = useOneAtATime();
  const language = useLanguage();
  const { replay, notebook } = props;
  const { seq, play, at } = useMoment(replay);
  const [text, setText] = useState(props.proposal);
  const [failed, setFailed] = useState(false);
  const save = async (): Promise<void> => {
    if (await notebook.saveBookmark({ id: notebook.newId(), seq, play, text: text.trim() })) props.onClose();
    else setFailed(true);
  };
  return (
    <Sheet
      title={t('replay.bookmark.title', { at: storyHour(language, at) })}
      onClose={props.onClose}
      footer={
        <Button kind="primary" disabled={text.trim() === ''} onClick={() => once(save)}>
          {t('replay.bookmark.save')}
        </Button>
      }
    >
      <TextField label={t('replay.bookmark.text')} value={text} onChange={(event) => setText(event.target.value)} />
      <p role="alert">{failed && t('replay.bookmark.failed')}</p>
    </Sheet>
  );
};
