import type { Localized } from '../diagnostics/diagnostic.ts';
import { kindWord } from '../diagnostics/kind-words.ts';
import type { NameKind } from '../names.ts';
import { listOfKind } from '../resolve/collect-names.ts';
import { valueWord } from './complete.ts';
import { cursorPlace } from './cursor-path.ts';
import { schemaPlace } from './schema-place.ts';

export interface Explanation {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly lines: readonly Localized[];
}

/** What an element is, for who points at its id. */
export interface KnownElement {
  readonly list: string;
  /** The text that says best what it is, in the scenario's own language. */
  readonly text: string;
}

const both = (text: string): Localized => ({ nl: text, en: text });
const isKey = /^['"]?\s*:(?:\s|$)/;

/** What stands at an offset: an id of the scenario, or a key and what it wants. */
export function explain(
  file: string,
  text: string,
  offset: number,
  element: (id: string) => KnownElement | undefined,
): Explanation | undefined {
  const before = /[\w-]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const after = /^[\w-]*/.exec(text.slice(offset))?.[0] ?? '';
  const word = before + after;
  if (word === '') return undefined;
  const [from, to] = [offset - before.length, offset + after.length];
  const known = element(word);
  if (known) {
    const kind = (Object.keys(listOfKind) as NameKind[]).find((one) => listOfKind[one] === known.list);
    return { from, to, title: word, lines: [kindWord(kind ?? known.list), ...(known.text ? [both(known.text)] : [])] };
  }
  if (!isKey.test(text.slice(to))) return undefined;
  const at = cursorPlace(text, to);
  if (!at || at.kind !== 'key') return undefined;
  const place = schemaPlace(file, [...at.path, word]);
  if (!place) return undefined;
  const choice =
    place.words.length > 0
      ? [{ nl: `Kies uit: ${place.words.join(', ')}`, en: `One of: ${place.words.join(', ')}` }]
      : [];
  const missing = place.schema.safeParse(undefined).success
    ? { nl: 'Mag ontbreken.', en: 'May be left out.' }
    : { nl: 'Verplicht.', en: 'Required.' };
  const inner = place.keys.length > 0 ? [both(place.keys.join(', '))] : [];
  return {
    from,
    to,
    title: word,
    lines: [
      valueWord(place),
      ...choice,
      ...inner,
      ...(place.description === undefined ? [] : [both(place.description)]),
      missing,
    ],
  };
}
