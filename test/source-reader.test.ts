import { describe, expect, it } from 'vitest';
import { codeOnly, readImports, withoutComments } from './support/source-reader.ts';

describe('readImports', () => {
  it.each([
    ["import { a } from './a.ts';", './a.ts', false, false],
    ["import a, { b } from './a.ts';", './a.ts', false, false],
    ["import * as a from 'a';", 'a', false, false],
    ["import 'a.css';", 'a.css', false, false],
    ["import type { A } from './a.ts';", './a.ts', true, false],
    ["import { type A, type B } from './a.ts';", './a.ts', true, false],
    ["import { type A, b } from './a.ts';", './a.ts', false, false],
    ["import {\n  type A,\n  type B,\n} from './a.ts';", './a.ts', true, false],
    ["export { a } from './a.ts';", './a.ts', false, false],
    ["export type { A } from './a.ts';", './a.ts', true, false],
    ["export * from './a.ts';", './a.ts', false, false],
    ["const a = await import('./a.ts');", './a.ts', false, true],
    ["type A = typeof import('a');", 'a', true, false],
  ])('reads %s', (source, specifier, typeOnly, dynamic) => {
    expect(readImports(source)).toEqual([{ specifier, typeOnly, dynamic }]);
  });

  it.each([
    ["// import { a } from './a.ts';"],
    ["/* import './a.ts' */"],
    ['const text = "import { a } from \'./a.ts\'";'],
    ['const text = `import("./a.ts")`;'],
    ['export const from = 1; const a = "x";'],
  ])('finds none in %s', (source) => {
    expect(readImports(source)).toEqual([]);
  });

  it('reads all of several, in statements over many lines and without semicolons', () => {
    const source =
      "import { a } from './a.ts'\nimport type {\n  B,\n} from './b.ts'\nexport const x = 1\nexport { c } from './c.ts'\n";
    expect(readImports(source).map(({ specifier }) => specifier)).toEqual(['./a.ts', './b.ts', './c.ts']);
  });
});

describe('codeOnly', () => {
  it.each([
    ["const a = 'b'; // c", "const a = ' ';     "],
    ['const a = `b ${c} d`; e', 'const a = `  ${c}  `; e'],
    ['`${ { a: `${b}` } } c` + d', '`${ { a: `${b}` } }  ` + d'],
    ["const a = /'/g; b", 'const a = / /g; b'],
    ['const a = b / c; // d', 'const a = b / c;     '],
    [String.raw`const a = 'it\'s'; b`, "const a = '     '; b"],
  ])('blanks %s', (source, expected) => {
    expect(codeOnly(source)).toBe(expected);
  });

  it('keeps every line and column', () => {
    const source = "a /* b\nc */ d 'e'\n// f\ng";
    expect(codeOnly(source)).toHaveLength(source.length);
    expect(codeOnly(source).split('\n')[3]).toBe('g');
  });

  it('loses the rest of one line at most to an apostrophe in the text of an element', () => {
    expect(codeOnly("<p>it's</p>\nfetch()")).toContain('\nfetch()');
  });
});

describe('withoutComments', () => {
  it('keeps strings that look like comments', () => {
    expect(withoutComments("const a = '// b'; /* c */")).toBe("const a = '// b';        ");
  });
});
