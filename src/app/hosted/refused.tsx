import { useT } from '../../ui/shared/i18n.ts';
import { PlainMessage } from '../../ui/start/plain-message.tsx';

/** A link that opens nothing, or nothing any more. */
export const Refused = () => {
  const t = useT('session');
  return (
    <PlainMessage title={t('refused')} text={t('refused.text')}>
      <a className="btn p" href="#/join">
        {t('join.again')}
      </a>
    </PlainMessage>
  );
};
