import { useState } from 'react';
import { afterEndex } from '../../base/phase.ts';
import type { StoryTime } from '../../base/time.ts';
import type { ObligationView } from '../../projections/views/role-view.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { RefusalNote } from '../shared/refusal-note.tsx';
import { storyDayShort, storyHour, storyMoment } from '../shared/story-time.ts';
import { lengthInWords, playLeftInWords, storyLeft } from '../shared/time-left.ts';
import { useClock } from '../shared/use-clock.ts';
import { DraftField } from './draft-field.tsx';
import { useDraft } from './drafts.tsx';
import { Page } from './page.tsx';
import { useRoleView } from './role-view-context.tsx';
import { useAct } from './use-act.ts';

const QUARTER = 15 * 60_000;

/** The hours that can be chosen as the start: both ends, and the quarters between them. */
const startChoices = (from: StoryTime, to: StoryTime): readonly StoryTime[] => {
  const quarters: StoryTime[] = [];
  for (let at = Math.ceil(from / QUARTER) * QUARTER; at <= to; at += QUARTER) quarters.push(at as StoryTime);
  return [...new Set([from, ...quarters, to])];
};

/** The team says when the clock began, and why; then it stands. */
const ChooseStart = (props: {
  readonly obligation: string;
  readonly choose: NonNullable<ObligationView['choose']>;
}) => {
  const t = useT('participant');
  const language = useLanguage();
  const { choose, obligation } = props;
  const why = useDraft(`${obligation}.why`);
  const [at, setAt] = useState<StoryTime>(choose.from);
  const { send, busy, refusal } = useAct([why.field]);
  const submit = async (): Promise<void> => {
    if (why.text.trim() === '') return;
    if (await send({ act: 'chooseStart', obligation, at, why: why.text }, [why.field])) why.drop();
  };
  return (
    <form
      className="choose-start"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label className="field">
        <span className="lab">{t('start.choose')}</span>
        <select className="ta ta-line" value={at} onChange={(event) => setAt(Number(event.target.value) as StoryTime)}>
          {startChoices(choose.from, choose.to).map((one) => (
            <option key={one} value={one}>
              {storyDayShort(language, one)} {storyHour(language, one)}
            </option>
          ))}
        </select>
      </label>
      <DraftField label={t('start.why')} rows={2} draft={why} />
      <RefusalNote refusal={refusal} busy={busy} />
      <Button type="submit" disabled={busy || why.text.trim() === ''}>
        {t('start.set')}
      </Button>
    </form>
  );
};

const Clock = (props: { readonly obligation: ObligationView }) => {
  const t = useT('participant');
  const shared = useT('shared');
  const language = useLanguage();
  const clock = useClock();
  const { phase } = useRoleView();
  const { due, good, state, metAt, started } = props.obligation;
  if (!clock) return null;
  const hour = (at: StoryTime): string => storyMoment(language, at, clock.story);
  if (state === 'met')
    return (
      <p className="obl-state">
        {t(metAt === undefined ? 'obl.met' : 'obl.met-at', { at: metAt === undefined ? '' : hour(metAt) })}
      </p>
    );
  if (state === 'passed') {
    const at = metAt ?? due?.story;
    return <p className="obl-state">{t('obl.passed', { at: at === undefined ? '' : hour(at) })}</p>;
  }
  if (state === 'breached')
    return <p className="obl-state obl-breached">{t('obl.breached', { at: due ? hour(due.story) : '' })}</p>;
  if (afterEndex(phase))
    return (
      <>
        {due && (
          <p className="obl-state">{t(state === 'running' ? 'obl.stood' : 'obl.due', { at: hour(due.story) })}</p>
        )}
        {started !== undefined && <p className="quiet tn">{t('obl.began', { at: hour(started) })}</p>}
      </>
    );
  const next = good && good.story > clock.story ? good : due;
  return (
    <>
      {next && (
        <p className="obl-left">
          <b className="n tn">{lengthInWords(shared, storyLeft(clock, next))}</b>
          <span>
            {t(next === good ? 'obl.good' : 'obl.due', { at: hour(next.story) })}
            {next.play !== undefined && <span className="quiet"> {playLeftInWords(shared, clock, next)}</span>}
          </span>
        </p>
      )}
      {next === good && due && <p className="quiet tn">{t('obl.due', { at: hour(due.story) })}</p>}
      {started !== undefined && <p className="quiet tn">{t('obl.started', { at: hour(started) })}</p>}
    </>
  );
};

/** Duties and clocks that this seat knows of. */
export const ObligationsPane = () => {
  const t = useT('participant');
  const view = useRoleView();
  return (
    <Page name={t('obligations')}>
      <h2 className="page-title">{t('obligations')}</h2>
      {view.obligations.length === 0 && <p className="quiet">{t('obligations.none')}</p>}
      <ul className="obls">
        {view.obligations.map((one) => (
          <li key={one.handle}>
            <p className="lab">{t(`obl.type.${one.type}`)}</p>
            <h3 lang={view.language}>{one.title}</h3>
            <Clock obligation={one} />
            {one.note !== '' && (
              <p className="obl-note" lang={view.language}>
                {one.note}
              </p>
            )}
            {one.choose && <ChooseStart obligation={one.handle} choose={one.choose} />}
          </li>
        ))}
      </ul>
    </Page>
  );
};
