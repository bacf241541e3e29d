import { useEffect, useMemo, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import type { Language } from '../../scenario/model/ids.ts';
import type { Connector } from '../../session/client/client.ts';
import { remoteConnector } from '../../session/remote/screen-connector.ts';
import type { RoomLink } from '../../session/remote/room-link.ts';
import { FacilitatorScreen } from '../../ui/facilitator/facilitator-screen.tsx';
import { useT } from '../../ui/shared/i18n.ts';
import { loadSettings } from '../local-settings.ts';
import { ScreenFrame } from '../pages/screen-frame.tsx';
import { useScreenStore } from '../pages/use-screen-store.ts';
import { hashOf } from '../route.ts';
import { createRemoteDesk } from './remote-desk.ts';
import { here, serverApi } from './server-here.ts';

/** Links of one page, to those who want each new one. */
const createLinks = () => createStore<{ readonly link: RoomLink | undefined }>()(() => ({ link: undefined }));

const lookBack = (token: string, team: number): void => {
  location.hash = hashOf({ page: 'link', token, team, face: 'review' });
};

const Back = (props: { readonly token: string }) => {
  const t = useT('session');
  return (
    <a className="se-back" href={hashOf({ page: 'link', token: props.token })}>
      {t('back')}
    </a>
  );
};

/** The console of one team, for the facilitator of its session. */
export const TeamPage = (props: { readonly token: string; readonly team: number }) => {
  const { token, team } = props;
  const [links] = useState(createLinks);
  const connect = useMemo<Connector>(
    () =>
      remoteConnector({
        api: serverApi(),
        base: here(),
        token,
        team,
        language: () => loadSettings().language,
        onLink: (link) => links.setState({ link }),
      }),
    [token, team, links],
  );
  const store = useScreenStore({ kind: 'facilitator' }, connect);
  const desk = useMemo(
    () =>
      createRemoteDesk(
        (): Language => store.getState().local.language,
        () => lookBack(token, team),
      ),
    [store, token, team],
  );
  useEffect(() => {
    const take = ({ link }: { readonly link: RoomLink | undefined }): void => {
      if (link) desk.use(link);
    };
    take(links.getState());
    const stop = links.subscribe(take);
    return () => {
      stop();
      desk.close();
    };
  }, [links, desk]);
  return (
    <ScreenFrame store={store}>
      <Back token={token} />
      <FacilitatorScreen host={desk.host} />
    </ScreenFrame>
  );
};
