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
  /** What each is made from. The same item of a block of the same `maker`, `role` and `others` gives an equal affordance. */
  readonly items: readonly unknown[];
  /** Undefined: of its own. */
  readonly maker?: unknown;
  readonly role?: RoleId;
  readonly others?: readonly RoleId[];
}

/** What a block makes an affordance with, besides the item: the role and whom it can turn to. */
type Make<T> = (item: T, role: RoleId, others: readonly RoleId[]) => Possible;

/** One affordance for each item. Blocks are classes and what they make is no closure, because many are made for every look. */
export class ListedBlock<T> implements Block {
  readonly act: Act['act'];
  readonly items: readonly T[];
  readonly maker: Make<T>;
  readonly role: RoleId;
  readonly others: readonly RoleId[];

  constructor(act: Act['act'], items: readonly T[], make: Make<T>, role: RoleId, others: readonly RoleId[]) {
    this.act = act;
    this.items = items;
    this.maker = make;
    this.role = role;
    this.others = others;
  }

  any(): boolean {
    return this.items.length > 0;
  }

  count(): number {
    return this.items.length;
  }

  at(index: number): Possible {
    if (index >= this.items.length) throw new RangeError(`${this.act}: no ${index}`);
    return this.maker(this.items[index] as T, this.role, this.others);
  }
}

export class SingleBlock implements Block {
  readonly act: Act['act'];
  readonly items: readonly [Possible];

  constructor(item: Possible) {
    this.act = item.act;
    this.items = [item];
  }

  any(): boolean {
    return true;
  }

  count(): number {
    return 1;
  }

  at(): Possible {
    return this.items[0];
  }
}

/** All that a role can do now, by kind of act; made as far as it is looked at. */
export interface PossibleActs {
  /** Acts of which there is something, in the order in which the first of each is offered. */
  readonly acts: readonly Act['act'][];
  count(act: Act['act']): number;
  /** `index` from 0, below `count(act)`. */
  at(act: Act['act'], index: number): Possible;
  /** Every one, in the order of offering. */
  all(): readonly Possible[];
  /** The same, as they were found. */
  readonly blocks: readonly Block[];
}

export const actsIn = (blocks: readonly Block[]): PossibleActs => new ActsIn(blocks);

class ActsIn implements PossibleActs {
  readonly blocks: readonly Block[];

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
  }

  get acts(): readonly Act['act'][] {
    const acts: Act['act'][] = [];
    for (const block of this.blocks) if (!acts.includes(block.act) && block.any()) acts.push(block.act);
    return acts;
  }

  count(act: Act['act']): number {
    let count = 0;
    for (const block of this.blocks) if (block.act === act) count += block.count();
    return count;
  }

  at(act: Act['act'], index: number): Possible {
    let left = index;
    for (const block of this.blocks) {
      if (block.act !== act) continue;
      const count = block.count();
      if (left < count) return block.at(left);
      left -= count;
    }
    throw new RangeError(`${act}: no ${index}`);
  }

  all(): readonly Possible[] {
    return this.blocks.flatMap((block) => Array.from({ length: block.count() }, (_, index) => block.at(index)));
  }
}
