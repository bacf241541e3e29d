import type { ActionStatus } from '../../engine/notebook/entry.ts';
import type { Letter } from '../../projections/letters.ts';
import { injectTitle, unmarked } from '../../projections/message-text.ts';
import { endedEarly } from '../../projections/unplayed.ts';
import type { RealTime } from '../../base/time.ts';
import { judgedObjectives } from '../report/judged.ts';
import { reportedActions } from '../report/reported-actions.ts';
import type { ReportSource } from '../report/source.ts';

/** A corrective action as it is carried from run to run. */
export interface CarriedAction {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly status: ActionStatus;
  readonly objective: string;
  /** Messages that would test it again: those that asked for what was not done for its objective. */
  readonly retests: readonly string[];
}

/** A run beside others. */
export interface AcrossRun {
  readonly id: string;
  readonly name: string;
  readonly created: RealTime;
  /** Runs with the same key were played under the same conditions: exercise, version of its rules, variant and number of people. */
  readonly key: string;
  readonly exercise: string;
  readonly variant: string;
  readonly people: number;
  readonly version: string;
  /** Ended before its planned end: what was not played stands in no letter. */
  readonly early: boolean;
  readonly objectives: readonly {
    readonly id: string;
    readonly title: string;
    readonly suggested?: Letter;
    readonly given: readonly Letter[];
  }[];
  readonly actions: readonly CarriedAction[];
}

/** Messages proposed for one action. */
const MOST = 3;

/** One run as it stands beside others; `id` is that of the run where it is kept. */
export function acrossRun(id: string, source: ReportSource): AcrossRun {
  const { run, view, context } = source;
  const { header } = run;
  const judged = judgedObjectives(source);
  const retestsOf = (objective: string | undefined): readonly string[] => {
    const missed = judged
      .find(({ review }) => review.id === objective)
      ?.expectations.filter(({ state }) => state === 'missed' || state === 'late' || state === 'partly')
      .toSorted((a, b) => Number(b.critical) - Number(a.critical));
    const injects = (missed ?? []).flatMap((task) => {
      const inject = context.plan.inject.get(context.plan.expectation.get(task.id)?.opens ?? '');
      return inject ? [unmarked(injectTitle(context, inject))] : [];
    });
    return [...new Set(injects)].slice(0, MOST);
  };
  return {
    id,
    name: run.name,
    created: header.created,
    key: [header.scenario, header.rules, header.variant, header.people].join('/'),
    exercise: view.title,
    variant: view.variant,
    people: header.people,
    version: header.scenarioVersion,
    early: endedEarly(context),
    objectives: judged.map(({ review, short, given }) => ({
      id: review.id,
      title: short,
      ...(review.letter === undefined ? {} : { suggested: review.letter }),
      given,
    })),
    actions: reportedActions(source).map((action) => ({
      id: action.id,
      text: action.text,
      owner: action.owner,
      due: action.due,
      status: action.state,
      objective: action.objective,
      retests: retestsOf(action.objectiveId),
    })),
  };
}

/** Runs that were played under the same conditions, each group in order of time; the group with the newest run first. */
export function comparable(runs: readonly AcrossRun[]): readonly (readonly AcrossRun[])[] {
  const groups = new Map<string, AcrossRun[]>();
  for (const run of runs.toSorted((a, b) => a.created - b.created)) {
    const group = groups.get(run.key);
    if (group) group.push(run);
    else groups.set(run.key, [run]);
  }
  const newest = (group: readonly AcrossRun[]): number => group.at(-1)?.created ?? 0;
  return [...groups.values()].toSorted((a, b) => newest(b) - newest(a));
}

/** How many actions had which status after each run, in order of time: those of that run and of all before it. */
export function actionTrend(
  runs: readonly AcrossRun[],
): readonly { readonly run: AcrossRun; readonly open: number; readonly closed: number }[] {
  const isOpen = ({ status }: CarriedAction): boolean => status === 'open' || status === 'started';
  let [open, closed] = [0, 0];
  return runs
    .toSorted((a, b) => a.created - b.created)
    .map((run) => {
      const mine = run.actions.filter(isOpen).length;
      open += mine;
      closed += run.actions.length - mine;
      return { run, open, closed };
    });
}
