import { expect, test } from 'vitest';
import { stampTranslations } from '../../src/scenario/translation/stamp.ts';
import { textHash } from '../../src/scenario/translation/text-hash.ts';

const source = new Map([
  ['a.title', 'Een'],
  ['b.title', 'Twee'],
  ['c.title', 'Drie'],
]);

test('missing and outdated hashes are written; comments, order and text stay', () => {
  const file = [
    '# first',
    'a.title:',
    '  text: One   # read by two people',
    'b.title:',
    "  of: '00000000'",
    '  text: |',
    '    Two',
    '',
    '    lines',
    'c.title: { text: Three }',
    'd.title:',
    '  text: Unknown',
    '',
  ].join('\n');
  const { text, changed, unknown } = stampTranslations(file, source);
  expect(text.split('\n')).toEqual([
    '# first',
    'a.title:',
    `  of: '${textHash('Een')}'`,
    '  text: One   # read by two people',
    'b.title:',
    `  of: '${textHash('Twee')}'`,
    '  text: |',
    '    Two',
    '',
    '    lines',
    `c.title: { of: '${textHash('Drie')}', text: Three }`,
    'd.title:',
    '  text: Unknown',
    '',
  ]);
  expect([changed, unknown]).toEqual([['a.title', 'b.title', 'c.title'], ['d.title']]);
  expect(stampTranslations(text, source)).toEqual({ text, changed: [], unknown: ['d.title'] });
});

test('the hash is of the text, not of blanks around it or of how accents are stored', () => {
  expect(textHash(' caf\u00e9\n')).toBe(textHash('cafe\u0301'));
  expect(textHash('caf\u00e9')).not.toBe(textHash('cafe'));
  expect(textHash('Een')).toMatch(/^[0-9a-f]{8}$/);
});

test('a file that cannot be read is left alone', () => {
  expect(() => stampTranslations('a: [', source)).toThrow('check');
});
