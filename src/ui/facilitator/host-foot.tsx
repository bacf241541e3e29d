import { IconDownload, IconPlugConnected, IconPrinter } from '@tabler/icons-react';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useApp } from '../shared/store-context.tsx';
import { useHost, useHostStatus } from './host-context.tsx';
import { localeOf } from '../../base/locale-of.ts';

/** Wall-clock time of a stamp, in the machine's own zone: this is about the laptop, not about the story. */
const wallTime = (language: 'nl' | 'en', at: number): string =>
  new Intl.DateTimeFormat(localeOf[language], {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** The house itself: screens, what is kept, the file, print and language. */
export const HostFoot = (props: { readonly onPrint: () => void }) => {
  const t = useT('facilitator');
  const language = useLanguage();
  const host = useHost();
  const setLocal = useApp((state) => state.setLocal);
  const devices = useHostStatus((status) => status.devices);
  const saved = useHostStatus((status) => status.lastSaved);
  const storage = useHostStatus((status) => status.storage);
  const home = useHostStatus((status) => status.home);
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <div className="fc-foot">
      <IconPlugConnected className="i" size={17} aria-hidden />
      <span className="tn">
        {t('foot.devices', { count: devices })}
        <br />
        {storage === 'temporary'
          ? t('foot.temporary')
          : saved === null
            ? t('foot.notSaved')
            : t('foot.saved', { at: wallTime(language, saved) })}
      </span>
      <span className="fc-house">
        {home !== null && (
          <a className="btn sm" href={home}>
            {t('foot.home')}
          </a>
        )}
        <Button size="small" onClick={() => void host.saveToFile()} title={t('foot.save')} aria-label={t('foot.save')}>
          <IconDownload className="i" size={16} aria-hidden />
        </Button>
        <Button size="small" onClick={props.onPrint} title={t('foot.print')} aria-label={t('foot.print')}>
          <IconPrinter className="i" size={16} aria-hidden />
        </Button>
        <Button size="small" lang={other} onClick={() => setLocal({ language: other })}>
          {t('foot.language')}
        </Button>
      </span>
    </div>
  );
};
