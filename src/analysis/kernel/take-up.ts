import { perData } from '../../engine/per-data.ts';
import { initialState } from '../../engine/start.ts';
import type { KnowledgeWay } from '../../engine/state/engine-state.ts';
import type { FlatRun } from './flat-run.ts';
import { at } from './naming.ts';
import type { Tables } from './tables.ts';

/** What each run of a plan begins with, whatever its seed. */
interface Beginning {
  readonly known: readonly {
    readonly role: number;
    readonly fact: number;
    readonly at: number;
    readonly way: KnowledgeWay;
  }[];
  readonly obligations: readonly { readonly place: number; readonly started: number }[];
}

const beginningOf = perData((tables: Tables): Beginning => {
  const { plan, roleOf, factOf, obligations } = tables;
  const { knowledge, obligations: records } = initialState(plan, '');
  return {
    known: Object.entries(knowledge).flatMap(([role, facts]) =>
      Object.entries(facts).map(([fact, known]) => ({ role: at(roleOf, role), fact: at(factOf, fact), ...known })),
    ),
    obligations: obligations.flatMap(({ obligation }, place) => {
      const record = records[obligation.id];
      return record ? [{ place, started: record.started ?? -1 }] : [];
    }),
  };
});

/** Makes a run what it is before STARTEX. */
export function takeUp(run: FlatRun): void {
  const { tables } = run;
  const { known, obligations } = beginningOf(tables);
  for (const { role, fact, at: moment, way } of known) {
    const place = role * tables.facts.length + fact;
    run.knownAt[place] = moment;
    run.knownWay[place] = way;
    run.known[role]?.push(fact);
  }
  for (const { place, started } of obligations) {
    const own = run.obligations[place];
    if (!own) continue;
    own.known = true;
    own.started = started;
  }
  for (const { due, seq, kind, a, b } of tables.timers) run.timers.put(due, seq, kind, a, b, -1);
  run.timers.nextSeq = tables.timers.length;
}
