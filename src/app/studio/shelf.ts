import { mayBelong, scenarioFilesIn, unpackScenario, type RawFile } from './scenario-zip.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { ImportReport, OpenedFiles, Shelf, ShelfProblem } from '../../store/studio.ts';
import { randomId } from '../browser-environment.ts';
import { hashOf } from '../route.ts';
import { loadScenarioSources } from '../scenario-files.ts';
import { make } from './maker.ts';
import { droppedFiles } from './picked-files.ts';
import type { ProjectStore } from './project-store.ts';

/** Chromium's way to let a person choose a folder; other browsers have none. */
interface FolderPicker {
  showDirectoryPicker?: () => Promise<FolderHandle>;
}

interface FolderHandle {
  readonly name: string;
  values(): AsyncIterable<
    (FolderHandle & { readonly kind: 'directory' }) | { readonly kind: 'file'; name: string; getFile(): Promise<File> }
  >;
}

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);
const stem = (name: string): string => name.replace(/\.[^.]+$/, '');

/** What the first page of the studio can do, over a store; `changed` is called when the list may differ. */
export function createShelf(store: ProjectStore, changed: () => void): Shelf {
  const attempt = async (work: () => Promise<ShelfProblem | undefined>): Promise<ShelfProblem | undefined> => {
    try {
      return await work();
    } catch (error) {
      // The person closed the browser's own dialog.
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
      console.error(error);
      return error instanceof DOMException ? 'store' : 'failed';
    } finally {
      changed();
    }
  };
  const open = (project: string): void => void (location.hash = hashOf({ page: 'studio', project }));
  const create = async (name: string, files: readonly SourceText[], imported?: ImportReport): Promise<string> => {
    const id = randomId();
    await store.create({ id, name, changed: Date.now(), ...(imported ? { imported } : {}) }, files);
    return id;
  };
  const keep = async (name: string, files: readonly SourceText[]): Promise<ShelfProblem | undefined> => {
    if (files.length === 0) return 'no-scenario';
    open(await create(name, files));
    return undefined;
  };
  const kept = async (name: string, files: readonly SourceText[]): Promise<OpenedFiles> => {
    const problem = await keep(name, files);
    return problem === undefined ? {} : { problem };
  };
  async function takeOver(name: string, bytes: Uint8Array, language: Language): Promise<OpenedFiles> {
    const made = await make({ make: 'import', name, bytes, language });
    if (made.ok) return { imported: await create(made.title, made.files, made.report) };
    if ('problem' in made) return { problem: made.problem };
    throw new Error(made.detail);
  }
  async function openAll(files: readonly File[], language: Language): Promise<OpenedFiles> {
    const [first, second] = files;
    if (!first) return {};
    if (files.some(({ name }) => isYaml(name))) {
      const raw = await Promise.all(
        files
          .map((file) => ({ file, path: file.webkitRelativePath || file.name }))
          .filter(({ path }) => mayBelong(path))
          .map(async ({ file, path }) => ({ path, bytes: await contentOf(file) })),
      );
      return kept(stem(first.name.split('/')[0] ?? first.name), scenarioFilesIn(raw));
    }
    if (second) return { problem: 'one-file' };
    const bytes = new Uint8Array(await first.arrayBuffer());
    if (!/\.zip$/i.test(first.name)) return takeOver(first.name, bytes, language);
    const unpacked = unpackScenario(bytes);
    if (unpacked.ok) return kept(stem(first.name), unpacked.value);
    // A zip without a scenario of ours may be one of another program.
    return unpacked.error === 'no-scenario' ? takeOver(first.name, bytes, language) : { problem: unpacked.error };
  }
  const opening = async (files: () => Promise<readonly File[]>, language: Language): Promise<OpenedFiles> => {
    let outcome: OpenedFiles = {};
    const problem = await attempt(async () => void (outcome = await openAll(await files(), language)));
    return problem === undefined ? outcome : { problem };
  };
  const pick = (window as FolderPicker).showDirectoryPicker?.bind(window);
  return {
    open,
    copyShipped: (id, name) => attempt(async () => keep(name, await loadScenarioSources(id))),
    begin: (wish) =>
      attempt(async () => {
        const made = await make({ make: 'new', wish });
        if (made.ok) return keep(made.title, made.files);
        throw new Error('detail' in made ? made.detail : made.problem.en);
      }),
    openFiles: (files, language) => opening(async () => files, language),
    openDropped(data, language) {
      const files = droppedFiles(data);
      return opening(() => files, language);
    },
    ...(pick
      ? {
          openFolder: () =>
            attempt(async () => {
              const folder = await pick();
              return keep(folder.name, scenarioFilesIn(await filesOf(folder, '')));
            }),
        }
      : {}),
    duplicate: (id, name) =>
      attempt(async () => {
        const found = await store.load(id);
        if (!found) return 'store';
        await create(name, found.files, found.imported);
        return undefined;
      }),
    rename: (id, name) => attempt(async () => void (await store.rename(id, name))),
    remove: (id) => attempt(async () => void (await store.remove(id))),
  };
}

const contentOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** The files of a folder and of the folders in it that a scenario may have. */
async function filesOf(folder: FolderHandle, under: string): Promise<readonly RawFile[]> {
  const files: RawFile[] = [];
  for await (const entry of folder.values()) {
    const path = `${under}${entry.name}`;
    if (entry.kind === 'directory') {
      if (under === '' && FOLDERS.has(entry.name)) files.push(...(await filesOf(entry, `${path}/`)));
    } else if (mayBelong(path)) files.push({ path, bytes: await contentOf(await entry.getFile()) });
  }
  return files;
}

const FOLDERS: ReadonlySet<string> = new Set(['lang', 'drills', 'pictures']);
