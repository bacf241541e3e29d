import { expect, test } from 'vitest';
import { editCodes } from '../../../src/scenario/diagnostics/codes/edit.ts';
import type { Diagnostic, Localized } from '../../../src/scenario/diagnostics/diagnostic.ts';
import { messageOf } from '../../../src/scenario/diagnostics/format.ts';
import { registry } from '../../../src/scenario/diagnostics/registry.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import { edited, nameOf, smallScenario, underlined } from '../fixture.ts';
import { cases } from './cases.ts';

const parameters = ({ nl, en }: Localized): readonly string[] =>
  [nl, en].flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ''));

/** Parameters that a message needs and was not given. */
const missingParameters = ({ template, params }: Diagnostic): readonly string[] =>
  parameters(template).filter((name) => !Object.hasOwn(params, name));

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
    const [first] = diagnostics;
    const firstNote = first?.notes[0];
    expect({
      gives: diagnostics.map(nameOf),
      at: first && underlined(first, files),
      fix: first?.fix,
      note: first && firstNote && underlined({ ...first, ...firstNote }, files),
      missing: diagnostics.flatMap(missingParameters),
    }).toEqual({ gives, at, fix, note, missing: [] });
    expect(scenario === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  },
);

test('an element of one variant alone takes part', () => {
  const { diagnostics } = readScenario(
    edited(
      ['expectations: [exp-share, exp-calm]', 'expectations: [exp-share]'],
      [
        'expectations: [exp-share]\n    conversations: [call-fg]',
        'expectations: [exp-share, exp-calm]\n    conversations: [call-fg]',
      ],
    ),
  );
  expect(diagnostics.map(nameOf)).not.toContain('inNoVariant');
});

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

test('many mistakes in many files are reported at once, in the order of the files', () => {
  const files = edited(
    ['language: nl', 'language: nl\nlangauge: nl'],
    ['advice: [seat-press]', 'advice: [seat-pers]'],
    ['delay: 10m', 'delay: -10m'],
    ['deadline: D1 14:30', 'deadline: D1 12:30'],
    ['flags:\n', 'flags:\n  - { id: f-leak, title: Dubbel }\n'],
    ["when: value('var-trust') >= 3\n", "when: value('var-trust') == 'drie'\n"],
    ['evidence: { all: [ev-shared] }', 'evidence: { all: [ev-logged] }'],
    ['effects: [{ raise: { signal: ev-logged, part: own } }]', 'effects: []'],
    ['after: 2h30, to: quiet }', "when: value('var-trust') >= 2, to: published }"],
    ['covers: [st-press D1 16:00]', 'covers: []'],
    ['    move: mv-2\n    channel: news', '    move: mv-2\n    at: D1 18:30\n    channel: news'],
  );
  const { diagnostics } = readScenario(files);
  expect(
    diagnostics.filter(({ severity }) => severity === 'error').map((found) => `${found.file} ${nameOf(found)}`),
  ).toEqual([
    '10-scenario.yaml unknownKey',
    '30-script.yaml operandTypes',
    '30-script.yaml negativeDuration',
    '30-script.yaml twoReleasers',
    '30-script.yaml dangling',
    '30-script.yaml deadlineBeforeOpening',
    '40-measures.yaml duplicateId',
    '40-measures.yaml neverRaised',
    '40-measures.yaml neverRaised',
    '40-measures.yaml uncoveredTimer',
    '40-measures.yaml immediateCycle',
  ]);
});

test('messages are in the language asked for, with the did-you-mean', () => {
  const [found] = readScenario(edited(['advice: [seat-press]', 'advice: [seat-pers]'])).diagnostics;
  expect(found && [messageOf(found, 'nl'), messageOf(found, 'en')]).toEqual([
    "Er is geen rol 'seat-pers'. Bedoelde u 'seat-press'?",
    "There is no role 'seat-pers'. Did you mean 'seat-press'?",
  ]);
});

test('every code is exercised', () => {
  const others = ['noParts', 'notAMapping', 'emptyList', 'undeclaredLanguage', 'reviewOfNothing'];
  // Of files beside the texts: test/scenario/pictures.test.ts.
  const pictures = ['pictureMissing', 'pictureKind', 'pictureTooLarge', 'picturesTooLarge', 'pictureUnused'];
  const exercised = new Set<string>([...cases.flatMap(({ gives }) => gives), ...others, ...pictures]);
  // Why an edit is refused is not found by reading: test/scenario/edit holds those.
  const read = Object.keys(registry).filter((name) => !Object.hasOwn(editCodes, name));
  expect(read.filter((name) => !exercised.has(name))).toEqual([]);
});

test('every code has a number of its own and the same parameters in both languages', () => {
  const codes = Object.values(registry).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^SO[1-8]\d{3}$/.test(code))).toEqual([]);
  const uneven = Object.entries(registry).filter(
    ([, { nl, en }]) =>
      new Set([...parameters({ nl, en: '' }), ...parameters({ nl: '', en })]).size !==
      new Set(parameters({ nl: '', en })).size,
  );
  expect(uneven.map(([name]) => name)).toEqual([]);
  expect(
    Object.values(registry).filter(({ nl, en }) => nl.length < 10 || en.length < 10 || nl === (en as string)),
  ).toEqual([]);
});
