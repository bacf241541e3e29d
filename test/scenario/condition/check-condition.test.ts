import { expect, test } from 'vitest';
import { checkCondition } from '../../../src/scenario/condition/check-condition.ts';
import type { ConditionScope } from '../../../src/scenario/condition/check-condition.ts';
import { fakeNames } from './fake-names.ts';

const elements = new Set(['e1', 'e2']);
const claims = new Set(['cl-serious']);
const fields = new Map([
  ['kern', { kind: 'text', options: new Set<string>(), claims: new Set<string>() }],
  ['moment', { kind: 'choice', options: new Set(['now']), claims: new Set<string>() }],
]);
const found = (source: string, scope?: ConditionScope): readonly string[] =>
  checkCondition(source, fakeNames, scope).map(
    (problem) =>
      `${problem.kind} ${source.slice(problem.start, problem.end)}${problem.expected ? ` ${problem.expected}` : ''}`,
  );

test.each<[string, readonly string[], ConditionScope?]>([
  ["happened('ev-fg-heard') && !knows('seat-press', 'f-titles')", []],
  ["everyoneHas('f-titles') || everyoneHas('in-mail')", []],
  ["variant == '60' && state('st-media') in ['quiet', 'broadcast']", []],
  ["happenedAt('ev-fg-heard') >= at('D1 13:00') + minutes(5)", []],
  ["count(['e1','e2']) >= 1 && !ticked('e1')", [], { elements }],
  ['now > minutes(3)', []],
  ['now > minutes(3)', ['now-not-allowed now'], { continuous: true }],
  ["happened('ev-fg-heard') &&", ['syntax ']],
  ["hapened('ev-fg-heard')", ["unknown-function hapened('ev-fg-heard')"]],
  ["'x'.size() > 1", ["unknown-function 'x'.size()"]],
  ['hour > 3', ['unknown-variable hour']],
  ["happened('ev-fg')", ["unknown-id 'ev-fg' signal"]],
  ["happened('f-titles')", ["unknown-id 'f-titles' signal"]],
  ["chose('dec-ap', 'c')", ["unknown-id 'c' option"]],
  ["chose('dec-x', 'c')", ["unknown-id 'dec-x' decision"]],
  ["state('st-media') == 'loud'", ["unknown-id 'loud' state"]],
  ["'loud' != state('st-media')", ["unknown-id 'loud' state"]],
  ["variant == '45'", ["unknown-id '45' variant"]],
  ["board('facts') > 0", ["unknown-id 'facts' column"]],
  ['happened(3)', ['not-an-id 3 signal']],
  ["happened('ev-fg-heard', 'ev-mail-shared')", ["argument-count happened('ev-fg-heard', 'ev-mail-shared') 1"]],
  ["minutes('3') > 1", ["argument-type '3' int"]],
  ["at('tomorrow') < now", ["bad-instant 'tomorrow'"]],
  ["ticked('e1')", ["no-elements-here 'e1'"]],
  ["ticked('e7')", ["unknown-id 'e7' element"], { elements }],
  ["claimed('cl-fixed') && !overclaimed('cl-serious')", []],
  ["claimed('cl-x')", ["unknown-id 'cl-x' claim"]],
  ["called('call-fg') && asked('call-fg', 't1')", []],
  ["asked('call-fg', 't2')", ["unknown-id 't2' topic"]],
  ["asked('call-x', 't1')", ["unknown-id 'call-x' conversation"]],
  ["sent('req-fg') || sent('prod-line')", []],
  ["sent('in-mail')", ["unknown-id 'in-mail' requestOrProduct"]],
  ["filled('kern') && picked('moment', 'now') && making('cl-serious') && !overclaiming()", [], { fields, claims }],
  ["filled('kern')", ["no-fields-here filled('kern')"], { elements, claims }],
  ["picked('moment', 'now')", ["no-fields-here picked('moment', 'now')"]],
  ["filled('krn')", ["unknown-id 'krn' field"], { fields }],
  ["picked('moment', 'later')", ["unknown-id 'later' fieldOption"], { fields }],
  ["picked('kern', 'now')", ["unknown-id 'now' fieldOption"], { fields }],
  ["making('cl-serious')", ["no-claims-here making('cl-serious')"], { elements, fields }],
  ["making('cl-fixed')", ["unknown-id 'cl-fixed' offeredClaim"], { claims }],
  ["making('cl-x')", ["unknown-id 'cl-x' claim"], { claims }],
  ['overclaiming()', ['no-claims-here overclaiming()']],
  ["overclaiming('cl-serious')", ["argument-count overclaiming('cl-serious') 0"], { claims }],
  ["value('var-unity')", ["not-bool value('var-unity') int"]],
  ["value('var-unity') == 'x'", ["operand-types value('var-unity') == 'x'"]],
  ["happened('ev-fg-heard') && 3", ["operand-types happened('ev-fg-heard') && 3"]],
  ["happened('x') && decided('y')", ["unknown-id 'x' signal", "unknown-id 'y' decision"]],
])('%s', (source, problems, scope) => {
  expect(found(source, scope)).toEqual(problems);
});

test('an unknown id comes with what it could have been', () => {
  const [problem] = checkCondition("decided('dec-pa')", fakeNames);
  expect(problem?.candidates).toEqual(['dec-ap']);
});
