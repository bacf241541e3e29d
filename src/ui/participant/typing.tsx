import { useT } from '../shared/i18n.ts';

/** 'CISO typt…' beside a field that somebody else has open. */
export const Typing = (props: { readonly by: string | undefined }) => {
  const t = useT('participant');
  return props.by === undefined ? null : <span className="typing">{t('typing', { by: props.by })}</span>;
};
