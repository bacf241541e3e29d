import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { effectWords, functionWords, keyWords } from '../../scripts/reference-keys.ts';
import { listWords } from '../../scripts/reference-lists.ts';
import { referencePages } from '../../scripts/reference.ts';
import { conditionFunctions } from '../../src/scenario/condition/functions.ts';
import { registry } from '../../src/scenario/diagnostics/registry.ts';
import { listNames } from '../../src/scenario/schema/scenario.ts';

const pages = referencePages();

test.each(['nl', 'en'] as const)(
  'docs/authoring/%s/reference.md is what scripts/generate-reference.ts writes',
  (language) => {
    const path = join(import.meta.dirname, '..', '..', 'docs', 'authoring', language, 'reference.md');
    expect(readFileSync(path, 'utf8')).toBe(pages[language]);
  },
);

test('every list, function and code of the format stands in it', () => {
  for (const text of Object.values(pages)) {
    for (const list of listNames) expect(text).toContain(`\n## ${list}\n`);
    for (const name of Object.keys(conditionFunctions)) expect(text).toContain(`| \`${name}(`);
    for (const { code } of Object.values(registry)) expect(text).toContain(`| \`${code}\``);
  }
  expect(pages.nl.split('\n').length).toBe(pages.en.split('\n').length);
});

test('each key has words in both languages, and none has words that nothing uses', () => {
  const used = new Set(
    [...pages.en.matchAll(/^\| (?:\*\*)?`([^`]+)`/gm)].map((found) =>
      (found[1] ?? '')
        .replace(/\[\]|<>/g, '')
        .split('.')
        .at(-1),
    ),
  );
  const idle = Object.keys(keyWords).filter((key) => !used.has(key.split('.').at(-1) ?? ''));
  expect(idle).toEqual([]);
  for (const words of [keyWords, listWords, effectWords, functionWords])
    expect(Object.entries(words).filter(([, [nl, en]]) => nl === '' || en === '')).toEqual([]);
});
