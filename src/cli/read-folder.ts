import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SourceText } from '../scenario/source/source-file.ts';

const isYaml = (name: string): boolean => name.endsWith('.yaml') || name.endsWith('.yml');

/**
 * The files of a scenario folder: the parts in its root, translations and drills, with paths relative to it. A path to
 * one file gives that file as the only part.
 * @throws Error of the file system when it cannot be read
 */
export function readScenarioFolder(path: string): readonly SourceText[] {
  if (statSync(path).isFile()) return [{ path: basename(path), text: readFileSync(path, 'utf8') }];
  const inFolder = (folder: string): readonly SourceText[] =>
    readdirSync(join(path, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && isYaml(entry.name))
      .map(({ name }) => ({
        path: folder === '' ? name : `${folder}/${name}`,
        text: readFileSync(join(path, folder, name), 'utf8'),
      }));
  const folders = new Set(
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
  );
  return ['', 'lang', 'drills'].flatMap((folder) => (folder === '' || folders.has(folder) ? inFolder(folder) : []));
}
