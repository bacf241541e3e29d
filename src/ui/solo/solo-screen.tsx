import type { ReactNode } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import type { FacilitatorHost } from '../../store/facilitator-host.ts';
import { AnnouncerProvider } from '../shared/announcer.tsx';
import { useScrollStop } from '../shared/use-scroll-stop.ts';
import '../start/table-tabs.css';
import './solo.css';
import { SoloBar } from './solo-bar.tsx';
import { SoloBand } from './solo-band.tsx';

export interface SoloProps {
  /** Of the run; nothing of it is shown but seats, phase and the introduction of the part that comes. */
  readonly view: FacilitatorView;
  readonly host: FacilitatorHost;
  /** The seat that is played here, by index. */
  readonly seat: number;
  readonly onSeat: (seat: number) => void;
  readonly onReview: () => void;
  readonly onHome: () => void;
}

/** Practising alone: what a facilitator would do with the clock stands above the screen of one's own seat. */
export const SoloScreen = (props: SoloProps & { readonly children: ReactNode }) => {
  const panel = useScrollStop<HTMLDivElement>();
  return (
    <AnnouncerProvider>
      <div className="table-page">
        <SoloBar {...props} />
        <SoloBand {...props} />
        <div className="table-panel" ref={panel}>
          {props.children}
        </div>
      </div>
    </AnnouncerProvider>
  );
};
