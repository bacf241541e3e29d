import { afterEndex } from '../../base/phase.ts';
import { useMemo, useState } from 'react';
import type { RoleView } from '../../projections/views/role-view.ts';
import { AnnouncerProvider } from '../shared/announcer.tsx';
import { useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import './css/frame.css';
import './css/phases.css';
import './css/messages.css';
import './css/talk.css';
import './css/decision.css';
import './css/work.css';
import './css/call.css';
import './css/product.css';
// What is different with less room comes last.
import './css/frame-narrow.css';
import './css/messages-narrow.css';
import './css/short.css';
import { BoardView } from './board-view.tsx';
import { BriefCard } from './brief-pane.tsx';
import { CallBar } from './call-bar.tsx';
import { CallCard } from './call-card.tsx';
import { DraftProvider } from './drafts.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { ListPane } from './list-pane.tsx';
import { NavigationContext, useNavigation } from './navigation.tsx';
import type { Navigation, Place } from './navigation.tsx';
import { EndScreen, LobbyScreen, PlainPage, StateBanner, StoppedScreen } from './phase-screens.tsx';
import { answersOf, noAnswers, Questionnaire } from './questionnaire.tsx';
import { Rail } from './rail.tsx';
import { ReadingPane } from './reading-pane.tsx';
import { answeredHere } from './respondent.ts';
import { ReadNotesProvider } from './read-notes-context.tsx';
import { RoleViewContext } from './role-view-context.tsx';
import { SidePane } from './side-pane.tsx';
import type { Tab } from './tabs.ts';
import { TodoPanel } from './todo-panel.tsx';
import { TopBar } from './top-bar.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { usePhone, useWide } from './use-media.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useRegions } from './use-regions.ts';
import { useWayBack } from './use-way-back.ts';

/** Where this person is; what was open in a place is open again on coming back to it. */
const usePlaces = (phone: boolean): Navigation => {
  const [tab, setTab] = useState<Tab>('mail');
  const [items, setItems] = useState<Readonly<Partial<Record<Tab, string>>>>({});
  return useMemo(() => {
    const item = items[tab];
    const place: Place = item === undefined ? { tab } : { tab, item };
    const close = (which: Tab): void =>
      setItems((old) => Object.fromEntries(Object.entries(old).filter(([name]) => name !== which)));
    return {
      place,
      go: (to, opened) => {
        setTab(to);
        if (opened !== undefined) setItems((old) => ({ ...old, [to]: opened }));
        else if (phone) close(to);
      },
      back: () => close(tab),
    };
  }, [tab, items, phone]);
};

const openedNothing = (view: RoleView): boolean =>
  view.messages.length > 0 && view.messages.every((one) => one.state === 'unread' || one.state === 'ringing');

/** The role card, for somebody who comes in after the exercise began. */
const FirstEntry = (props: { readonly view: RoleView; readonly onClose: () => void }) => (
  <Sheet title={useT('participant')('brief.first')} onClose={props.onClose}>
    {props.view.me.map((role) => (
      <BriefCard key={role.handle} role={role} />
    ))}
  </Sheet>
);

const Panes = () => {
  const phone = usePhone();
  const wide = useWide();
  const { tab, item } = useNavigation().place;
  const whole = tab === 'board' || (tab === 'todo' && !wide);
  const lists = !phone || item === undefined;
  const reads = !phone || item !== undefined;
  const main = whole ? (
    tab === 'board' ? (
      <BoardView />
    ) : (
      <section className="whole" data-region="list" id="lijst">
        <TodoPanel />
      </section>
    )
  ) : (
    // In one place each, so that a phone that is turned leaves what is open and being written as it is.
    <>
      {lists && <ListPane tab={tab} />}
      {reads && <ReadingPane />}
    </>
  );
  const callElsewhere = whole || (phone && item === undefined);
  return (
    <div className={`panes${whole ? ' panes-whole' : ''}${wide ? ' panes-wide' : ''}`}>
      {!phone && <Rail />}
      <main className="panes-main">
        {callElsewhere && <CallCard />}
        {main}
      </main>
      {wide && <SidePane />}
      {phone && <Rail />}
    </div>
  );
};

/** The screen while the exercise is on, paused, or read back after it. */
const PlayScreen = (props: { readonly view: RoleView; readonly briefed: boolean; readonly onlooker: boolean }) => {
  const t = useT('participant');
  const [help, setHelp] = useState(false);
  // Before they have opened anything, and once: a pause or a next part does not bring it back.
  const [card, setCard] = useState(() => !props.briefed && openedNothing(props.view));
  const phone = usePhone();
  const navigation = usePlaces(phone);
  useWayBack(phone && !props.onlooker && navigation.place.item !== undefined, navigation.back);
  useRegions();
  useKeptFocus();
  return (
    <NavigationContext value={navigation}>
      <div className="participant">
        <a className="skip" href="#lijst">
          {t('skip.list')}
        </a>
        <a className="skip" href="#lees">
          {t('skip.read')}
        </a>
        <TopBar onHelp={() => setHelp(true)} />
        <StateBanner />
        <CallBar />
        <Panes />
        {card && props.view.phase === 'running' && <FirstEntry view={props.view} onClose={() => setCard(false)} />}
        {help && <HelpSheet onClose={() => setHelp(false)} />}
      </div>
    </NavigationContext>
  );
};

/** Says which seat of which run it is, in this window. */
const seatName = (view: RoleView): string => view.me.map(({ handle }) => handle).join(' ');

const SeatScreen = (props: { readonly view: RoleView; readonly onlooker: boolean }) => {
  const { view } = props;
  const [sawLobby, setSawLobby] = useState(view.phase === 'lobby');
  if (view.phase === 'lobby' && !sawLobby) setSawLobby(true);
  const [readingBack, setReadingBack] = useState(false);
  const seat = seatName(view);
  const [answering, setAnswering] = useState(false);
  const [answers, setAnswers] = useState(noAnswers);
  const [answered, setAnswered] = useState(() => answeredHere(seat));
  const [returned, setReturned] = useState<'saved' | 'unsaved'>();
  useAnnouncements(view);
  if (view.phase === 'stopped') return <StoppedScreen />;
  if (view.phase === 'lobby') return <LobbyScreen />;
  if (answering && view.asked)
    return (
      <Questionnaire
        objectives={view.asked}
        seat={seat}
        answers={answers}
        onFill={setAnswers}
        onDone={() => {
          setAnswered(true);
          setReturned('saved');
          // Whoever holds this screen next does not read them.
          setAnswers(noAnswers);
          setAnswering(false);
        }}
        onBack={() => {
          setReturned('unsaved');
          setAnswering(false);
        }}
      />
    );
  if (afterEndex(view.phase) && !readingBack)
    return (
      <EndScreen
        phase={view.phase}
        onRead={() => setReadingBack(true)}
        answered={answered}
        returned={returned}
        onAnswer={
          view.asked && !props.onlooker
            ? (another) => {
                setAnswers(answersOf(another, answers));
                setAnswering(true);
              }
            : undefined
        }
      />
    );
  return (
    <ReadNotesProvider seat={seat} onlooker={props.onlooker}>
      <PlayScreen view={view} briefed={sawLobby || props.onlooker} onlooker={props.onlooker} />
    </ReadNotesProvider>
  );
};

/**
 * The screen of one seat at the table. Reads all it shows from the store of this window. `onlooker`: somebody else looks at it,
 * so the role card does not open by itself. `kept`: something that was written on this device waits for a line.
 */
export const ParticipantScreen = (props: { readonly onlooker?: boolean; readonly kept?: boolean }) => {
  const t = useT('participant');
  const view = useApp((state) => state.view);
  const connection = useApp((state) => state.connection);
  if (connection === 'refused' || connection === 'ended')
    return <PlainPage title={t(`gone.${connection}.title`)} text={t(`gone.${connection}.text`)} />;
  if (view?.kind !== 'role')
    return <PlainPage title={t('joining.title')} text={t(props.kept ? 'joining.kept' : 'joining.text')} />;
  return (
    <AnnouncerProvider>
      <RoleViewContext value={view}>
        <DraftProvider seat={seatName(view)} stored={view.drafts}>
          <SeatScreen view={view} onlooker={props.onlooker ?? false} />
        </DraftProvider>
      </RoleViewContext>
    </AnnouncerProvider>
  );
};
