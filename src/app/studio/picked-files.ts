import { mayBelong, type RawFile } from './scenario-zip.ts';

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

export interface PickedFolder {
  readonly name: string;
  readonly files: readonly RawFile[];
}

/** Lets a person choose a folder; undefined where the browser cannot. Rejects with an `AbortError` when they close its dialog. */
export function folderPicker(): (() => Promise<PickedFolder>) | undefined {
  const pick = (window as FolderPicker).showDirectoryPicker?.bind(window);
  return (
    pick &&
    (async () => {
      const folder = await pick();
      return { name: folder.name, files: await filesOf(folder, '') };
    })
  );
}

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

const contentOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Of files that were picked or dropped together those that may be of a scenario, read, under the paths that they came with. */
export const rawFilesOf = (files: readonly File[]): Promise<readonly RawFile[]> =>
  Promise.all(
    files
      .map((file) => ({ file, path: pathOf(file) }))
      .filter(({ path }) => mayBelong(path))
      .map(async ({ file, path }) => ({ path, bytes: await contentOf(file) })),
  );

const pathOf = (file: File): string => file.webkitRelativePath || file.name;

/** What such files go by: the folder that they came in, else the first of them. */
export function nameOfFiles([first]: readonly File[]): string {
  const [top = ''] = first ? pathOf(first).split('/') : [];
  return top.replace(/\.[^.]+$/, '');
}

// Not told apart by their classes: Chromium has them under no name.
const isFolder = (entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry => entry?.isDirectory === true;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** The files of what was dropped on the page; of a folder its own and those of the folders in it, named by their path. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  // Both must be asked for at once: after the event the browser gives nothing any more.
  const dropped = [...data.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files = await Promise.all(
    dropped.map(async ({ entry, file }) => {
      if (isFolder(entry)) return filesIn(entry, 0);
      return file ? [file] : [];
    }),
  );
  return files.flat();
}

async function filesIn(folder: FileSystemDirectoryEntry, depth: number): Promise<readonly File[]> {
  const entries = await entriesOf(folder);
  const files = await Promise.all(
    entries.map(async (entry) => {
      if (isFolder(entry)) return depth === 0 ? filesIn(entry, 1) : [];
      if (!isFile(entry) || !mayBelong(entry.fullPath)) return [];
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      return [new File([file], entry.fullPath.replace(/^\//, ''))];
    }),
  );
  return files.flat();
}

/** A reader gives a hundred entries at a time, and none when it has given all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
