import { expect, test } from 'vitest';
import { messageOf } from '../../../src/scenario/diagnostics/format.ts';
import { registry } from '../../../src/scenario/diagnostics/registry.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import { edited, nameOf, smallScenario, underlined } from '../fixture.ts';
import { cases } from './cases.ts';

test('the good twin: nothing is wrong with the small scenario', () => {
  const { diagnostics, scenario } = readScenario(smallScenario);
  expect(diagnostics.map((found) => `${found.file}:${found.range.start.line} ${nameOf(found)}`)).toEqual([]);
  expect(scenario?.id).toBe('small');
});

test.each(cases.map((one, index) => [`${one.gives[0]} (${index}) ${one.at}`, one] as const))(
  '%s',
  (_title, { gives, edits, at, fix, note }) => {
    const files = edited(...edits);
    const { diagnostics, scenario } = readScenario(files);
    expect(diagnostics.map(nameOf)).toEqual(gives);
    const [first] = diagnostics;
    expect(first && underlined(first, files)).toBe(at);
    expect(first?.fix).toBe(fix);
    if (note !== undefined) expect(first?.notes[0] && underlined({ ...first, ...first.notes[0] }, files)).toBe(note);
    expect(scenario === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    for (const language of ['nl', 'en'] as const)
      for (const found of diagnostics) expect(messageOf(found, language)).not.toMatch(/[{}](?!.*['"])/);
  },
);

test('a folder without parts', () => {
  const { diagnostics } = readScenario([]);
  expect(diagnostics.map(nameOf)).toEqual(['noParts']);
});

test('a part that is a list, and what a scenario cannot do without', () => {
  const header = smallScenario[0]?.text.split('moves:')[0] ?? '';
  const { diagnostics } = readScenario([
    { path: '10-header.yaml', text: header },
    { path: '20-list.yaml', text: '- een\n- twee\n' },
  ]);
  expect(diagnostics.map(nameOf)).toEqual(['notAMapping']);
  const alone = readScenario([{ path: '10-header.yaml', text: header }]).diagnostics;
  expect(alone.filter(({ severity }) => severity === 'error').map(({ params }) => params['key'])).toEqual([
    'moves',
    'variants',
    'roles',
    'seatPlans',
    'injects',
  ]);
  expect(new Set(alone.map(nameOf))).toEqual(new Set(['emptyList', 'missingTranslation']));
});

test('a translation file of a language that the scenario does not have', () => {
  const { diagnostics } = readScenario([...smallScenario, { path: 'lang/de.yaml', text: '{}' }]);
  expect(diagnostics.map((found) => [nameOf(found), found.file])).toEqual([['undeclaredLanguage', 'lang/de.yaml']]);
});

test('every code is exercised, has both languages and a number of its own', () => {
  const exercised = new Set([
    ...cases.flatMap(({ gives }) => gives),
    'noParts',
    'notAMapping',
    'emptyList',
    'undeclaredLanguage',
  ]);
  expect(Object.keys(registry).filter((name) => !exercised.has(name as keyof typeof registry))).toEqual([]);
  const codes = Object.values(registry).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [name, { code, nl, en }] of Object.entries(registry)) {
    expect(code, name).toMatch(/^SO[1-7]\d{3}$/);
    expect(nl.length, name).toBeGreaterThan(10);
    expect(en.length, name).toBeGreaterThan(10);
    const parameters = (text: string): readonly string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort();
    expect(new Set(parameters(nl)), name).toEqual(new Set(parameters(en)));
  }
});
