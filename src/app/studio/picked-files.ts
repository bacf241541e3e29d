import { mayBelong } from './scenario-zip.ts';

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
