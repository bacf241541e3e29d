import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { QrCode } from './qr-code.tsx';

export interface GivenLink {
  /** For whom it is. */
  readonly what: string;
  readonly address: string;
}

/** A link that was made just now: shown once, because the server keeps no more than its hash. */
export const LinkSheet = ({ given, onClose }: { readonly given: GivenLink; readonly onClose: () => void }) => {
  const t = useT('session');
  return (
    <Sheet
      title={given.what}
      onClose={onClose}
      footer={
        <>
          {/* Where the page is served without TLS there may be no clipboard; the address can be selected. */}
          {navigator.clipboard && (
            <Button onClick={() => void navigator.clipboard.writeText(given.address)}>{t('link.copy')}</Button>
          )}
          <a className="btn p" href={given.address} target="_blank" rel="noreferrer">
            {t('link.open')}
          </a>
        </>
      }
    >
      <p>{t('link.once')}</p>
      <div className="se-given">
        <QrCode text={given.address} label={t('link.qr')} />
        <code className="se-address">{given.address}</code>
      </div>
    </Sheet>
  );
};
