import { useEffect, useMemo, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import type { Language } from '../../scenario/model/ids.ts';
import type { Connector } from '../../session/client/client.ts';
import { remoteConnector } from '../../session/remote/screen-connector.ts';
import type { RoomLink } from '../../session/remote/room-link.ts';
import { FacilitatorScreen } from '../../ui/facilitator/facilitator-screen.tsx';
import { loadSettings } from '../local-settings.ts';
import { ScreenFrame } from '../pages/screen-frame.tsx';
import { useScreenStore } from '../pages/use-screen-store.ts';
import { createRemoteDesk } from './remote-desk.ts';
import { here, serverApi } from './server-here.ts';

/** Links of one page, to those who want each new one. */
const createLinks = () => createStore<{ readonly link: RoomLink | undefined }>()(() => ({ link: undefined }));

/** The console of one team, for the facilitator of its session. */
export const TeamPage = (props: {
  readonly token: string;
  readonly team: number;
  /** Name of the session. */
  readonly session: string;
}) => {
  const { token, team, session } = props;
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
    () => createRemoteDesk({ token, team, session, language: (): Language => store.getState().local.language }),
    [store, token, team, session],
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
      <FacilitatorScreen host={desk.host} />
    </ScreenFrame>
  );
};
