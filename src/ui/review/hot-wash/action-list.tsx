import { useState } from 'react';
import { useStore } from 'zustand';
import type { ReviewView } from '../../../projections/views/review-view.ts';
import type { BookAction, NotebookHost } from '../../../store/notebook-host.ts';
import { Button } from '../../shared/button.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { ActionForm } from './action-form.tsx';
import { dayInWords } from './day-in-words.ts';

const Action = (props: { readonly action: BookAction; readonly view: ReviewView; readonly notebook: NotebookHost }) => {
  const t = useT('hotWash');
  const language = useLanguage();
  const [changing, setChanging] = useState(false);
  const { action, notebook } = props;
  const { text, owner, due, type, status, objective } = action;
  if (changing)
    return (
      <li>
        <ActionForm {...props} onDone={() => setChanging(false)} />
      </li>
    );
  const short = props.view.objectives.find((one) => one.id === objective)?.title;
  return (
    <li className={status}>
      <p className="what">{text}</p>
      <p className="who">
        <b>{owner || t('action.noOwner')}</b>
        <span className="tn">{due === '' ? t('action.noDue') : dayInWords(language, due)}</span>
        <span>{t(`type.${type}`)}</span>
        <span>{t(`status.${status}`)}</span>
        {short && <span>{short}</span>}
      </p>
      <p className="hw-acts">
        <Button size="small" aria-label={t('action.changeOf', { text })} onClick={() => setChanging(true)}>
          {t('action.change')}
        </Button>
        <Button
          size="small"
          kind="quiet"
          aria-label={t('removeOf', { text })}
          onClick={() => void notebook.remove(action.id)}
        >
          {t('remove')}
        </Button>
      </p>
    </li>
  );
};

/** The improvement plan as far as the table has come: who does what by when. */
export const ActionList = (props: { readonly view: ReviewView; readonly notebook: NotebookHost }) => {
  const t = useT('hotWash');
  const actions = useStore(props.notebook.book, (book) => book.actions);
  const [added, setAdded] = useState(0);
  return (
    <section className="hw-actions" aria-labelledby="hw-actions">
      <h2 id="hw-actions">{t('actions')}</h2>
      {actions.length === 0 ? (
        <p className="lead">{t('actions.none')}</p>
      ) : (
        <ul>
          {actions.map((action) => (
            <Action key={action.id} action={action} {...props} />
          ))}
        </ul>
      )}
      {/* A fresh form for each action. */}
      <ActionForm key={added} {...props} onDone={() => setAdded(added + 1)} />
    </section>
  );
};
