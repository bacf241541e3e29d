import { useState } from 'react';
import type { NetworkState } from '../../session/desk/session-wire.ts';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { QrCode } from './qr-code.tsx';
import type { AskSession } from './session-screen.tsx';

/** Whether others can reach this machine, and at which of its addresses. */
const NetworkChoice = ({ network, ask }: { readonly network: NetworkState; readonly ask: AskSession }) => {
  const t = useT('session');
  const [address, setAddress] = useState(network.cards[0]?.address ?? '');
  const [failed, setFailed] = useState(false);
  if (network.open.length > 0) {
    return (
      <div className="se-net">
        <p>{t('net.open')}</p>
        <Button onClick={() => void ask({ op: 'closeNetwork' })}>{t('net.close')}</Button>
      </div>
    );
  }
  if (network.cards.length === 0) return <p className="se-note">{t('net.none')}</p>;
  const open = async (): Promise<void> => setFailed((await ask({ op: 'openNetwork', address })) !== true);
  return (
    <div className="se-net">
      <p>{t('net.closed')}</p>
      <label className="lab" htmlFor="se-card">
        {t('net.card')}
      </label>
      <select id="se-card" className="ta ta-line" value={address} onChange={(event) => setAddress(event.target.value)}>
        {network.cards.map((card) => (
          <option key={card.address} value={card.address}>
            {`${card.address} (${card.name})`}
          </option>
        ))}
      </select>
      <Button kind="primary" onClick={() => void open()}>
        {t('net.open.go')}
      </Button>
      {failed && <p role="alert">{t('net.failed')}</p>}
    </div>
  );
};

/** How participants come in: address and code, large enough for a room, and both as a picture. */
export const JoinBox = (props: {
  readonly code: string;
  /** Where other devices find the app; undefined while only this machine can reach it. */
  readonly origin: string | undefined;
  readonly address: string;
  readonly network: NetworkState;
  readonly ask: AskSession;
}) => {
  const t = useT('session');
  const { origin, address } = props;
  return (
    <section className="se-box" aria-labelledby="se-join-title">
      <div>
        <h2 id="se-join-title">{t('joining')}</h2>
        {origin !== undefined && (
          <>
            <p>{t('joining.text')}</p>
            <p className="lab">{t('joining.address')}</p>
            <p className="se-address se-origin">
              <a href={address} target="_blank" rel="noreferrer">
                {origin.replace(/^http:\/\//, '')}
              </a>
            </p>
          </>
        )}
        <p className="lab">{t(origin === undefined ? 'code' : 'joining.code')}</p>
        <p className="se-code n" aria-label={t('code')}>
          {`${props.code.slice(0, 3)} ${props.code.slice(3)}`}
        </p>
        {origin === undefined && (
          <p className="se-address">
            <a href={address} target="_blank" rel="noreferrer">
              {t('joining.here')}
            </a>
          </p>
        )}
        <NetworkChoice network={props.network} ask={props.ask} />
      </div>
      {origin !== undefined && <QrCode text={address} label={t('joining.qr')} />}
    </section>
  );
};
