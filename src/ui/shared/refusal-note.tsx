import { IconAlertTriangle } from '@tabler/icons-react';
import { useT } from './i18n.ts';
import type { Refusal } from './use-send.ts';

/** Why a command was not accepted, in words that reveal nothing. The place is always there, so that it is read out. */
export const RefusalNote = (props: { readonly refusal: Refusal | null }) => {
  const t = useT('shared');
  return (
    <div role="alert" className="refusal-place">
      {props.refusal && (
        <p className="refusal">
          <IconAlertTriangle className="i" size={18} aria-hidden />
          <span>{t(`rejection.${props.refusal.code}`)}</span>
        </p>
      )}
    </div>
  );
};
