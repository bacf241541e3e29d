import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { localeRegistry } from '../../src/ui/shared/locale-registry.ts';

const root = fileURLToPath(new URL('../../src', import.meta.url));
const namespaces = Object.keys(localeRegistry.nl) as (keyof typeof localeRegistry.nl)[];
const sources = ['ui', 'app', 'stage']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const texts = (language: 'nl' | 'en', namespace: (typeof namespaces)[number]): Readonly<Record<string, string>> =>
  localeRegistry[language][namespace];
const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
const singular = (key: string): string => key.replace(/_(one|other)$/, '');

/** Named as a whole, or built from a beginning that stands in the sources: `part.${x}`. */
const isUsed = (key: string): boolean => {
  if (["'", '"', '`'].some((quote) => sources.includes(`${quote}${key}${quote}`))) return true;
  const parts = key.split('.');
  return parts.some((_, n) => n > 0 && sources.includes(`\`${parts.slice(0, n).join('.')}.\${`));
};

describe.each(namespaces)('texts of %s', (namespace) => {
  it('has the same keys in Dutch and English', () => {
    expect(Object.keys(texts('en', namespace)).sort()).toEqual(Object.keys(texts('nl', namespace)).sort());
  });
  it('fills in the same values in both', () => {
    for (const [key, text] of Object.entries(texts('nl', namespace)))
      expect([key, placeholders(texts('en', namespace)[key] ?? '')]).toEqual([key, placeholders(text)]);
  });
  it('has no empty text', () => {
    for (const language of ['nl', 'en'] as const)
      expect(Object.entries(texts(language, namespace)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
  it('counts in pairs', () => {
    const keys = Object.keys(texts('nl', namespace));
    const counted = keys.filter((key) => singular(key) !== key).map(singular);
    expect(counted.filter((key) => !keys.includes(`${key}_one`) || !keys.includes(`${key}_other`))).toEqual([]);
  });
  it('has no key that nothing uses', () => {
    expect([...new Set(Object.keys(texts('nl', namespace)).map(singular))].filter((key) => !isUsed(key))).toEqual([]);
  });
});
