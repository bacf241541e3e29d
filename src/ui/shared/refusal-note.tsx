import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { useT } from './i18n.ts';
import { useApp } from './store-context.tsx';
import type { Refusal } from './use-send.ts';

interface RefusalNoteProps {
  readonly refusal: Refusal | null;
  /** Something was sent from this form and is not answered yet. */
  readonly busy?: boolean;
  /** The words that were sent, where the form may hold others meanwhile. */
  readonly sent?: string;
}

/**
 * Why a command was not accepted, in words that reveal nothing; or that it was sent without a line and goes by itself once there is one, so that
 * nobody sends it twice. The place is always there, so that it is read out.
 */
export const RefusalNote = ({ refusal, busy = false, sent = '' }: RefusalNoteProps) => {
  const t = useT('shared');
  const lost = useApp(({ connection }) => connection === 'lost' || connection === 'connecting');
  return (
    <div role="alert" className="refusal-place">
      {refusal && (
        <p className="refusal">
          <IconAlertTriangle className="i" size={18} aria-hidden />
          <span>{t(`rejection.${refusal.code}`)}</span>
        </p>
      )}
      {busy && lost && (
        <p className="waits-for-line">
          <IconPlugConnectedX className="i" size={18} aria-hidden />
          <span>{sent === '' ? t('waits-for-line') : t('waits-for-line.text', { text: sent })}</span>
        </p>
      )}
    </div>
  );
};
