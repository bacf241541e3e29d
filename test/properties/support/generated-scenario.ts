import fc from 'fast-check';
import type { Scenario } from '../../../src/scenario/model/scenario.ts';
import {
  actor,
  claim,
  conversation,
  decision,
  expectation,
  fact,
  inject,
  logKind,
  obligation,
  product,
  request,
  role,
  scenarioOf,
  signal,
  storyline,
  story,
} from '../../support/scenario-builder.ts';

const roles = ['role-1', 'role-2', 'role-3', 'role-4'] as const;
const facts = ['fact-1', 'fact-2', 'fact-3', 'fact-4', 'fact-5'] as const;
const signals = ['signal-1', 'signal-2', 'signal-3'] as const;
const injectIds = Array.from({ length: 8 }, (_, index) => `inject-${index + 1}`);

/** Instants of the first window, its last moment, the jump, and the second window. */
const instant = fc.constantFrom(
  'D1 13:00',
  'D1 13:05',
  'D1 13:10',
  'D1 13:10',
  'D1 13:20',
  'D1 13:30',
  'D1 13:45',
  'D1 14:00',
  'D1 18:00',
  'D2 09:00',
  'D2 09:10',
  'D2 09:30',
  'D2 10:00',
);
const some = <T>(items: readonly T[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength });
const minutes = (count: number): number => count * 60_000;

const condition = fc.oneof(
  fc.constantFrom(...signals).map((id) => `happened('${id}')`),
  fc.constantFrom(...signals).map((id) => `!happened('${id}')`),
  fc.tuple(fc.constantFrom(...roles), fc.constantFrom(...facts)).map(([who, what]) => `knows('${who}', '${what}')`),
  fc.constantFrom(...injectIds).map((id) => `everyoneHas('${id}')`),
  fc.constantFrom(...injectIds).map((id) => `released('${id}')`),
  fc.integer({ min: 0, max: 5 }).map((least) => `value('value-1') >= ${least}`),
  fc.constantFrom(
    "decided('decision-1')",
    "chose('decision-1', 'b')",
    "sent('request-1')",
    "flag('flag-1')",
    "board('unknown') >= 1",
    "state('story-1') == 'b'",
    "holds('role-1', 'role-2')",
    "done('expect-1')",
    "sent('product-1')",
    "claimed('claim-1')",
    "overclaimed('claim-1')",
    "called('call-1')",
    "asked('call-1', 'topic-1')",
  ),
);

const effect = fc.oneof(
  fc
    .tuple(fc.constantFrom(...signals), fc.constantFrom(1, 0.5))
    .map(([id, credit]) => ({ kind: 'raise', signal: id, credit })),
  fc
    .tuple(fc.constantFrom('add', 'set'), fc.integer({ min: -2, max: 3 }))
    .map(([op, amount]) => ({ kind: 'value', value: 'value-1', op, amount })),
  fc.constant({ kind: 'flag', flag: 'flag-1' }),
  fc
    .tuple(fc.constantFrom(...roles), fc.integer({ min: 1, max: 5 }))
    .map(([who, count]) => ({ kind: 'occupy', role: who, topicMinutes: count })),
  fc.constantFrom('decision-2', 'request-2', 'product-2').map((target) => ({ kind: 'open', target })),
  fc.constantFrom('decision-1', 'request-1', 'product-1').map((target) => ({ kind: 'close', target })),
  fc
    .tuple(fc.constantFrom('inject-7', 'inject-8'), fc.constantFrom({}, { delay: minutes(5) }))
    .map(([id, time]) => ({ kind: 'send', inject: id, time })),
  fc.constant({ kind: 'reschedule', inject: 'inject-5', time: { delay: minutes(7) } }),
);
const effects = fc.array(
  fc
    .tuple(effect, fc.option(condition, { nil: undefined }))
    .map(([item, when]) => (when === undefined ? item : { ...item, when })),
  { maxLength: 3 },
);

const channel = fc.constantFrom('mail', 'phone', 'chat', 'news', 'social');
const timed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ at: instant, if: condition, guarded: fc.boolean() })
      .map(({ at, if: when, guarded }) => (guarded ? { at, if: when } : { at })),
  },
  { weight: 1, arbitrary: condition.map((when) => ({ when })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...signals, 'inject-1'), fc.constantFrom(0, 5, 20))
      .map(([after, delay]) => ({ after, delay: minutes(delay) })),
  },
);
const injects = fc.tuple(
  ...injectIds.map((id, index) =>
    fc
      .record({
        trigger: index >= 6 ? fc.constant({}) : timed,
        to: fc.oneof(fc.constant('all' as const), some(roles)),
        facts: fc.subarray([...facts], { maxLength: 2 }),
        channel,
        from: fc.constantFrom('actor-1', 'actor-2', 'ctl'),
        effects,
        blocks: fc.boolean(),
        move: fc.constantFrom('move-1', 'move-2'),
      })
      .map(({ trigger, blocks, ...rest }) =>
        inject({
          id,
          ...trigger,
          ...(rest as object),
          ...(rest.to === 'all' && rest.channel === 'news' ? { headline: `${id}.headline` } : {}),
          attachments: [{ id: 'att-1', title: `${id}.att-1.title`, body: `${id}.att-1.body` }],
          ...(blocks
            ? {
                body: {
                  pick: 'one',
                  blocks: [
                    { id: 'block-1', key: `${id}.body.block-1`, when: "value('value-1') >= 3" },
                    { id: 'block-2', key: `${id}.body.block-2` },
                  ],
                },
              }
            : {}),
        } as never),
      ),
  ),
);

const arrows = fc.array(
  fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof(
        fc.constantFrom(...signals).map((on) => ({ on })),
        instant.map((at) => ({ at })),
        fc.constantFrom(5, 15).map((delay) => ({ delay: minutes(delay) })),
        condition.map((when) => ({ when })),
      ),
      fc.option(condition, { nil: undefined }),
      effects,
    )
    .map(([from, to, trigger, guard, list]) => ({
      from,
      to,
      ...trigger,
      ...(guard === undefined ? {} : { if: guard }),
      effects: list as never,
    })),
  { maxLength: 4 },
);

const seatPlans = [
  { people: 4, seats: roles.map((id) => [id]), later: [] },
  {
    people: 3,
    seats: [['role-1'], ['role-2', 'role-3'], ['role-4']],
    later: [{ at: story('D1 13:10'), roles: ['role-3'] }],
  },
  {
    people: 2,
    seats: [
      ['role-1', 'role-2'],
      ['role-3', 'role-4'],
    ],
    later: [],
  },
  { people: 1, seats: [[...roles]], later: [{ at: story('D1 13:05'), roles: ['role-2'] }] },
];

/** Small scenarios with something of everything in them, two windows with a jump and a bridge between them. */
export const generatedScenario: fc.Arbitrary<Scenario> = fc
  .record({
    starts: fc.tuple(...roles.map(() => fc.subarray([...facts], { maxLength: 2 }))),
    when: fc.tuple(...signals.map(() => fc.option(condition, { nil: undefined }))),
    injects,
    lines: fc.tuple(arrows, arrows),
    requestEffects: fc.tuple(effects, effects),
    wordEffects: fc.tuple(effects, effects, effects),
    topicWhen: fc.option(condition, { nil: undefined }),
    callers: some(roles, 3),
    optionEffects: fc.tuple(effects, effects),
    by: fc.tuple(...[1, 2].map(() => fc.constantFrom(...roles))),
    advice: some(roles, 2),
    confirm: fc.option(fc.constantFrom('role-3', 'actor-1'), { nil: undefined }),
    needs: fc.boolean(),
    evidence: fc.oneof(
      fc.tuple(fc.constantFrom('all', 'any'), some(signals, 2)).map(([kind, list]) => ({ kind, signals: list })),
      condition.map((when) => ({ kind: 'holds', when })),
    ),
    opens: fc.constantFrom(...injectIds),
    instants: fc.tuple(instant, instant, instant),
    bridgeEffects: effects,
    bridgeFacts: fc.array(fc.tuple(fc.constantFrom('all', ...roles), fc.constantFrom(...facts)), { maxLength: 2 }),
  })
  .map((given) => {
    const [deadline, full, due] = given.instants.map(story).toSorted((a, b) => a - b);
    const [by, owner] = given.by;
    const decisionOf = (id: string, opens: object) =>
      decision({
        id,
        by: by as string,
        owner: owner as string,
        advice: given.advice,
        opens: opens as never,
        deadline: deadline as number,
        ...(given.confirm === undefined ? {} : { confirm: given.confirm }),
        ...(given.needs ? { needs: { when: "happened('signal-1')", text: `${id}.needs.text` } } : {}),
        options: [
          { id: 'a', ratings: { dim: 1 } as never, effects: given.optionEffects[0] as never },
          {
            id: 'b',
            ratings: { dim: 2 } as never,
            effects: given.optionEffects[1] as never,
            due: [{ request: 'request-2', at: due as number }],
          },
        ],
        lockedBy: [
          { request: 'request-1', when: "ticked('e1')", option: 'b' },
          { request: 'product-1', when: "making('claim-1')", option: 'b' },
          { request: 'product-1', option: 'a' },
        ],
      });
    return scenarioOf({
      roles: roles.map((id, index) => role({ id, startFacts: given.starts[index] ?? [], place: index })),
      seatPlans,
      actors: [
        actor({ id: 'actor-1', fallback: 'actor-1.fallback' }),
        actor({ id: 'actor-2', lines: ['actor-2.l1.text'] }),
      ],
      facts: facts.map((id) => fact({ id, turnsOut: `${id}.turnsOut`, truthNote: `${id}.truthNote` })),
      signals: signals.map((id, index) =>
        signal({ id, ...(given.when[index] === undefined ? {} : { when: given.when[index] }) }),
      ),
      values: [{ id: 'value-1', start: 3 }],
      flags: ['flag-1'],
      injects: given.injects,
      decisions: [decisionOf('decision-1', { inject: 'inject-1' }), decisionOf('decision-2', { signal: 'signal-2' })],
      requests: [
        request({
          id: 'request-1',
          by: [...new Set(given.by)] as string[],
          effects: given.requestEffects[0] as never,
          answers: [{ when: "ticked('e2')", text: 'request-1.answer-1.text', from: 'actor-2' }],
        }),
        request({
          id: 'request-2',
          by: given.advice,
          opens: { when: "happened('signal-3')" },
          effects: given.requestEffects[1] as never,
        }),
      ],
      claims: [
        claim({ id: 'claim-1', needs: [['fact-1'], ['fact-2', 'fact-3']], overclaimDenies: ['fact-4'] }),
        claim({ id: 'claim-2', when: "happened('signal-1')", denies: ['fact-5'] }),
      ],
      products: [
        product({
          id: 'product-1',
          by: given.advice,
          fields: [
            { id: 'field-1', label: 'product-1.field-1.label', required: true, kind: 'text' },
            {
              id: 'field-2',
              label: 'product-1.field-2.label',
              required: given.needs,
              kind: 'claims',
              claims: ['claim-1', 'claim-2'],
            },
            {
              id: 'field-3',
              label: 'product-1.field-3.label',
              help: 'product-1.field-3.help',
              required: false,
              kind: 'choice',
              options: [
                { id: 'pick-1', text: 'product-1.field-3.pick-1.text' },
                { id: 'pick-2', text: 'product-1.field-3.pick-2.text' },
              ],
            },
          ] as never,
          elements: ['e1', 'e2'],
          effects: given.wordEffects[0] as never,
          drafted: { fields: 2, effects: given.wordEffects[1] as never },
          overclaims: 'signal-3',
          answers: [{ text: 'product-1.answer-1.text', from: 'actor-1' }],
        }),
        product({
          id: 'product-2',
          by: [given.by[0] as string],
          drafters: given.callers,
          opens: { when: "happened('signal-1')" },
        }),
      ],
      conversations: [
        conversation({
          id: 'call-1',
          callers: given.callers,
          partner: 'actor-2',
          windows: [
            ['D1 13:05', 'D1 13:50'],
            ['D1 14:30', 'D2 09:20'],
          ],
          topics: [
            { id: 'topic-1', facts: ['fact-3'], effects: given.wordEffects[2] as never },
            { id: 'topic-2', ...(given.topicWhen === undefined ? {} : { when: given.topicWhen }) },
            {
              id: 'topic-3',
              minutes: 3,
              facts: ['fact-4'],
              wordings: [
                { id: 'word-1', text: 'call-1.topic-3.word-1.text', works: true },
                { id: 'word-2', text: 'call-1.topic-3.word-2.text', works: false },
              ],
              vague: 'call-1.topic-3.vague',
            },
          ] as never,
        }),
        conversation({
          id: 'call-2',
          callers: given.advice,
          partner: 'actor-2',
          openedBy: 'inject-6',
          windows: [['D1 13:00', 'D2 10:00']],
          ...(given.topicWhen === undefined ? {} : { when: given.topicWhen }),
        }),
      ],
      logKinds: [
        logKind({ id: 'entry-1', by: given.advice, effects: [{ kind: 'raise', signal: 'signal-1', credit: 1 }] }),
      ],
      expectations: [
        expectation({
          id: 'expect-1',
          opens: given.opens,
          evidence: given.evidence as never,
          full: full as number,
          zero: due as number,
        }),
        expectation({
          id: 'expect-2',
          opens: 'inject-2',
          evidence: { kind: 'all', signals: ['signal-2'] },
          full: full as number,
          zero: due as number,
        }),
      ],
      obligations: [
        obligation({
          id: 'obligation-1',
          seen: { fact: 'fact-1' },
          starts: story('D1 12:00'),
          due: due as number,
          met: ['signal-1'],
          choose: { from: story('D1 12:00'), to: story('D1 12:30'), by: by as string },
          actor: 'actor-1',
        }),
        obligation({
          id: 'obligation-2',
          seen: { inject: 'inject-3' },
          starts: { fact: 'fact-2', role: owner as string },
          due: due as number,
          met: ['signal-3'],
          restart: { signal: 'signal-2', due: due as number, met: ['signal-1'] },
        }),
      ],
      storylines: given.lines.map((list, index) => storyline(`story-${index + 1}`, list, ['a', 'b', 'c'])),
      windows: [
        { move: 'move-1', from: 'D1 13:00', to: 'D1 14:00' },
        { move: 'move-2', from: 'D2 09:00', to: 'D2 10:00', pace: 20 },
      ],
      variant: {
        bridges: [
          {
            id: 'bridge-1',
            from: story('D1 14:00'),
            to: story('D2 09:00'),
            covers: [],
            injects: ['inject-8'],
            states: [{ storyline: 'story-1', state: 'b', when: "state('story-1') == 'a'" }],
            effects: given.bridgeEffects as never,
            facts: given.bridgeFacts.map(([who, what]) => ({ role: who, fact: what })),
          },
        ],
      },
    });
  });
