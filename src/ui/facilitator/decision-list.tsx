import { useState } from 'react';
import type { DecisionRow, FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';
import { lengthInWords } from '../shared/time-left.ts';
import { useClock } from '../shared/use-clock.ts';
import { Button } from '../shared/button.tsx';
import { useConsole } from './console-actions.tsx';
import { ExtendButton } from './extend-button.tsx';

/** An own option gets its effects when it is mapped to the nearest option; unmapped at the deadline it stays unrated. */
const MapOwn = (props: { readonly row: DecisionRow }) => {
  const t = useT('facilitator');
  const { act } = useConsole();
  const { row } = props;
  const [option, setOption] = useState('');
  return (
    <>
      <select
        className="fc-select"
        aria-label={t('decision.nearest')}
        value={option}
        onChange={(event) => setOption(event.target.value)}
      >
        <option value="">{t('decision.nearest')}</option>
        {row.options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.text}
          </option>
        ))}
      </select>
      <div className="fc-btns">
        <Button
          size="small"
          kind="primary"
          disabled={option === ''}
          onClick={() =>
            void act({ act: 'mapOwn', decision: row.id, option }, t('decision.mapped', { what: row.title }))
          }
        >
          {t('decision.map')}
        </Button>
      </div>
    </>
  );
};

const Decision = (props: { readonly row: DecisionRow }) => {
  const t = useT('facilitator');
  const words = useT('shared');
  const language = useLanguage();
  const clock = useClock();
  const { row } = props;
  const open = row.state === 'open' || row.state === 'proposed' || row.state === 'ownPending';
  const left = row.deadline.story - (clock?.story ?? 0);
  return (
    <li className={open && left < 600_000 ? 'fc-ob hot' : row.state === 'defaulted' ? 'fc-ob late' : 'fc-ob'}>
      <div className="head">
        <b>{row.title}</b>
        <span className="lf tn n word">
          {open && row.state !== 'ownPending' ? lengthInWords(words, left) : t(`decision.${row.state}`)}
        </span>
      </div>
      <ul className="opts">
        {row.options.map((option) => (
          <li key={option.id} className={option.id === row.chosen ? 'on' : undefined}>
            <span>
              {option.text}
              {option.isDefault && ` (${t('decision.default')})`}
              {option.id === row.chosen && <span className="vh"> {t('decision.chosen')}</span>}
            </span>
          </li>
        ))}
        {row.own && (
          <li className={row.chosen ? undefined : 'on'}>
            <span>{t('decision.own', { text: row.own })}</span>
          </li>
        )}
      </ul>
      {row.why && <p>{t('decision.why', { why: row.why })}</p>}
      <div className="sub">
        <span>
          {row.at === undefined
            ? t('obligation.before', { at: storyMoment(language, row.deadline.story, clock?.story) })
            : t('decision.at', { at: storyMoment(language, row.at, clock?.story) })}
          {row.alternatives > 0 && `, ${t('decision.alternatives', { count: row.alternatives })}`}
        </span>
        {open && row.deadline.play !== undefined && <ExtendButton target={row.id} title={row.title} />}
        <span>{row.by}</span>
      </div>
      {row.need && (
        <p className="sub">{t(row.need.met ? 'decision.needMet' : 'decision.need', { need: row.need.text })}</p>
      )}
      {row.state === 'ownPending' && <MapOwn row={row} />}
    </li>
  );
};

const rank: Readonly<Record<DecisionRow['state'], number>> = {
  ownPending: 0,
  proposed: 1,
  open: 2,
  waiting: 4,
  taken: 3,
  defaulted: 3,
  closed: 5,
};

/** Decisions: those that ask something of staff first, then open ones by deadline, taken ones newest first. */
export const DecisionList = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const rows = props.view.decisions.toSorted(
    (a, b) =>
      rank[a.state] - rank[b.state] ||
      (a.at !== undefined && b.at !== undefined ? b.at - a.at : a.deadline.story - b.deadline.story),
  );
  return rows.length === 0 ? (
    <p className="fc-empty">{t('decision.none')}</p>
  ) : (
    <ul className="fc-obs">
      {rows.map((row) => (
        <Decision key={row.id} row={row} />
      ))}
    </ul>
  );
};
