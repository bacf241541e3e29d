import { isNobodysClock } from '../../projections/nobodys-clock.ts';
import type { FacilitatorView, ObligationRow } from '../../projections/views/facilitator-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';
import { lengthInWords } from '../shared/time-left.ts';
import { useClock } from '../shared/use-clock.ts';
import { ExtendButton } from './extend-button.tsx';
import { isHot, obligationOrder, usedUp } from './deadline-share.ts';

const Obligation = (props: { readonly row: ObligationRow; readonly hot: boolean }) => {
  const t = useT('facilitator');
  const words = useT('shared');
  const language = useLanguage();
  const clock = useClock();
  const { row } = props;
  const running = row.state === 'running' && row.due !== undefined && clock !== null;
  const left = running ? lengthInWords(words, row.due.story - clock.story) : t(`obligation.${row.state}`);
  const over = row.state === 'met' || row.state === 'passed';
  // There is nothing to be done before it, and nothing to give more time for.
  const event = isNobodysClock(row);
  /** When what the clock counts to comes, or came. */
  const came = row.metAt ?? row.due?.story;
  const share = over ? 1 : clock ? usedUp(row, clock.story) : 0;
  const look = over ? 'fc-ob done' : row.state === 'breached' ? 'fc-ob late' : props.hot ? 'fc-ob hot' : 'fc-ob';
  return (
    <li className={look}>
      <div className="head">
        <b>{row.title}</b>
        <span className={running ? 'lf tn n' : 'lf tn n word'}>{left}</span>
      </div>
      {row.type !== 'reference' && row.state !== 'waiting' && (
        <div className="br">
          <i style={{ width: `${Math.round(share * 100)}%` }} />
        </div>
      )}
      <div className="sub">
        <span>
          {event && came !== undefined
            ? storyMoment(language, came, clock?.story)
            : row.metAt !== undefined
              ? t('obligation.metAt', { at: storyMoment(language, row.metAt, clock?.story) })
              : row.due
                ? t('obligation.before', { at: storyMoment(language, row.due.story, clock?.story) })
                : t(`obligation.type.${row.type}`)}
          {row.due && row.due.play === undefined && row.state === 'running' && ` ${t('notPlayed')}`}
        </span>
        {row.state === 'running' && !event && row.due?.play !== undefined && (
          <ExtendButton target={row.id} title={row.title} />
        )}
        <span>{row.owner}</span>
      </div>
    </li>
  );
};

/** Duties and clocks: what runs first, nearest first; then what is met, missed or not yet begun. */
export const ObligationList = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const clock = useClock();
  const rows = obligationOrder(props.view.obligations.filter((row) => row.state !== 'waiting'));
  const waiting = props.view.obligations.filter((row) => row.state === 'waiting');
  const hot = clock ? rows.find((row) => isHot(row, clock.story))?.id : undefined;
  return (
    <>
      {rows.length === 0 && <p className="fc-empty">{t('obligation.none')}</p>}
      <ul className="fc-obs">
        {[...rows, ...waiting].map((row) => (
          <Obligation key={row.id} row={row} hot={row.id === hot} />
        ))}
      </ul>
    </>
  );
};
