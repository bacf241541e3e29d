import { useEffect, useMemo, useState } from 'react';
import type { ReviewView } from '../../../projections/views/review-view.ts';
import { createAppStore, type AppState, type AppStore } from '../../../store/app-store.ts';
import type { ReplayHost } from '../../../store/replay-host.ts';
import { ParticipantScreen } from '../../participant/participant-screen.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { Sheet } from '../../shared/sheet.tsx';
import { StoreProvider, useAppStore } from '../../shared/store-context.tsx';
import { storyHour } from '../../shared/story-time.ts';
import { Scrubber, StepButtons } from './transport.tsx';
import { useMoment } from './use-replay.ts';

/** A store of its own for the screen that is looked at: the seat's view then, the clock of that moment. */
function useSeatStore(replay: ReplayHost, seat: number): AppStore | null {
  const own = useAppStore();
  const store = useMemo(() => createAppStore(own.getState().local), [own]);
  const [ready, setReady] = useState(false);
  useEffect(
    () =>
      replay.watchSeat(seat, (view) => {
        const { clock } = replay.state.getState().moment;
        store.setState({ view, clock, connection: 'open', send: lookOnly, picture: replay.picture });
        setReady(true);
      }),
    [replay, seat, store],
  );
  return ready ? store : null;
}

/** Opening and drafting are part of looking around and go nowhere; anything else is refused. */
const lookOnly: AppState['send'] = ({ act }) =>
  Promise.resolve(act === 'read' || act === 'draft' ? { ok: true } : { ok: false, rejection: { code: 'not-yours' } });

/** What one seat saw at the moment, on the screen that it had; the moment can be moved meanwhile. */
export const SeatSheet = (props: {
  readonly view: ReviewView;
  readonly replay: ReplayHost;
  readonly seat: number;
  readonly onClose: () => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const { view, replay, seat } = props;
  const moment = useMoment(replay);
  const store = useSeatStore(replay, seat);
  const roles = moment.groups[seat] ?? [];
  const who = roles.map((id) => view.roles.find((role) => role.id === id)?.short ?? '').join(', ');
  const items = view.timeline.filter((item) => item.roles.some((role) => roles.includes(role)));
  return (
    <Sheet title={t('replay.seat.title', { who, at: storyHour(language, moment.at) })} onClose={props.onClose}>
      <div className="sheet-bar rv-seat-bar">
        <StepButtons replay={replay} items={items} />
        <Scrubber replay={replay} />
        <span>{t('replay.seat.note')}</span>
      </div>
      <div className="sheet-screen">
        {store && (
          <StoreProvider store={store}>
            <ParticipantScreen onlooker />
          </StoreProvider>
        )}
      </div>
    </Sheet>
  );
};
