import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '../../projections/catalogue.ts';
import { askServer, mayCreate, type ServerHere } from '../../session/remote/api-client.ts';
import type { RunListing } from '../../session/store/journal-store.ts';
import { useLanguage } from '../../ui/shared/i18n.ts';
import { StartScreen } from '../../ui/start/start-screen.tsx';
import type { StartScreenProps } from '../../ui/start/start-contract.ts';
import { here } from '../hosted/server-here.ts';
import { signedInActions } from '../hosted/signed-in-actions.ts';
import { hashOf } from '../route.ts';
import { keepStorage } from '../run-authority.ts';
import type { RunStore } from '../run-store.ts';
import { loadCatalogue } from '../scenario-files.ts';
import { createStartActions, runLines } from '../start-actions.ts';
import { ScreenFrame } from './screen-frame.tsx';
import { useLocalStore } from './use-screen-store.ts';

const Start = ({ runs: { store, kept }, server }: { readonly runs: RunStore; readonly server: ServerHere }) => {
  const language = useLanguage();
  const [catalogue, setCatalogue] = useState<Catalogue | 'failed' | null>(null);
  const [runs, setRuns] = useState<readonly RunListing[]>([]);
  const [storage, setStorage] = useState<StartScreenProps['storage']>(kept ? 'unknown' : 'none');

  const fetchCatalogue = useCallback(() => {
    setCatalogue(null);
    loadCatalogue().then(setCatalogue, () => setCatalogue('failed'));
  }, []);
  const listRuns = useCallback(() => {
    store.list().then(setRuns, (error: unknown) => console.error(error));
  }, [store]);
  useEffect(fetchCatalogue, [fetchCatalogue]);
  useEffect(listRuns, [listRuns]);
  useEffect(() => {
    if (kept) void keepStorage().then((safe) => setStorage(safe ? 'kept' : 'temporary'));
  }, [kept]);

  const actions = useMemo(() => createStartActions(store, listRuns, fetchCatalogue), [store, listRuns, fetchCatalogue]);
  const lines = useMemo(
    () => runLines(runs, Array.isArray(catalogue) ? catalogue : [], language),
    [runs, catalogue, language],
  );
  return (
    <StartScreen
      catalogue={catalogue}
      runs={lines}
      storage={storage}
      hosted={mayCreate(server) ? (server.origins ?? []) : undefined}
      signedIn={server.signIn === 'done' ? signedInActions : undefined}
      actions={actions}
    />
  );
};

/** Whoever comes to a session server from elsewhere comes to join: what stands here is for those who may make sessions. */
export const StartPage = (props: { readonly runs: RunStore }) => {
  const store = useLocalStore();
  const [server, setServer] = useState<ServerHere>();
  useEffect(() => {
    void askServer(here()).then(setServer);
  }, []);
  useEffect(() => {
    if (server?.sessions && !mayCreate(server)) location.replace(hashOf({ page: 'join', code: '' }));
  }, [server]);
  const unknown = !server || (server.sessions && !mayCreate(server));
  return <ScreenFrame store={store}>{unknown ? null : <Start runs={props.runs} server={server} />}</ScreenFrame>;
};
