import { MINUTE } from '../../base/time.ts';
import type { ConditionReader } from '../condition-reader.ts';

/** What an argument must be; all but `integer` and `elements` are quoted literals that are checked against the declared ids. */
export type ArgumentKind =
  | 'signal'
  | 'role'
  | 'fact'
  | 'inject'
  | 'factOrInject'
  | 'decision'
  | 'option'
  | 'requestOrProduct'
  | 'claim'
  | 'conversation'
  | 'topic'
  | 'field'
  | 'fieldOption'
  | 'expectation'
  | 'storyline'
  | 'value'
  | 'flag'
  | 'column'
  | 'instant'
  | 'element'
  | 'elements'
  | 'integer';

export type ConditionType = 'bool' | 'int' | 'string';

/** CEL integers are bigint; everything else crosses as it is. */
export type CelValue = boolean | string | number | bigint | readonly CelValue[];

export interface ConditionFunction {
  readonly args: readonly ArgumentKind[];
  readonly returns: ConditionType;
  /** What the result depends on, as `kind:id`. */
  readonly deps: (args: readonly string[]) => readonly string[];
  readonly call: (reader: ConditionReader, args: readonly CelValue[]) => boolean | number | string;
}

const text = (args: readonly CelValue[], index: number): string => String(args[index]);
const one =
  (kind: string, index = 0) =>
  (args: readonly string[]): readonly string[] => [`${kind}:${args[index] ?? ''}`];
const nothing = (): readonly string[] => [];

/** The closed list of what a condition can ask (MECHANICS.md section 4; FORMAT.md). */
export const conditionFunctions: Readonly<Record<string, ConditionFunction>> = {
  happened: { args: ['signal'], returns: 'bool', deps: one('signal'), call: (r, a) => r.happened(text(a, 0)) },
  happenedAt: { args: ['signal'], returns: 'int', deps: one('signal'), call: (r, a) => r.happenedAt(text(a, 0)) },
  knows: {
    args: ['role', 'fact'],
    returns: 'bool',
    deps: one('fact', 1),
    call: (r, a) => r.knows(text(a, 0), text(a, 1)),
  },
  has: {
    args: ['role', 'inject'],
    returns: 'bool',
    deps: one('inject', 1),
    call: (r, a) => r.has(text(a, 0), text(a, 1)),
  },
  everyoneHas: {
    args: ['factOrInject'],
    returns: 'bool',
    deps: (args) => [`fact:${args[0] ?? ''}`, `inject:${args[0] ?? ''}`],
    call: (r, a) => r.everyoneHas(text(a, 0)),
  },
  decided: { args: ['decision'], returns: 'bool', deps: one('decision'), call: (r, a) => r.decided(text(a, 0)) },
  chose: {
    args: ['decision', 'option'],
    returns: 'bool',
    deps: one('decision'),
    call: (r, a) => r.chose(text(a, 0), text(a, 1)),
  },
  sent: {
    args: ['requestOrProduct'],
    returns: 'bool',
    deps: (args) => [`product:${args[0] ?? ''}`, `request:${args[0] ?? ''}`],
    call: (r, a) => r.sent(text(a, 0)),
  },
  claimed: { args: ['claim'], returns: 'bool', deps: one('claim'), call: (r, a) => r.claimed(text(a, 0)) },
  overclaimed: { args: ['claim'], returns: 'bool', deps: one('claim'), call: (r, a) => r.overclaimed(text(a, 0)) },
  called: { args: ['conversation'], returns: 'bool', deps: one('call'), call: (r, a) => r.called(text(a, 0)) },
  asked: {
    args: ['conversation', 'topic'],
    returns: 'bool',
    deps: one('call'),
    call: (r, a) => r.asked(text(a, 0), text(a, 1)),
  },
  released: { args: ['inject'], returns: 'bool', deps: one('inject'), call: (r, a) => r.released(text(a, 0)) },
  done: { args: ['expectation'], returns: 'bool', deps: one('expectation'), call: (r, a) => r.done(text(a, 0)) },
  state: { args: ['storyline'], returns: 'string', deps: one('state'), call: (r, a) => r.state(text(a, 0)) },
  value: { args: ['value'], returns: 'int', deps: one('value'), call: (r, a) => r.value(text(a, 0)) },
  flag: { args: ['flag'], returns: 'bool', deps: one('flag'), call: (r, a) => r.flag(text(a, 0)) },
  board: { args: ['column'], returns: 'int', deps: () => ['board'], call: (r, a) => r.board(text(a, 0)) },
  alternatives: {
    args: ['decision'],
    returns: 'int',
    deps: one('alternative'),
    call: (r, a) => r.alternatives(text(a, 0)),
  },
  holds: {
    args: ['role', 'role'],
    returns: 'bool',
    deps: () => ['groups'],
    call: (r, a) => r.holds(text(a, 0), text(a, 1)),
  },
  at: { args: ['instant'], returns: 'int', deps: nothing, call: (r, a) => r.at(text(a, 0)) },
  minutes: { args: ['integer'], returns: 'int', deps: nothing, call: (_, a) => Number(a[0]) * MINUTE },
  ticked: { args: ['element'], returns: 'bool', deps: nothing, call: (r, a) => r.ticked(text(a, 0)) },
  count: {
    args: ['elements'],
    returns: 'int',
    deps: nothing,
    call: (r, a) => (Array.isArray(a[0]) ? a[0].filter((element) => r.ticked(String(element))).length : 0),
  },
  filled: { args: ['field'], returns: 'bool', deps: nothing, call: (r, a) => r.filled(text(a, 0)) },
  picked: {
    args: ['field', 'fieldOption'],
    returns: 'bool',
    deps: nothing,
    call: (r, a) => r.picked(text(a, 0), text(a, 1)),
  },
  making: { args: ['claim'], returns: 'bool', deps: nothing, call: (r, a) => r.making(text(a, 0)) },
  overclaiming: { args: [], returns: 'bool', deps: nothing, call: (r) => r.overclaiming() },
};

/** Variables of a condition. */
export const conditionVariables: Readonly<Record<string, ConditionType>> = { now: 'int', variant: 'string' };
