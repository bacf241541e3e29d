import { isMap, isScalar, isSeq } from 'yaml';
import type { Node, Scalar } from 'yaml';
import { conditionNames } from '../condition/condition-names.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { NameKind } from '../names.ts';
import { languageOf } from '../read-scenario.ts';
import type { MemberKind } from '../schema/meaning.ts';
import { listNames } from '../schema/scenario.ts';
import { idOf } from '../source/element-id.ts';
import type { Path } from '../source/locate.ts';
import { REVIEW_FILE } from '../source/file-kinds.ts';
import { alignScalar } from '../source/offsets.ts';
import type { SourceFile } from '../source/source-file.ts';
import { walkLeaves } from './walk-leaves.ts';
import type { Leaf } from './walk-leaves.ts';

/** Where an id is named. */
export interface Reference {
  readonly id: string;
  /** What it may be; with `of` an item of another element, else when empty an element of any kind. */
  readonly to: readonly NameKind[];
  readonly of?: MemberKind;
  /** The element that a member belongs to, where the text says so beside it. */
  readonly within?: string;
  readonly way: 'field' | 'condition' | 'text' | 'translation' | 'drill' | 'review';
  /** The element in which it is named; of a translation the one it belongs to. */
  readonly owner?: string;
  /** Within the file. */
  readonly path: Path;
  /** The id itself: offsets in the file, and the same as a place. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

type Found = Pick<Reference, 'id' | 'to' | 'of' | 'within'> & { readonly from: number; readonly to_: number };

const isDrill = (path: string): boolean => path.startsWith('drills/');

/** Every place of a file where an id is named; its own `id` is not among them. */
export function referencesIn(file: SourceFile): readonly Reference[] {
  const found: Reference[] = [];
  const add = (node: Scalar, rest: Pick<Reference, 'way' | 'owner' | 'path'>, inside: readonly Found[]): void => {
    for (const one of inside) found.push({ ...named(file, node, one), ...rest });
  };
  const visit = (way: Reference['way'], owner: (path: Path) => string | undefined) => (leaf: Leaf) => {
    const id = owner(leaf.path);
    const inner = leaf.meaning.is === 'condition' || leaf.meaning.is === 'text' ? leaf.meaning.is : way;
    add(leaf.node, { way: inner, path: leaf.path, ...(id === undefined ? {} : { owner: id }) }, namesIn(leaf));
  };
  if (file.path === REVIEW_FILE) reviewed(file, add);
  else if (languageOf(file.path) !== undefined) translations(file, add);
  else if (isDrill(file.path))
    walkLeaves(
      file,
      'drill',
      visit('drill', () => undefined),
    );
  else
    walkLeaves(
      file,
      'part',
      visit('field', (path) => ownerAt(file, path)),
    );
  return found;
}

function ownerAt(file: SourceFile, [list, index]: Path): string | undefined {
  if (!(listNames as readonly unknown[]).includes(list) || typeof index !== 'number') return undefined;
  const elements = (file.data as Readonly<Record<string, readonly unknown[]>> | undefined)?.[String(list)];
  return idOf(elements?.[index]);
}

/** The elements that a review speaks of: its keys, and what it accepts of verify. */
function reviewed(
  file: SourceFile,
  add: (node: Scalar, rest: Pick<Reference, 'way' | 'owner' | 'path'>, inside: readonly Found[]) => void,
): void {
  if (!isMap(file.doc.contents)) return;
  const elements = file.doc.contents.get('elements', true);
  if (isMap(elements))
    for (const { key } of elements.items) {
      if (!isScalar(key)) continue;
      const id = String(key.value);
      add(key, { way: 'review', path: ['elements', id] }, [{ id, to: [], from: 0, to_: id.length }]);
    }
  const accepted = file.doc.contents.get('accepted', true);
  if (!isSeq(accepted)) return;
  accepted.items.forEach((item, index) => {
    for (const key of ['variant', 'element']) {
      const node = isMap(item) ? item.get(key, true) : undefined;
      if (!isScalar(node)) continue;
      // `dec-x.a` and `in-x: condition` begin with the id of their element.
      const id = /^[A-Za-z0-9-]*/.exec(String(node.value))?.[0] ?? '';
      add(node, { way: 'review', path: ['accepted', index, key] }, [{ id, to: [], from: 0, to_: id.length }]);
    }
  });
}

function translations(
  file: SourceFile,
  add: (node: Scalar, rest: Pick<Reference, 'way' | 'owner' | 'path'>, inside: readonly Found[]) => void,
): void {
  if (!isMap(file.doc.contents)) return;
  for (const { key, value } of file.doc.contents.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const owner = name.split('.')[0] ?? '';
    add(key, { way: 'translation', owner, path: [name] }, [{ id: owner, to: [], from: 0, to_: owner.length }]);
    const text = isMap(value) ? (value.get('text', true) as Node | undefined) : undefined;
    if (isScalar(text) && typeof text.value === 'string')
      add(text, { way: 'text', owner, path: [name, 'text'] }, textNames(text.value));
  }
}

/** The ids in a scalar; offsets are characters of its value. */
function namesIn({ meaning, node }: Leaf): readonly Found[] {
  if (typeof node.value !== 'string') return [];
  const { value } = node;
  const whole = { id: value, from: 0, to_: value.length };
  switch (meaning.is) {
    case 'reference':
      return [{ ...whole, to: meaning.to }];
    case 'member':
      return [{ ...whole, to: [], of: meaning.of }];
    case 'condition':
      return conditionNames(value).map(({ id, start, end, to, of, owner }) => ({
        id,
        from: start,
        to_: end,
        to,
        ...(of ? { of } : {}),
        ...(owner === undefined ? {} : { within: owner }),
      }));
    case 'text':
      return textNames(value);
    case 'entry':
      return entryNames(value);
    case 'optionKey': {
      const [decision = '', option = ''] = value.split('.');
      const at = decision.length + 1;
      return [
        { id: decision, to: ['decision'], from: 0, to_: decision.length },
        { id: option, to: [], of: 'option', within: decision, from: at, to_: at + option.length },
      ];
    }
    case 'id':
    case 'instant':
      return [];
  }
}

/** `<id>`, or `<storyline> <signal>`; the second word of `<storyline> D1 16:00` is no id. */
const entryNames = (value: string): readonly Found[] => {
  const [first = '', second, third] = value.trim().split(/\s+/);
  const from = value.indexOf(first);
  const names: Found[] = [{ id: first, to: [], from, to_: from + first.length }];
  if (second === undefined || third !== undefined || second.includes(':')) return names;
  const at = value.indexOf(second, from + first.length);
  return [...names, { id: second, to: ['signal'], from: at, to_: at + second.length }];
};

/** Links to facts and insertions in prose. */
function textNames(value: string): readonly Found[] {
  const links = [...value.matchAll(/\]\(([^)\s]+)\)/g)].map(({ index, 1: id = '' }) => {
    return { id, to: ['fact'] as const, from: index + 2, to_: index + 2 + id.length };
  });
  const inserted = [
    ...value.matchAll(/\{(decision|quote|hour):\s*([A-Za-z0-9-]+)(?:\.([A-Za-z0-9-]+))?[^}]*\}/g),
  ].flatMap(({ index, 0: whole, 1: kind, 2: id = '', 3: field }): readonly Found[] => {
    const from = index + whole.indexOf(id, (kind ?? '').length + 2);
    const to: readonly NameKind[] =
      kind === 'quote' ? [field ? 'product' : 'request'] : [kind === 'hour' ? 'signal' : 'decision'];
    const first = { id, to, from, to_: from + id.length };
    if (field === undefined) return [first];
    const at = from + id.length + 1;
    return [first, { id: field, to: [], of: 'field', within: id, from: at, to_: at + field.length }];
  });
  return [...links, ...inserted].toSorted((a, b) => a.from - b.from);
}

function named(
  file: SourceFile,
  node: Scalar,
  { from, to_, ...rest }: Found,
): Omit<Reference, 'way' | 'owner' | 'path'> {
  const [start, end] = spanInside(file, node, from, to_, rest.id);
  return { ...rest, start, end, place: { file: file.path, range: file.rangeOf(start, end) } };
}

/** Where characters of a scalar's value stand in the file. */
function spanInside(file: SourceFile, node: Scalar, from: number, to: number, id: string): readonly [number, number] {
  const [start = 0, end = 0] = node.range ?? [];
  const raw = file.text.slice(start, end);
  const offsets = alignScalar(raw, String(node.value));
  const first = offsets?.[from];
  const last = offsets?.[to - 1];
  if (first !== undefined && last !== undefined && raw.slice(first, last + 1) === id)
    return [start + first, start + last + 1];
  // Folding and escapes that cannot be followed: the same occurrence of the word in the source.
  const before = [...String(node.value).slice(0, from).matchAll(wordPattern(id))].length;
  const at = [...raw.matchAll(wordPattern(id))][before]?.index;
  return at === undefined ? [start, end] : [start + at, start + at + id.length];
}

const wordPattern = (id: string): RegExp =>
  new RegExp(`(?<![A-Za-z0-9-])${id.replace(/[^A-Za-z0-9-]/g, '\\$&')}(?![A-Za-z0-9-])`, 'g');
