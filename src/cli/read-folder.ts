import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from '../scenario/source/source-file.ts';

const isYaml = (name: string): boolean => name.endsWith('.yaml') || name.endsWith('.yml');

/**
 * The files of a scenario folder: the parts in its root, translations and drills, with paths relative to it.
 * @throws Error of the file system when the folder cannot be read
 */
export function readScenarioFolder(path: string): readonly SourceText[] {
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
