import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Position, SeekIndex } from '../../engine/journal/seek.ts';
import type { ReadRun, RunProblem } from '../../session/runs/read-run.ts';
import { ReviewScreen } from '../../ui/review/review-screen.tsx';
import { useLanguage, useT } from '../../ui/shared/i18n.ts';
import { StoreProvider, useAppStore } from '../../ui/shared/store-context.tsx';
import { useTitle } from '../../ui/shared/use-title.ts';
import { PlainMessage } from '../../ui/start/plain-message.tsx';
import { createHotWash } from '../review/hot-wash.ts';
import { createReplay, indexOf, type Place } from '../review/replay.ts';
import { createNotebookHost } from '../review/notebook.ts';
import { createQuestions } from '../review/questions.ts';
import { createReportHost } from '../review/report.ts';
import { createWhatIf } from '../review/what-if.ts';
import { useNotebook } from '../review/use-notebook.ts';
import { readForReview, reviewOf } from '../review-of.ts';
import type { RunStore } from '../run-store.ts';
import { ProblemPage } from './problem-page.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { StagePicture } from './stage-picture.tsx';
import { useLocalStore } from './use-screen-store.ts';

const Shown = ({ read, runs }: { readonly read: ReadRun; readonly runs: RunStore }) => {
  const language = useLanguage();
  const t = useT('review');
  const { name } = read.run;
  useTitle(t('title'), name);
  const view = useMemo(() => reviewOf(read, language), [read, language]);
  const writer = useNotebook(read, runs.store);
  const notebook = useMemo(() => createNotebookHost(writer), [writer]);
  const hotWash = useMemo(() => createHotWash(read, view, notebook), [read, view, notebook]);
  const questions = useMemo(() => createQuestions(read, language, writer), [read, language, writer]);
  const report = useMemo(() => createReportHost(read, language, writer), [read, language, writer]);
  const local = useAppStore();
  const index = useMemo(() => indexOf(read), [read]);
  const place = useMemo<Place>(() => ({ position: firstDecision(read, index) }), [read, index]);
  const replay = useMemo(
    () => createReplay(read, index, language, local.getState().local, place),
    [read, index, language, local, place],
  );
  useEffect(() => replay.pause, [replay]);
  const whatIf = useMemo(
    () => createWhatIf(read, index, view, replay, writer, runs.store),
    [read, index, view, replay, writer, runs],
  );
  useEffect(() => {
    // Also when somebody comes back from a window in which it was played on by hand.
    const look = (): void => void whatIf.refresh();
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [whatIf]);
  useEffect(() => local.subscribe((state) => replay.stage.setState({ local: state.local })), [local, replay]);
  const evaluations = useStore(notebook.book, (book) => book.evaluations);
  return (
    <ReviewScreen
      name={name}
      view={view}
      hotWash={hotWash}
      questions={questions}
      report={report}
      evaluations={evaluations}
      replay={replay}
      whatIf={whatIf}
      stage={
        <StoreProvider store={replay.stage}>
          <StagePicture isLiveStep={replay.isLiveStep} />
        </StoreProvider>
      }
    />
  );
};

/** Where looking back begins: at the first decision, or at STARTEX when there was none. */
const firstDecision = ({ replayed }: ReadRun, index: SeekIndex): Position =>
  index.afterRecord(replayed.events.find(({ event }) => event.type === 'decisionTaken')?.seq ?? -1);

const Review = (props: { readonly run: string; readonly runs: RunStore }) => {
  const t = useT('start');
  const [read, setRead] = useState<ReadRun>();
  const [problem, setProblem] = useState<RunProblem>();
  useEffect(() => {
    void readForReview(props.runs.store, props.run).then((found) =>
      found.ok ? setRead(found.value) : setProblem(found.error),
    );
  }, [props.runs, props.run]);
  if (problem) return <ProblemPage problem={problem.kind} />;
  return read ? <Shown read={read} runs={props.runs} /> : <PlainMessage title={t('review.loading')} />;
};

/** Looking back on a run that this browser keeps. */
export const ReviewPage = (props: { readonly run: string; readonly runs: RunStore }) => (
  <ScreenFrame store={useLocalStore()}>
    <Review run={props.run} runs={props.runs} />
  </ScreenFrame>
);
