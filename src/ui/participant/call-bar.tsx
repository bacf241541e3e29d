import { IconPhone } from '@tabler/icons-react';
import { Button } from '../shared/button.tsx';
import { useT } from '../shared/i18n.ts';
import { ownCall } from './calls.ts';
import { useNavigation } from './navigation.tsx';
import { useRoleView } from './role-view-context.tsx';

/** Anywhere else than at the call itself: that one is in a call, what waits for it, and the way back. */
export const CallBar = () => {
  const t = useT('participant');
  const view = useRoleView();
  const { place, go } = useNavigation();
  const call = ownCall(view);
  if (!call) return null;
  if (place.tab === 'phone' && (place.item === call.handle || place.item === call.message)) return null;
  return (
    <aside className="call-bar" aria-label={t('call.now')} data-region="call">
      <IconPhone size={18} aria-hidden className="ch-phone" />
      <p>
        <b>{t('call.busy', { name: call.partner.name })}</b> <span>{t('call.busy-note')}</span>
      </p>
      <Button size="small" onClick={() => go('phone', call.handle)}>
        {t('call.return')}
      </Button>
    </aside>
  );
};
