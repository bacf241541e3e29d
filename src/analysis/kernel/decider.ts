import {
  compileChart,
  delaysOf,
  moveChart,
  startChart,
  type Chart,
  type ChartMove,
} from '../../chart/storyline-chart.ts';
import type { ConditionReader } from '../../scenario/condition-reader.ts';
import type { Storyline } from '../../scenario/model/storyline.ts';
import { compileCondition } from '../../scenario/condition/compile-condition.ts';
import type { ConditionIndex, FlatEffects } from './tables.ts';

/** What a chart does at an event, by place instead of by name. */
export interface FlatMove {
  readonly state: number;
  readonly taken: readonly FlatEffects[];
  readonly timers: readonly FlatDelay[];
}

/** A delay that is set (`delay` in play ms) or withdrawn (`delay` negative), as named in the timer. */
export interface FlatDelay {
  readonly id: number;
  readonly event: number;
  readonly delay: number;
}

/** `stuck`: immediate transitions do not come to rest. */
export type Outcome = FlatMove | 'stays' | 'stuck';

type Node = { outcome: Outcome } | { asks: ConditionIndex; yes: Node | undefined; no: Node | undefined };

/** The event by which a chart takes its first state. */
export const START = -2;

interface Names {
  condition(source: string): ConditionIndex;
  name(text: string): number;
  textOf(name: number): string;
  effects(transition: string): FlatEffects | undefined;
}

/**
 * What XState makes of an event to one storyline, remembered by what its guards answered: which guards are asked, in what order, and what
 * comes of it is learned from the chart itself the first time and is the same ever after, because a move is a pure function of state,
 * event and guards. So nothing of XState is written again here.
 */
export class Decider {
  readonly #chart: Chart;
  readonly #names: Names;
  readonly #states: readonly string[];
  readonly #known: Map<number, Node>[];
  /** Guards asked while XState decides, with their answers. */
  #asked = new Map<ConditionIndex, boolean>();

  constructor(storyline: Storyline, states: readonly string[], names: Names) {
    this.#names = names;
    this.#states = states;
    this.#known = states.map(() => new Map<number, Node>());
    this.#chart = compileChart(storyline, (source) => {
      const condition = compileCondition(source);
      const index = names.condition(source);
      const test = (reader: ConditionReader): boolean => {
        const held = condition.test(reader);
        this.#asked.set(index, held);
        return held;
      };
      return { ...condition, test };
    });
  }

  /** The outcome of an event (its name, or START) in a state. `holds` must answer as `reader` does. */
  decide(
    state: number,
    event: number,
    holds: (condition: ConditionIndex) => boolean,
    reader: ConditionReader,
  ): Outcome {
    const known = this.#known[state] as Map<number, Node>;
    let node = known.get(event);
    while (node !== undefined && 'asks' in node) node = holds(node.asks) ? node.yes : node.no;
    if (node !== undefined) return node.outcome;
    this.#asked = new Map();
    const outcome = this.#ask(state, event, reader);
    known.set(event, grown(known.get(event), [...this.#asked], outcome));
    return outcome;
  }

  /** The delays of a state that is entered from outside. */
  delays(state: number): readonly FlatDelay[] {
    return this.#timers(delaysOf(this.#chart, this.#states[state] as string));
  }

  #ask(state: number, event: number, reader: ConditionReader): Outcome {
    let move: ChartMove | undefined;
    try {
      move =
        event === START
          ? startChart(this.#chart, reader)
          : moveChart(this.#chart, this.#states[state] as string, this.#names.textOf(event), reader);
    } catch {
      return 'stuck';
    }
    if (!move) return 'stays';
    return {
      state: this.#states.indexOf(move.position),
      taken: move.taken.flatMap((id) => this.#names.effects(id) ?? []),
      timers: this.#timers(move.timers),
    };
  }

  #timers(timers: ChartMove['timers']): readonly FlatDelay[] {
    return timers.map((timer) =>
      timer.op === 'cancel'
        ? { id: this.#names.name(timer.id), event: 0, delay: -1 }
        : { id: this.#names.name(timer.id), event: this.#names.name(timer.event), delay: timer.delay },
    );
  }
}

/** The tree with one more path: what was asked, in order, and what came of it. */
function grown(tree: Node | undefined, path: readonly (readonly [ConditionIndex, boolean])[], outcome: Outcome): Node {
  if (tree && !('asks' in tree)) return tree;
  const left = tree ? path.filter(([asked]) => asked !== tree.asks) : path.slice(1);
  const [asks, held] = (tree ? path.find(([asked]) => asked === tree.asks) : path[0]) ?? [];
  if (asks === undefined || held === undefined) return { outcome };
  const node = tree ?? { asks, yes: undefined, no: undefined };
  if (held) node.yes = grown(node.yes, left, outcome);
  else node.no = grown(node.no, left, outcome);
  return node;
}
