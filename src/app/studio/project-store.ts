import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { ImportReport, ProjectLine } from '../../store/studio.ts';

interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly changed: number;
  /** The run in which it was last played from the studio. */
  readonly rehearsed?: string;
  /** When it was made of a file of another program. */
  readonly imported?: ImportReport;
}

interface FileRow {
  readonly project: string;
  readonly path: string;
  readonly text: string;
}

interface StudioDatabase extends DBSchema {
  projects: { key: string; value: ProjectRow };
  files: { key: [project: string, path: string]; value: FileRow };
}

const VERSION = 1;
const ofProject = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Scenarios that this browser keeps for their authors. Each call is one transaction; it resolves when the data are on the disk. */
export interface ProjectStore {
  /** Last changed first. */
  list(): Promise<readonly ProjectLine[]>;
  create(project: ProjectRow, files: readonly SourceText[]): Promise<void>;
  load(id: string): Promise<(ProjectRow & { readonly files: readonly SourceText[] }) | undefined>;
  /** Writes these files and takes away those; the project must be there. */
  write(id: string, changed: number, files: readonly SourceText[], removed: readonly string[]): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  /** Forgets what became of the file that it was made of. */
  importDealtWith(id: string): Promise<void>;
  /** Remembers the run in which it was played. */
  rehearsed(id: string, run: string): Promise<void>;
  remove(id: string): Promise<void>;
}

export function openProjectStore(name = 'spoedoverleg-studio'): ProjectStore {
  let opened: Promise<IDBPDatabase<StudioDatabase>> | undefined;
  const forget = (): void => void (opened = undefined);
  const database = (): Promise<IDBPDatabase<StudioDatabase>> =>
    (opened ??= openDB<StudioDatabase>(name, VERSION, {
      upgrade(db, from) {
        if (from < 1) {
          db.createObjectStore('projects', { keyPath: 'id' });
          db.createObjectStore('files', { keyPath: ['project', 'path'] });
        }
      },
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    }));
  const begin = async () =>
    (await database()).transaction(['projects', 'files'], 'readwrite', { durability: 'strict' });
  async function change(id: string, by: (row: ProjectRow) => ProjectRow): Promise<void> {
    const transaction = await begin();
    const row = await transaction.objectStore('projects').get(id);
    if (row) await transaction.objectStore('projects').put(by(row));
    await transaction.done;
  }
  return {
    async list() {
      const transaction = (await database()).transaction(['projects', 'files']);
      const rows = await transaction.objectStore('projects').getAll();
      const lines = await Promise.all(
        rows.map(async (row) => ({ ...row, files: await transaction.objectStore('files').count(ofProject(row.id)) })),
      );
      return lines.sort((a, b) => b.changed - a.changed);
    },
    async create(project, files) {
      const transaction = await begin();
      await Promise.all([
        transaction.objectStore('projects').add(project),
        ...files.map(({ path, text }) => transaction.objectStore('files').add({ project: project.id, path, text })),
        transaction.done,
      ]);
    },
    async load(id) {
      const transaction = (await database()).transaction(['projects', 'files']);
      const row = await transaction.objectStore('projects').get(id);
      if (!row) return undefined;
      const files = await transaction.objectStore('files').getAll(ofProject(id));
      return { ...row, files: files.map(({ path, text }) => ({ path, text })) };
    },
    async write(id, changed, files, removed) {
      const transaction = await begin();
      const row = await transaction.objectStore('projects').get(id);
      if (!row) throw new Error(`no project ${id}`);
      await Promise.all([
        transaction.objectStore('projects').put({ ...row, changed }),
        ...files.map(({ path, text }) => transaction.objectStore('files').put({ project: id, path, text })),
        ...removed.map((path) => transaction.objectStore('files').delete([id, path])),
        transaction.done,
      ]);
    },
    rename: (id, name) => change(id, (row) => ({ ...row, name })),
    importDealtWith: (id) => change(id, ({ imported: _imported, ...row }) => row),
    rehearsed: (id, run) => change(id, (row) => ({ ...row, rehearsed: run })),
    async remove(id) {
      const transaction = await begin();
      await Promise.all([
        transaction.objectStore('projects').delete(id),
        transaction.objectStore('files').delete(ofProject(id)),
        transaction.done,
      ]);
    },
  };
}
