import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useOneAtATime } from '../shared/one-at-a-time.ts';
import { Sheet } from '../shared/sheet.tsx';
import { useConsole } from './console-actions.tsx';
import { useHostStatus } from './host-context.tsx';
import { notReady } from './not-ready.ts';
import { names } from './row-words.ts';

/** STARTEX, with what is not ready yet. Nothing here stops a facilitator who knows better. */
export const StartDialog = (props: { readonly view: FacilitatorView; readonly onClose: () => void }) => {
  const t = useT('facilitator');
  const { act } = useConsole();
  const once = useOneAtATime();
  const connected = useHostStatus((status) => status.connectedSeats);
  const played = useHostStatus((status) => status.playedSeats);
  const stage = useHostStatus((status) => status.stageConnected);
  const missing = notReady(props.view.seats, connected, played, stage);
  const seats = (list: typeof missing.noScreen): string => list.map((seat) => names(seat.roles)).join(', ');
  const start = async (): Promise<void> => {
    if (await act({ act: 'start' }, t('start.done'))) props.onClose();
  };
  return (
    <Sheet
      title={t('start.title')}
      onClose={props.onClose}
      footer={
        <>
          <Button kind="primary" onClick={() => once(start)}>
            {t(missing.count === 0 ? 'start.go' : 'start.anyway')}
          </Button>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="fcs">
        <p className="lead">{t('check.warningText')}</p>
        {missing.count === 0 ? (
          <p className="lead gap">{t('start.allReady')}</p>
        ) : (
          <ul className="fc-due gap">
            {missing.noScreen.length > 0 && (
              <li className="one">{t('check.screensMissing', { seats: seats(missing.noScreen) })}</li>
            )}
            {missing.unread.length > 0 && (
              <li className="one">{t('check.briefsMissing', { seats: seats(missing.unread) })}</li>
            )}
            {missing.noStage && <li className="one">{t('check.stageOff')}</li>}
          </ul>
        )}
      </div>
    </Sheet>
  );
};
