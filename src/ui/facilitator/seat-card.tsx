import { IconAlertTriangle, IconCheck, IconHourglass, IconMinus, IconPhoneCall } from '@tabler/icons-react';
import type { PolicyName } from '../../analysis/policies/policies.ts';
import type { CallRow, SeatRow } from '../../projections/views/facilitator-view.ts';
import type { StoryTime } from '../../base/time.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyHour } from '../shared/story-time.ts';
import { lengthInWords } from '../shared/time-left.ts';
import { useClock } from '../shared/use-clock.ts';
import { names } from './row-words.ts';

const signs = {
  calm: IconCheck,
  called: IconPhoneCall,
  waiting: IconHourglass,
  pressure: IconAlertTriangle,
  silent: IconMinus,
} as const;

/** How long ago in story time, in words. */
const Ago = (props: { readonly at: StoryTime; readonly k: 'seat.oldest' | 'seat.silentFor' }) => {
  const t = useT('facilitator');
  const words = useT('shared');
  const clock = useClock();
  return t(props.k, { length: lengthInWords(words, Math.max(60_000, (clock?.story ?? props.at) - props.at)) });
};

const Mood = (props: { readonly seat: SeatRow }) => {
  const t = useT('facilitator');
  const { seat } = props;
  const Sign = signs[seat.mood];
  return (
    <span className="stt">
      <Sign className="i" size={15} aria-hidden />
      {seat.mood === 'silent' && seat.last ? <Ago at={seat.last.at} k="seat.silentFor" /> : t(`seat.mood.${seat.mood}`)}
    </span>
  );
};

/** Facts that only this seat has: at most four slips are drawn, the number says all. */
const Alone = (props: { readonly count: number }) => {
  const t = useT('facilitator');
  return (
    <span className="hd">
      {Array.from({ length: Math.min(4, props.count) }, (_, n) => (
        <i key={n} />
      ))}
      <span>{props.count === 0 ? t('seat.allShared') : t('seat.alone', { count: props.count })}</span>
    </span>
  );
};

/** One seat in four lines; opening it shows its screen. */
export const SeatCard = (props: {
  readonly seat: SeatRow;
  /** The call that this seat is in. */
  readonly call?: CallRow | undefined;
  /** Before STARTEX a card says whether the seat has a screen and has read its role card. */
  readonly lobby: boolean;
  readonly connected: boolean;
  /** How the computer plays it; undefined: people do. */
  readonly played: PolicyName | undefined;
  readonly onOpen: () => void;
}) => {
  const t = useT('facilitator');
  const language = useLanguage();
  const shared = useT('shared');
  const { seat, played } = props;
  const oldest = seat.oldestUnread ?? seat.oldestUnanswered;
  return (
    <li className={`fc-seat ${seat.mood}`}>
      <h3>
        <span title={seat.roles.map((role) => role.name).join(', ')}>{names(seat.roles) || t('seat.free')}</span>
        {!props.lobby && <Mood seat={seat} />}
      </h3>
      {props.lobby ? (
        <>
          <p className="row">
            {played
              ? shared('policy.computer', { how: shared(`policy.${played}`) })
              : t(seat.briefRead ? 'seat.briefRead' : 'seat.briefUnread')}
          </p>
          <p className="la">{t(props.connected ? 'seat.screen' : 'seat.noScreen')}</p>
        </>
      ) : (
        <>
          <p className="row">
            {seat.unread > 0 && <b className="cnt">{seat.unread}</b>}
            {seat.unread === 0 && seat.unanswered === 0 && t('seat.allRead')}
            {seat.unread === 0 && seat.unanswered > 0 && t('seat.unanswered', { count: seat.unanswered })}
            {seat.unread > 0 && oldest !== undefined && <Ago at={oldest} k="seat.oldest" />}
            <Alone count={seat.alone} />
          </p>
          <p className="la">
            {played ? (
              <b>{t('seat.played', { how: shared(`policy.${played}`) })} </b>
            ) : (
              !props.connected && <b>{t('seat.noScreen')} </b>
            )}
            {props.call && (
              <b>
                {t(props.call.under ? 'seat.callAbout' : 'seat.call', {
                  name: props.call.partner,
                  about: props.call.under?.title ?? '',
                })}{' '}
              </b>
            )}
            {seat.last ? `${seat.last.text} ${storyHour(language, seat.last.at)}` : t('seat.nothingYet')}
          </p>
        </>
      )}
      <button type="button" className="seat-open" onClick={props.onOpen}>
        <span className="vh">{t('seat.open', { seat: names(seat.roles) || String(seat.index + 1) })}</span>
      </button>
    </li>
  );
};
