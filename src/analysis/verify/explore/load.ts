import type { PlayTime } from '../../../base/time.ts';
import { takesPart } from '../../../engine/acts/decide.ts';
import type { EngineEvent } from '../../../engine/event.ts';
import type { Plan } from '../../../engine/plan.ts';
import { realAt } from '../../../engine/timeline.ts';
import type { EngineState } from '../../../engine/state/engine-state.ts';
import type { RoleId } from '../../../scenario/model/ids.ts';
import { wordsIn } from '../../table/reading.ts';

/** Something that came to a role: when, in real ms since STARTEX at authored pace, and how many words it has. */
export interface Item {
  readonly at: PlayTime;
  readonly real: number;
  /** In which part of the exercise, from 0. */
  readonly part: number;
  readonly words: number;
  readonly name: string;
}

export type Load = Map<RoleId, Item[]>;

/** Messages of the script and decisions that open, for the roles they are for. */
export function noteLoad(plan: Plan, state: EngineState, events: readonly EngineEvent[], load: Load): void {
  const note = (roles: Iterable<RoleId>, at: PlayTime, name: string, words: number): void => {
    const part = plan.timeline.boundaries.filter((boundary) => boundary < at).length;
    for (const role of roles) {
      const items = load.get(role) ?? [];
      load.set(role, items);
      items.push({ at, real: realAt(plan.timeline, at), part, words, name });
    }
  };
  for (const event of events) {
    if (event.type === 'injectReleased') {
      const inject = plan.inject.get(event.inject);
      const chosen = state.injects[event.inject]?.blocks ?? [];
      const keys = inject?.body.blocks.filter(({ id }) => chosen.includes(id)).map(({ key }) => key) ?? [];
      note(
        event.to,
        event.at,
        event.inject,
        keys.reduce((sum, key) => sum + wordsIn(textOf(plan, key)), 0),
      );
    } else if (event.type === 'decisionOpened') {
      const decision = plan.decision.get(event.decision);
      if (!decision) continue;
      const keys = [decision.title, ...decision.options.map(({ text }) => text)];
      const roles = plan.roles.map(({ id }) => id).filter((role) => takesPart({ state }, decision, role));
      note(
        roles,
        event.at,
        event.decision,
        keys.reduce((sum, key) => sum + wordsIn(textOf(plan, key)), 0),
      );
    }
  }
}

/** More items in a real minute than a person can take in (MECHANICS.md section 2). */
export const MOST_IN_A_MINUTE = 3;
const MINUTE = 60_000;

/**
 * The most that came within one real minute. Items are in the order in which they came. The clock stops where a part ends, so that no
 * minute reaches into the next: what comes at that very moment, such as a card, is read while it stands.
 */
export function busiest(items: readonly Item[]): readonly Item[] {
  let most: readonly Item[] = [];
  items.forEach((first, index) => {
    const within = items.slice(index).filter(({ real, part }) => part === first.part && real - first.real < MINUTE);
    if (within.length > most.length) most = within;
  });
  return most;
}

/** The longest time before an item in which nothing came: real ms, from which moment to which. */
export function longestWait(items: readonly Item[]): { readonly from: number; readonly to: number } {
  let longest = { from: 0, to: 0 };
  items.forEach(({ real }, index) => {
    const from = items[index - 1]?.real ?? 0;
    if (real - from > longest.to - longest.from) longest = { from, to: real };
  });
  return longest;
}

const textOf = ({ scenario }: Plan, key: string): string =>
  (scenario.texts[scenario.language] as Readonly<Record<string, string>> | undefined)?.[key] ?? '';
