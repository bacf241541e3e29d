import { scenarioFilesIn, unpackScenario } from './scenario-zip.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { ImportReport, OpenedFiles, Shelf, ShelfProblem } from '../../store/studio.ts';
import { randomId } from '../browser-environment.ts';
import { hashOf } from '../route.ts';
import { loadScenarioSources } from '../scenario-files.ts';
import { make } from './maker.ts';
import { droppedFiles, folderPicker, nameOfFiles, rawFilesOf } from './picked-files.ts';
import type { ProjectStore } from './project-store.ts';

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
      return kept(nameOfFiles(files), scenarioFilesIn(await rawFilesOf(files)));
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
  const pick = folderPicker();
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
              return keep(folder.name, scenarioFilesIn(folder.files));
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
