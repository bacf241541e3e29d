import { expect, test } from 'vitest';
import { playTime } from '../../../src/base/time.ts';
import { compileCondition } from '../../../src/scenario/condition/compile-condition.ts';
import { fakeReader } from './fake-reader.ts';

const holds = (source: string, over: Parameters<typeof fakeReader>[0] = {}): boolean =>
  compileCondition(source).test(fakeReader(over));

test('each function asks the reader with its own arguments', () => {
  const asked: unknown[] = [];
  const note =
    <T>(name: string, answer: T) =>
    (...args: unknown[]): T => {
      asked.push([name, ...args]);
      return answer;
    };
  const reader = fakeReader({
    happened: note('happened', true),
    happenedAt: note('happenedAt', 60_000),
    knows: note('knows', true),
    has: note('has', true),
    everyoneHas: note('everyoneHas', true),
    decided: note('decided', true),
    chose: note('chose', true),
    sent: note('sent', true),
    released: note('released', true),
    done: note('done', true),
    state: note('state', 'broadcast'),
    value: note('value', 3),
    flag: note('flag', true),
    board: note('board', 2),
    alternatives: note('alternatives', 1),
    holds: note('holds', true),
    at: note('at', 120_000),
    ticked: note('ticked', true),
    claimed: note('claimed', true),
    overclaimed: note('overclaimed', false),
    called: note('called', true),
    asked: note('asked', true),
    filled: note('filled', true),
    picked: note('picked', true),
    making: note('making', true),
    overclaiming: note('overclaiming', false),
  });
  const source = [
    "happened('s') && happenedAt('s') == minutes(1) && knows('r', 'f') && has('r', 'i') && everyoneHas('f')",
    "decided('d') && chose('d', 'a') && sent('q') && released('i') && done('x') && state('st') == 'broadcast'",
    "value('v') == 3 && flag('g') && board('known') == 2 && alternatives('d') == 1 && holds('r', 'r2')",
    "at('D1 13:00') == minutes(2) && ticked('e1')",
    "claimed('c') && !overclaimed('c') && called('l') && asked('l', 't')",
    "filled('k') && picked('k', 'o') && making('c') && !overclaiming()",
  ].join(' && ');
  expect(compileCondition(source).test(reader)).toBe(true);
  expect(asked).toEqual([
    ['happened', 's'],
    ['happenedAt', 's'],
    ['knows', 'r', 'f'],
    ['has', 'r', 'i'],
    ['everyoneHas', 'f'],
    ['decided', 'd'],
    ['chose', 'd', 'a'],
    ['sent', 'q'],
    ['released', 'i'],
    ['done', 'x'],
    ['state', 'st'],
    ['value', 'v'],
    ['flag', 'g'],
    ['board', 'known'],
    ['alternatives', 'd'],
    ['holds', 'r', 'r2'],
    ['at', 'D1 13:00'],
    ['ticked', 'e1'],
    ['claimed', 'c'],
    ['overclaimed', 'c'],
    ['called', 'l'],
    ['asked', 'l', 't'],
    ['filled', 'k'],
    ['picked', 'k', 'o'],
    ['making', 'c'],
    ['overclaiming'],
  ]);
});

test('count counts the ticked elements among those named', () => {
  const ticked = (id: string): boolean => id === 'e1' || id === 'e3' || id === 'e9';
  expect(holds("count(['e1','e2','e3']) == 2", { ticked })).toBe(true);
  expect(holds("count(['e1','e2','e3']) >= 3", { ticked })).toBe(false);
  expect(holds('count([]) == 0', { ticked })).toBe(true);
});

test("now and variant are the reader's", () => {
  expect(holds('now >= minutes(5)', { now: playTime(300_000) })).toBe(true);
  expect(holds('now >= minutes(5)', { now: playTime(299_999) })).toBe(false);
  expect(holds("variant in ['60', '20']", { variant: '20' })).toBe(true);
  expect(holds("variant == '60'")).toBe(false);
});

test('deps name what the answer rests on, once each, sorted', () => {
  const { deps } = compileCondition(
    "happened('ev-b') && (!happened('ev-a') || happenedAt('ev-b') > 0) && state('st-x') == 'y' && board('known') > 0 && " +
      "everyoneHas('f-x') && chose('dec-x', 'a') && alternatives('dec-x') > 1 && holds('r', 's') && now > 1 && value('v') > 2",
  );
  expect(deps).toEqual([
    'alternative:dec-x',
    'board',
    'decision:dec-x',
    'fact:f-x',
    'groups',
    'inject:f-x',
    'now',
    'signal:ev-a',
    'signal:ev-b',
    'state:st-x',
    'value:v',
  ]);
});

test('claims, calls and sendings are deps; what only the text judged can answer is none', () => {
  const { deps } = compileCondition(
    "claimed('cl-a') && overclaimed('cl-b') && called('call-a') && asked('call-b', 't1') && sent('prod-a') && making('cl-c') && " +
      "filled('kern') && picked('kern', 'a') && overclaiming() && ticked('e1')",
  );
  expect(deps).toEqual(['call:call-a', 'call:call-b', 'claim:cl-a', 'claim:cl-b', 'product:prod-a', 'request:prod-a']);
});

test('a reader that throws does not stay behind', () => {
  const condition = compileCondition("happened('x')");
  const broken = fakeReader({
    happened: () => {
      throw new Error('reader');
    },
  });
  expect(() => condition.test(broken)).toThrow('reader');
  expect(condition.test(fakeReader({ happened: () => true }))).toBe(true);
  expect(condition.test(fakeReader())).toBe(false);
});

test('an unchecked condition is our bug', () => {
  expect(() => compileCondition("value('v')")).toThrow('A-condition-checked');
});
