import { useT } from '../shared/i18n.ts';
import { PlainMessage } from '../start/plain-message.tsx';

/** Somebody waits until the facilitator gives them a seat; then their own screen stands here. */
export const WaitingScreen = (props: { readonly session: string }) => {
  const t = useT('session');
  return <PlainMessage title={t('waiting')} text={t('waiting.text', { session: props.session })} />;
};
