import { Suspense, lazy, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { takeAuthority } from '../../session/local/authority-lock.ts';
import type { AppStore } from '../../store/app-store.ts';
import type { ProjectLine, ShippedLine } from '../../store/studio.ts';
import { useT } from '../../ui/shared/i18n.ts';
import { useTitle } from '../../ui/shared/use-title.ts';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { StudioShelf } from '../../ui/studio/studio-shelf.tsx';
import { loadCatalogue } from '../scenario-files.ts';
import { openProjectStore } from '../studio/project-store.ts';
import { createShelf } from '../studio/shelf.ts';
import { createStudioDesk, type OpenDesk } from '../studio/studio-desk.ts';
import { ScreenFrame } from './screen-frame.tsx';
import { useLocalStore } from './use-screen-store.ts';

// The editor is fetched by who opens a scenario, not by who looks at the list.
const StudioScreen = lazy(async () => ({
  default: (await import('../../ui/studio/studio-screen.tsx')).StudioScreen,
}));

const projects = openProjectStore();

const Shelf = () => {
  const [lines, setLines] = useState<readonly ProjectLine[]>();
  const [shipped, setShipped] = useState<readonly ShippedLine[]>([]);
  const [failing, setFailing] = useState(false);
  const list = useCallback(() => {
    projects.list().then(setLines, (error: unknown) => {
      console.error(error);
      setFailing(true);
      setLines([]);
    });
  }, []);
  const shelf = useMemo(() => createShelf(projects, list), [list]);
  useEffect(list, [list]);
  useEffect(() => {
    loadCatalogue().then(
      (found) => setShipped(found.map(({ id, title }) => ({ id, title: title as ShippedLine['title'] }))),
      (error: unknown) => console.error(error),
    );
  }, []);
  return lines ? <StudioShelf projects={lines} shipped={shipped} shelf={shelf} failing={failing} /> : null;
};

const startWorker = (): Worker =>
  new Worker(new URL('../studio/studio.worker.ts', import.meta.url), { type: 'module', name: 'studio' });

/** Settles when what was written in scenarios that were left has been stored; who opens one waits for it, and reads the last letter too. */
let leaving: Promise<unknown> = Promise.resolve();

const Desk = (props: { readonly project: string; readonly store: AppStore }) => {
  const { project, store } = props;
  const t = useT('studio');
  const [desk, setDesk] = useState<OpenDesk>();
  const [missing, setMissing] = useState(false);
  // Taking it over from another window begins anew with what that one stored.
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let release: (() => void) | undefined;
    let left = false;
    const opened = createStudioDesk(
      startWorker(),
      () => store.getState().local.language,
      () => setTurn((before) => before + 1),
      (work) => setTimeout(work),
    );
    const begin = async (): Promise<void> => {
      await leaving;
      if (left) return;
      release = await takeAuthority(`studio-${project}`, navigator.locks, () => opened.setElsewhere(true));
      if (left) return release();
      if (await opened.open(project)) setDesk(opened);
      else setMissing(true);
    };
    void begin();
    const stay = (event: BeforeUnloadEvent): void => {
      const { saved, elsewhere } = opened.state.getState();
      if (saved !== 'saved' && !elsewhere) event.preventDefault();
    };
    addEventListener('beforeunload', stay);
    return () => {
      left = true;
      setDesk(undefined);
      const closed = opened.close().then(() => {
        removeEventListener('beforeunload', stay);
        release?.();
      });
      leaving = Promise.all([leaving, closed]);
    };
  }, [project, store, turn]);
  if (missing)
    return (
      <PlainMessage title={t('missing')}>
        <a className="btn" href="#/studio">
          {t('back')}
        </a>
      </PlainMessage>
    );
  if (!desk) return <PlainMessage title={t('opening')} />;
  return (
    <Suspense fallback={<PlainMessage title={t('opening')} />}>
      <StudioScreen desk={desk} />
    </Suspense>
  );
};

const Titled = (props: { readonly children: ReactNode }) => {
  useTitle(useT('studio')('title'));
  return props.children;
};

/** The studio: its shelf of scenarios, or one of them open. */
export const StudioPage = (props: { readonly project: string | undefined }) => {
  const store = useLocalStore();
  return (
    <ScreenFrame store={store}>
      <Titled>{props.project === undefined ? <Shelf /> : <Desk project={props.project} store={store} />}</Titled>
    </ScreenFrame>
  );
};
