import { IconRubberStamp } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReportHost } from '../../../store/report-host.ts';
import { Button } from '../../shared/button.tsx';
import { useT } from '../../shared/i18n.ts';

/** The fingerprint to keep apart from the files: 24 characters and a QR, to show, to print, and to write down in the notebook. */
export const SealPanel = ({ host }: { readonly host: ReportHost }) => {
  const t = useT('report');
  const [said, setSaid] = useState('');
  const { ended, now, kept } = host.seals();
  return (
    <section className="rp-seal" aria-labelledby="rp-seal">
      <h2 id="rp-seal">{t('seal')}</h2>
      <p>{t('seal.lead')}</p>
      <div className="rp-prints">
        <figure>
          <img src={host.code(ended)} alt={t('seal.code', { print: ended })} />
          <figcaption>
            {t('seal.ended')} <b className="tn">{ended}</b>
          </figcaption>
        </figure>
        {now !== ended && (
          <figure>
            <img src={host.code(now)} alt={t('seal.code', { print: now })} />
            <figcaption>
              {t('seal.now')} <b className="tn">{now}</b>
            </figcaption>
          </figure>
        )}
      </div>
      <div className="rp-line">
        <Button
          size="small"
          onClick={() => void host.seal().then((done) => setSaid(t(done ? 'seal.kept' : 'notSaved')))}
        >
          <IconRubberStamp className="i" size={16} aria-hidden /> {t('seal.keep')}
        </Button>
        <span role="status">{said}</span>
      </div>
      {kept.length > 0 && <p className="rp-was">{t('seal.list', { prints: kept.join(', ') })}</p>}
    </section>
  );
};
