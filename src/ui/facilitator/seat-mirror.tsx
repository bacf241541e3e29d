import { useEffect, useMemo, useRef, useState } from 'react';
import type { SeatRow } from '../../projections/views/facilitator-view.ts';
import { createAppStore } from '../../store/app-store.ts';
import type { AppState, AppStore, Outcome } from '../../store/app-store.ts';
import { ParticipantScreen } from '../participant/participant-screen.tsx';
import { Button } from '../shared/button.tsx';
import { LineField } from '../shared/field.tsx';
import { useT } from '../shared/i18n.ts';
import { PolicyPick } from '../shared/policy-pick.tsx';
import { Sheet } from '../shared/sheet.tsx';
import { StoreProvider, useAppStore } from '../shared/store-context.tsx';
import { useConsole } from './console-actions.tsx';
import { useHost, useHostStatus } from './host-context.tsx';
import { names } from './row-words.ts';

const refused: Outcome = { ok: false, rejection: { code: 'not-yours' } };

/** Opening and drafting are part of looking around: they are dropped without a word. */
const harmless = (action: Parameters<AppState['send']>[0]): boolean => action.act === 'read' || action.act === 'draft';

/** A store of its own for the mirrored screen: the seat's view, this console's clock and settings, and its own way to send. */
function useMirrorStore(seat: number, send: AppState['send']): AppStore | null {
  const host = useHost();
  const own = useAppStore();
  const store = useMemo(() => {
    const mirror = createAppStore(own.getState().local);
    mirror.setState({ connection: 'open', clock: own.getState().clock });
    return mirror;
  }, [own]);
  const [ready, setReady] = useState(false);
  useEffect(() => store.setState({ send, picture: host.picture }), [host, store, send]);
  useEffect(() => own.subscribe(({ clock, local }) => store.setState({ clock, local })), [own, store]);
  useEffect(
    () =>
      host.watchSeat(seat, (view) => {
        store.setState({ view });
        setReady(true);
      }),
    [host, seat, store],
  );
  return ready ? store : null;
}

/** A seat's screen as it is now. To look at; or, after a second press, to act for the seat: recorded as done aloud. */
export const SeatMirror = (props: {
  readonly seat: SeatRow;
  readonly acting?: boolean;
  readonly onNote: () => void;
  readonly onClose: () => void;
}) => {
  const t = useT('facilitator');
  const shared = useT('shared');
  const host = useHost();
  const { run } = useConsole();
  const played = useHostStatus((status) => status.playedSeats);
  const { seat } = props;
  const [acting, setActing] = useState(props.acting ?? false);
  const [reason, setReason] = useState('');
  const because = useRef('');
  useEffect(() => {
    because.current = reason.trim();
  }, [reason]);
  const send = useMemo<AppState['send']>(
    () => async (action) => {
      if (harmless(action)) return { ok: true };
      if (!acting || !isAct(action)) return refused;
      let outcome: Outcome = refused;
      await run(
        async () => {
          outcome = await host.actForSeat(seat.index, action, because.current ? { reason: because.current } : {});
          return outcome;
        },
        t('mirror.done', { seat: names(seat.roles) }),
      );
      return outcome;
    },
    [acting, host, run, seat, t],
  );
  const store = useMirrorStore(seat.index, send);
  return (
    <Sheet title={t('mirror.title', { seat: names(seat.roles) })} onClose={props.onClose}>
      <div className={acting ? 'sheet-bar fc-mirror-bar acting' : 'sheet-bar fc-mirror-bar'}>
        <span>{t(acting ? 'mirror.acting' : 'mirror.reading')}</span>
        <Button size="small" aria-pressed={acting} onClick={() => setActing(!acting)}>
          {t(acting ? 'mirror.stop' : 'mirror.act')}
        </Button>
        <Button size="small" onClick={props.onNote}>
          {t('mirror.note')}
        </Button>
        <PolicyPick
          className="fc-select"
          label={shared('policy.who', { seat: names(seat.roles) })}
          value={played[seat.index]}
          onChange={(policy) => host.setPolicy(seat.index, policy)}
          onPeople={() => host.setPolicy(seat.index, null)}
        />
        {acting && (
          <LineField
            label={t('mirror.reason')}
            hideLabel
            placeholder={t('mirror.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </div>
      <div className="sheet-screen fc-mirror">
        {store && (
          <StoreProvider store={store}>
            <ParticipantScreen onlooker />
          </StoreProvider>
        )}
      </div>
    </Sheet>
  );
};

type Sent = Parameters<AppState['send']>[0];
type SeatAct = Parameters<ReturnType<typeof useHost>['actForSeat']>[1];
const seatActs = [
  'share',
  'board',
  'alternative',
  'decide',
  'advise',
  'confirm',
  'revise',
  'send',
  'reply',
  'note',
  'log',
  'chooseStart',
];
const isAct = (action: Sent): action is SeatAct => seatActs.includes(action.act);
