import { expect, test } from 'vitest';
import { MINUTE } from '../../src/base/time.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { scenarioStats } from '../../src/scenario/stats.ts';
import { edited, smallScenario } from './fixture.ts';

const read = (files = smallScenario) => {
  const { scenario } = readScenario(files);
  if (!scenario) throw new Error('the fixture has errors');
  return scenario;
};
const at = (day: number, hour: number, minute = 0): number => Date.UTC(2024, 5, 3 + day, hour, minute);

test('an inject with a time, a condition and an earlier one', () => {
  const inject = read().injects.find(({ id }) => id === 'in-phone');
  expect(inject).toEqual({
    id: 'in-phone',
    move: 'mv-1',
    trigger: {
      kind: 'at',
      at: at(1, 13, 10),
      when: "!happened('ev-shared')",
      earlier: [{ at: at(1, 13, 5), when: "flag('quiet')" }],
    },
    channel: 'phone',
    from: 'act-journalist',
    to: 'all',
    type: 'context',
    facts: [],
    gist: 'in-phone.gist',
    body: {
      pick: 'one',
      blocks: [
        { id: 'kind', key: 'in-phone.body.kind', when: "value('var-trust') >= 3" },
        { id: 'curt', key: 'in-phone.body.curt' },
      ],
    },
    attachments: [],
    effects: [],
  });
});

test('a body that is not cut into blocks is one block', () => {
  const inject = read().injects.find(({ id }) => id === 'in-mail');
  expect(inject?.body).toEqual({ pick: 'all', blocks: [{ id: 'main', key: 'in-mail.body' }] });
  expect(inject?.attachments).toEqual([{ id: 'a1', title: 'in-mail.a1.title', body: 'in-mail.a1.body' }]);
});

test('injects after something and by a storyline', () => {
  const triggers = Object.fromEntries(read().injects.map(({ id, trigger }) => [id, trigger]));
  expect(triggers['in-chat']).toEqual({
    kind: 'after',
    after: 'ev-shared',
    delay: 10 * MINUTE,
    when: "variant == '60'",
  });
  expect(triggers['in-news']).toEqual({ kind: 'storyline' });
});

test('storyline transitions are flattened, with ids that count between two states', () => {
  const { transitions } = read().storylines[0] ?? { transitions: [] };
  expect(transitions.map(({ id, from, to, trigger }) => [id, from, to, trigger.kind])).toEqual([
    ['quiet->waiting#1', 'quiet', 'waiting', 'on'],
    ['quiet->#1', 'quiet', undefined, 'at'],
    ['waiting->#1', 'waiting', undefined, 'at'],
    ['waiting->published#1', 'waiting', 'published', 'at'],
    ['published->waiting#1', 'published', 'waiting', 'when'],
    ['waiting->quiet#1', 'waiting', 'quiet', 'after'],
  ]);
  expect(transitions[3]).toMatchObject({
    guard: "!happened('ev-notified')",
    effects: [{ kind: 'send', inject: 'in-news', time: { delay: 5 * MINUTE } }],
  });
});

test('effects become the closed list of the model', () => {
  const [decision] = read().decisions;
  expect(decision?.options[0]?.effects).toEqual([
    { kind: 'flag', flag: 'quiet' },
    { kind: 'value', value: 'var-trust', op: 'add', amount: -1 },
    { kind: 'occupy', role: 'seat-press', topicMinutes: 3 },
  ]);
  expect(read().requests[0]?.effects).toEqual([
    { kind: 'raise', signal: 'ev-fg-heard', credit: 1, when: "ticked('e1') && !ticked('e3')" },
    { kind: 'raise', signal: 'ev-notified', credit: 0.5, when: "ticked('e2')" },
  ]);
  expect(read().logKinds[0]?.effects).toEqual([{ kind: 'raise', signal: 'ev-logged', credit: 1, part: 'own' }]);
  expect(read().storylines[0]?.transitions[1]?.effects).toEqual([
    { kind: 'value', value: 'var-trust', op: 'set', amount: 1 },
  ]);
});

test('a decision, a signal and an obligation', () => {
  const scenario = read();
  expect(scenario.decisions[0]).toMatchObject({
    opens: { inject: 'in-mail' },
    confirm: 'act-fg',
    deadline: at(1, 14, 30),
    needs: { when: "happened('ev-fg-heard')", text: 'dec-notify.needs.text' },
    lockedBy: [{ request: 'req-fg', when: "count(['e1','e2']) >= 2", option: 'b' }],
  });
  expect(scenario.decisions[0]?.options[1]?.cost).toEqual({ min: 0, occ: 0, work: 1, values: 0 });
  expect(scenario.signals.map(({ id, parts, half }) => [id, parts, half])).toContainEqual([
    'ev-logged',
    ['own', 'vendor'],
    1,
  ]);
  expect(scenario.obligations[0]).toMatchObject({
    seen: { fact: 'f-leak' },
    starts: at(1, 11, 40),
    due: at(4, 11, 40),
    restart: { signal: 'ev-fg-heard', due: at(4, 12), met: ['ev-notified'] },
  });
});

test('a variant with its bridge and changes', () => {
  const [variant, short] = read().variants;
  expect(variant?.windows[0]).toEqual({ move: 'mv-1', from: at(1, 13), to: at(1, 15), pace: 5 });
  expect(variant?.bridges[0]).toMatchObject({
    from: at(1, 15),
    to: at(1, 18),
    facts: [{ role: 'all', fact: 'f-fixed' }],
    covers: ['st-press D1 16:00'],
  });
  expect(variant?.changes.injects).toEqual({ 'in-phone': { at: at(1, 13, 20) } });
  expect(short?.changes.options).toEqual({
    'dec-notify.b': { effects: [{ kind: 'raise', signal: 'ev-notified', credit: 1 }] },
  });
});

test('texts of both languages stand under the same keys; the resolved scenario is JSON', () => {
  const scenario = read();
  expect(Object.keys(scenario.texts.en).toSorted()).toEqual(Object.keys(scenario.texts.nl).toSorted());
  expect(scenario.texts.nl).toMatchObject({
    'plan-1.note': 'De muur tussen beide rollen vervalt.',
    '60.title': 'Een uur',
  });
  expect(scenario.texts.en).toMatchObject({
    'plan-1.note': 'The wall between the two roles is lifted.',
    '60.title': 'One hour',
  });
  expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
});

test('stats count what there is, and a stale translation as missing', () => {
  const reading = readScenario(smallScenario);
  expect(scenarioStats(read(), reading)).toEqual({
    moves: 2,
    roles: 2,
    actors: 2,
    facts: 3,
    claims: 3,
    injects: 6,
    conversations: 2,
    decisions: 1,
    products: 1,
    obligations: 1,
    storylines: 1,
    objectives: 1,
    expectations: 2,
    signals: 7,
    values: 1,
    requests: 1,
    variants: 2,
    caps: 1,
    patterns: 1,
    drills: 1,
    languages: { nl: 1, en: 1 },
  });
  const stale = readScenario(
    edited(['title: Het lek', 'title: Het grote lek'], ['  text: "Notified"\n', '  text: "Notified"\n']),
  );
  const { languages } = scenarioStats(read(), stale);
  expect(languages['en']).toBe((stale.texts.length - 1) / stale.texts.length);
});

test('a claim: lists of facts of which one suffices, or a condition', () => {
  expect(read().claims).toEqual([
    {
      id: 'cl-asked',
      text: 'cl-asked.text',
      overclaim: 'cl-asked.overclaim',
      needs: [['f-mail']],
      denies: [],
      overclaimDenies: ['f-mail'],
    },
    {
      id: 'cl-fixed',
      text: 'cl-fixed.text',
      overclaim: 'cl-fixed.overclaim',
      needs: [['f-fixed'], ['f-leak']],
      denies: [],
      overclaimDenies: [],
    },
    {
      id: 'cl-heard',
      text: 'cl-heard.text',
      overclaim: 'cl-heard.overclaim',
      needs: [],
      when: "happened('ev-fg-heard')",
      denies: [],
      overclaimDenies: [],
    },
  ]);
});

test('a product: kinds of fields, elements that are claims, texts with keys of their own', () => {
  expect(read().products[0]).toEqual({
    id: 'prod-line',
    title: 'prod-line.title',
    by: ['seat-press'],
    drafters: ['seat-press', 'seat-ciso'],
    to: ['act-journalist'],
    toText: 'prod-line.toText',
    audience: 'press',
    opens: { at: at(1, 13, 10) },
    target: at(1, 14),
    limit: at(1, 18, 40),
    fields: [
      { id: 'kern', kind: 'text', label: 'prod-line.kern.label', help: 'prod-line.kern.help', required: true },
      { id: 'said', kind: 'claims', label: 'prod-line.said.label', required: true, claims: ['cl-asked', 'cl-fixed'] },
      {
        id: 'moment',
        kind: 'choice',
        label: 'prod-line.moment.label',
        required: false,
        options: [
          { id: 'now', text: 'prod-line.moment.now.text' },
          { id: 'later', text: 'prod-line.moment.later.text' },
        ],
      },
    ],
    elements: [
      { id: 'e1', text: 'prod-line.e1.text', trap: false },
      { id: 'e2', text: 'cl-fixed.text', claim: { id: 'cl-fixed', overclaim: false }, trap: false },
      { id: 'e3', text: 'cl-fixed.overclaim', claim: { id: 'cl-fixed', overclaim: true }, trap: true },
    ],
    effects: [
      {
        kind: 'raise',
        signal: 'ev-answered',
        credit: 1,
        when: "filled('kern') && making('cl-asked') && !overclaiming()",
      },
      { kind: 'flag', flag: 'prompt', when: "filled('kern') && picked('moment', 'now')" },
    ],
    drafted: { fields: 2, effects: [{ kind: 'value', value: 'var-trust', op: 'add', amount: 1 }] },
    overclaims: 'ev-over',
    rubric: [{ id: 'r1', text: 'prod-line.rubric.r1' }],
    answers: [{ when: "ticked('e1')", text: 'prod-line.r1.text', from: 'act-journalist' }],
  });
});

test('a conversation: one answer or blocks, wordings of which some work, an inject that rings', () => {
  const [fg, press] = read().conversations;
  expect(fg).toMatchObject({
    windows: [
      { from: at(1, 13, 15), to: at(1, 14, 45) },
      { from: at(1, 18, 10), to: at(1, 18, 50) },
    ],
    open: 'call-fg.open',
    voicemail: 'call-fg.voicemail',
    effects: [{ kind: 'raise', signal: 'ev-called', credit: 1 }],
  });
  expect(fg?.topics[0]).toEqual({
    id: 't1',
    title: 'call-fg.t1.title',
    minutes: 4,
    ask: 'call-fg.t1.ask',
    answer: { pick: 'all', blocks: [{ id: 'main', key: 'call-fg.t1.answer' }] },
    facts: ['f-leak'],
    effects: [],
    wordings: [],
    suits: ['diligent'],
  });
  expect(fg?.topics[1]).toMatchObject({
    from: at(1, 13, 30),
    when: "asked('call-fg', 't1')",
    answer: {
      pick: 'one',
      blocks: [
        { id: 'done', key: 'call-fg.t2.answer.done', when: "happened('ev-notified')" },
        { id: 'open', key: 'call-fg.t2.answer.open' },
      ],
    },
    wordings: [
      { id: 'w1', text: 'call-fg.t2.w1.text', works: true },
      { id: 'w2', text: 'call-fg.t2.w2.text', works: false },
    ],
    vague: 'call-fg.t2.vague',
  });
  expect(press).toMatchObject({ openedBy: 'in-phone' });
  expect(press && 'open' in press).toBe(false);
});

test('what a variant changes of products and conversations', () => {
  const [long, short] = read().variants;
  expect(long?.caps).toEqual(['cap-over']);
  expect(short?.claims).toEqual(['cl-asked', 'cl-fixed']);
  expect(short?.changes.products).toEqual({
    'prod-line': { fields: ['kern', 'said', 'moment'], target: at(1, 14, 10), limit: at(1, 14, 55) },
  });
  expect(short?.changes.conversations).toEqual({
    'call-fg': {
      windows: [{ from: at(1, 13, 20), to: at(1, 14, 50) }],
      topics: { t2: { from: at(1, 13, 40), when: null } },
    },
  });
});

test('a decision may be locked by a product and put one on the list; a signal may be raised by a text, a call or a topic', () => {
  const files = edited(
    [
      'lockedBy: [{ request: req-fg,',
      'lockedBy: [{ product: prod-line, when: overclaiming(), option: a }, { request: req-fg,',
    ],
    ['due: [{ request: req-fg, at: D1 14:50 }]', 'due: [{ product: prod-line, at: D1 14:50 }]'],
    ['evidence: { all: [ev-shared] }', 'evidence: { all: [ev-answered, ev-over, ev-called] }'],
  );
  const [decision] = read(files).decisions;
  expect(decision?.lockedBy[0]).toEqual({ request: 'prod-line', when: 'overclaiming()', option: 'a' });
  expect(decision?.options[1]?.due).toEqual([{ request: 'prod-line', at: at(1, 14, 50) }]);
});

test('caps, patterns and questions', () => {
  const { caps, patterns, questions } = read();
  expect(caps[0]?.levels).toEqual([
    { when: "overclaimed('cl-asked')", atMost: 'U' },
    { when: "happened('ev-over')", atMost: 'M' },
  ]);
  expect(patterns).toEqual([
    {
      id: 'pat-fg',
      title: 'pat-fg.title',
      when: "called('call-fg') && sent('prod-line')",
      question: 'pat-fg.question',
    },
  ]);
  expect(questions).toEqual([{ id: 'q-share', objective: 'obj-share', text: 'q-share.text', roles: ['seat-press'] }]);
});
