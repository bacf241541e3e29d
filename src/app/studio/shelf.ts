import { scenarioFilesIn, unpackScenario } from './scenario-zip.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { Shelf, ShelfProblem } from '../../store/studio.ts';
import { randomId } from '../browser-environment.ts';
import { hashOf } from '../route.ts';
import { loadScenarioSources } from '../scenario-files.ts';
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
  const create = async (name: string, files: readonly SourceText[]): Promise<string> => {
    const id = randomId();
    await store.create({ id, name, changed: Date.now() }, files);
    return id;
  };
  const keep = async (name: string, files: readonly SourceText[]): Promise<ShelfProblem | undefined> => {
    if (files.length === 0) return 'no-scenario';
    open(await create(name, files));
    return undefined;
  };
  const pick = (window as FolderPicker).showDirectoryPicker?.bind(window);
  return {
    open,
    copyShipped: (id, name) => attempt(async () => keep(name, await loadScenarioSources(id))),
    openFiles: (files) =>
      attempt(async () => {
        const [first] = files;
        if (!first) return undefined;
        if (files.length === 1 && /\.zip$/i.test(first.name)) {
          const unpacked = unpackScenario(new Uint8Array(await first.arrayBuffer()));
          return unpacked.ok ? keep(stem(first.name), unpacked.value) : unpacked.error;
        }
        const texts = await Promise.all(
          files.map(async (file) => ({ path: file.webkitRelativePath || file.name, text: await file.text() })),
        );
        return keep(stem(first.name), scenarioFilesIn(texts));
      }),
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
        await create(name, found.files);
        return undefined;
      }),
    rename: (id, name) => attempt(async () => void (await store.rename(id, name))),
    remove: (id) => attempt(async () => void (await store.remove(id))),
  };
}

/** The YAML files of a folder and of the folders in it that a scenario may have. */
async function filesOf(folder: FolderHandle, under: string): Promise<readonly SourceText[]> {
  const files: SourceText[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind === 'file') {
      if (/\.ya?ml$/.test(entry.name))
        files.push({ path: `${under}${entry.name}`, text: await (await entry.getFile()).text() });
    } else if (under === '' && (entry.name === 'lang' || entry.name === 'drills'))
      files.push(...(await filesOf(entry, `${entry.name}/`)));
  }
  return files;
}
