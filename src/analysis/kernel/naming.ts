import type { CompiledCondition } from '../../scenario/condition/compile-condition.ts';
import type { Plan } from '../../engine/plan.ts';
import { asksOnlyWhoHas } from '../../engine/unaided.ts';
import { ALWAYS, NONE, type ConditionIndex, type Dependents, type FlatWatcher } from './tables.ts';

/** Functions that speak of the text being judged, or of time: their answers are not kept. */
const PASSING = /\b(ticked|count|filled|picked|making|overclaiming|now)\b/;

/** Names and conditions of a plan, each given a place the first time that it is met. */
export class Naming {
  readonly names: string[] = [];
  readonly places = new Map<string, number>();
  readonly conditions: CompiledCondition[] = [];
  readonly isKept: boolean[] = [];
  readonly isOfHands: boolean[] = [];
  readonly #conditionOf = new Map<string, ConditionIndex>();
  readonly #dependents = new Map<string, ConditionIndex[]>();
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  name(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) {
      this.places.set(text, (place = this.names.length));
      this.names.push(text);
    }
    return place;
  }

  condition(source: string | undefined): ConditionIndex {
    if (source === undefined) return ALWAYS;
    const known = this.#conditionOf.get(source);
    if (known !== undefined) return known;
    const condition = this.#plan.condition(source as Parameters<Plan['condition']>[0]);
    const index = this.conditions.length;
    this.#conditionOf.set(source, index);
    this.conditions.push(condition);
    this.isKept.push(!PASSING.test(source));
    this.isOfHands.push(asksOnlyWhoHas(condition));
    for (const dep of condition.deps) this.#listOf(dep).push(index);
    return index;
  }

  /** Filled further as long as conditions are met: to be made at any time, looked at when all are known. */
  dependents(watchers: ReadonlyMap<string, readonly FlatWatcher[]>, dep: string): Dependents {
    const { chartsWatching } = this.#plan.routes;
    return {
      conditions: this.#listOf(dep),
      charts: chartsWatching.get(dep) ?? [],
      watchers: watchers.get(dep) ?? [],
    };
  }

  #listOf(dep: string): ConditionIndex[] {
    let list = this.#dependents.get(dep);
    if (!list) this.#dependents.set(dep, (list = []));
    return list;
  }
}

export type PlaceOf = ReadonlyMap<string, number>;

export const placesOf = (items: readonly { readonly id: string }[]): PlaceOf =>
  new Map(items.map(({ id }, index) => [id, index]));

export const at = (places: PlaceOf, id: string | undefined): number =>
  id === undefined ? NONE : (places.get(id) ?? NONE);

/** Places of those that exist. */
export const all = (places: PlaceOf, ids: readonly string[]): readonly number[] =>
  ids.flatMap((id) => places.get(id) ?? []);
