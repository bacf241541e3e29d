import { unzipSync, zipSync } from 'fflate';
import { err, ok, type Result } from '../../base/result.ts';
import { isScenarioPath } from '../../scenario/source/file-kinds.ts';
import { bytesOf, sourceOf } from '../../scenario/source/source-bytes.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';

/** More than any scenario has; a zip that says it is larger is not unpacked. */
export const MOST_BYTES = 20_000_000;

export type PackProblem = 'not-zip' | 'no-scenario' | 'too-large';

/** A file as it lies in a folder or a zip, under the path that it has there. */
export interface RawFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Whether a file may be one of a scenario, wherever its folder lies. */
export const mayBelong = (path: string): boolean => /\.ya?ml$|(?:^|\/)pictures\/[^/]+$/i.test(path);

/** The files of a scenario out of others, with paths from the folder that the parts lie in; empty when there is none. */
export function scenarioFilesIn(files: readonly RawFile[]): readonly SourceText[] {
  const inSight = files
    .map(({ path, bytes }) => ({ path: path.replaceAll('\\', '/'), bytes }))
    .filter(({ path }) => mayBelong(path) && !/(?:^|\/)(?:\.|__MACOSX)/.test(path));
  const holders = inSight
    .filter(({ path }) => /\.ya?ml$/.test(path))
    .map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1))
    .filter((folder) => !/(?:^|\/)(?:lang|drills)\/$/.test(folder));
  const root = holders.toSorted((a, b) => a.length - b.length)[0];
  if (root === undefined) return [];
  return inSight
    .filter(({ path }) => path.startsWith(root))
    .map(({ path, bytes }) => ({ path: path.slice(root.length), bytes }))
    .filter(({ path }) => isScenarioPath(path))
    .map(({ path, bytes }) => sourceOf(path, bytes));
}

/** The scenario in a zip. */
export function unpackScenario(bytes: Uint8Array): Result<readonly SourceText[], PackProblem> {
  let size = 0;
  let large = false;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!mayBelong(name)) return false;
        size += originalSize;
        large ||= size > MOST_BYTES;
        return !large;
      },
    });
    if (large) return err('too-large');
    const files = scenarioFilesIn(Object.entries(unpacked).map(([path, content]) => ({ path, bytes: content })));
    return files.length > 0 ? ok(files) : err('no-scenario');
  } catch {
    return err('not-zip');
  }
}

/** A scenario as a zip with one folder in it. The same files give the same bytes. */
export const packScenario = (folder: string, files: readonly SourceText[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map((file) => [`${folder}/${file.path}`, bytesOf(file)])), {
    // Zips hold local times from 1980 on; a fixed one keeps equal scenarios equal.
    mtime: new Date(1980, 0, 1),
  });
