import type { StoryTime } from '../../base/time.ts';
import type { Plan } from '../../engine/plan.ts';
import type { EngineState } from '../../engine/state/engine-state.ts';
import type { RoleTag } from '../../projections/views/facilitator-view.ts';
import type { ReviewView, TimelineItem } from '../../projections/views/review-view.ts';

/** One of two runs of the same exercise, at its end. */
export interface Side {
  readonly view: ReviewView;
  readonly state: EngineState;
}

export interface Pair<T> {
  readonly a: T;
  readonly b: T;
}

/** What differs between two runs that began alike; what is equal is left out, but for the profile. */
export interface Comparison {
  /** Happened in one only. */
  readonly only: Pair<readonly TimelineItem[]>;
  /** Happened in both, at another hour or in other words. */
  readonly otherwise: readonly Pair<TimelineItem>[];
  readonly decisions: readonly {
    readonly id: string;
    readonly title: string;
    readonly chosen: Pair<string | undefined>;
  }[];
  /** Short names of facts that a role had at the end of one run only. */
  readonly knowledge: readonly { readonly role: RoleTag; readonly only: Pair<readonly string[]> }[];
  readonly obligations: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: Pair<ReviewView['obligations'][number]['state']>;
    readonly met: Pair<StoryTime | undefined>;
  }[];
  /** Sentences said outside, by their verdict. */
  readonly said: Pair<{ readonly supported: number; readonly other: number }>;
  /** Shares 0-1 per dimension; absent when nothing bears on it. */
  readonly profile: readonly {
    readonly id: string;
    readonly title: string;
    readonly index: Pair<number | undefined>;
  }[];
}

/** What tells two runs apart for people; inner signals, the board and the like only follow. */
const telling: ReadonlySet<TimelineItem['kind']> = new Set([
  'inject',
  'decision',
  'sent',
  'share',
  'spoken',
  'expectation',
  'obligation',
  'move',
]);

/** Compares two runs of one plan, in the language of their views. */
export function compareRuns(plan: Plan, a: Side, b: Side): Comparison {
  const [inA, inB] = [a, b].map(
    ({ view }) => new Map(view.timeline.filter(({ kind }) => telling.has(kind)).map((item) => [item.key, item])),
  ) as [Map<string, TimelineItem>, Map<string, TimelineItem>];
  const missing = (from: ReadonlyMap<string, TimelineItem>, other: ReadonlyMap<string, TimelineItem>) =>
    [...from.values()].filter(({ key }) => !other.has(key));
  return {
    only: { a: missing(inA, inB), b: missing(inB, inA) },
    otherwise: [...inA.values()].flatMap((item) => {
      const other = inB.get(item.key);
      return other && (other.at !== item.at || other.title !== item.title) ? [{ a: item, b: other }] : [];
    }),
    decisions: a.view.decisions.flatMap((row) => {
      const other = b.view.decisions.find(({ id }) => id === row.id);
      const chosen = { a: chosenOf(row), b: other && chosenOf(other) };
      return chosen.a === chosen.b ? [] : [{ id: row.id, title: row.title, chosen }];
    }),
    knowledge: a.view.roles.flatMap((role) => {
      const only = { a: factsOnly(plan, a, b, role.id), b: factsOnly(plan, b, a, role.id) };
      return only.a.length + only.b.length > 0 ? [{ role, only }] : [];
    }),
    obligations: a.view.obligations.flatMap((row) => {
      const other = b.view.obligations.find(({ id }) => id === row.id);
      if (!other || (other.state === row.state && other.metAt === row.metAt)) return [];
      const { id, title } = row;
      return [{ id, title, state: { a: row.state, b: other.state }, met: { a: row.metAt, b: other.metAt } }];
    }),
    said: { a: verdicts(a.view), b: verdicts(b.view) },
    profile: a.view.dimensions.map(({ id, title, index }) => ({
      id,
      title,
      index: { a: index, b: b.view.dimensions.find((other) => other.id === id)?.index },
    })),
  };
}

const chosenOf = (row: ReviewView['decisions'][number]): string | undefined =>
  row.own ?? row.options.find(({ id }) => id === row.chosen)?.text;

function factsOnly(plan: Plan, has: Side, hasNot: Side, role: string): readonly string[] {
  const { texts, language } = plan.scenario;
  const held = (side: Side) =>
    (side.state.knowledge as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[role];
  return plan.scenario.facts.flatMap(({ id, short }) =>
    held(has)?.[id] !== undefined && held(hasNot)?.[id] === undefined
      ? [texts[has.view.language]?.[short] ?? texts[language]?.[short] ?? '']
      : [],
  );
}

function verdicts({ said }: ReviewView): { readonly supported: number; readonly other: number } {
  const supported = said.filter(({ status, overclaim }) => status === 'supported' && !overclaim).length;
  return { supported, other: said.length - supported };
}
