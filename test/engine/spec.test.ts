import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const rules = [
  ...readFileSync(join(root, 'src', 'engine', 'SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\* \S/gm),
].map((found) => found[1] ?? '');
const titles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.test\.tsx?$/.test(path))
  .flatMap((path) => [
    ...readFileSync(join(root, 'test', path), 'utf8').matchAll(
      /\b(?:it|test|both)(?:\.\w+)?(?:\([^'"`()]*\))?\(\s*['"`]([A-Z]\d+)\b/g,
    ),
  ])
  .map((found) => found[1] ?? '');
const comments = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(engine|chart|projections|base)\/.*\.ts$/.test(path))
  .flatMap((path) => [
    ...readFileSync(join(root, 'src', path), 'utf8').matchAll(/[( ]([TJAEIKDRXOSVLCNP]\d{1,2})(?=[),])/g),
  ])
  .map((found) => found[1] ?? '');

it('the list has rules, each once', () => {
  expect(rules.length).toBeGreaterThan(60);
  expect(rules).toEqual([...new Set(rules)]);
});

it('every rule has a test whose title begins with its id', () => {
  expect(rules.filter((rule) => !titles.includes(rule))).toEqual([]);
});

it('every test that begins with an id tests a rule of the list, and comments name only such rules', () => {
  expect([...new Set(titles)].filter((title) => !rules.includes(title))).toEqual([]);
  expect(comments.length).toBeGreaterThan(10);
  expect([...new Set(comments)].filter((rule) => !rules.includes(rule))).toEqual([]);
});
