import type { RoleId } from '../scenario/model/ids.ts';
import type { Act } from './command.ts';

/**
 * One legal act now for a role. `choices` are what may be chosen (options, elements, roles, columns); one of them must be,
 * of elements and roles at least one. Whatever way it is filled in, `step` accepts it (A1).
 */
export interface Possible {
  readonly act: Act['act'];
  readonly as: RoleId;
  readonly ref: string;
  readonly kind?: 'message' | 'fact' | 'card';
  readonly choices?: readonly string[];
  /** The topic to raise. */
  readonly topic?: string;
  /** A reason for overruling must be given with it. */
  readonly overrule?: true;
}

/** Affordances of one kind that can be counted and picked from without making them all. */
export interface Block {
  readonly act: Act['act'];
  any(): boolean;
  count(): number;
  /** `index` from 0, below `count()`. */
  at(index: number): Possible;
}

/** A block with one affordance for each item that fits. */
export const scanned = <T>(
  act: Act['act'],
  items: readonly T[],
  fits: (item: T) => boolean,
  make: (item: T) => Possible,
): Block => ({
  act,
  any: () => items.some(fits),
  count() {
    let count = 0;
    for (const item of items) if (fits(item)) count += 1;
    return count;
  },
  at(index) {
    let left = index;
    for (const item of items) if (fits(item) && left-- === 0) return make(item);
    throw new RangeError(`${act}: no ${index}`);
  },
});

/** A block with one affordance for each item. */
export const listed = <T>(act: Act['act'], items: readonly T[], make: (item: T) => Possible): Block => ({
  act,
  any: () => items.length > 0,
  count: () => items.length,
  at(index) {
    if (index >= items.length) throw new RangeError(`${act}: no ${index}`);
    return make(items[index] as T);
  },
});

export const single = (item: Possible): Block => ({ act: item.act, any: () => true, count: () => 1, at: () => item });

/** All that a role can do now, by kind of act; made as far as it is looked at. */
export interface PossibleActs {
  /** Acts of which there is something, in the order in which the first of each is offered. */
  readonly acts: readonly Act['act'][];
  count(act: Act['act']): number;
  /** `index` from 0, below `count(act)`. */
  at(act: Act['act'], index: number): Possible;
  /** Every one, in the order of offering. */
  all(): readonly Possible[];
}

export function actsIn(blocks: readonly Block[]): PossibleActs {
  const acts: Act['act'][] = [];
  for (const block of blocks) if (!acts.includes(block.act) && block.any()) acts.push(block.act);
  return {
    acts,
    count(act) {
      let count = 0;
      for (const block of blocks) if (block.act === act) count += block.count();
      return count;
    },
    at(act, index) {
      let left = index;
      for (const block of blocks) {
        if (block.act !== act) continue;
        const count = block.count();
        if (left < count) return block.at(left);
        left -= count;
      }
      throw new RangeError(`${act}: no ${index}`);
    },
    all: () => blocks.flatMap((block) => Array.from({ length: block.count() }, (_, index) => block.at(index))),
  };
}
