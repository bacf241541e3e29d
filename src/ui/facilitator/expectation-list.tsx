import type { ExpectationRow, FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';
import { lengthInWords } from '../shared/time-left.ts';
import { useClock } from '../shared/use-clock.ts';
import { Button } from '../shared/button.tsx';
import { useConsole } from './console-actions.tsx';
import { ExtendButton } from './extend-button.tsx';

const Expectation = (props: { readonly row: ExpectationRow }) => {
  const t = useT('facilitator');
  const words = useT('shared');
  const language = useLanguage();
  const clock = useClock();
  const { act } = useConsole();
  const { row } = props;
  const open = row.state === 'open';
  const short = row.state === 'missed' || row.state === 'late' || row.state === 'partly';
  const undone = open || row.state === 'notPlayed';
  const left = open && clock ? lengthInWords(words, row.full.story - clock.story) : t(`expectation.${row.state}`);
  const record = (met: boolean): void =>
    void act(
      { act: 'record', spoken: { kind: 'expectation', role: row.role.id, expectation: row.id, met } },
      t(met ? 'expectation.recordedMet' : 'expectation.recordedNot', { what: row.text }),
    );
  const look = row.state === 'met' ? 'fc-ob done' : short ? 'fc-ob late' : 'fc-ob';
  return (
    <li className={look}>
      <div className="head">
        <b>{row.text}</b>
        <span className="lf tn n word">{left}</span>
      </div>
      <div className="sub">
        <span>
          {row.at === undefined
            ? t('expectation.window', {
                full: storyMoment(language, row.full.story, clock?.story),
                zero: storyMoment(language, row.zero.story, clock?.story),
              })
            : t('expectation.at', {
                at: storyMoment(language, row.at, clock?.story),
                share: Math.round(row.credit * 100),
              })}
          {row.spoken && `, ${t('spoken')}`}
          {row.critical && `, ${t('expectation.critical')}`}
        </span>
        <span>{row.role.short}</span>
      </div>
      {(undone || short) && (
        <div className="fc-btns">
          <Button size="small" onClick={() => record(true)}>
            {t('expectation.met.act')}
          </Button>
          {undone && (
            <Button size="small" onClick={() => record(false)}>
              {t('expectation.not.act')}
            </Button>
          )}
          {open && row.full.play !== undefined && <ExtendButton target={row.id} title={row.text} />}
        </div>
      )}
    </li>
  );
};

const rank: Readonly<Record<ExpectationRow['state'], number>> = {
  open: 0,
  partly: 1,
  late: 2,
  missed: 3,
  met: 4,
  notPlayed: 5,
  waiting: 6,
  out: 7,
};

/** Expected actions: open ones first, by the hour until which they count in full. */
export const ExpectationList = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const rows = props.view.expectations.toSorted((a, b) => rank[a.state] - rank[b.state] || a.full.story - b.full.story);
  return rows.length === 0 ? (
    <p className="fc-empty">{t('expectation.none')}</p>
  ) : (
    <ul className="fc-obs">
      {rows.map((row) => (
        <Expectation key={row.id} row={row} />
      ))}
    </ul>
  );
};
