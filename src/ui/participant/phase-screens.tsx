import { afterEndex } from '../../base/phase.ts';
import { IconHandStop } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import markUrl from '../../../assets/parts/mark.svg?url';
import markDarkUrl from '../../../assets/parts/mark-dark.svg?url';
import { Button } from '../shared/button.tsx';
import { ExerciseTab } from '../shared/exercise-tab.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { partOverHead } from '../shared/part-over.ts';
import { useApp } from '../shared/store-context.tsx';
import { storyDay, storyHour } from '../shared/story-time.ts';
import { BriefCard } from './brief-pane.tsx';
import { useRoleView } from './role-view-context.tsx';

const Mark = () => (
  <>
    <img className="mk on-light" src={markUrl} width={48} height={48} alt="" />
    <img className="mk on-dark" src={markDarkUrl} width={48} height={48} alt="" />
  </>
);

/** Before STARTEX: the role card to read while the others sit down. */
export const LobbyScreen = () => {
  const t = useT('participant');
  const language = useLanguage();
  const view = useRoleView();
  const story = useApp((state) => state.clock?.story);
  const team = useApp((state) => state.team);
  const lost = useApp(({ connection }) => connection === 'lost' || connection === 'connecting');
  return (
    <main className="lobby" id="lees">
      <ExerciseTab className="lobby-tab" />
      <header className="lobby-head">
        <Mark />
        <div>
          <p className="lab">{[team, t('lobby.exercise')].filter(Boolean).join(' · ')}</p>
          <h1 lang={view.language}>{view.title}</h1>
        </div>
      </header>
      <div className="lobby-in">
        <section className="lobby-wait" aria-live="polite">
          {story !== undefined && (
            <p className="lobby-clock">
              <b className="n tn">{storyHour(language, story)}</b>
              <span className="n">{storyDay(language, story)}</span>
            </p>
          )}
          <h2>{t(view.solo ? 'lobby.wait.alone' : 'lobby.wait')}</h2>
          <p>{t(view.solo ? 'lobby.text.alone' : 'lobby.text')}</p>
          {lost && <p className="lobby-lost">{t('lobby.lost')}</p>}
          <p className="lobby-rule">{t('lobby.rule')}</p>
        </section>
        <div className="lobby-cards">
          {view.me.map((role) => (
            <BriefCard key={role.handle} role={role} />
          ))}
        </div>
      </div>
    </main>
  );
};

/** A page with one message, instead of the screen. */
export const PlainPage = (props: { readonly title: string; readonly text: string; readonly children?: ReactNode }) => (
  <main className="plain" id="lees">
    <div className="plain-in">
      <Mark />
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.children}
    </div>
  </main>
);

/** A real emergency: nothing of the exercise is left on the screen. */
export const StoppedScreen = () => {
  const t = useT('participant');
  return (
    <main className="stopped" id="lees" role="alert">
      <IconHandStop size={96} stroke={1.5} aria-hidden />
      <h1>{t('stopped.title')}</h1>
      <p>{t('stopped.text')}</p>
      <p>{t('stopped.kept')}</p>
    </main>
  );
};

/** After ENDEX: the hot wash; one's own messages can still be read. */
export const EndScreen = (props: {
  readonly phase: 'hotWash' | 'closed';
  readonly onRead: () => void;
  /** Absent: there is no questionnaire here. `another`: beside who answered before in this window. */
  readonly onAnswer?: ((another: boolean) => void) | undefined;
  readonly answered: boolean;
  /** Comes from the questionnaire, which took the focus along: after saving it is on what says so, else on the way back to it. */
  readonly returned: 'saved' | 'unsaved' | undefined;
}) => {
  const t = useT('participant');
  const { solo } = useRoleView();
  const { returned } = props;
  const status = useRef<HTMLParagraphElement>(null);
  const acts = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returned === 'saved') status.current?.focus();
    if (returned === 'unsaved') acts.current?.querySelector('button')?.focus();
  }, [returned]);
  const text = solo && props.phase === 'hotWash' ? 'end.hotWash.text.alone' : (`end.${props.phase}.text` as const);
  return (
    <div className="ended">
      <ExerciseTab className="lobby-tab" />
      <PlainPage title={t(`end.${props.phase}.title`)} text={t(text)}>
        {props.answered && (
          <p role="status" ref={status} tabIndex={-1}>
            {t('end.answered')}
          </p>
        )}
        <div className="end-acts" ref={acts}>
          {props.onAnswer && (
            <Button kind={props.answered ? 'plain' : 'primary'} onClick={() => props.onAnswer?.(false)}>
              {t(props.answered ? 'end.answer-again' : 'end.answer')}
            </Button>
          )}
          {props.onAnswer && props.answered && (
            <Button onClick={() => props.onAnswer?.(true)}>{t('end.answer-another')}</Button>
          )}
          <Button onClick={props.onRead}>{t('end.read')}</Button>
        </div>
      </PlainPage>
    </div>
  );
};

/** One line under the top bar: why acts do not go through just now. */
export const StateBanner = () => {
  const t = useT('participant');
  const language = useLanguage();
  const view = useRoleView();
  const connection = useApp((state) => state.connection);
  const occupied = useApp(
    ({ clock }) => view.occupiedUntil !== undefined && clock !== null && clock.play < view.occupiedUntil,
  );
  const text =
    connection === 'lost' || connection === 'connecting'
      ? t('banner.lost')
      : view.phase === 'paused' && !view.solo
        ? t(`banner.paused.${view.pause ?? 'facilitator'}`, { part: partOverHead(language, view.move.number) })
        : afterEndex(view.phase)
          ? t('banner.over')
          : occupied
            ? t('banner.occupied')
            : null;
  return <output className="banner-place">{text !== null && <p className="banner">{text}</p>}</output>;
};
