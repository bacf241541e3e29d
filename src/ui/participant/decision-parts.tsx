import { IconCheck, IconClock, IconHourglass } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { afterEndex } from '../../base/phase.ts';
import type { DecisionView } from '../../projections/views/role-view.ts';
import type { Moment } from '../../projections/views/shared.ts';
import { RichText } from '../shared/rich-text.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';
import { lengthInWords, playLeftInWords, storyLeft } from '../shared/time-left.ts';
import { useClock } from '../shared/use-clock.ts';
import { useMoment } from '../shared/use-moment.ts';
import { useRoleView } from './role-view-context.tsx';
import { isOpen } from './tabs.ts';

/** 'Vóór 14:45, nog 53 min', with the minutes of play; past its hour, and from ENDEX on, only which hour it was. */
export const DeadlineLine = (props: { readonly due: Moment }) => {
  const t = useT('participant');
  const shared = useT('shared');
  const language = useLanguage();
  const clock = useClock();
  const { phase } = useRoleView();
  if (!clock) return null;
  const left = afterEndex(phase) ? 0 : storyLeft(clock, props.due);
  const play = left > 0 ? playLeftInWords(shared, clock, props.due) : undefined;
  const at = storyMoment(language, props.due.story, clock.story);
  return (
    <p className={left > 0 ? 'dl' : 'dl dl-past'}>
      <IconClock size={18} aria-hidden />
      <span className="tn">
        <RichText
          text={
            left > 0 ? t('deadline.before', { at, length: lengthInWords(shared, left) }) : t('deadline.was', { at })
          }
        />
        {play !== undefined && <span className="dl-play"> {play}</span>}
      </span>
    </p>
  );
};

/** Whose decision it is and what this seat does in it. */
export const DecisionHead = (props: { readonly decision: DecisionView; readonly action?: ReactNode }) => {
  const t = useT('participant');
  const view = useRoleView();
  const { decision } = props;
  const as = view.me.length > 1 ? view.me.find((role) => role.handle === decision.as)?.name : undefined;
  return (
    <div className="dh">
      <div className="dh-top">
        <span className="lab">
          {t(`part.${decision.part}`, { by: decision.by })}
          {as !== undefined && decision.part !== 'watch' && `, ${t('part.as', { role: as })}`}
        </span>
        {props.action}
      </div>
      <h2 lang={view.language}>{decision.title}</h2>
      {isOpen(decision) && <DeadlineLine due={decision.deadline} />}
    </div>
  );
};

const confidenceKey = { 1: 'confidence.1', 2: 'confidence.2', 3: 'confidence.3' } as const;

/** What was decided or proposed: the locked copy. */
export const Outcome = (props: { readonly decision: DecisionView }) => {
  const t = useT('participant');
  const language = useLanguage();
  const moment = useMoment();
  const view = useRoleView();
  const { outcome, state, part, confirmBy } = props.decision;
  if (!outcome) return null;
  const settled = state === 'taken' || state === 'defaulted' || state === 'closed';
  return (
    <section className="outcome">
      <h3 className="lab">
        {settled ? <IconCheck size={16} aria-hidden /> : <IconHourglass size={16} aria-hidden />}
        {state === 'proposed' && part === 'confirm'
          ? t('decision.to-confirm', { by: outcome.by })
          : t(`decision.state.${state}`, { by: confirmBy ?? outcome.by })}
        {outcome.revised && `, ${t('decision.revised')}`}
        {outcome.spoken && `, ${t('spoken')}`}
      </h3>
      <p className="outcome-text" lang={view.language}>
        {outcome.text}
      </p>
      {outcome.why !== '' && <blockquote className="quote">{outcome.why}</blockquote>}
      <p className="quiet">
        {[outcome.by, moment(outcome.at)].filter((one) => one !== '').join(', ')}
        {outcome.confidence && `, ${t(confidenceKey[outcome.confidence]).toLocaleLowerCase(language)}`}
      </p>
      {outcome.confirmed && (
        <p className="quiet">
          {t(outcome.confirmed.agree ? 'decision.confirmed' : 'decision.not-confirmed', {
            by: outcome.confirmed.by,
            at: moment(outcome.confirmed.at),
          })}
        </p>
      )}
    </section>
  );
};

/** Advice that was given, by whom and why. */
export const Advice = (props: { readonly decision: DecisionView }) => {
  const t = useT('participant');
  const moment = useMoment();
  const { advice, options } = props.decision;
  return advice.length === 0 ? null : (
    <section className="side-note">
      <h3 className="lab">{t('advice')}</h3>
      <ul>
        {advice.map((one) => (
          <li key={`${one.by}-${one.at}`}>
            <b>{one.by}</b>, <span className="tn">{moment(one.at)}</span>:{' '}
            {options.find((option) => option.handle === one.option)?.text}
            {one.why !== '' && <span className="quote-line">{one.why}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
};
