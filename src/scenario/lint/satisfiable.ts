import { HOUR, playTime } from '../../base/time.ts';
import { checkCondition } from '../condition/check-condition.ts';
import type { ConditionScope } from '../condition/check-condition.ts';
import { compileCondition } from '../condition/compile-condition.ts';
import type { ConditionReader } from '../condition-reader.ts';
import type { Condition } from '../model/ids.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Names } from '../names.ts';

export type Answer = boolean | number | string;

/** An answer that the search has not fixed yet. */
class Open extends Error {
  readonly key: string;
  readonly answers: readonly Answer[];
  constructor(key: string, answers: readonly Answer[]) {
    super(key);
    this.key = key;
    this.answers = answers;
  }
}

/** A condition that must hold, if need be while a storyline stands in a state. */
export interface Demand {
  readonly when: Condition;
  readonly storyline?: string;
  readonly state?: string;
}

/** Conditions with mistakes were reported already and cannot be tried. */
export const sound = (names: Names, conditions: readonly (string | undefined)[], scope?: ConditionScope): boolean =>
  conditions.every((condition) => condition === undefined || checkCondition(condition, names, scope).length === 0);

const BUDGET = 20_000;

/**
 * Whether some run could make all demands true at once, by trying the answers that their questions can have. Coarse:
 * hours and numbers of cards are a few samples. `unknown` when the budget runs out: only what is certain is reported.
 * @param given answers that are fixed, by question as `readerOf` words them
 */
export function satisfiable(
  demands: readonly Demand[],
  scenario: Scenario,
  given: ReadonlyMap<string, Answer> = new Map(),
): 'yes' | 'no' | 'unknown' {
  const compiled = demands.map((demand) => ({ ...demand, condition: compileCondition(demand.when) }));
  let left = BUDGET;
  const search = (fixed: ReadonlyMap<string, Answer>): boolean => {
    if (left-- <= 0) return false;
    try {
      return compiled.every(({ condition, storyline, state }) =>
        condition.test(readerOf(fixed, scenario, new Map(state === undefined ? [] : [[`state ${storyline}`, state]]))),
      );
    } catch (open) {
      if (!(open instanceof Open)) throw open;
      return open.answers.some((answer) => search(new Map([...fixed, [open.key, answer]])));
    }
  };
  return search(given) ? 'yes' : left < 0 ? 'unknown' : 'no';
}

function readerOf(
  fixed: ReadonlyMap<string, Answer>,
  scenario: Scenario,
  own: ReadonlyMap<string, Answer>,
): ConditionReader {
  const ask = <T extends Answer>(key: string, answers: readonly T[]): T => {
    const found = own.get(key) ?? fixed.get(key);
    if (found === undefined) throw new Open(key, answers);
    return found as T;
  };
  const yesNo = (key: string): boolean => ask(key, [true, false]);
  // One question each for signals and decisions, so that related functions cannot contradict each other.
  const happenedAt = (signal: string): number => ask(`signal ${signal}`, [HOUR, -1, 0]);
  const choice = (decision: string): string => {
    const options = scenario.decisions.find(({ id }) => id === decision)?.options ?? [];
    return ask(`choice ${decision}`, [...options.map(({ id }) => String(id)), '']);
  };
  return {
    now: playTime(0),
    get variant() {
      return ask(
        'variant',
        scenario.variants.map(({ id }) => String(id)),
      );
    },
    happened: (signal) => happenedAt(signal) >= 0,
    happenedAt,
    knows: (role, fact) => yesNo(`knows ${role} ${fact}`),
    has: (role, inject) => yesNo(`has ${role} ${inject}`),
    everyoneHas: (item) => yesNo(`everyone ${item}`),
    decided: (decision) => choice(decision) !== '',
    chose: (decision, option) => choice(decision) === option,
    sent: (item) => yesNo(`sent ${item}`),
    claimed: (claim) => yesNo(`claimed ${claim}`),
    overclaimed: (claim) => yesNo(`overclaimed ${claim}`),
    called: (conversation) => yesNo(`called ${conversation}`),
    asked: (conversation, topic) => yesNo(`asked ${conversation} ${topic}`),
    released: (inject) => yesNo(`released ${inject}`),
    done: (expectation) => yesNo(`done ${expectation}`),
    state: (storyline) =>
      ask(
        `state ${storyline}`,
        scenario.storylines.find(({ id }) => id === storyline)?.states.map(({ id }) => id) ?? [''],
      ),
    value: (name) => ask(`value ${name}`, [0, 1, 2, 3, 4, 5]),
    flag: (name) => yesNo(`flag ${name}`),
    board: (column) => ask(`board ${column}`, [0, 1, 2, 3, 5]),
    alternatives: (decision) => ask(`alternatives ${decision}`, [0, 1, 2, 3]),
    holds: (a, b) => yesNo(`holds ${a} ${b}`),
    at: (instant) => ask(`at ${instant}`, [0, HOUR / 2, 2 * HOUR]),
    ticked: (element) => yesNo(`ticked ${element}`),
    filled: (field) => yesNo(`filled ${field}`),
    picked: (field, option) => yesNo(`picked ${field} ${option}`),
    making: (claim) => yesNo(`making ${claim}`),
    overclaiming: () => yesNo('overclaiming'),
  };
}
