import { isMap, isScalar } from 'yaml';
import type { Node, Pair } from 'yaml';
import { ok } from '../../base/result.ts';
import type { Language } from '../model/ids.ts';
import { languageOf, readScenario } from '../read-scenario.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { textHash } from '../translation/text-hash.ts';
import { commit, refused } from './edit.ts';
import type { EditOutcome } from './edit.ts';
import { contentEnd, lineEnd } from './extent.ts';
import { openAll } from './find-element.ts';
import { scalarText, writeValue } from './write-yaml.ts';

const schemaLine = '# yaml-language-server: $schema=../../../src/scenario/schema/lang.schema.json\n';

/**
 * Writes the translation of a text and stamps it: whoever writes it has the source before them. A new key comes behind
 * that of the text before it in the scenario; the first translation makes `lang/<language>.yaml`.
 */
export function setTranslation(
  files: readonly SourceText[],
  language: Language,
  key: string,
  text: string,
): EditOutcome {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  const { texts } = readScenario(files);
  const at = texts.findIndex((entry) => entry.key === key);
  const source = texts[at];
  if (!source) return refused('editNoPlace', { id: language, path: key });
  const entry = { of: textHash(source.text), text };
  const mine = opened.value.filter(({ path }) => languageOf(path) === language);
  const holding = mine.find((file) => pairOf(file, key));
  if (holding) return replaced(holding, key, entry);
  const before = texts.slice(0, at).toReversed();
  for (const { key: earlier } of before) {
    const file = mine.find((one) => pairOf(one, earlier));
    const pair = file && pairOf(file, earlier);
    if (file && pair) return inserted(file, key, entry, lineEnd(file.text, contentEnd(file.text, pair.value)));
  }
  const [last] = mine.slice(-1);
  if (last) return inserted(last, key, entry, last.text.length);
  return ok([{ path: `lang/${language}.yaml`, text: `${schemaLine}${written(key, entry)}` }]);
}

type Entry = { readonly of: string; readonly text: string };

const pairOf = ({ doc }: SourceFile, key: string): Pair<Node, Node> | undefined =>
  isMap(doc.contents)
    ? (doc.contents.items.find((item) => isScalar(item.key) && item.key.value === key) as Pair<Node, Node> | undefined)
    : undefined;

/** The hash always stands in quotes: 12345678 and 1e230000 are hashes, not numbers. */
const written = (key: string, { of, text }: Entry): string =>
  `${scalarText(key)}:\n  of: '${of}'\n  text:${writeValue(text, { indent: 2 })}\n`;

function replaced(file: SourceFile, key: string, entry: Entry): EditOutcome {
  const pair = pairOf(file, key);
  const start = pair?.key.range?.[0] ?? 0;
  const end = lineEnd(file.text, contentEnd(file.text, pair?.value ?? null));
  const expected = { ...(file.data as object), [key]: entry };
  return commit(file, [{ start, end, text: written(key, entry) }], expected);
}

function inserted(file: SourceFile, key: string, entry: Entry, at: number): EditOutcome {
  const glue = at === 0 || file.text[at - 1] === '\n' ? '' : '\n';
  const expected = { ...(file.data as object | null), [key]: entry };
  return commit(file, [{ start: at, end: at, text: `${glue}${written(key, entry)}` }], expected);
}
