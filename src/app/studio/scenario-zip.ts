import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { err, ok, type Result } from '../../base/result.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';

/** More than any scenario has; a zip that says it is larger is not unpacked. */
const MOST_BYTES = 20_000_000;

export type PackProblem = 'not-zip' | 'no-scenario' | 'too-large';

/** Paths that a scenario folder is made of; what else lies in it is not read. */
export const isScenarioPath = (path: string): boolean => /^(?:(?:lang|drills)\/)?[^/]+\.ya?ml$/.test(path);

/** The files of a scenario out of others, with paths from the folder that the parts lie in; empty when there is none. */
export function scenarioFilesIn(files: readonly SourceText[]): readonly SourceText[] {
  const yaml = files
    .map(({ path, text }) => ({ path: path.replaceAll('\\', '/'), text }))
    .filter(({ path }) => /\.ya?ml$/.test(path) && !/(?:^|\/)(?:\.|__MACOSX)/.test(path));
  const holders = yaml
    .map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1))
    .filter((folder) => !/(?:^|\/)(?:lang|drills)\/$/.test(folder));
  const root = holders.toSorted((a, b) => a.length - b.length)[0];
  if (root === undefined) return [];
  return yaml
    .filter(({ path }) => path.startsWith(root))
    .map(({ path, text }) => ({ path: path.slice(root.length), text: text.replace(/^\uFEFF/, '') }))
    .filter(({ path }) => isScenarioPath(path));
}

/** The scenario in a zip. */
export function unpackScenario(bytes: Uint8Array): Result<readonly SourceText[], PackProblem> {
  let size = 0;
  let large = false;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.ya?ml$/.test(name)) return false;
        size += originalSize;
        large ||= size > MOST_BYTES;
        return !large;
      },
    });
    if (large) return err('too-large');
    const files = scenarioFilesIn(
      Object.entries(unpacked).map(([path, content]) => ({ path, text: strFromU8(content) })),
    );
    return files.length > 0 ? ok(files) : err('no-scenario');
  } catch {
    return err('not-zip');
  }
}

/** A scenario as a zip with one folder in it. The same files give the same bytes. */
export const packScenario = (folder: string, files: readonly SourceText[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ path, text }) => [`${folder}/${path}`, strToU8(text)])), {
    // Zips hold local times from 1980 on; a fixed one keeps equal scenarios equal.
    mtime: new Date(1980, 0, 1),
  });
