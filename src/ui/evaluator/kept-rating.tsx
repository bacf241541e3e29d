import type { WireNote } from '../../session/wire-note.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';

type Rating = Extract<WireNote, { kind: 'rating' }>;

/** Ratings of this objective that were given here without a line and changed elsewhere since: neither is thrown away unasked. */
export const KeptRating = (props: { readonly objective: string; readonly onPut: (rating: Rating) => void }) => {
  const t = useT('evaluator');
  const ratings = useApp((state) => state.besideNotes);
  const settle = useApp((state) => state.settle);
  return ratings.flatMap(({ id, note }) =>
    note.kind === 'rating' && note.objective === props.objective ? (
      <div key={id} className="ev-kept" role="status">
        <p>{t('beside')}</p>
        <blockquote>
          {t(`rated.${note.rated}`)}
          {note.why !== '' && <small>{note.why}</small>}
        </blockquote>
        <p className="ev-acts">
          <Button
            size="small"
            onClick={() => {
              props.onPut(note);
              settle(id);
            }}
          >
            {t('beside.put')}
          </Button>
          <Button size="small" kind="quiet" onClick={() => settle(id)}>
            {t('beside.drop')}
          </Button>
        </p>
      </div>
    ) : (
      []
    ),
  );
};
