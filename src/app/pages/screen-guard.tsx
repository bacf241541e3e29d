import { useEffect, type ReactNode } from 'react';
import { Button } from '../../ui/shared/button.tsx';
import { Guard } from '../../ui/shared/guard.tsx';
import { useT } from '../../ui/shared/i18n.ts';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { notFetched, whenReachable } from '../fetched-again.ts';
import { ScreenFrame } from './screen-frame.tsx';
import { useLocalStore } from './use-screen-store.ts';

const Reload = () => {
  const t = useT('start');
  return (
    <Button kind="primary" onClick={() => location.reload()}>
      {t('failure.reload')}
    </Button>
  );
};

/** A part of the program did not come: the server is away, or has been renewed since this page was opened. */
const NotFetched = () => {
  const t = useT('start');
  useEffect(() => whenReachable(() => location.reload()), []);
  return (
    <PlainMessage title={t('failure.fetch')} text={t('failure.fetch.text')}>
      <Reload />
    </PlainMessage>
  );
};

const Broken = (props: { readonly error: unknown }) => {
  const t = useT('start');
  return (
    <PlainMessage title={t('failure.broken')} text={t('failure.broken.text')}>
      <Reload />
      <details>
        <summary>{t('failure.details')}</summary>
        <code>{String(props.error)}</code>
      </details>
    </PlainMessage>
  );
};

const Failure = (props: { readonly error: unknown }) => (
  <ScreenFrame store={useLocalStore()}>
    {notFetched(props.error) ? <NotFetched /> : <Broken error={props.error} />}
  </ScreenFrame>
);

/** Stands round every page: one that cannot be shown says so, keeps what was stored, and offers the way back. */
export const ScreenGuard = (props: { readonly of?: string; readonly children: ReactNode }) => (
  <Guard of={props.of} fallback={(error) => <Failure error={error} />}>
    {props.children}
  </Guard>
);
