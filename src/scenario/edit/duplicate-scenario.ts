import { isMap, isScalar } from 'yaml';
import type { Node } from 'yaml';
import { ok } from '../../base/result.ts';
import { languageOf } from '../read-scenario.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { refused, spliced, withChanged } from './edit.ts';
import type { EditOutcome, Splice } from './edit.ts';
import { isPartFile, openAll } from './find-element.ts';
import { setField } from './set-field.ts';
import { scalarText } from './write-yaml.ts';

/**
 * The whole scenario under another id and, if given, another title (in its own language; its translation is then to be
 * read again). Gives all files, also those that stay as they are.
 */
export function duplicateScenario(files: readonly SourceText[], id: string, title?: string): EditOutcome {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(id)) return refused('badId', { given: id });
  const part = opened.value.filter(isPartFile).find((file) => ownId(file) !== undefined);
  const was = part && ownId(part);
  if (!part || !was) return refused('editNoPlace', { id: 'header', path: 'id' });
  const renamed = [
    textWith(part, [{ start: was.start, end: was.end, text: scalarText(id) }]),
    ...opened.value.filter(({ path }) => languageOf(path) !== undefined).map((file) => ownKeys(file, was.id, id)),
  ];
  const copy = withChanged(files, renamed);
  if (title === undefined) return ok(copy);
  const titled = setField(copy, undefined, ['title'], title);
  return titled.ok ? ok(withChanged(copy, titled.value)) : titled;
}

const textWith = ({ path, text }: SourceFile, splices: readonly Splice[]): SourceText => ({
  path,
  text: spliced(text, splices),
});

function ownId({ doc }: SourceFile): { readonly id: string; readonly start: number; readonly end: number } | undefined {
  const node = isMap(doc.contents) ? (doc.contents.get('id', true) as Node | undefined) : undefined;
  if (!isScalar(node) || !node.range) return undefined;
  return { id: String(node.value), start: node.range[0], end: node.range[1] };
}

/** The keys of the scenario's own texts in a translation. */
function ownKeys(file: SourceFile, was: string, id: string): SourceText {
  const items = isMap(file.doc.contents) ? file.doc.contents.items : [];
  const splices = items.flatMap(({ key }): Splice[] => {
    if (!isScalar(key) || !key.range || !/^[^.]+\.(title|summary|question)$/.test(String(key.value))) return [];
    if (!String(key.value).startsWith(`${was}.`)) return [];
    const start = file.text.indexOf(was, key.range[0]);
    return [{ start, end: start + was.length, text: id }];
  });
  return textWith(file, splices);
}
