import { expect, test } from 'vitest';
import { editCodes } from '../../../src/scenario/diagnostics/codes/edit.ts';
import { addElement } from '../../../src/scenario/edit/add-element.ts';
import { cutVariant, type Cut } from '../../../src/scenario/edit/cut-variant.ts';
import { duplicateElement } from '../../../src/scenario/edit/duplicate-element.ts';
import { duplicateScenario } from '../../../src/scenario/edit/duplicate-scenario.ts';
import { sameData, withChanged } from '../../../src/scenario/edit/edit.ts';
import type { EditOutcome } from '../../../src/scenario/edit/edit.ts';
import { elementsOf, openAll } from '../../../src/scenario/edit/find-element.ts';
import { moveElement } from '../../../src/scenario/edit/move-element.ts';
import { removeElement } from '../../../src/scenario/edit/remove-element.ts';
import { setField } from '../../../src/scenario/edit/set-field.ts';
import { setTranslation } from '../../../src/scenario/edit/set-translation.ts';
import { shiftTimes } from '../../../src/scenario/edit/shift-times.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import { findNode } from '../../../src/scenario/source/locate.ts';
import type { Path } from '../../../src/scenario/source/locate.ts';
import type { SourceText } from '../../../src/scenario/source/source-file.ts';
import { valueAt } from '../../../src/scenario/source/zod-issues.ts';
import { edited, nameOf, smallScenario } from '../fixture.ts';

const done = (files: readonly SourceText[], outcome: EditOutcome): readonly SourceText[] => {
  if (!outcome.ok) throw new Error(outcome.error.map(nameOf).join());
  return withChanged(files, outcome.value);
};
const textOf = (files: readonly SourceText[], path: string): string =>
  files.find((file) => file.path === path)?.text ?? '';
const all = (files: readonly SourceText[] = smallScenario) => {
  const opened = openAll(files);
  if (!opened.ok) throw new Error('unreadable');
  return elementsOf(opened.value);
};
const errors = (files: readonly SourceText[]): readonly string[] =>
  readScenario(files).diagnostics.flatMap((one) => (one.severity === 'info' ? [] : [`${one.file} ${nameOf(one)}`]));

/** Every path of plain data, the inner ones as well. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => pathsOf(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** Lines that are not the same in both, counted from 1, in the first. */
function touched(before: string, after: string): readonly [number, number] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [head + 1, a.length - tail];
}

const other = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.includes('\n')
      ? `${value.trimEnd()}\n\nEn nog een regel: met "tekens" - en 'haken'.\n`
      : `${value} # x: 'y'`
    : typeof value === 'number'
      ? value + 1
      : typeof value === 'boolean'
        ? !value
        : Array.isArray(value)
          ? value.toReversed()
          : value;

/** Every third place: enough to meet each way of writing, quick enough to run each time. */
const places = all()
  .flatMap(({ id, file, list, index, node }) =>
    pathsOf(node.toJS(file.doc)).map((path) => ({ id, file, path, whole: [list, index, ...path] as Path })),
  )
  .filter((_, index) => index % 3 === 0);

test('setting any field of any element changes the lines of that field only, and nothing else in the data', () => {
  let changed = 0;
  for (const { id, file, path, whole } of places) {
    const was = valueAt(file.data, whole);
    const next = other(was);
    const after = textOf(done(smallScenario, setField(smallScenario, id, path, next)), file.path);
    if (after === file.text) continue;
    changed++;
    const { node, pair } = findNode(file, file.doc.contents, whole);
    const { start } = file.rangeOf(
      (pair?.key as { range?: number[] } | undefined)?.range?.[0] ?? node?.range?.[0] ?? 0,
      0,
    );
    const { end } = file.rangeOf(0, node?.range?.[1] ?? 0);
    const [first, last] = touched(file.text, after);
    expect({ id, path, first: first >= start.line, last: last <= end.line }).toEqual({
      id,
      path,
      first: true,
      last: true,
    });
  }
  expect(changed).toBeGreaterThan(80);
});

test('taking any field away and giving it back leaves the data as they were', () => {
  for (const { id, file, path, whole } of places) {
    if (path.at(-1) === 'id' || path.some((step) => typeof step === 'number')) continue;
    const was = valueAt(file.data, whole);
    const without = done(smallScenario, setField(smallScenario, id, path, undefined));
    const again = done(without, setField(without, id, path, was));
    const opened = openAll(again);
    expect([path, opened.ok && sameData(opened.value.find((one) => one.path === file.path)?.data, file.data)]).toEqual([
      path,
      true,
    ]);
  }
});

test('comments stay where they are, behind and above what is changed', () => {
  const files = edited(
    ['    guidance: Wacht tot er gedeeld is.\n', '    # Het begin.\n    guidance: Wacht tot er gedeeld is. # even\n'],
    ['  - id: in-phone\n', '  # De telefoon.\n  - id: in-phone\n'],
  );
  const one = done(files, setField(files, 'in-mail', ['guidance'], 'Wacht.'));
  expect(textOf(one, '30-script.yaml')).toContain('    # Het begin.\n    guidance: Wacht. # even\n');
  const long = `${'Wacht tot iedereen aan tafel het bericht heeft gezien en vraag dan wie er iets mee moet doen. '.repeat(2)}Klaar.`;
  const two = done(files, setField(files, 'in-mail', ['guidance'], long));
  expect(textOf(two, '30-script.yaml')).toContain('    # Het begin.\n    guidance: >- # even\n      Wacht tot');
  const moved = done(files, moveElement(files, 'in-phone', { after: 'in-chat' }));
  expect(textOf(moved, '30-script.yaml')).toMatch(
    /collega\n[^]*?\n  # De telefoon\.\n  - id: in-phone\n[^]*- id: in-late/,
  );
  const gone = done(files, removeElement(files, 'in-phone'));
  expect(textOf(gone, '30-script.yaml')).not.toContain('De telefoon.');
});

test('a new key stands where the schema has it; header, translations of nothing, and places that do not exist', () => {
  const one = done(smallScenario, setField(smallScenario, 'exp-calm', ['critical'], true));
  expect(textOf(one, '40-measures.yaml')).toContain(
    '    zero: D1 14:45\n    critical: true\n    objective: obj-share\n',
  );
  const two = done(smallScenario, setField(smallScenario, 'in-news', ['facts'], ['f-leak', 'f-fixed']));
  expect(textOf(two, '30-script.yaml')).toContain(
    '    type: contingency\n    facts: [f-leak, f-fixed]\n    gist: Het artikel\n',
  );
  const three = done(smallScenario, setField(smallScenario, undefined, ['summary'], 'Anders.'));
  expect(textOf(three, '10-scenario.yaml')).toContain('\nsummary: Anders.\n');
  const nested = done(
    smallScenario,
    setField(smallScenario, '20', ['changes', 'injects', 'in-phone', 'at'], 'D1 13:30'),
  );
  expect(readScenario(nested).scenario?.variants[1]?.changes.injects).toHaveProperty('in-phone');
  const item = done(smallScenario, setField(smallScenario, 'dec-notify', ['advice', 1], 'seat-ciso'));
  expect(textOf(item, '30-script.yaml')).toContain('    advice: [seat-press, seat-ciso]\n');
  const wrong = setField(smallScenario, 'in-news', ['to', 'x', 'y'], 1);
  expect(!wrong.ok && wrong.error.map(nameOf)).toEqual(['editNoPlace']);
});

const lists = [...Map.groupBy(all(), ({ list }) => list).entries()];

test.each(lists)('%s: an element is duplicated, and without the copy every byte is as before', (_list, [first]) => {
  if (!first) return;
  const files = done(smallScenario, duplicateElement(smallScenario, first.id, 'copied-now'));
  const ids = all(files)
    .filter(({ list }) => list === first.list)
    .map(({ id }) => id);
  expect(ids.indexOf('copied-now')).toBe(ids.indexOf(first.id) + 1);
  expect(
    errors(files).filter((one) => !/Translation/.test(one) && /dangling|duplicateId|missingKey/.test(one)),
  ).toEqual([]);
  expect(done(files, removeElement(files, 'copied-now'))).toEqual(smallScenario);
});

test('an element is added at the end, after another, in a file of choice, and in a list that is new', () => {
  const flag = { title: 'Nieuw', id: 'fresh' };
  const one = done(smallScenario, addElement(smallScenario, 'flags', flag, { after: 'quiet' }));
  expect(textOf(one, '40-measures.yaml')).toContain(
    'Stil gebleven }\n  - { id: fresh, title: Nieuw }\n  - { id: prompt',
  );
  const two = done(smallScenario, addElement(smallScenario, 'flags', flag, { file: '20-cast.yaml' }));
  expect(textOf(two, '20-cast.yaml').endsWith('\nflags:\n  - { id: fresh, title: Nieuw }\n')).toBe(true);
  expect(errors(two).filter((name) => !name.includes('issing'))).toEqual([]);
  const taken = addElement(smallScenario, 'flags', { id: 'in-mail', title: 'x' });
  expect(!taken.ok && taken.error.map(nameOf)).toEqual(['editIdTaken']);
});

test('moving to another file takes the text along as it is written', () => {
  const files = edited(['  - id: in-end\n', '\n  # Het einde.\n  - id: in-end\n']);
  const split = done(files, addElement(files, 'injects', { id: 'in-a', move: 'mv-1' }, { file: '20-cast.yaml' }));
  const moved = done(split, moveElement(split, 'in-end', { before: 'in-a' }));
  expect(textOf(moved, '20-cast.yaml')).toContain('\ninjects:\n  # Het einde.\n  - id: in-end\n    move: mv-2\n');
  expect(textOf(moved, '30-script.yaml')).not.toContain('in-end');
});

test('moving there and back again changes no byte', () => {
  const there = done(smallScenario, moveElement(smallScenario, 'in-mail', { after: 'in-late' }));
  expect(
    all(there)
      .filter(({ list }) => list === 'injects')
      .map(({ id }) => id)
      .slice(0, 4),
  ).toEqual(['in-phone', 'in-chat', 'in-late', 'in-mail']);
  expect(done(there, moveElement(there, 'in-mail', { before: 'in-phone' }))).toEqual(smallScenario);
});

test('an element goes with its translations and its places in the variants', () => {
  const files = done(smallScenario, removeElement(smallScenario, 'in-phone'));
  expect(textOf(files, 'lang/en.yaml')).not.toContain('in-phone.');
  expect(textOf(files, '10-scenario.yaml')).not.toContain('in-phone');
  expect(textOf(files, '10-scenario.yaml')).toContain('injects: [in-mail, in-chat, in-late, in-news, in-end]');
});

test('several injects move in time together, in the variants too, and keep the manner in which times are written', () => {
  const files = edited(['    at: D1 13:00\n    channel: mail', '    at: 2024-06-04T13:00\n    channel: mail']);
  const later = done(files, shiftTimes(files, ['in-mail', 'in-phone'], 15 * 60_000));
  const script = textOf(later, '30-script.yaml');
  expect(script).toContain('    at: 2024-06-04T13:15\n');
  expect(script).toContain('    at: D1 13:25\n');
  expect(script).toContain('earlier: [{ at: D1 13:20,');
  expect(textOf(later, '10-scenario.yaml')).toContain('in-phone: { at: D1 13:35 }');
  expect(done(later, shiftTimes(later, ['in-mail', 'in-phone'], -15 * 60_000))).toEqual(files);
  const early = shiftTimes(files, ['in-phone'], -14 * 3_600_000);
  expect(!early.ok && early.error.map(nameOf)).toEqual(['editBeforeStart']);
});

test('a scenario under another id', () => {
  const files = done([], duplicateScenario(smallScenario, 'small-two'));
  expect(files.length).toBe(smallScenario.length);
  expect(errors(files)).toEqual([]);
  expect(readScenario(files).scenario?.id).toBe('small-two');
  const titled = done([], duplicateScenario(smallScenario, 'small-two', 'Een ander lek'));
  expect(errors(titled)).toEqual(['lang/en.yaml staleTranslation']);
});

test('a variant cut from a long one holds what was ticked, and says what it breaks', () => {
  const outcome = cutVariant(smallScenario, {
    from: '60',
    id: '40',
    title: 'Veertig minuten',
    minutes: 40,
    windows: [0],
    keep: { injects: ['in-mail', 'in-end'], decisions: ['dec-notify'] },
  });
  if (!outcome.ok) throw new Error('refused');
  const { changed, breaks } = outcome.value;
  const text = textOf(withChanged(smallScenario, changed), '10-scenario.yaml');
  expect(text).toContain("  - id: '40'\n    title: Veertig minuten\n    minutes: 40\n");
  expect(text).toContain('    injects: [in-mail, in-end]\n');
  // The expectation on the phone call that no longer comes, the bridge to a part no longer played, ...
  expect(breaks.map(nameOf)).toContain('notTakingPart');
  expect(breaks.every(({ severity }) => severity !== 'info')).toBe(true);
});

test('a variant that is cut has a title in each language, with nothing left to translate', () => {
  const cut = { from: '60', id: '40', title: 'Veertig minuten', keep: {} };
  const missing = (titles: Cut['titles']): readonly string[] => {
    const outcome = cutVariant(smallScenario, { ...cut, ...(titles ? { titles } : {}) });
    if (!outcome.ok) throw new Error('refused');
    return outcome.value.breaks
      .filter((one) => nameOf(one) === 'missingTranslation')
      .map(({ params }) => String(params['id']));
  };
  expect(missing(undefined)).toEqual(['40']);
  expect(missing({ en: 'Forty minutes' })).toEqual([]);
  const outcome = cutVariant(smallScenario, { ...cut, titles: { en: 'Forty minutes' } });
  if (!outcome.ok) throw new Error('refused');
  const after = withChanged(smallScenario, outcome.value.changed);
  expect(after).toHaveLength(smallScenario.length);
  expect(readScenario(after).translations[0]?.texts['40.title']).toBe('Forty minutes');
});

test('every reason to refuse an edit, by an edit that is refused for it', () => {
  const broken = edited(['summary: Een kleine', 'summary: "Een kleine']);
  const aliased = edited(
    ['ratings: { dim-legal: 1, dim-picture: 2 }', 'ratings: &same { dim-legal: 1, dim-picture: 2 }'],
    ['ratings: { dim-legal: 3, dim-picture: 2 }', 'ratings: *same'],
  );
  const given: readonly [string, EditOutcome][] = [
    ['editUnreadable', setField(broken, 'in-mail', ['gist'], 'x')],
    ['editNoElement', moveElement(smallScenario, 'in-mail', { after: 'in-x' })],
    ['editIdTaken', duplicateElement(smallScenario, 'in-mail', 'in-phone')],
    ['editUnsafe', setField(aliased, 'dec-notify', ['options', 1, 'ratings', 'dim-legal'], 3)],
    ['editBeforeStart', shiftTimes(smallScenario, ['in-mail'], -14 * 3_600_000)],
    ['editNoPlace', setField(smallScenario, undefined, ['kleur'], 'x')],
    ['editOtherList', moveElement(smallScenario, 'in-mail', { after: 'quiet' })],
    ['editNoFile', addElement(smallScenario, 'flags', { id: 'x', title: 'x' }, { file: 'x.yaml' })],
  ];
  expect(given.map(([, outcome]) => (outcome.ok ? '' : outcome.error.map(nameOf).join()))).toEqual(
    given.map(([name]) => name),
  );
  expect(new Set(given.map(([name]) => name))).toEqual(new Set(Object.keys(editCodes)));
});

test('a translation is written and stamped; a new one stands behind that of the text before it', () => {
  const one = done(smallScenario, setTranslation(smallScenario, 'en', 'in-mail.gist', 'Her mail'));
  expect(textOf(one, 'lang/en.yaml')).toContain('text: Her mail\n');
  expect(errors(one)).toEqual([]);
  const more = done(smallScenario, setField(smallScenario, 'in-news', ['guidance'], 'Lees het hardop voor.'));
  expect(errors(more)).toEqual(['30-script.yaml missingTranslation']);
  const two = done(more, setTranslation(more, 'en', 'in-news.guidance', 'Read it aloud.'));
  expect(errors(two)).toEqual([]);
  expect(textOf(two, 'lang/en.yaml')).toMatch(/in-news\.headline:[^]*?in-news\.guidance:/);
  const none = smallScenario.filter(({ path }) => path !== 'lang/en.yaml');
  const made = done(none, setTranslation(none, 'en', 'in-mail.gist', 'Her mail'));
  expect(textOf(made, 'lang/en.yaml')).toMatch(
    /^# yaml.*\nin-mail\.gist:\n {2}of: '[0-9a-f]{8}'\n {2}text: Her mail\n$/,
  );
  const wrong = setTranslation(smallScenario, 'en', 'in-mail.gits', 'x');
  expect(!wrong.ok && wrong.error.map(nameOf)).toEqual(['editNoPlace']);
});
