import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { GuideRow, RatingRow } from '../../projections/views/evaluator-view.ts';
import { Button } from '../shared/button.tsx';
import { TextField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { KeptRating } from './kept-rating.tsx';
import { Opened } from './opened.tsx';
import { TaskRow } from './task-row.tsx';
import { useNote } from './use-note.ts';

const scale = ['P', 'S', 'M', 'U', 'notObserved'] as const;
type Rated = RatingRow['rated'];
type Tasks = RatingRow['tasks'];

/** The evaluation guide of one objective: critical tasks, the words of each letter, and the rating. */
export const Guide = ({ guide, open }: { readonly guide: GuideRow; readonly open: boolean }) => {
  const t = useT('evaluator');
  const { send, refused } = useNote();
  const { id, mine, frozen } = guide;
  const [rated, setRated] = useState<Rated | undefined>(mine?.rated);
  const [tasks, setTasks] = useState<Tasks>(mine?.tasks ?? {});
  const [why, setWhy] = useState(frozen ? '' : (mine?.why ?? ''));
  const unchanged =
    rated === mine?.rated && JSON.stringify(tasks) === JSON.stringify(mine?.tasks ?? {}) && why === (mine?.why ?? '');
  const needsReason = frozen && why.trim() === '';
  const save = async (): Promise<boolean> =>
    rated !== undefined && (await send({ kind: 'rating', objective: id, rated, tasks, why: why.trim() }));
  const freeze = async (): Promise<void> => {
    if ((unchanged && mine) || (await save())) if (await send({ kind: 'freeze', objective: id })) setWhy('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (target.tagName === 'TEXTAREA' || event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = event.key === '0' ? 'notObserved' : scale[Number(event.key) - 1];
    if (chosen === undefined) return;
    event.preventDefault();
    setRated(chosen);
  };
  return (
    // The keys are a shortcut for the radio buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article className="ev-guide" aria-labelledby={`ev-${id}`} onKeyDown={onKeyDown}>
      <header>
        <h3 id={`ev-${id}`}>{guide.title}</h3>
        <p className="tags">{guide.tags.join(' · ')}</p>
        {frozen && <p className="ev-frozen">{t('frozen')}</p>}
      </header>
      <KeptRating
        objective={id}
        onPut={(rating) => {
          setRated(rating.rated);
          setTasks(rating.tasks);
          setWhy(rating.why);
        }}
      />
      <h4>{t('tasks')}</h4>
      {guide.tasks.length === 0 && <p className="ev-lead">{t(open ? 'tasks.none.ended' : 'tasks.none')}</p>}
      {guide.tasks.map((task) => (
        <TaskRow
          key={task.id}
          task={task}
          value={tasks[task.id]}
          onChange={(seen) => setTasks({ ...tasks, [task.id]: seen })}
        />
      ))}
      <fieldset className="ev-scale">
        <legend>{t('rating')}</legend>
        {scale.map((letter) => (
          <label key={letter}>
            <input type="radio" name={`ev-${id}-rated`} checked={rated === letter} onChange={() => setRated(letter)} />
            <span>
              <b>{t(`rated.${letter}`)}</b>
              {letter !== 'notObserved' && <small>{guide.bands[letter]}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={t(frozen ? 'why.late' : 'why')}
        rows={2}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <p className="ev-acts">
        <Button size="small" disabled={rated === undefined || unchanged || needsReason} onClick={() => void save()}>
          {t(mine && unchanged ? 'saved' : 'save')}
        </Button>
        {open && !frozen && (
          <Button size="small" kind="primary" disabled={rated === undefined} onClick={() => void freeze()}>
            {t('freeze')}
          </Button>
        )}
        <span role="alert">{refused && t('refused')}</span>
      </p>
      {guide.opened && <Opened opened={guide.opened} late={mine?.late === true} why={mine?.why ?? ''} />}
    </article>
  );
};
