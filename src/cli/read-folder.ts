import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isPicture } from '../scenario/source/picture-file.ts';
import { sourceOf } from '../scenario/source/source-bytes.ts';
import type { SourceText } from '../scenario/source/source-file.ts';

const isYaml = (name: string): boolean => name.endsWith('.yaml') || name.endsWith('.yml');

/**
 * The files of a scenario folder: the parts in its root, translations, drills and pictures, with paths relative to it. A path to
 * one file gives that file as the only part.
 * @throws Error of the file system when it cannot be read
 */
export function readScenarioFolder(path: string): readonly SourceText[] {
  if (statSync(path).isFile()) return [{ path: basename(path), text: readFileSync(path, 'utf8') }];
  const inFolder = (folder: string): readonly SourceText[] =>
    readdirSync(join(path, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => ({ name, path: folder === '' ? name : `${folder}/${name}` }))
      .filter((file) => (folder === PICTURES ? isPicture(file.path) : isYaml(file.name)))
      .map((file) => sourceOf(file.path, readFileSync(join(path, file.path))));
  const folders = new Set(
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
  );
  return ['', 'lang', 'drills', PICTURES].flatMap((folder) =>
    folder === '' || folders.has(folder) ? inFolder(folder) : [],
  );
}

const PICTURES = 'pictures';
