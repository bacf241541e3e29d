import { IconExternalLink } from '@tabler/icons-react';
import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import type { PolicyName } from '../../analysis/policies/policies.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { PolicyPick } from '../shared/policy-pick.tsx';
import { Mark } from '../shared/mark.tsx';
import './start.css';
import './lobby.css';

export interface LobbyScreenProps {
  readonly view: FacilitatorView;
  /** Seats at which a screen is open. */
  readonly connected: readonly number[];
  /** Seats that the computer plays. */
  readonly played: Readonly<Record<number, PolicyName>>;
  readonly setPolicy: (seat: number, policy: PolicyName | null) => void;
  readonly stageConnected: boolean;
  readonly openSeat: (seat: number) => void;
  readonly openStage: () => void;
  readonly onTable: () => void;
  readonly onConsole: () => void;
}

/** A table that has just been set: which windows to open, and the two ways to go on in this one. */
export const LobbyScreen = (props: LobbyScreenProps) => {
  const t = useT('start');
  const shared = useT('shared');
  const standing = (here: boolean) => (
    <span className={here ? 'st-is-here' : undefined}>{t(here ? 'lobby.here' : 'lobby.empty')}</span>
  );
  return (
    <main className="st-lobby">
      <div className="st-lobby-head">
        <Mark size={40} />
        <b className="st-wordmark">{t('title')}</b>
      </div>
      <h1>{t('lobby.title')}</h1>
      <p>{t('lobby.text')}</p>
      <h2>{t('lobby.seats')}</h2>
      <p className="st-lobby-note">{t('lobby.played')}</p>
      <ul>
        {props.view.seats.map((seat) => {
          const roles = seat.roles.map((role) => role.name).join(', ');
          return (
            <li key={seat.index} className="st-lobby-row">
              <span className="lab">{t('lobby.seat', { n: seat.index + 1 })}</span>
              <b>{roles}</b>
              <PolicyPick
                label={shared('policy.who', { seat: roles })}
                value={props.played[seat.index]}
                onChange={(policy) => props.setPolicy(seat.index, policy)}
                onPeople={() => props.setPolicy(seat.index, null)}
              />
              {standing(props.connected.includes(seat.index))}
              <Button aria-label={t('lobby.open.seat', { roles })} onClick={() => props.openSeat(seat.index)}>
                <IconExternalLink className="i" size={16} aria-hidden />
                {t('lobby.open')}
              </Button>
            </li>
          );
        })}
      </ul>
      <h2>{t('lobby.stage')}</h2>
      <div className="st-lobby-row">
        <span className="st-lobby-wide">{t('lobby.stage.note')}</span>
        {standing(props.stageConnected)}
        <Button aria-label={t('lobby.open.seat', { roles: t('lobby.stage') })} onClick={props.openStage}>
          <IconExternalLink className="i" size={16} aria-hidden />
          {t('lobby.open')}
        </Button>
      </div>
      <div className="st-lobby-ways st-lobby-go">
        <div>
          <Button kind="primary" size="large" onClick={props.onConsole}>
            {t('lobby.console')}
          </Button>
        </div>
        <div>
          <Button size="large" onClick={props.onTable}>
            {t('lobby.table')}
          </Button>
          <p>{t('lobby.table.note')}</p>
        </div>
      </div>
    </main>
  );
};
