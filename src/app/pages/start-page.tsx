import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '../../projections/catalogue.ts';
import { askServer } from '../../session/remote/api-client.ts';
import type { RunListing } from '../../session/store/journal-store.ts';
import { useLanguage } from '../../ui/shared/i18n.ts';
import { StartScreen } from '../../ui/start/start-screen.tsx';
import type { StartScreenProps } from '../../ui/start/start-contract.ts';
import { here } from '../hosted/server-here.ts';
import { keepStorage } from '../run-authority.ts';
import type { RunStore } from '../run-store.ts';
import { loadCatalogue } from '../scenario-files.ts';
import { createStartActions, runLines } from '../start-actions.ts';
import { ScreenFrame } from './screen-frame.tsx';
import { useLocalStore } from './use-screen-store.ts';

const Start = ({ runs: { store, kept } }: { readonly runs: RunStore }) => {
  const language = useLanguage();
  const [catalogue, setCatalogue] = useState<Catalogue | 'failed' | null>(null);
  const [runs, setRuns] = useState<readonly RunListing[]>([]);
  const [storage, setStorage] = useState<StartScreenProps['storage']>(kept ? 'unknown' : 'none');

  const [hosted, setHosted] = useState(false);
  useEffect(() => {
    void askServer(here()).then(({ sessions, local }) => setHosted(sessions && local));
  }, []);

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
  return <StartScreen catalogue={catalogue} runs={lines} storage={storage} hosted={hosted} actions={actions} />;
};

export const StartPage = (props: { readonly runs: RunStore }) => (
  <ScreenFrame store={useLocalStore()}>
    <Start runs={props.runs} />
  </ScreenFrame>
);
