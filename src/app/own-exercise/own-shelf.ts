import type { OwnLine, OwnProblem, OwnReading } from '../../ui/start/own-contract.ts';
import { randomId } from '../browser-environment.ts';
import { nameOfFiles, rawFilesOf, type PickedFolder } from '../studio/picked-files.ts';
import { MOST_BYTES, scenarioFilesIn } from '../studio/scenario-zip.ts';
import type { ProjectStore } from '../studio/project-store.ts';
import type { ReadAnswer, ReadAsk, ReadExercise } from './read-protocol.ts';

/** Exercises that are not the program's: those in the studio of this browser, and what was opened from a file while the page is open. */
export interface OwnShelf {
  list(): Promise<readonly OwnLine[]>;
  /** Takes the exercise out of a zip, or out of the files of its folder; it stands in the list until the page is left. */
  openFiles(files: readonly File[]): Promise<OwnLine | OwnProblem>;
  /** The same of a folder that was chosen. */
  openFolder(folder: PickedFolder): Promise<OwnLine | OwnProblem>;
  /** What can be played of one, or what is wrong with it. */
  read(line: OwnLine): Promise<OwnReading>;
  /** The exercise itself, as it was read last. */
  take(key: string): ReadExercise | undefined;
}

/** `read`: reads and checks an exercise (`readExercise`); a test gives one that needs no browser. */
export function createOwnShelf(store: ProjectStore, read: (ask: ReadAsk) => Promise<ReadAnswer>): OwnShelf {
  const opened = new Map<string, { readonly line: OwnLine; readonly ask: ReadAsk }>();
  /** The last one only: an exercise with pictures is some MB. */
  let last: { readonly key: string; readonly exercise: ReadExercise } | undefined;
  let wanted: string | undefined;

  async function answerFor(line: OwnLine): Promise<ReadAnswer | undefined> {
    const ask = opened.get(line.key)?.ask;
    if (ask) return read(ask);
    const project = await store.load(line.key);
    return project && read({ files: project.files });
  }
  async function open(name: string, changed: number, ask: ReadAsk): Promise<OwnLine | OwnProblem> {
    const answer = await read(ask);
    if (answer.kind === 'unreadable') return answer.why;
    const line: OwnLine = { key: randomId(), name, changed, from: 'file' };
    opened.set(line.key, { line, ask });
    return line;
  }
  async function openFolder({ name, files }: PickedFolder): Promise<OwnLine | OwnProblem> {
    if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES) return 'too-large';
    const found = scenarioFilesIn(files);
    return found.length === 0 ? 'no-scenario' : open(name, Date.now(), { files: found });
  }
  return {
    async list() {
      const projects = await store.list();
      return [
        ...Array.from(opened.values(), ({ line }) => line),
        ...projects.map(({ id, name, changed }) => ({ key: id, name, changed, from: 'studio' as const })),
      ];
    },
    async openFiles(files) {
      const [first] = files;
      if (!first) return 'no-scenario';
      if (!files.some(({ name }) => /\.ya?ml$/i.test(name)))
        return open(nameOfFiles(files), first.lastModified, { zip: new Uint8Array(await first.arrayBuffer()) });
      return openFolder({ name: nameOfFiles(files), files: await rawFilesOf(files) });
    },
    openFolder,
    async read(line) {
      wanted = line.key;
      last = undefined;
      const answer = await answerFor(line).catch((error: unknown): ReadAnswer => {
        console.error(error);
        return { kind: 'unreadable', why: 'failed' };
      });
      if (!answer) return { kind: 'unreadable', why: 'gone' };
      if (answer.kind !== 'playable') return answer;
      // Another one may have been chosen meanwhile.
      if (wanted === line.key) last = { key: line.key, exercise: answer.exercise };
      return { kind: 'playable', entry: answer.exercise.entry };
    },
    take: (key) => (last?.key === key ? last.exercise : undefined),
  };
}
