import type { OwnLine, OwnProblem, OwnReading } from '../../ui/start/own-contract.ts';
import { randomId } from '../browser-environment.ts';
import type { ProjectStore } from '../studio/project-store.ts';
import type { ReadAnswer, ReadAsk, ReadExercise } from './read-protocol.ts';

/** Exercises that are not the program's: those in the studio of this browser, and what was opened from a file while the page is open. */
export interface OwnShelf {
  list(): Promise<readonly OwnLine[]>;
  /** Takes the exercise out of a zip; it stands in the list until the page is left. */
  openFile(file: File): Promise<OwnLine | OwnProblem>;
  /** What can be played of one, or what is wrong with it. */
  read(line: OwnLine): Promise<OwnReading>;
  /** The exercise itself, as it was read last. */
  take(key: string): ReadExercise | undefined;
}

/** `read`: reads and checks an exercise (`readExercise`); a test gives one that needs no browser. */
export function createOwnShelf(store: ProjectStore, read: (ask: ReadAsk) => Promise<ReadAnswer>): OwnShelf {
  const opened = new Map<string, { readonly line: OwnLine; readonly zip: Uint8Array }>();
  /** The last one only: an exercise with pictures is some MB. */
  let last: { readonly key: string; readonly exercise: ReadExercise } | undefined;
  let wanted: string | undefined;

  async function answerFor(line: OwnLine): Promise<ReadAnswer | undefined> {
    const zip = opened.get(line.key)?.zip;
    if (zip) return read({ zip });
    const project = await store.load(line.key);
    return project && read({ files: project.files });
  }
  return {
    async list() {
      const projects = await store.list();
      return [
        ...Array.from(opened.values(), ({ line }) => line),
        ...projects.map(({ id, name, changed }) => ({ key: id, name, changed, from: 'studio' as const })),
      ];
    },
    async openFile(file) {
      const zip = new Uint8Array(await file.arrayBuffer());
      const answer = await read({ zip });
      if (answer.kind === 'unreadable') return answer.why;
      const name = file.name.replace(/\.zip$/i, '');
      const line: OwnLine = { key: randomId(), name, changed: file.lastModified, from: 'file' };
      opened.set(line.key, { line, zip });
      return line;
    },
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
