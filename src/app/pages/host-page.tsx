import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { OpenProblem } from '../../session/host/open-host.ts';
import { FacilitatorScreen } from '../../ui/facilitator/facilitator-screen.tsx';
import { useT } from '../../ui/shared/i18n.ts';
import { useApp } from '../../ui/shared/store-context.tsx';
import { LobbyScreen } from '../../ui/start/lobby-screen.tsx';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { createFacilitatorDesk } from '../facilitator-desk.ts';
import { hashOf } from '../route.ts';
import { createRunAuthority, type RunAuthority } from '../run-authority.ts';
import type { RunStore } from '../run-store.ts';
import type { FacilitatorHost } from '../../store/facilitator-host.ts';
import { ProblemPage } from './problem-page.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { SoloTable } from './solo-table.tsx';
import { TablePanels } from './table-panels.tsx';
import { useScreenTitle } from './use-screen-title.ts';
import { useScreenStore } from './use-screen-store.ts';

export type HostFace = 'lobby' | 'facilitator' | 'table' | 'solo';

const Lobby = (props: { readonly run: string; readonly host: FacilitatorHost }) => {
  const t = useT('start');
  const view = useApp((state) => state.view);
  const { connectedSeats, playedSeats, stageConnected } = useStore(props.host.status);
  if (view?.kind !== 'facilitator') return <PlainMessage title={t('opening')} />;
  return (
    <LobbyScreen
      view={view}
      connected={connectedSeats}
      played={playedSeats}
      setPolicy={props.host.setPolicy}
      stageConnected={stageConnected}
      openSeat={(seat) => props.host.openWindow({ kind: 'seat', seat })}
      openStage={() => props.host.openWindow({ kind: 'stage' })}
      onTable={() => (location.hash = hashOf({ page: 'table', run: props.run }))}
      onConsole={() => (location.hash = hashOf({ page: 'facilitator', run: props.run }))}
    />
  );
};

const Titled = (props: { readonly children: ReactNode }) => {
  useScreenTitle();
  return props.children;
};

const Faces = (props: {
  readonly run: string;
  readonly face: HostFace;
  readonly authority: RunAuthority;
  readonly onProblem: (problem: OpenProblem) => void;
}) => {
  const { run, face, authority, onProblem } = props;
  const store = useScreenStore({ kind: 'facilitator' }, authority.connect);
  const host = useMemo(
    () => createFacilitatorDesk(run, authority, () => store.getState().local.language, onProblem),
    [run, authority, store, onProblem],
  );
  return (
    <ScreenFrame store={store}>
      <Titled>
        {face === 'lobby' && <Lobby run={run} host={host} />}
        {face === 'facilitator' && <FacilitatorScreen host={host} />}
        {face === 'table' && <TablePanels run={run} host={host} store={store} authority={authority} />}
        {face === 'solo' && <SoloTable run={run} host={host} store={store} authority={authority} />}
      </Titled>
    </ScreenFrame>
  );
};

const Problem = (props: { readonly problem: OpenProblem; readonly authority: RunAuthority }) => (
  <ScreenFrame store={useScreenStore({ kind: 'facilitator' }, props.authority.connect)}>
    <ProblemPage problem={props.problem.kind} />
  </ScreenFrame>
);

/** The window that is the host of a run, with the face it shows: lobby, console, the whole table, or that of one person alone. */
export const HostPage = (props: { readonly run: string; readonly face: HostFace; readonly runs: RunStore }) => {
  const { run, runs } = props;
  const [problem, setProblem] = useState<OpenProblem>();
  const [authority] = useState(() => createRunAuthority(run, runs.store, (error) => console.error(error)));
  useEffect(() => {
    void authority.open().then(setProblem);
    const leave = (): void => authority.close();
    // A page that the browser took out of its cache has lost the run while it lay there.
    const back = (event: PageTransitionEvent): void => {
      if (event.persisted) location.reload();
    };
    addEventListener('pagehide', leave);
    addEventListener('pageshow', back);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', back);
      authority.close();
    };
  }, [authority]);
  if (problem) return <Problem problem={problem} authority={authority} />;
  return <Faces run={run} face={props.face} authority={authority} onProblem={setProblem} />;
};
