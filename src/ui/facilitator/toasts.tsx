import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconSend, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useT } from '../shared/i18n.ts';
import { Button } from '../shared/button.tsx';
import { useConsole } from './console-actions.tsx';
import { secondsLeft } from './undo-queue.ts';

/** What is on its way out and can still be taken back, then what was just done. Read out by the announcer, not by this bar. */
export const Toasts = () => {
  const t = useT('facilitator');
  const words = useT('shared');
  const { pending, notice, undo, dismiss } = useConsole();
  const [now, setNow] = useState(() => Date.now());
  const waiting = pending.length > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    setNow(Date.now());
    const beat = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(beat);
  }, [waiting]);
  return (
    <div className="fc-toasts">
      {pending.map((item) => (
        <div key={item.inject} className="fc-toast">
          <IconSend className="i" size={18} aria-hidden />
          <span>
            <b>{t('notice.sendingLabel')}</b> {item.title}, {t('row.to', { to: item.to })}
          </span>
          <Button size="small" onClick={() => undo(item.inject)}>
            {t('notice.undoIn', { n: secondsLeft(item, now) })}
          </Button>
        </div>
      ))}
      {notice && !waiting && (
        <div className={notice.failed ? 'fc-toast bad' : 'fc-toast'}>
          {notice.failed ? (
            <IconAlertTriangle className="i" size={18} aria-hidden />
          ) : (
            <IconCheck className="i" size={18} aria-hidden />
          )}
          <span>{notice.text}</span>
          {notice.undo ? (
            <Button size="small" onClick={() => undo()}>
              <IconArrowBackUp className="i" size={16} aria-hidden /> {t('notice.undo')}
            </Button>
          ) : (
            <Button size="small" aria-label={words('close')} onClick={dismiss}>
              <IconX className="i" size={16} aria-hidden />
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
