import type { ImportReport, StudioFile, StudioProblem } from '../../store/studio.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { JournalStore } from '../../session/store/journal-store.ts';
import type { ProjectStore } from './project-store.ts';
import { createRehearsals } from './rehearsals.ts';
import { makeSheet } from './make-sheet.ts';
import { createSaver, type Saver } from './saver.ts';
import { newFile } from './new-file.ts';
import { reportFile } from './report-file.ts';
import { packScenario } from './scenario-zip.ts';
import { createSheetAnswers } from './sheet-changes.ts';
import type { FromWorker, QuestionName, Questions, ToWorker } from './worker-protocol.ts';
import { createWorkshop } from './workshop.ts';

export interface WorkerSurroundings {
  /** UTC ms. */
  now(): number;
  /** Does it once, after the messages that have already come in. */
  soon(work: () => void): void;
  /** Does it when nothing else has been asked to be done later for a moment; only the last is done. */
  later(work: () => void): void;
}

type Answers = { readonly [N in QuestionName]: (ask: Questions[N]['ask']) => Promise<Questions[N]['answer']> };

/** What the studio's worker does with its messages: keeps the texts, checks them, stores them, answers. */
export function createWorkerHost(
  store: ProjectStore,
  runs: JournalStore,
  post: (message: FromWorker) => void,
  { now, soon, later }: WorkerSurroundings,
): { receive(message: ToWorker): void } {
  const workshop = createWorkshop();
  let project = '';
  let name = '';
  let imported: ImportReport | undefined;
  /** The scenario's title in each language, when it was last looked at. */
  let titles: ReadonlyMap<Language, string> = new Map();
  let watched = '';
  let scheduled = false;
  let saver: Saver | undefined;
  /** What is stored of the scenario besides its texts. */
  let noted: Promise<unknown> = Promise.resolve();
  let shown = { files: '', problems: '' };

  function check(): void {
    if (!scheduled) return;
    scheduled = false;
    const { byFile, files, problems } = workshop.check();
    const open = byFile.find(({ path }) => path === watched);
    post({ type: 'checked', ...(open ? { open } : {}) });
    // The lists beside the text can wait until nobody types: drawing them costs the page more than a keystroke.
    later(() => {
      overview(files, problems);
      followTitle();
    });
  }

  function overview(files: readonly StudioFile[], problems: readonly StudioProblem[]): void {
    const now = { files: JSON.stringify(files), problems: JSON.stringify(problems) };
    const message: FromWorker = {
      type: 'overview',
      ...(now.files === shown.files ? {} : { files }),
      ...(now.problems === shown.problems ? {} : { problems }),
    };
    shown = now;
    post(message);
  }

  /** A scenario that goes by its title, or by that and a word behind it as a copy does, follows it; one with a name of its own keeps that. */
  function followTitle(): void {
    const scenario = workshop.sheetSource()?.scenario;
    if (!scenario) return;
    const before = titles;
    const changed: string[] = [];
    for (const language of new Set([scenario.language, ...scenario.languages])) {
      const title = scenario.texts[language][scenario.title]?.trim() ?? '';
      if (title === '' || title === before.get(language)) continue;
      if (before.has(language)) changed.push(title);
      titles = new Map([...titles, [language, title]]);
    }
    const [next] = changed;
    const follows = [...before.values()].some((title) => name === title || name.startsWith(`${title} (`));
    if (next === undefined || !follows) return;
    // Stored in its own time; what could not be is stored with the next change.
    rename(next).catch((error: unknown) => console.error(error));
    post({ type: 'named', name });
  }

  function note(work: Promise<void>): Promise<void> {
    noted = Promise.allSettled([noted, work]);
    return work;
  }

  function rename(next: string): Promise<void> {
    name = next;
    return note(store.rename(project, next));
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    soon(check);
  }

  const touch = (path: string): void => {
    saver?.touch(path);
    schedule();
  };

  const textOf = (path: string): string | undefined => workshop.files().find((file) => file.path === path)?.text;

  /** The scenario with every change that has come in, also when the check of the last ones still waits. */
  const present = (): Scenario | undefined => {
    if (scheduled) check();
    return workshop.reading()?.scenario;
  };
  const rehearsals = createRehearsals(store, runs, present, now);

  const answers: Answers = {
    async load(ask) {
      const found = await store.load(ask.project);
      if (!found) return undefined;
      project = ask.project;
      name = found.name;
      imported = found.imported;
      workshop.load(found.files);
      saver = createSaver(
        (files, removed) => store.write(project, now(), files, removed),
        textOf,
        (state) => post({ type: 'saved', state }),
      );
      schedule();
      return { name: found.name, ...(found.imported ? { imported: found.imported } : {}) };
    },
    read: async ({ path }) => {
      const { text, version } = workshop.read(path);
      return { text, version };
    },
    async add({ path }) {
      if (textOf(path) !== undefined) return;
      workshop.add(newFile(path, workshop.reading()));
      touch(path);
    },
    async remove({ path }) {
      workshop.remove(path);
      touch(path);
    },
    async addPicture({ name, base64 }) {
      const path = workshop.addPicture(name, base64);
      touch(path);
      return path;
    },
    async removePicture({ path }) {
      workshop.remove(path);
      touch(path);
    },
    rename: (ask) => rename(ask.name),
    dealtWith() {
      imported = undefined;
      return note(store.importDealtWith(project));
    },
    async settled() {
      await noted;
      await saver?.settled();
    },
    complete: async ({ path, offset }) => workshop.complete(path, offset),
    explain: async ({ path, offset }) => workshop.explain(path, offset),
    sheet: createSheetAnswers((ask) => makeSheet(workshop, ask)),
    edit: async (wish) => workshop.edit(wish),
    rehearsal: ({ language }) => rehearsals.offer(project, language),
    rehearse: (ask) => rehearsals.begin(project, ask),
    again: ({ language }) => rehearsals.again(project, language),
    pack: async ({ folder, language }) =>
      packScenario(folder, [...workshop.files(), ...(imported ? [reportFile(imported, language)] : [])]),
    async handOut(wish) {
      if (scheduled) check();
      // Only for whoever asks: writing workbooks is the heaviest of all that is here.
      const { handoutOf } = await import('./handouts.ts');
      return handoutOf(workshop, wish);
    },
  };

  return {
    receive(message) {
      switch (message.type) {
        case 'change':
          workshop.change(message.change);
          touch(message.change.path);
          return;
        case 'watch':
          watched = message.path;
          schedule();
          return;
        case 'ask': {
          const { id } = message;
          const answer = answers[message.name] as (ask: unknown) => Promise<unknown>;
          answer(message.ask).then(
            (given) => post({ type: 'answer', id, answer: given }),
            (error: unknown) => post({ type: 'refusal', id, detail: String(error) }),
          );
        }
      }
    },
  };
}
