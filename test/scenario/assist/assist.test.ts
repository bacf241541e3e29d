import { describe, expect, it } from 'vitest';
import { proposals, type AssistScenario } from '../../../src/scenario/assist/complete.ts';
import { cursorPlace } from '../../../src/scenario/assist/cursor-path.ts';
import { explain } from '../../../src/scenario/assist/explain.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import { smallFiles } from '../../app/studio/small-files.ts';

/** A text with `|` where the cursor stands. */
const at = (text: string): readonly [string, number] => [text.replace('¦', ''), text.indexOf('¦')];
const placeOf = (text: string) => cursorPlace(...at(text));

const { draft } = readScenario(smallFiles());
if (!draft) throw new Error('the small scenario can be read');
const { names } = draft.resolver;
const scenario: AssistScenario = { names, missing: () => ['in-a.gist', 'in-a.body'] };
const labels = (text: string, file = '30-script.yaml'): readonly string[] =>
  (proposals(file, ...at(text), scenario)?.items ?? []).map(({ label }) => label);

describe('where the cursor stands', () => {
  it.each([
    ['inj¦', { path: [], kind: 'key', word: 'inj' }],
    ['injects:\n  - id: in-a\n    mo¦', { path: ['injects', 0], kind: 'key', word: 'mo' }],
    ['injects:\n  - id: in-a\n    from: act¦', { path: ['injects', 0, 'from'], kind: 'value', word: 'act' }],
    ['injects:\n  - id: in-a\n    to: [a, seat-¦]', { path: ['injects', 0, 'to', 0], kind: 'value', word: 'seat-' }],
    ['injects:\n  - id: in-a\n    after: { sig¦', { path: ['injects', 0, 'after'], kind: 'key', word: 'sig' }],
    [
      'injects:\n  - id: a\n    after: { signal: e¦',
      { path: ['injects', 0, 'after', 'signal'], kind: 'value', word: 'e' },
    ],
    ['injects:\n  - id: in-a\n    facts:\n      - f¦', { path: ['injects', 0, 'facts', 0], kind: 'key', word: 'f' }],
    [
      'injects:\n  - id: a\n    blocks:\n      blocks:\n        - id: b\n          wh¦',
      { path: ['injects', 0, 'blocks', 'blocks', 0], kind: 'key', word: 'wh' },
    ],
    ['injects:\n- id: a\n  mo¦', { path: ['injects', 0], kind: 'key', word: 'mo' }],
    ['injects:\n  - id: a\n    body: |\n      Some te¦', { path: ['injects', 0, 'body'], kind: 'text', word: 'te' }],
    ['injects:\n  # remark\n\n  - mo¦', { path: ['injects', 0], kind: 'key', word: 'mo' }],
  ] as const)('%s', (text, expected) => {
    expect(placeOf(text)).toMatchObject(expected);
  });

  it('is nowhere in a comment', () => {
    expect(placeOf('# inj¦')).toBeUndefined();
    expect(placeOf('id: x # inj¦')).toBeUndefined();
  });
});

describe('completion', () => {
  it('offers the keys of an element, also while the file is no YAML', () => {
    const keys = labels('injects:\n  - id: in-a\n    from: [unclosed\n    ch¦\n  - id: b');
    expect(keys).toEqual(expect.arrayContaining(['channel', 'from', 'to', 'gist']));
    expect(labels('¦')).toEqual(expect.arrayContaining(['injects', 'storylines', 'title']));
  });

  it('offers ids of the kind that is named there, and only those', () => {
    const kinds = (text: string) => labels(text).toSorted();
    expect(kinds('injects:\n  - id: a\n    to: [¦')).toEqual([...names.role].toSorted());
    expect(kinds('injects:\n  - id: a\n    to: ¦')).toContain('all');
    expect(kinds('injects:\n  - id: a\n    facts: [¦')).toEqual([...names.fact].toSorted());
    expect(kinds('injects:\n  - id: a\n    facts:\n      - ¦')).toEqual([...names.fact].toSorted());
    expect(kinds('injects:\n  - id: a\n    move: ¦')).toEqual([...names.move].toSorted());
  });

  it('offers fixed words', () => {
    expect(labels('injects:\n  - id: a\n    channel: ¦')).toEqual(expect.arrayContaining(['mail', 'phone']));
    expect(labels('roles:\n  - id: a\n    chair: ¦')).toEqual(['true', 'false']);
  });

  it('offers in a condition its functions, and in a call what its argument takes', () => {
    const condition = (typed: string) => labels(`injects:\n  - id: a\n    when: ${typed}¦`).toSorted();
    expect(condition('hap')).toContain('happened');
    expect(condition("happened('")).toEqual([...names.signal].toSorted());
    expect(condition("knows('x', '")).toEqual([...names.fact].toSorted());
    const [decision, options] = [...names.options][0] ?? ['', new Set()];
    expect(condition(`chose('${decision}', '`)).toEqual([...options].toSorted());
  });

  it('offers facts where a text links to one, and nothing elsewhere in prose', () => {
    const prose = 'injects:\n  - id: a\n    body: |\n      ';
    expect(labels(`${prose}Zie [dit](¦`).toSorted()).toEqual([...names.fact].toSorted());
    expect(labels(`${prose}Zie di¦`)).toEqual([]);
  });

  it('offers what is not translated yet, and replaces the whole of a key', () => {
    const found = proposals('lang/en.yaml', ...at("'x':\n  text: y\nin-a.gi¦"), scenario);
    expect(found).toMatchObject({ from: 15, to: 22, items: [{ label: 'in-a.gist' }, { label: 'in-a.body' }] });
  });

  it('offers the keys of a drill', () => {
    expect(labels('var¦', 'drills/goed.yaml').length).toBeGreaterThan(0);
  });
});

describe('hover help', () => {
  const element = (id: string) => (id === 'act-x' ? { list: 'actors', text: 'De journaliste' } : undefined);
  const help = (text: string) => explain('30-script.yaml', ...at(text), element);

  it('says what an element is', () => {
    expect(help('injects:\n  - id: a\n    from: act¦-x')).toMatchObject({
      title: 'act-x',
      lines: [{ nl: 'actor' }, { nl: 'De journaliste' }],
    });
  });

  it('says what a key wants, and whether it may be left out', () => {
    expect(help('injects:\n  - id: a\n    chan¦nel: mail')?.lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ nl: expect.stringContaining('mail, phone') }),
        { nl: 'Verplicht.', en: 'Required.' },
      ]),
    );
    expect(help('injects:\n  - id: a\n    a¦t: D1 12:00')?.lines.map(({ en }) => en)).toEqual(
      expect.arrayContaining([expect.stringContaining('D2 12:00'), 'May be left out.']),
    );
  });

  it('says nothing of other words', () => {
    expect(help('injects:\n  - id: a\n    gist: wo¦rd')).toBeUndefined();
  });
});
