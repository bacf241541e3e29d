import { expect, test } from 'vitest';
import { failureText } from '../../src/analysis/drill/failure.ts';
import { runDrill } from '../../src/analysis/drill/run-drill.ts';
import type { Edit } from '../scenario/fixture.ts';
import { smallWith } from './scenarios.ts';

function played(...edits: readonly Edit[]) {
  const { scenario, drills } = smallWith(...edits);
  const [drill] = drills;
  if (!drill) throw new Error('no drill');
  const result = runDrill(scenario, drill);
  return { ...result, failures: result.failures.map((one) => failureText(one, 'en')) };
}

test('a drill that holds', () => {
  const { dimensions, total, ...result } = played();
  expect(result).toEqual({ drill: 'goed', passed: true, failures: [] });
  expect(Object.keys(dimensions)).toEqual(['dim-legal', 'dim-picture']);
  expect(total).toBeCloseTo(0.4 * (dimensions['dim-legal'] ?? NaN) + 0.6 * (dimensions['dim-picture'] ?? NaN), 10);
  expect(total).toBeGreaterThan(0.5);
  expect(total).toBeLessThanOrEqual(1);
});

const share = '{ at: D1 13:06, role: seat-ciso, share: in-mail, to: all }';
const end = '{ at: end, chose: { dec-notify: b }, met: [exp-share], state: { st-press: quiet } }';
const early = 'knows: { seat-press: [f-leak] }, happened: [ev-shared], not: [ev-logged] }';

test.each<[string, Edit, string]>([
  [
    'something that is not there yet, with what is',
    [share, '{ at: D1 13:06, role: seat-ciso, read: in-phone }'],
    'drills/goed.yaml:7: D1 13:06 seat-ciso read in-phone: not offered; read is, for: in-mail',
  ],
  [
    'an act of which there is nothing',
    [share, '{ at: D1 13:06, role: seat-press, read: in-mail }'],
    'drills/goed.yaml:7: D1 13:06 seat-press read in-mail: not offered; these acts are: alternative, advise, note, log',
  ],
  [
    'a choice that is not offered',
    [share, '{ at: D1 13:06, role: seat-ciso, revise: dec-notify, option: a, why: x }'],
    'drills/goed.yaml:7: D1 13:06 seat-ciso revise dec-notify: not offered; these acts are: ',
  ],
  [
    'a form that is not filled in',
    [share, '{ at: D1 13:06, role: seat-ciso, log: log-reason, fields: {} }'],
    'drills/goed.yaml:7: D1 13:06 seat-ciso log log-reason: refused: incomplete what',
  ],
  [
    'a need that is not met',
    [share, '{ at: D1 13:06, role: seat-ciso, decide: dec-notify, option: a, why: x }'],
    'drills/goed.yaml:7: D1 13:06 seat-ciso decide dec-notify: refused: incomplete overrule',
  ],
  [
    'an instant that is not played',
    [share, '{ at: D1 16:00, role: seat-ciso, share: in-mail, to: all }'],
    'drills/goed.yaml:7: D1 16:00 is not played in variant 60',
  ],
  [
    'a state',
    [end, '{ at: end, state: { st-press: waiting } }'],
    'drills/goed.yaml:12: ENDEX st-press is in quiet, expected waiting',
  ],
  [
    'a choice made',
    [end, '{ at: end, chose: { dec-notify: a } }'],
    'drills/goed.yaml:12: ENDEX dec-notify is b, expected a',
  ],
  [
    'a choice not made yet',
    [early, 'chose: { dec-notify: b } }\n  - { at: D1 13:20, chose: { dec-notify: b } }'],
    'drills/goed.yaml:12: D1 13:20 dec-notify is not taken, expected b',
  ],
  [
    'missed, though met',
    [end, '{ at: end, missed: [exp-share] }'],
    'drills/goed.yaml:12: ENDEX exp-share is not missed (met)',
  ],
  [
    'met, though its opener did not come',
    [end, '{ at: end, met: [exp-calm] }'],
    'drills/goed.yaml:12: ENDEX exp-calm is not met (does not count)',
  ],
  ['a signal', [early, 'happened: [ev-logged] }'], 'drills/goed.yaml:11: D1 13:30 ev-logged has not happened'],
  ['a signal too many', [early, 'not: [ev-shared] }'], 'drills/goed.yaml:11: D1 13:30 ev-shared has happened'],
  [
    'knowledge',
    [early, 'knows: { seat-press: [f-fixed] } }'],
    'drills/goed.yaml:11: D1 13:30 seat-press does not know f-fixed',
  ],
  [
    'a wall',
    [early, 'knowsNot: { seat-press: [f-leak] } }'],
    'drills/goed.yaml:11: D1 13:30 seat-press already knows f-leak',
  ],
  ['a release', [early, 'released: [in-late] }'], 'drills/goed.yaml:11: D1 13:30 in-late is not released (planned)'],
  ['no release', [early, 'notReleased: [in-mail] }'], 'drills/goed.yaml:11: D1 13:30 in-mail is released'],
  ['a value', [end, '{ at: end, value: { var-trust: 5 } }'], 'drills/goed.yaml:12: ENDEX var-trust is 3, expected 5'],
  ['a flag', [end, '{ at: end, flag: [quiet] }'], 'drills/goed.yaml:12: ENDEX quiet is not set'],
  [
    'a block',
    [end, '{ at: end, shows: { in-mail: [angry] } }'],
    'drills/goed.yaml:12: ENDEX in-mail does not show angry (it does show: ',
  ],
  ['an index', [end, '{ at: end, dimensions: { dim-picture: 1 } }'], 'drills/goed.yaml:12: ENDEX dim-picture is '],
  ['the total', [end, '{ at: end, total: 1 }'], 'drills/goed.yaml:12: ENDEX total is '],
  ['a seat plan', ['people: 2\nseed', 'people: 7\nseed'], 'drills/goed.yaml: there is no seat plan for 7 people'],
])('says what fails and where: %s', (_name, edit, failure) => {
  const { passed, failures } = played(edit);
  expect(passed).toBe(false);
  expect(failures).toEqual(expect.arrayContaining([expect.stringContaining(failure)]));
});

test('a step that fails is left out and the rest goes on', () => {
  const { failures } = played([share, '{ at: D1 13:06, role: seat-ciso, read: in-chat }']);
  expect(failures[0]).toContain('read in-chat: not offered');
  // The mail was never shared; sending and the board still went through.
  expect(failures.slice(1)).toEqual([
    'drills/goed.yaml:11: D1 13:30 seat-press does not know f-leak',
    'drills/goed.yaml:11: D1 13:30 ev-shared has not happened',
    'drills/goed.yaml:12: ENDEX exp-share is not met (missed)',
  ]);
});

test("a card in one's own words, a note and an entry need no more than the moment", () => {
  const { failures } = played([
    share,
    `${share}
  - { at: D1 13:07, role: seat-press, board: unknown, text: Sinds wanneer? }
  - { at: D1 13:08, role: seat-press, note: Ik bel haar terug., to: [seat-ciso] }
  - { at: D1 13:40, role: seat-ciso, log: log-reason, fields: { what: Wij wachten op de FG. } }
  - { at: D1 13:09, role: seat-ciso, alternative: dec-notify, text: Wachten, criterion: Wat voegt het toe? }
  - { at: D1 13:09, role: seat-press, advise: dec-notify, option: b, why: Aanvullen mag. }`,
  ]);
  expect(failures).toEqual([]);
});
