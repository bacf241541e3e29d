import { useState } from 'react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { useOneAtATime } from '../shared/one-at-a-time.ts';
import { Sheet } from '../shared/sheet.tsx';
import { useConsole } from './console-actions.tsx';
import { seatOf, seatsFrom } from './regroup.ts';
import type { SeatOfRole } from './regroup.ts';

/** Who holds what from now on: merge seats, hand a role over, or give it a seat of its own. Knowledge already given stays. */
export const RegroupDialog = (props: { readonly view: FacilitatorView; readonly onClose: () => void }) => {
  const t = useT('facilitator');
  const { act } = useConsole();
  const once = useOneAtATime();
  const { view } = props;
  const before = seatOf(view.seats);
  const [places, setPlaces] = useState<SeatOfRole>(before);
  const count = Math.max(view.roles.length, view.seats.length);
  const changed = view.roles.some((role) => places[role.id] !== before[role.id]);
  const save = async (): Promise<void> => {
    if (await act({ act: 'regroup', seats: seatsFrom(places, view.roles) }, t('regroup.done'))) props.onClose();
  };
  return (
    <Sheet
      title={t('regroup.title')}
      onClose={props.onClose}
      footer={
        <>
          <Button kind="primary" disabled={!changed} onClick={() => once(save)}>
            {t('regroup.save')}
          </Button>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="fcs">
        <p className="lead">{t('regroup.lead')}</p>
        <table className="fc-roles gap">
          <thead>
            <tr>
              <th scope="col">{t('regroup.role')}</th>
              <th scope="col">{t('regroup.seat')}</th>
            </tr>
          </thead>
          <tbody>
            {view.roles.map((role) => (
              <tr key={role.id}>
                <th scope="row">{role.name}</th>
                <td>
                  <select
                    className="fc-select"
                    aria-label={t('regroup.seatOf', { role: role.short })}
                    value={places[role.id] ?? 0}
                    onChange={(event) => setPlaces({ ...places, [role.id]: Number(event.target.value) })}
                  >
                    {Array.from({ length: count }, (_, seat) => (
                      <option key={seat} value={seat}>
                        {t('regroup.seatN', { n: seat + 1 })}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
};
