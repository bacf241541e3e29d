import type { SeatRow } from '../../projections/views/facilitator-view.ts';
import { useT } from '../shared/i18n.ts';
import { PolicyPick } from '../shared/policy-pick.tsx';
import { useHost, useHostStatus } from './host-context.tsx';
import { names } from './row-words.ts';

/** Before STARTEX: which seats the computer plays. Later that is chosen where a seat's screen is looked at. */
export const EmptySeats = (props: { readonly seats: readonly SeatRow[] }) => {
  const t = useT('facilitator');
  const shared = useT('shared');
  const host = useHost();
  const played = useHostStatus((status) => status.playedSeats);
  return (
    <details className="fc-links">
      <summary>{t('empty')}</summary>
      <p>{t('empty.text')}</p>
      <ul>
        {props.seats.map((seat) => (
          <li key={seat.index}>
            <span>{names(seat.roles)}</span>
            <PolicyPick
              className="fc-select"
              label={shared('policy.who', { seat: names(seat.roles) })}
              value={played[seat.index]}
              onChange={(policy) => host.setPolicy(seat.index, policy)}
              onPeople={() => host.setPolicy(seat.index, null)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
};
