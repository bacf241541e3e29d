import { canonicalJson } from '../../base/canonical-json.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';

/** An element that is not what it was: by its id and the list that it stands in. */
export interface ElementChange {
  readonly list: string;
  readonly id: string;
  readonly change: 'added' | 'removed' | 'rules' | 'text';
}

type Listed = { readonly id: string };

/** Lists whose elements have ids, in the order of the scenario. */
const lists = [
  'moves',
  'variants',
  'roles',
  'actors',
  'facts',
  'signals',
  'values',
  'flags',
  'dimensions',
  'objectives',
  'injects',
  'decisions',
  'requests',
  'logKinds',
  'expectations',
  'obligations',
  'storylines',
  'claims',
  'products',
  'conversations',
  'caps',
  'patterns',
  'questions',
] as const satisfies readonly (keyof Scenario)[];

/** What differs between two states of a scenario, in its order: what plays differently, or only reads differently. */
export function scenarioChanges(before: Scenario, after: Scenario): readonly ElementChange[] {
  const reworded = rewordedOwners(before, after);
  return lists.flatMap((list): ElementChange[] => {
    const old = new Map((before[list] as readonly Listed[]).map((element) => [element.id, element]));
    const now = new Map((after[list] as readonly Listed[]).map((element) => [element.id, element]));
    return [
      ...[...now].flatMap(([id, element]): ElementChange[] => {
        const was = old.get(id);
        if (!was) return [{ list, id, change: 'added' }];
        if (canonicalJson(was) !== canonicalJson(element)) return [{ list, id, change: 'rules' }];
        return reworded.has(id) ? [{ list, id, change: 'text' }] : [];
      }),
      ...[...old.keys()].filter((id) => !now.has(id)).map((id): ElementChange => ({ list, id, change: 'removed' })),
    ];
  });
}

/** Elements of which a text differs, in any language. A text's key begins with the id of its element. */
function rewordedOwners(before: Scenario, after: Scenario): ReadonlySet<string> {
  const owners = new Set<string>();
  for (const language of ['nl', 'en'] as const) {
    const [old, now]: readonly Readonly<Record<string, string>>[] = [before.texts[language], after.texts[language]];
    for (const key of new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})]))
      if (old?.[key] !== now?.[key]) owners.add(key.split('.')[0] ?? '');
  }
  return owners;
}
