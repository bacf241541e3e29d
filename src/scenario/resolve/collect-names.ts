import type { StoryTime } from '../../base/time.ts';
import { parseInstant } from '../instant.ts';
import type { FieldNames, NameKind, Names } from '../names.ts';
import type { ListName } from '../schema/scenario.ts';
import { idOf, isData } from '../source/element-id.ts';
import type { Data } from '../source/element-id.ts';
import type { Parts } from '../source/parts.ts';

/** The list in which the elements of each kind stand. */
export const listOfKind: Readonly<Record<NameKind, ListName>> = {
  move: 'moves',
  variant: 'variants',
  role: 'roles',
  actor: 'actors',
  fact: 'facts',
  signal: 'signals',
  value: 'values',
  flag: 'flags',
  dimension: 'dimensions',
  objective: 'objectives',
  inject: 'injects',
  decision: 'decisions',
  request: 'requests',
  logKind: 'logKinds',
  expectation: 'expectations',
  obligation: 'obligations',
  storyline: 'storylines',
  claim: 'claims',
  product: 'products',
  conversation: 'conversations',
  cap: 'caps',
  pattern: 'patterns',
};

const idsIn = (list: unknown): ReadonlySet<string> =>
  new Set(Array.isArray(list) ? list.flatMap((item) => idOf(item) ?? []) : []);

const itemsOf = (list: unknown): readonly Data[] => (Array.isArray(list) ? list.filter(isData) : []);

const words = (list: unknown): readonly string[] => (Array.isArray(list) ? list.map(String) : []);

/** Items of a small list by id. */
const byId = <T>(list: unknown, one: (item: Data) => T): ReadonlyMap<string, T> =>
  new Map(itemsOf(list).flatMap((item) => (idOf(item) ? [[idOf(item) as string, one(item)] as const] : [])));

const fieldNames = (field: Data): FieldNames => ({
  kind: String(field['kind']),
  options: idsIn(field['options']),
  claims: new Set(words(field['claims'])),
});

/** Claims in the fields and elements of a form. */
const offeredBy = (form: Data): ReadonlySet<string> =>
  new Set([
    ...itemsOf(form['fields']).flatMap((field) => words(field['claims'])),
    ...itemsOf(form['elements']).flatMap((element) =>
      element['claim'] === undefined ? [] : [String(element['claim'])],
    ),
  ]);

/** Collects every declared id from the plain data of all parts. */
export function collectNames(parts: Parts, dayOne: StoryTime): Names {
  const set = (name: ListName): ReadonlySet<string> => idsIn(parts.list(name));
  const inner = <T>(name: ListName, of: (element: Data) => T): ReadonlyMap<string, T> => byId(parts.list(name), of);
  const forms = <T>(of: (form: Data) => T): ReadonlyMap<string, T> =>
    new Map([...inner('requests', of), ...inner('products', of)]);
  const flat = Object.fromEntries(Object.entries(listOfKind).map(([kind, name]) => [kind, set(name)])) as Record<
    NameKind,
    ReadonlySet<string>
  >;
  return {
    ...flat,
    options: inner('decisions', (element) => idsIn(element['options'])),
    elements: forms((form) => idsIn(form['elements'])),
    states: inner('storylines', (element) => idsIn(element['states'])),
    parts: inner('signals', (element) => new Set(words(element['parts']))),
    topics: inner('conversations', (element) => byId(element['topics'], (topic) => idsIn(topic['wordings']))),
    fields: inner('products', (element) => byId(element['fields'], fieldNames)),
    offered: forms(offeredBy),
    isInstant: (text) => parseInstant(text, dayOne) !== undefined,
  };
}
