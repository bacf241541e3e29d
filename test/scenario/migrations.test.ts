import { expect, test } from 'vitest';
import { judgeFormat, migrate, migrations } from '../../src/scenario/migrations.ts';
import type { Migration } from '../../src/scenario/migrations.ts';
import { SCENARIO_FORMAT } from '../../src/scenario/model/scenario.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { edited, nameOf, smallScenario } from './fixture.ts';

/** As if format 2 had renamed a key and format 3 had added a list. */
const upgrades: readonly Migration[] = [
  {
    to: 2,
    summary: 'subtitle is now summary',
    upgrade: ({ subtitle, ...rest }) => ({ ...rest, summary: subtitle }),
  },
  { to: 3, summary: 'flags always there', upgrade: (raw) => ({ ...raw, flags: raw['flags'] ?? [] }) },
];

test('the list is append only: numbered without gaps up to the present format', () => {
  expect(migrations.map(({ to }) => to)).toEqual(Array.from({ length: SCENARIO_FORMAT - 1 }, (_, index) => index + 2));
});

test("each upgrade after the file's own version is applied, in order", () => {
  expect(migrate({ format: 1, subtitle: 'x' }, 1, upgrades)).toEqual({ format: 3, summary: 'x', flags: [] });
  expect(migrate({ format: 2, summary: 'x', flags: [1] }, 2, upgrades)).toEqual({
    format: 3,
    summary: 'x',
    flags: [1],
  });
  expect(migrate({ format: 3, summary: 'x' }, 3, upgrades)).toEqual({ format: 3, summary: 'x' });
});

test('an older scenario is read by way of its upgrades', () => {
  const old = edited(['summary: Een kleine', 'subtitle: Een kleine']);
  expect(readScenario(old, upgrades).diagnostics.map(nameOf)).toEqual([]);
  expect(readScenario(old, upgrades).scenario?.texts.nl).toMatchObject({
    'small.summary': 'Een kleine oefening om de lezer mee te toetsen.',
  });
  expect(readScenario(old).diagnostics.map(nameOf)).toEqual(['missingKey', 'unknownKey', 'staleTranslation']);
});

test.each([
  [undefined, { kind: 'missing' }],
  [1, { kind: 'readable', format: 1 }],
  [4, { kind: 'tooNew', given: 4 }],
  [0, { kind: 'unknown', given: '0' }],
  [1.5, { kind: 'unknown', given: '1.5' }],
  ['1', { kind: 'unknown', given: '1' }],
])('format %s', (given, verdict) => {
  expect(judgeFormat(given, 3)).toEqual(verdict);
});

test('without upgrades nothing changes', () => {
  expect(readScenario(smallScenario, []).scenario).toEqual(readScenario(smallScenario).scenario);
});
