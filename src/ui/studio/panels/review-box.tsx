import { useEffect, useState } from 'react';
import type { Localized } from '../../../scenario/diagnostics/diagnostic.ts';
import type { EditWish, ReviewRow } from '../../../store/studio.ts';
import { Button } from '../../shared/button.tsx';
import { LineField, TextField } from '../../shared/field.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { useHands } from '../studio-hands.tsx';

type Change = Extract<EditWish, { edit: 'review' }>['change'];

/** Of today, as dates stand in files. */
const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const useReview = () => {
  const hands = useHands();
  const [problems, setProblems] = useState<readonly Localized[]>([]);
  const change = async (wanted: Change): Promise<boolean> => {
    const found = await hands.edit({ edit: 'review', change: wanted });
    setProblems(found);
    return found.length === 0;
  };
  return { problems, change };
};

/** Long texts are named by their beginning. */
const LONGEST = 140;

/** What people know an element by; the id where it has no name yet. */
export const reviewName = ({ id, text }: ReviewRow): string =>
  text === '' ? id : text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

const Comments = ({
  row,
  change,
}: {
  readonly row: ReviewRow;
  readonly change: (change: Change) => Promise<boolean>;
}) => {
  const t = useT('studio');
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  return (
    <details className="rv-comments" open={row.comments.length > 0 || undefined}>
      <summary>{t('review.comments', { count: row.comments.length })}</summary>
      {row.comments.length > 0 && (
        <ul>
          {row.comments.map((comment, index) => (
            // Comments are told apart by their place in the file.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <p className="rv-who">
                {comment.on}
                {comment.by !== undefined && `, ${comment.by}`}
              </p>
              <p className="tr-source">{comment.text}</p>
              <Button
                size="small"
                kind="quiet"
                aria-label={t('review.uncomment.of', { name: reviewName(row), number: index + 1 })}
                onClick={() => void change({ of: 'uncomment', id: row.id, index })}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="rv-new"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          const comment = { on: today(), text: text.trim(), ...(by.trim() === '' ? {} : { by: by.trim() }) };
          void change({ of: 'comment', id: row.id, comment }).then((kept) => {
            if (kept) setText('');
          });
        }}
      >
        <TextField
          label={t('review.comment')}
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <LineField label={t('review.by')} value={by} onChange={(event) => setBy(event.target.value)} />
        <Button type="submit" size="small" disabled={text.trim() === ''}>
          {t('review.add')}
        </Button>
      </form>
    </details>
  );
};

/** Status and comments of one element. `onTouched`: something of it was changed here. */
export const ReviewBox = (props: { readonly row: ReviewRow; readonly onTouched?: () => void }) => {
  const { row } = props;
  const t = useT('studio');
  const language = useLanguage();
  const { problems, change } = useReview();
  // What was chosen stands at once; the file follows.
  const [picked, setPicked] = useState<string>(row.status);
  useEffect(() => setPicked(row.status), [row.status]);
  const set = (value: string): void => {
    props.onTouched?.();
    setPicked(value);
    const status = value === 'approved' || value === 'change' ? value : null;
    void change({ of: 'status', id: row.id, status }).then((kept) => {
      if (!kept) setPicked(row.status);
    });
  };
  return (
    <div className="rv-box">
      <span className="rv-state">
        <select
          className={`cell rv-${row.status}`}
          aria-label={t('review.status', { name: reviewName(row) })}
          value={picked}
          onChange={(event) => set(event.target.value)}
        >
          {(['open', 'change', 'approved'] as const).map((status) => (
            <option key={status} value={status}>
              {t(`review.${status}`)}
            </option>
          ))}
          {row.status === 'stale' && <option value="stale">{t('review.stale')}</option>}
        </select>
        {row.status === 'stale' && (
          <Button
            size="small"
            onClick={() => set('approved')}
            aria-label={t('review.again.of', { name: reviewName(row) })}
          >
            {t('review.again')}
          </Button>
        )}
      </span>
      <Comments row={row} change={change} />
      {problems.map((problem) => (
        <p key={problem.nl} role="alert" className="cell-problem">
          {problem[language]}
        </p>
      ))}
    </div>
  );
};
