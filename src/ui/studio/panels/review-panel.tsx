import { useState } from 'react';
import { Button } from '../../shared/button.tsx';
import { useT } from '../../shared/i18n.ts';
import { useHands, useSheet } from '../studio-hands.tsx';
import { NamedPlace } from './cell.tsx';
import { ReviewBox, reviewName } from './review-box.tsx';
import { ChoiceFilter, saysWords, WordsFilter } from './sheet-filters.tsx';
import '../css/review.css';

/** Rows drawn at first, and more each time that is asked. */
const SHOWN = 30;
const everything = {};

/** Which elements are still to be reviewed, with what is said of each. */
export const ReviewPanel = () => {
  const t = useT('studio');
  const hands = useHands();
  const sheet = useSheet('review', everything);
  const [show, setShow] = useState<'todo' | 'comments' | 'all'>('todo');
  const [list, setList] = useState('');
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(SHOWN);
  // What was approved just now stays until the list is asked for anew, so that nobody loses their place.
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  if (!sheet) return <p>{t('sheet.waits')}</p>;
  const rows = sheet.rows.filter(
    ({ status, comments, list: own, id, text }) =>
      (show === 'all' || touched.has(id) || (show === 'todo' ? status !== 'approved' : comments.length > 0)) &&
      (list === '' || own === list) &&
      saysWords(words, [id, text]),
  );
  const lists = [...new Set(sheet.rows.map((row) => row.list))];
  const approved = sheet.rows.filter(({ status }) => status === 'approved').length;
  return (
    <>
      <div className="sheet-filter">
        <WordsFilter words={words} onWords={setWords} />
        <select
          className="ta ta-line"
          aria-label={t('review.show')}
          value={show}
          onChange={(event) => {
            setShow(event.target.value as typeof show);
            setTouched(new Set());
          }}
        >
          {(['todo', 'comments', 'all'] as const).map((value) => (
            <option key={value} value={value}>
              {t(`review.show.${value}`)}
            </option>
          ))}
        </select>
        <ChoiceFilter
          label={t('review.list')}
          value={list}
          onChange={setList}
          all={t('review.lists')}
          options={lists.map((name) => ({ id: name, text: name }))}
        />
      </div>
      <p className="pb-sum" role="status">
        {t('review.sum', { approved, count: sheet.rows.length, shown: rows.length })}
      </p>
      <p className="st-help ln-help">{t('review.note')}</p>
      <ul className="rv">
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <p className="rv-head">
              <NamedPlace
                id={row.id}
                name={row.text && reviewName(row)}
                onShow={row.place && (() => row.place && hands.show(row.place))}
              />
            </p>
            <ReviewBox row={row} onTouched={() => setTouched((now) => new Set([...now, row.id]))} />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <p className="rv-more">
          <Button onClick={() => setShown(shown + SHOWN)}>{t('review.more', { count: rows.length - shown })}</Button>
        </p>
      )}
      {rows.length === 0 && <p>{t('sheet.nothing')}</p>}
    </>
  );
};
