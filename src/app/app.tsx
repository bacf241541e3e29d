import { Suspense, lazy, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { ScreenGuard } from './pages/screen-guard.tsx';
import { readRoute, type Route } from './route.ts';
import { openRunStore, type RunStore } from './run-store.ts';

// Each kind of screen is fetched only by a window that shows it.
const StartPage = lazy(async () => ({ default: (await import('./pages/start-page.tsx')).StartPage }));
const HostPage = lazy(async () => ({ default: (await import('./pages/host-page.tsx')).HostPage }));
const SeatPage = lazy(async () => ({ default: (await import('./pages/seat-page.tsx')).SeatPage }));
const StagePage = lazy(async () => ({ default: (await import('./pages/stage-page.tsx')).StagePage }));
const EvaluatorPage = lazy(async () => ({ default: (await import('./pages/evaluator-page.tsx')).EvaluatorPage }));
const GuidePage = lazy(async () => ({ default: (await import('./pages/guide-page.tsx')).GuidePage }));
const StudioPage = lazy(async () => ({ default: (await import('./pages/studio-page.tsx')).StudioPage }));
const AcrossPage = lazy(async () => ({ default: (await import('./pages/across-page.tsx')).AcrossPage }));
const JoinPage = lazy(async () => ({ default: (await import('./hosted/join-page.tsx')).JoinPage }));
const LinkPage = lazy(async () => ({ default: (await import('./hosted/link-page.tsx')).LinkPage }));
const ReviewPage = lazy(async () => ({ default: (await import('./pages/review-page.tsx')).ReviewPage }));

function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const follow = (): void => {
      setRoute(readRoute(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Windows that hold runs of this browser: participants' windows never open the database. */
const WithRuns = (props: { readonly children: (runs: RunStore) => ReactNode }) => {
  const [runs, setRuns] = useState<RunStore>();
  useEffect(() => {
    void openRunStore().then(setRuns);
  }, []);
  return runs ? props.children(runs) : null;
};

const Page = ({ route }: { readonly route: Route }) => {
  switch (route.page) {
    case 'start':
      return <WithRuns>{(runs) => <StartPage runs={runs} own={route.own} />}</WithRuns>;
    case 'studio':
      return <StudioPage key={route.project ?? ''} project={route.project} />;
    case 'guide':
      return <GuidePage key={route.name ?? ''} name={route.name} part={route.part} />;
    case 'join':
      return <JoinPage key={route.code} {...route} />;
    case 'link':
      return <LinkPage key={route.token} {...route} />;
    case 'seat':
      return <SeatPage key={`${route.run} ${route.seat}`} run={route.run} seat={route.seat} />;
    case 'stage':
      return <StagePage key={route.run} run={route.run} />;
    case 'evaluator':
      return <EvaluatorPage key={route.run} run={route.run} />;
    case 'across':
      return <WithRuns>{(runs) => <AcrossPage runs={runs} />}</WithRuns>;
    case 'review':
      return <WithRuns>{(runs) => <ReviewPage key={route.run} run={route.run} runs={runs} />}</WithRuns>;
    case 'lobby':
    case 'facilitator':
    case 'solo':
    case 'table': {
      // One element for its faces, so that going from one to the other keeps the run.
      const { run, page } = route;
      return <WithRuns>{(runs) => <HostPage key={run} run={run} face={page} runs={runs} />}</WithRuns>;
    }
  }
};

export const App = () => {
  const route = useRoute();
  return (
    <ScreenGuard of={JSON.stringify(route)}>
      <Suspense fallback={null}>
        <Page route={route} />
      </Suspense>
    </ScreenGuard>
  );
};
