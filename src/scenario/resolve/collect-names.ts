import type { StoryTime } from '../../base/time.ts';
import { parseInstant } from '../instant.ts';
import type { NameKind, Names } from '../names.ts';
import type { ListName } from '../schema/scenario.ts';
import { idOf, isData } from '../source/element-id.ts';
import type { Data } from '../source/element-id.ts';
import type { Parts } from '../source/parts.ts';

const lists: Readonly<Record<NameKind, ListName>> = {
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
};

const idsIn = (list: unknown): ReadonlySet<string> =>
  new Set(Array.isArray(list) ? list.flatMap((item) => idOf(item) ?? []) : []);

/** Collects every declared id from the plain data of all parts. */
export function collectNames(parts: Parts, dayOne: StoryTime): Names {
  const set = (name: ListName): ReadonlySet<string> => idsIn(parts.list(name));
  const inner = (
    name: ListName,
    ids: (element: Data) => ReadonlySet<string>,
  ): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      parts
        .list(name)
        .flatMap((element) =>
          isData(element) && idOf(element) ? [[idOf(element) as string, ids(element)] as const] : [],
        ),
    );
  const flat = Object.fromEntries(Object.entries(lists).map(([kind, name]) => [kind, set(name)])) as Record<
    NameKind,
    ReadonlySet<string>
  >;
  return {
    ...flat,
    options: inner('decisions', (element) => idsIn(element['options'])),
    elements: inner('requests', (element) => idsIn(element['elements'])),
    states: inner('storylines', (element) => idsIn(element['states'])),
    parts: inner('signals', (element) => new Set(Array.isArray(element['parts']) ? element['parts'].map(String) : [])),
    isInstant: (text) => parseInstant(text, dayOne) !== undefined,
  };
}
