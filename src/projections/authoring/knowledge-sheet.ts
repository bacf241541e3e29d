import type { StoryTime } from '../../base/time.ts';
import type { FactId, RoleId } from '../../scenario/model/ids.ts';
import type { SheetPlace, SheetSource } from './sheet-source.ts';

/** A way in which the script itself brings a fact to a role; what people pass on to each other is not among them. */
export interface KnowledgeWay {
  readonly way: 'start' | 'inject' | 'topic' | 'bridge';
  /** The inject, conversation or variant; the role's own id at the start. */
  readonly by: string;
  /** Of an inject with an hour of its own. */
  readonly at?: StoryTime;
}

export interface KnowledgeRow {
  readonly id: string;
  readonly short: string;
  readonly text: string;
  readonly place: SheetPlace | undefined;
  /** By role, the earliest way first. */
  readonly cells: Readonly<Record<string, readonly KnowledgeWay[]>>;
  /** Nothing in the script delivers it. */
  readonly nowhere: boolean;
}

export interface KnowledgeSheet {
  readonly roles: readonly { readonly id: string; readonly short: string }[];
  readonly rows: readonly KnowledgeRow[];
}

/** Who learns what, when and how. */
export function knowledgeSheet({ scenario, placeOf, text }: SheetSource): KnowledgeSheet {
  const ways = new Map<FactId, Map<RoleId, KnowledgeWay[]>>();
  const everybody = scenario.roles.map(({ id }) => id);
  const add = (fact: FactId, roles: readonly RoleId[], way: KnowledgeWay): void => {
    const own = ways.get(fact) ?? new Map<RoleId, KnowledgeWay[]>();
    ways.set(fact, own);
    for (const role of roles) own.set(role, [...(own.get(role) ?? []), way]);
  };
  for (const { id, startFacts } of scenario.roles)
    for (const fact of startFacts) add(fact, [id], { way: 'start', by: id });
  for (const { id, to, facts, trigger } of scenario.injects)
    for (const fact of facts)
      add(fact, to === 'all' ? everybody : to, {
        way: 'inject',
        by: id,
        // While its hour is being typed it has none.
        ...(trigger.kind === 'at' && !Number.isNaN(trigger.at) ? { at: trigger.at } : {}),
      });
  for (const { id, callers, topics } of scenario.conversations)
    for (const { facts } of topics) for (const fact of facts) add(fact, callers, { way: 'topic', by: id });
  for (const { id, bridges } of scenario.variants)
    for (const { facts } of bridges)
      for (const { role, fact } of facts) add(fact, role === 'all' ? everybody : [role], { way: 'bridge', by: id });
  return {
    roles: scenario.roles.map(({ id, short }) => ({ id, short: text(short) })),
    rows: scenario.facts.map((fact) => {
      const own = ways.get(fact.id);
      return {
        id: fact.id,
        short: text(fact.short),
        text: text(fact.text),
        place: placeOf(fact.id),
        cells: Object.fromEntries(
          [...(own ?? [])].map(([role, list]) => [role, list.toSorted((a, b) => rank(a) - rank(b))]),
        ),
        nowhere: own === undefined,
      };
    }),
  };
}

/** What is there from the beginning, then by the hour, then what somebody must ask for. */
const rank = ({ way, at }: KnowledgeWay): number =>
  way === 'start' ? -Infinity : (at ?? (way === 'inject' ? 1e15 : way === 'topic' ? 2e15 : 3e15));
