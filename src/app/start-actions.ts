import type { Catalogue } from '../projections/catalogue.ts';
import { isWithinLimits } from '../scenario/hand-in-limits.ts';
import type { Language } from '../scenario/model/ids.ts';
import type { ApiProblem } from '../session/remote/api-client.ts';
import { createRun } from '../session/runs/create-run.ts';
import { copyRun, decodeRun, encodeRun } from '../session/runs/run-file.ts';
import type { JournalStore, RunListing, Stored } from '../session/store/journal-store.ts';
import type { NewTable, RunLine, StartActions, StartProblem } from '../ui/start/start-contract.ts';
import { browserEnvironment } from './browser-environment.ts';
import { download, fileNameOf } from './download.ts';
import { serverApi } from './hosted/server-here.ts';
import { forgetRun } from './kept-unsent.ts';
import { hashOf, type Route } from './route.ts';
import type { ReadExercise } from './own-exercise/read-protocol.ts';
import { loadScenario } from './scenario-files.ts';

/** The first word of every evidence bundle; what reads one is fetched only when there is one. */
const startsBundle = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, BUNDLE.length)) === BUNDLE;
const BUNDLE = 'spoedoverleg-bundle ';

const go = (route: Route): void => {
  location.hash = hashOf(route);
};

const problemOf = (stored: Stored): StartProblem | undefined =>
  stored.ok ? undefined : stored.error.kind === 'gone' ? 'missing' : 'store';

/** Why the server made no session, in the words of the start page. */
const refusals: Partial<Record<ApiProblem, StartProblem>> = {
  failed: 'store',
  offline: 'offline',
  'not-allowed': 'not-allowed',
  'not-now': 'not-now',
  'too-long': 'too-large',
  faulty: 'faulty',
  endless: 'faulty',
};

/** A session on the server instead of a run in this browser; an exercise that the server does not have goes along. */
async function createSession(
  { scenario, variant, people, name }: NewTable,
  teams: readonly string[],
  own: ReadExercise | undefined,
): Promise<StartProblem | undefined> {
  if (own && !isWithinLimits(own.files)) return 'too-large';
  const tables = { variant, people, name, teams };
  const made = own
    ? await serverApi().createOwn({ ...tables, files: own.files })
    : await serverApi().create({ ...tables, scenario });
  if (!made.ok) return refusals[made.problem] ?? 'failed';
  go({ page: 'link', token: made.value.token });
  return undefined;
}

/**
 * What the start page can do, over a store; `changed` is called when the list of runs may differ.
 * @param takeOwn the exercise that a table names as one of one's own, as it was read last
 */
export function createStartActions(
  store: JournalStore,
  takeOwn: (key: string) => ReadExercise | undefined,
  changed: () => void,
  reload: () => void,
): StartActions {
  const attempt = async (work: () => Promise<StartProblem | undefined>): Promise<StartProblem | undefined> => {
    try {
      return await work();
    } catch (error) {
      console.error(error);
      return 'failed';
    } finally {
      changed();
    }
  };
  return {
    create: (table) =>
      attempt(async () => {
        const { own: key, ...wanted } = table;
        const own = key === undefined ? undefined : takeOwn(key);
        if (key !== undefined && !own) return 'own-gone';
        if (table.teams) return createSession(table, table.teams, own);
        const scenario = own ? own.scenario : await loadScenario(table.scenario);
        const run = createRun({ ...wanted, scenario }, browserEnvironment);
        const problem = problemOf(await store.create(run));
        if (!problem) go({ page: table.solo ? 'solo' : 'lobby', run: run.id });
        return problem;
      }),
    resume: (run) => go({ page: run.solo ? 'solo' : 'facilitator', run: run.id }),
    across: () => go({ page: 'across' }),
    review: (run) => go({ page: 'review', run }),
    copy: (id, name) =>
      attempt(async () => {
        const run = await store.load(id);
        return run ? problemOf(await store.create(copyRun(run, name, browserEnvironment))) : 'missing';
      }),
    save: (id) =>
      attempt(async () => {
        const run = await store.load(id);
        if (!run) return 'missing';
        download(fileNameOf(run.name), encodeRun(run));
        return undefined;
      }),
    open: (file) =>
      attempt(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const run = startsBundle(bytes)
          ? (await import('./open-bundle.ts')).openBundle(bytes)
          : decodeRun(new TextDecoder().decode(bytes), browserEnvironment);
        return run.ok ? problemOf(await store.create(run.value)) : run.error;
      }),
    remove: (id) =>
      attempt(async () => {
        const problem = problemOf(await store.remove(id));
        // As long as the run is there, what was typed in it is.
        if (problem !== 'store') forgetRun(id);
        return problem;
      }),
    reload,
  };
}

/** The store's list in the words of the start page. */
export function runLines(runs: readonly RunListing[], catalogue: Catalogue, language: Language): readonly RunLine[] {
  return runs.map(({ id, name, header, summary }) => {
    const exercise = catalogue.find((entry) => entry.id === header.scenario);
    const variant = exercise?.variants.find((entry) => entry.id === header.variant);
    return {
      id,
      name,
      exercise: exercise ? (exercise.title[language] ?? Object.values(exercise.title)[0] ?? '') : header.scenario,
      variant: header.variant,
      minutes: variant?.minutes,
      people: header.people,
      solo: header.solo === true,
      phase: summary.phase,
      ...(summary.ended !== undefined && { ended: summary.ended }),
      story: summary.story as RunLine['story'],
      saved: summary.saved,
    };
  });
}
