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
    claims: 0,
    injects: 6,
    conversations: 0,
    decisions: 1,
    products: 0,
    obligations: 1,
    storylines: 1,
    objectives: 1,
    expectations: 2,
    signals: 4,
    values: 1,
    requests: 1,
    variants: 2,
    caps: 0,
    patterns: 0,
    drills: 1,
    languages: { nl: 1, en: 1 },
  });
  const stale = readScenario(
    edited(['title: Het lek', 'title: Het grote lek'], ['  text: "Notified"\n', '  text: "Notified"\n']),
  );
  const { languages } = scenarioStats(read(), stale);
  expect(languages['en']).toBe((stale.texts.length - 1) / stale.texts.length);
});
