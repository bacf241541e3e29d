import { expect, test } from 'vitest';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { edited, nameOf, smallScenario, underlined } from './fixture.ts';

const at = (hour: number, minute: number): number => Date.UTC(2024, 5, 4, hour, minute);

test('a drill is read against the names of its scenario', () => {
  const [drill] = readScenario(smallScenario).drills;
  expect(drill).toMatchObject({
    id: 'goed',
    file: 'drills/goed.yaml',
    variant: '60',
    people: 2,
    seed: '1',
    steps: [
      { at: at(13, 6), role: 'seat-ciso', act: { act: 'share', item: { message: 'in-mail' }, to: 'all' } },
      { at: at(13, 10), role: 'seat-ciso', act: { act: 'board', column: 'known', fact: 'f-mail' } },
      { at: at(13, 30), role: 'seat-ciso', act: { act: 'send', request: 'req-fg', elements: ['e1', 'e2'] } },
    ],
    expect: [
      { at: at(13, 30), knows: { 'seat-press': ['f-leak'] }, happened: ['ev-shared'], not: ['ev-logged'], met: [] },
      { at: 'end', chose: { 'dec-notify': 'b' }, met: ['exp-share'], state: { 'st-press': 'quiet' } },
    ],
  });
});

test.each([
  ['share: in-mail', 'share: in-mial', 'dangling', 'in-mial'],
  ['share: in-mail, to: all', 'share: in-mail, to: [seat-pers]', 'dangling', 'seat-pers'],
  ['send: req-fg, elements: [e1, e2]', 'send: req-fg, elements: [e1, e7]', 'dangling', 'e7'],
  ['share: in-mail, to: all', 'share: in-mail', 'missingKey', 'share'],
  ['share: in-mail, to: all', 'share: in-mail, read: in-mail, to: all', 'exactlyOne', 'at'],
  ['board: known, fact: f-mail', 'board: known', 'exactlyOne', 'at'],
  ['at: D1 13:06', 'at: 13:06', 'badInstant', '13:06'],
  ['state: { st-press: quiet }', 'state: { st-press: quite }', 'dangling', 'quite'],
  ['met: [exp-share]', 'mett: [exp-share]', 'unknownKey', 'mett'],
])('%s -> %s', (find, replace, name, at) => {
  const files = edited([find, replace]);
  const { diagnostics } = readScenario(files);
  expect(diagnostics.map((found) => [nameOf(found), found.file, underlined(found, files)])).toEqual([
    [name, 'drills/goed.yaml', at],
  ]);
});
