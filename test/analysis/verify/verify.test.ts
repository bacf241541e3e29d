import { expect, test } from 'vitest';
import { properties } from '../../../src/analysis/verify/properties.ts';
import { verify } from '../../../src/analysis/verify/verify.ts';
import type { Finding } from '../../../src/analysis/verify/finding.ts';
import type { Acceptance } from '../../../src/scenario/schema/review.ts';
import type { Scenario } from '../../../src/scenario/model/scenario.ts';
import { fact, inject, role, scenarioOf } from '../../support/scenario-builder.ts';
import { webex } from '../scenarios.ts';
import { planted } from './planted.ts';

const bounds = { people: 3, walks: 12, runsOfEach: 1, seed: 'planted' };
type Texts = Pick<Parameters<typeof verify>[0], 'texts' | 'translations'>;
const none: Texts = { texts: [], translations: [] };

const findings = (scenario: Scenario, texts: Texts = none): readonly Finding[] =>
  verify({ scenario, drills: [], ...texts }, { ...bounds, variant: 'v' }).findings;

function only(all: readonly Finding[], property: string, element: string): Finding {
  const found = all.filter((item) => item.property === property && item.element === element);
  expect(
    found.map((item) => item.element),
    `${property} ${element}`,
  ).toEqual([element]);
  return found[0] as Finding;
}

const told = ({ witness }: Finding): string =>
  witness
    ? `${witness.reaches.en}: ${witness.steps.map(({ at, text }) => `${at} ${text.en}`).join(', ') || 'although nobody does anything'}`
    : '';

test.each(planted)('$property: found where it was planted, not in the near twin', (item) => {
  const faulty = only(findings(scenarioOf(item.faulty)), item.property, item.element);
  expect(faulty.verdict, faulty.message.en).toBe('violated');
  const twin = only(findings(scenarioOf(item.twin)), item.property, item.element);
  // What is only measured is not judged to hold.
  expect(twin.verdict, twin.message.en).toBe(twin.how === 'measured' ? 'information' : 'holds');
  if (item.witness) expect(told(item.witness.of === 'faulty' ? faulty : twin)).toMatch(item.witness.says);
});

test('time-to-read: a long letter at high pace, and a short one', () => {
  const judged = (words: number) => {
    const texts = { nl: { 'in-open.body': 'woord '.repeat(words) } } as unknown as Scenario['texts'];
    return only(
      findings({ ...scenarioOf({ injects: [inject({ id: 'in-open', at: 'D1 13:00' })] }), texts }),
      'time-to-read',
      'law',
    );
  };
  expect(judged(2_000)).toMatchObject({ verdict: 'violated' });
  expect(judged(60)).toMatchObject({ verdict: 'information' });
});

test('load-bearable: what comes as the clock stops between two parts is not in a minute with what comes after', () => {
  const judged = (move: string) => {
    const windows = [
      { from: 'D1 13:00', to: 'D1 14:00' },
      { from: 'D1 14:00', to: 'D1 15:00', move },
    ];
    const injects = ['D1 14:00', 'D1 14:01', 'D1 14:02', 'D1 14:03'].map((at, index) =>
      inject({ id: `in-${index}`, at, to: ['press'] }),
    );
    return only(findings(scenarioOf({ injects, windows })), 'load-bearable', 'press').verdict;
  };
  expect(judged('m2')).toBe('information');
  expect(judged('m1')).toBe('violated');
});

test('text-complete: a text without translation, and none', () => {
  const judged = (fresh: readonly string[]) => {
    const texts = [{ key: 'in-open.body' }] as unknown as Texts['texts'];
    const translations = [{ language: 'en', texts: {}, fresh: new Set(fresh) }] as unknown as Texts['translations'];
    return only(findings(scenarioOf(), { texts, translations }), 'text-complete', 'en');
  };
  expect(judged([])).toMatchObject({ verdict: 'violated', message: { en: expect.stringContaining('in-open.body') } });
  expect(judged(['in-open.body'])).toMatchObject({ verdict: 'holds' });
});

test('fact-delivered: what stands on the only role card needs no other way', () => {
  const judged = (roles: Scenario['roles']) =>
    only(
      verify(
        { scenario: scenarioOf({ facts: [fact({ id: 'f' })], roles }), drills: [], ...none },
        { ...bounds, people: 1, variant: 'v' },
      ).findings,
      'fact-delivered',
      'f',
    );
  expect(judged([role({ id: 'ciso', chair: true, startFacts: ['f'] })])).toMatchObject({
    verdict: 'holds',
    how: 'proof',
    message: { en: 'f stands on the role card of ciso from the start.' },
  });
  expect(judged([role({ id: 'ciso', chair: true })])).toMatchObject({ verdict: 'violated' });
});

test('what is violated can be accepted with a reason, and an acceptance without answer is named', () => {
  const planting = planted.find(({ property }) => property === 'load-bearable');
  if (!planting) throw new Error('load-bearable is planted');
  const { property, element, faulty, twin } = planting;
  const judged = (parts: typeof faulty, accepted: readonly Acceptance[]) =>
    verify(
      {
        scenario: scenarioOf(parts),
        drills: [],
        ...none,
        review: { elements: {}, phases: {}, accepted: [...accepted] },
      },
      { ...bounds, variant: 'v' },
    ).findings;
  const because = { property, element, reason: 'It is meant to be too much.' };
  const accepted = judged(faulty, [because]);
  expect(only(accepted, property, element)).toMatchObject({ verdict: 'accepted', reason: because.reason });
  expect(accepted.filter((item) => item.property === 'acceptances')).toEqual([]);
  expect(only(judged(faulty, [{ ...because, variant: 'other' }]), property, element).verdict).toBe('violated');

  const name = `${property} ${element}`;
  expect(only(judged(twin, [because]), 'acceptances', name).verdict).toBe('information');
  expect(
    only(judged(twin, [{ ...because, property: 'load-bearible' }]), 'acceptances', `load-bearible ${element}`),
  ).toMatchObject({
    verdict: 'violated',
    message: { en: expect.stringContaining(`Do you mean ${name}?`) },
  });
});

test('every property is judged by a planted scenario', () => {
  const tried = new Set([...planted.map(({ property }) => property), 'time-to-read', 'text-complete']);
  expect(properties.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

test('equal bounds, equal findings; the bounds are stated', () => {
  const scenario = scenarioOf(planted[0]?.twin ?? {});
  const judge = () => verify({ scenario, drills: [], ...none }, { ...bounds, variant: 'v' });
  expect(judge()).toEqual(judge());
  expect(judge().bounds).toMatchObject({ variant: 'v', people: 3, drills: 0, walks: 12, seed: 'planted' });
});

test('faults planted in the shipped exercise are found, and it has none of them itself', () => {
  const broken: Scenario = {
    ...webex,
    decisions: webex.decisions.map((item) =>
      item.id === 'dec-press-ack' ? { ...item, deadline: webex.dayOne } : item,
    ),
    expectations: webex.expectations.map((item) =>
      item.id === 'exp-share-mail' ? { ...item, evidence: { kind: 'all', signals: ['ev-nobody' as never] } } : item,
    ),
    claims: webex.claims.map((item) => ({ ...item, needs: [['f-nobody' as never]] })),
  };
  const judge = (scenario: Scenario) =>
    verify({ scenario, drills: [], ...none }, { variant: '20', people: 3, walks: 10, runsOfEach: 1, seed: 'planted' });
  const [faults, clean] = [judge(broken), judge(webex)].map(({ findings: all }) =>
    all.filter(({ verdict }) => verdict === 'violated').map(({ property, element }) => `${property} ${element}`),
  );
  expect(clean).toEqual([]);
  expect(faults).toEqual(
    expect.arrayContaining([
      'opens-in-time dec-press-ack',
      'claim-supported cl-aware',
      'expectation-met exp-share-mail',
    ]),
  );
});
