import { useEffect, useState } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import type { FacilitatorHost } from '../../store/facilitator-host.ts';
import { AnnouncerProvider } from '../shared/announcer.tsx';
import { useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import { useMedia } from '../shared/use-media.ts';
import { Bar } from './bar.tsx';
import { ConsoleActionsProvider, useConsole } from './console-actions.tsx';
import { HostProvider, useHostStatus } from './host-context.tsx';
import { JumpDialog } from './jump-dialog.tsx';
import { MoveSteps } from './move-steps.tsx';
import { MselBoard } from './msel-board.tsx';
import { PhaseBand } from './phase-band.tsx';
import { PrintPack } from './print-pack.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { SeatsPane } from './seats-pane.tsx';
import type { SeatOpening } from './seats-pane.tsx';
import { StartDialog } from './start-dialog.tsx';
import { HeldElsewhere, Stopped } from './stopped.tsx';
import { Strip } from './strip.tsx';
import { WatchPane } from './watch-pane.tsx';
import './css/screen.css';
import './css/bar.css';
import './css/msel.css';
import './css/seats.css';
import './css/watch.css';
import './css/dialog.css';

type Open = 'jump' | 'record' | 'start' | 'print' | null;
const sides = ['script', 'seats', 'watch'] as const;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

const Console = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const { undo } = useConsole();
  const { view } = props;
  const [open, setOpen] = useState<Open>(null);
  const [seat, setSeat] = useState<SeatOpening | null>(null);
  const [side, setSide] = useState<(typeof sides)[number]>('script');
  // Beside the script there is room for one more pane.
  const two = useMedia('(width >= 760px)');

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'F2') {
        event.preventDefault();
        setOpen('record');
      } else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !typing(event.target)) {
        event.preventDefault();
        undo();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undo]);

  if (open === 'print') return <PrintPack view={view} onClose={() => setOpen(null)} />;
  const close = (): void => setOpen(null);
  return (
    <div className="fc">
      <Bar view={view} onJump={() => setOpen('jump')} onStart={() => setOpen('start')} />
      <MoveSteps view={view} />
      <PhaseBand view={view} />
      <Strip view={view} />
      <div className="fc-switch" role="group" aria-label={t('panes')}>
        {sides.map((one) => (
          <button
            key={one}
            type="button"
            className={one === 'script' ? 'fc-pick fc-wide-hidden' : 'fc-pick'}
            aria-pressed={side === one || (side === 'script' && one === 'seats' && two)}
            onClick={() => setSide(one)}
          >
            {t(`pane.${one}`)}
          </button>
        ))}
      </div>
      <main className="fc-main" data-side={side}>
        <MselBoard view={view} />
        <SeatsPane view={view} opened={seat} onOpen={setSeat} onRecord={() => setOpen('record')} />
        <WatchPane view={view} onPrint={() => setOpen('print')} />
      </main>
      {open === 'jump' && <JumpDialog view={view} onClose={close} />}
      {open === 'start' && <StartDialog view={view} onClose={close} />}
      {open === 'record' && (
        <RecordDialog
          view={view}
          onActFor={(index) => {
            close();
            setSeat({ seat: index, acting: true });
          }}
          onClose={close}
        />
      )}
    </div>
  );
};

const Face = () => {
  const t = useT('facilitator');
  const view = useApp((state) => state.view);
  const authority = useHostStatus((status) => status.authority);
  if (authority === 'other') return <HeldElsewhere />;
  if (view?.kind !== 'facilitator') return <p className="fc-empty">{t('loading')}</p>;
  return view.phase === 'stopped' ? <Stopped view={view} /> : <Console view={view} />;
};

/** The facilitator's whole screen, over the store of its context and the host that carries out what is not a command. */
export const FacilitatorScreen = (props: { readonly host: FacilitatorHost }) => (
  <HostProvider host={props.host}>
    <AnnouncerProvider>
      <ConsoleActionsProvider>
        <Face />
      </ConsoleActionsProvider>
    </AnnouncerProvider>
  </HostProvider>
);
