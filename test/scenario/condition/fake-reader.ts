import { playTime } from '../../../src/base/time.ts';
import type { ConditionReader } from '../../../src/scenario/condition-reader.ts';

/** A reader of a run in which nothing happened, but for what is given. */
export const fakeReader = (over: Partial<ConditionReader> = {}): ConditionReader => ({
  now: playTime(0),
  variant: '120',
  happened: () => false,
  happenedAt: () => -1,
  knows: () => false,
  has: () => false,
  everyoneHas: () => false,
  decided: () => false,
  chose: () => false,
  sent: () => false,
  released: () => false,
  done: () => false,
  state: () => '',
  value: () => 0,
  flag: () => false,
  board: () => 0,
  alternatives: () => 0,
  holds: () => false,
  at: () => -1,
  ticked: () => false,
  ...over,
});
