import { afterEndex } from '../../base/phase.ts';
import { IconMessage, IconMicrophone, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useHostStatus } from './host-context.tsx';
import { EmptySeats } from './empty-seats.tsx';
import { KnowledgeMatrix } from './knowledge-matrix.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { PlayAs } from './play-as.tsx';
import { RegroupDialog } from './regroup-dialog.tsx';
import type { Receivers } from './role-picks.tsx';
import { SeatAddresses } from './seat-addresses.tsx';
import { SeatCard } from './seat-card.tsx';
import { SeatMirror } from './seat-mirror.tsx';

export type SeatOpening = { readonly seat: number; readonly acting: boolean };

/** The team: each seat, who knows what, and the people around the table whom staff plays. */
export const SeatsPane = (props: {
  readonly view: FacilitatorView;
  readonly opened: SeatOpening | null;
  readonly onOpen: (opening: SeatOpening | null) => void;
  readonly onRecord: () => void;
}) => {
  const t = useT('facilitator');
  const { view, opened } = props;
  const connected = useHostStatus((status) => status.connectedSeats);
  const played = useHostStatus((status) => status.playedSeats);
  const [note, setNote] = useState<Receivers | null>(null);
  const [regrouping, setRegrouping] = useState(false);
  const seat = opened && view.seats.find((one) => one.index === opened.seat);
  const over = afterEndex(view.phase);
  return (
    <section className="fc-pane fc-seats" aria-labelledby="seats-head">
      <div className="fc-head">
        <h2 id="seats-head">{t('seats')}</h2>
        <span className="lab">{t('seats.connected', { count: connected.length })}</span>
        <div className="fc-right">
          <Button size="small" onClick={props.onRecord} aria-keyshortcuts="F2">
            <IconMicrophone className="i" size={15} aria-hidden /> {t('record.button')}
          </Button>
          <Button size="small" onClick={() => setNote('all')}>
            <IconMessage className="i" size={15} aria-hidden /> {t('note.button')}
          </Button>
          <Button size="small" onClick={() => setRegrouping(true)}>
            <IconUsers className="i" size={15} aria-hidden /> {t('regroup.button')}
          </Button>
        </div>
      </div>
      <div className="fc-scroll">
        <ul className="fc-seatlist">
          {view.seats.map((one) => (
            <SeatCard
              key={one.index}
              seat={one}
              call={view.calls.find((call) => call.by && one.roles.some((role) => role.id === call.by?.id))}
              lobby={view.phase === 'lobby'}
              connected={connected.includes(one.index)}
              played={played[one.index]}
              onOpen={() => props.onOpen({ seat: one.index, acting: false })}
            />
          ))}
        </ul>
        {view.phase !== 'lobby' && <KnowledgeMatrix view={view} />}
      </div>
      {view.phase === 'lobby' && <EmptySeats seats={view.seats} />}
      {view.phase === 'lobby' && <SeatAddresses seats={view.seats} />}
      {view.phase !== 'lobby' && !over && <PlayAs view={view} />}
      {seat && note === null && (
        <SeatMirror
          key={`${seat.index} ${opened.acting}`}
          seat={seat}
          acting={opened.acting}
          onNote={() => setNote(seat.roles.map((role) => role.id))}
          onClose={() => props.onOpen(null)}
        />
      )}
      {note !== null && <NoteDialog view={view} to={note} onClose={() => setNote(null)} />}
      {regrouping && <RegroupDialog view={view} onClose={() => setRegrouping(false)} />}
    </section>
  );
};
