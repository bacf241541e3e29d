import { useEffect, useMemo, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import type { Language } from '../../scenario/model/ids.ts';
import type { Connector } from '../../session/client/client.ts';
import type { RoomLink } from '../../session/remote/room-link.ts';
import type { FacilitatorHost } from '../../store/facilitator-host.ts';
import { FacilitatorScreen } from '../../ui/facilitator/facilitator-screen.tsx';
import { useApp } from '../../ui/shared/store-context.tsx';
import { ScreenFrame } from '../pages/screen-frame.tsx';
import { useScreenTitle } from '../pages/use-screen-title.ts';
import { useScreenStore } from '../pages/use-screen-store.ts';
import { connectorHere } from './connector-here.ts';
import { createRemoteDesk } from './remote-desk.ts';
import { Refused } from './refused.tsx';

/** Links of one page and the name of its team, to those who want each new one. */
const createLinks = () =>
  createStore<{ readonly link: RoomLink | undefined; readonly name?: string }>()(() => ({ link: undefined }));

const Console = (props: { readonly host: FacilitatorHost }) => {
  useScreenTitle();
  const refused = useApp((state) => state.connection === 'refused');
  return refused ? <Refused /> : <FacilitatorScreen host={props.host} />;
};

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
      connectorHere({
        token,
        team,
        onLink: (link, joined) => links.setState({ link, ...(joined.team !== undefined && { name: joined.team }) }),
      }),
    [token, team, links],
  );
  const store = useScreenStore({ kind: 'facilitator' }, connect);
  const desk = useMemo(
    () => createRemoteDesk({ token, team, session, language: (): Language => store.getState().local.language }),
    [store, token, team, session],
  );
  useEffect(() => {
    const take = ({ link, name }: ReturnType<typeof links.getState>): void => {
      if (link) desk.use(link);
      store.setState({ team: name ?? null });
    };
    take(links.getState());
    const stop = links.subscribe(take);
    return () => {
      stop();
      desk.close();
    };
  }, [links, desk, store]);
  return (
    <ScreenFrame store={store}>
      <Console host={desk.host} />
    </ScreenFrame>
  );
};
