import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '../../projections/catalogue.ts';
import { askServer, mayCreate, type ServerHere } from '../../session/remote/api-client.ts';
import type { RunListing } from '../../session/store/journal-store.ts';
import { useLanguage } from '../../ui/shared/i18n.ts';
import { StartScreen } from '../../ui/start/start-screen.tsx';
import type { OwnExercises, OwnLine } from '../../ui/start/own-contract.ts';
import type { StartScreenProps } from '../../ui/start/start-contract.ts';
import { here } from '../hosted/server-here.ts';
import { signedInActions } from '../hosted/signed-in-actions.ts';
import { hashOf } from '../route.ts';
import { createOwnShelf } from '../own-exercise/own-shelf.ts';
import { playedEntries } from '../own-exercise/played-entries.ts';
import { readExercise } from '../own-exercise/read-exercise.ts';
import { keepStorage } from '../run-authority.ts';
import type { RunStore } from '../run-store.ts';
import { loadCatalogue } from '../scenario-files.ts';
import { createStartActions, runLines } from '../start-actions.ts';
import { droppedFiles, folderPicker, type PickedFolder } from '../studio/picked-files.ts';
import { openProjectStore } from '../studio/project-store.ts';
import { ScreenFrame } from './screen-frame.tsx';
import { useLocalStore } from './use-screen-store.ts';

const projects = openProjectStore();

/** Undefined: the person closed the browser's own dialog. */
const chosenFolder = (pick: () => Promise<PickedFolder>): Promise<PickedFolder | undefined> =>
  pick().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  });

interface StartProps {
  readonly runs: RunStore;
  readonly server: ServerHere;
  /** The exercise of the studio that is chosen at first. */
  readonly own: string | undefined;
}

const Start = ({ runs: { store, kept }, server, own: ownChosen }: StartProps) => {
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
  const [shelf] = useState(() => createOwnShelf(projects, readExercise));
  const [lines, setLines] = useState<readonly OwnLine[]>();
  const listOwn = useCallback(async (): Promise<void> => {
    // Without a database there is no studio either.
    setLines(await shelf.list().catch(() => []));
  }, [shelf]);
  useEffect(() => {
    void listOwn();
    // What was changed in the studio in another window is seen when one comes back to this one.
    const look = (): void => void (document.visibilityState === 'visible' && listOwn());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [listOwn]);
  const own = useMemo<OwnExercises>(() => {
    const listed = async <T,>(opening: Promise<T>): Promise<T> => {
      const opened = await opening;
      await listOwn();
      return opened;
    };
    const pick = folderPicker();
    return {
      lines: lines ?? [],
      read: shelf.read,
      openFiles: (files) => listed(shelf.openFiles(files)),
      openDropped: (data) => listed(droppedFiles(data).then(shelf.openFiles)),
      ...(pick && {
        openFolder: () => listed(chosenFolder(pick).then((folder) => folder && shelf.openFolder(folder))),
      }),
    };
  }, [lines, shelf, listOwn]);
  useEffect(fetchCatalogue, [fetchCatalogue]);
  useEffect(listRuns, [listRuns]);
  useEffect(() => {
    if (kept) void keepStorage().then((safe) => setStorage(safe ? 'kept' : 'temporary'));
  }, [kept]);

  const actions = useMemo(
    () => createStartActions(store, shelf.take, listRuns, fetchCatalogue),
    [store, shelf, listRuns, fetchCatalogue],
  );
  const [played, setPlayed] = useState<Catalogue>([]);
  useEffect(() => {
    if (!Array.isArray(catalogue)) return;
    playedEntries(store, runs, new Set(catalogue.map(({ id }) => id))).then(setPlayed, (error: unknown) =>
      console.error(error),
    );
  }, [store, runs, catalogue]);
  const runRows = useMemo(
    () => runLines(runs, [...(Array.isArray(catalogue) ? catalogue : []), ...played], language),
    [runs, catalogue, played, language],
  );
  // The one that was asked for must be known before the first choice is made.
  if (!lines && ownChosen !== undefined) return null;
  return (
    <StartScreen
      catalogue={catalogue}
      own={own}
      {...(ownChosen !== undefined && { ownChosen })}
      runs={runRows}
      storage={storage}
      hosted={mayCreate(server) ? (server.origins ?? []) : undefined}
      signedIn={server.signIn === 'done' ? signedInActions : undefined}
      actions={actions}
    />
  );
};

/** Whoever comes to a session server from elsewhere comes to join: what stands here is for those who may make sessions. */
export const StartPage = (props: { readonly runs: RunStore; readonly own: string | undefined }) => {
  const store = useLocalStore();
  const [server, setServer] = useState<ServerHere>();
  useEffect(() => {
    void askServer(here()).then(setServer);
  }, []);
  useEffect(() => {
    if (server?.sessions && !mayCreate(server)) location.replace(hashOf({ page: 'join', code: '' }));
  }, [server]);
  const unknown = !server || (server.sessions && !mayCreate(server));
  return (
    <ScreenFrame store={store}>
      {unknown ? null : <Start runs={props.runs} server={server} own={props.own} />}
    </ScreenFrame>
  );
};
