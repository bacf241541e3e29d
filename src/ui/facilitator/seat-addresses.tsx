import type { SeatRow } from '../../projections/views/facilitator-view.ts';
import { useT } from '../shared/i18n.ts';
import { useHostStatus } from './host-context.tsx';
import { names } from './row-words.ts';

/** The address of each seat's own window, to open or to copy; nothing where seats have none. */
export const SeatAddresses = (props: { readonly seats: readonly SeatRow[] }) => {
  const t = useT('facilitator');
  const links = useHostStatus((status) => status.seatLinks);
  if (links.length === 0) return null;
  return (
    <details className="fc-links">
      <summary>{t('links')}</summary>
      <ul>
        {links.map((link) => (
          <li key={link.seat}>
            <span>{names(props.seats.find((seat) => seat.index === link.seat)?.roles ?? []) || t('seat.free')}</span>
            <a href={link.url} target="_blank" rel="noreferrer">
              {link.url}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
};
