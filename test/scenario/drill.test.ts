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

const words = (steps: readonly string[], expectation = '{ at: end }') => ({
  path: 'drills/words.yaml',
  text: [
    'drill: words',
    "variant: '60'",
    'people: 2',
    'seed: 1',
    'steps:',
    ...steps,
    'expect:',
    `  - ${expectation}`,
    '',
  ].join('\n'),
});

test('calls and products: a question belongs to the call that its role began last', () => {
  const file = words(
    [
      '  - { at: D1 13:40, role: seat-ciso, ask: t2, wording: w1 }',
      '  - { at: D1 13:20, role: seat-ciso, call: call-fg }',
      '  - { at: D1 13:21, role: seat-press, call: call-press }',
      '  - { at: D1 13:22, role: seat-press, ask: t1 }',
      '  - { at: D1 13:50, role: seat-ciso, hangUp: call-fg }',
      '  - { at: D1 13:51, role: seat-press, prepare: prod-line, filled: [kern, said] }',
      '  - { at: D1 13:52, role: seat-press, product: prod-line, elements: [e1], fields: { kern: Kort, said: [cl-asked, { overclaim: cl-fixed }], moment: now } }',
    ],
    '{ at: end, sent: [prod-line, req-fg], claimed: [cl-asked], overclaimed: [cl-fixed], asked: { call-fg: [t2] } }',
  );
  const { drills, diagnostics } = readScenario([...smallScenario, file]);
  expect(diagnostics).toEqual([]);
  const drill = drills.find(({ id }) => id === 'words');
  expect(drill?.steps.map(({ act }) => act)).toEqual([
    { act: 'call', conversation: 'call-fg' },
    { act: 'call', conversation: 'call-press' },
    { act: 'ask', conversation: 'call-press', topic: 't1' },
    { act: 'ask', conversation: 'call-fg', topic: 't2', wording: 'w1' },
    { act: 'hangUp', conversation: 'call-fg' },
    { act: 'prepare', product: 'prod-line', filled: ['kern', 'said'] },
    {
      act: 'product',
      product: 'prod-line',
      fields: {
        kern: { text: 'Kort' },
        said: {
          sentences: [
            { claim: 'cl-asked', overclaim: false },
            { claim: 'cl-fixed', overclaim: true },
          ],
        },
        moment: { option: 'now' },
      },
      elements: ['e1'],
    },
  ]);
  expect(drill?.expect[0]).toMatchObject({
    sent: ['prod-line', 'req-fg'],
    claimed: ['cl-asked'],
    overclaimed: ['cl-fixed'],
    asked: { 'call-fg': ['t2'] },
  });
});

const product = (rest: string): string => `  - { at: D1 13:52, role: seat-press, product: prod-line, ${rest} }`;

test.each([
  [product('fields: { kren: Kort }'), 'dangling', 'Kort'],
  [product('fields: { moment: nows }'), 'dangling', 'nows'],
  [product('fields: { said: [cl-heard] }'), 'dangling', 'cl-heard'],
  [product('fields: { said: [{ overclaim: cl-x }] }'), 'dangling', 'cl-x'],
  [product('fields: { kern: [cl-asked] }'), 'wrongType', 'cl-asked'],
  [product('elements: [e9]'), 'dangling', 'e9'],
  ['  - { at: D1 13:52, role: seat-press, prepare: prod-line }', 'missingKey', 'prepare'],
  ['  - { at: D1 13:52, role: seat-press, prepare: prod-line, filled: [kren] }', 'dangling', 'kren'],
  ['  - { at: D1 13:52, role: seat-press, call: call-gf }', 'dangling', 'call-gf'],
  ['  - { at: D1 13:52, role: seat-ciso, log: log-reason, fields: { what: [cl-asked] } }', 'wrongType', 'cl-asked'],
])('%s -> %s', (step, name, at) => {
  const files = [...smallScenario, words([step])];
  const { diagnostics } = readScenario(files);
  expect(diagnostics.map((found) => [nameOf(found), underlined(found, files)])).toEqual([[name, at]]);
});

test.each([
  ['ask: t9', 't9'],
  ['ask: t2, wording: w9', 'w9'],
])('%s: a topic or wording that is not there', (ask, at) => {
  const call = '  - { at: D1 13:20, role: seat-ciso, call: call-fg }';
  const files = [...smallScenario, words([call, `  - { at: D1 13:40, role: seat-ciso, ${ask} }`])];
  const { diagnostics } = readScenario(files);
  expect(diagnostics.map((found) => [nameOf(found), underlined(found, files)])).toEqual([['dangling', at]]);
});

test.each([
  ['sent: [prod-lien]', 'prod-lien'],
  ['claimed: [cl-aksed]', 'cl-aksed'],
  ['asked: { call-fg: [t9] }', 't9'],
])('%s: an expectation of what is not there', (expectation, at) => {
  const files = [
    ...smallScenario,
    words(['  - { at: D1 13:20, role: seat-ciso, read: in-mail }'], `{ at: end, ${expectation} }`),
  ];
  const { diagnostics } = readScenario(files);
  expect(diagnostics.map((found) => [nameOf(found), underlined(found, files)])).toEqual([['dangling', at]]);
});
