import { posix } from 'node:path';
import { codeOnly, readImports, withoutComments, type Import } from './source-reader.ts';

/** A file of the program; `path` is relative to the project, with forward slashes (`src/base/time.ts`). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Rule {
  readonly title: string;
  /** What is wrong in the file; empty when it keeps the rule. */
  readonly find: (file: SourceFile) => readonly string[];
  /** A file that breaks the rule, and one beside it that keeps it. */
  readonly bad: readonly SourceFile[];
  readonly good: readonly SourceFile[];
}

/** What a folder of src may use of the others: `values` counts for types too. */
interface Direction {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

const core = ['base', 'scenario', 'chart', 'engine', 'projections', 'analysis'];
const upTo = (layer: string): string[] => core.slice(0, core.indexOf(layer));
const screens: Direction = {
  values: ['base', 'projections', 'store'],
  types: ['scenario', 'engine', 'analysis', 'session'],
};

/** DESIGN section 4, as a table; a folder may always use itself. */
const directions: Readonly<Record<string, Direction>> = {
  base: { values: [], types: [] },
  scenario: { values: upTo('scenario'), types: [] },
  chart: { values: upTo('chart'), types: [] },
  engine: { values: upTo('engine'), types: [] },
  projections: { values: upTo('projections'), types: [] },
  analysis: { values: upTo('analysis'), types: [] },
  exchange: { values: core, types: [] },
  session: { values: ['base', 'engine', 'projections', 'analysis'], types: ['scenario'] },
  store: { values: ['base'], types: ['scenario', 'engine', 'projections', 'analysis', 'session'] },
  stage: screens,
  ui: screens,
  server: { values: [...core, 'exchange', 'session'], types: [] },
  cli: { values: [...core, 'exchange', 'session', 'server'], types: [] },
  app: { values: [...core, 'exchange', 'session', 'store', 'stage', 'ui'], types: [] },
};

/** Packages that only these folders may import; a folder of the pure zone may import no package but its own here. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  xstate: ['chart'],
  phaser: ['stage'],
  yaml: ['scenario', 'cli'],
  zod: ['scenario', 'session', 'exchange', 'server', 'app'],
  '@marcbachmann/cel-js': ['scenario'],
  '@noble/hashes': ['base'],
  react: ['ui', 'app'],
  'react-dom': ['ui', 'app'],
  zustand: ['store', 'ui', 'app'],
  idb: ['app', 'session'],
  docx: ['exchange'],
  papaparse: ['exchange'],
  uqr: ['exchange', 'ui'],
  'write-excel-file': ['exchange'],
  'read-excel-file': ['exchange'],
  pg: ['server'],
  'openid-client': ['server'],
  '@colyseus/core': ['server'],
  '@colyseus/ws-transport': ['server'],
  '@colyseus/sdk': ['session'],
  '@codemirror/state': ['ui', 'app'],
  '@codemirror/view': ['ui'],
  '@xyflow/react': ['ui'],
  '@dagrejs/dagre': ['ui'],
};

const folderOf = (path: string): string => path.split('/')[1] ?? '';

/** Whether the rules of the pure zone hold: everything up to analysis, and the host of a session, which is given its clock and store. */
export const isPure = (path: string): boolean =>
  core.includes(folderOf(path)) || /^src\/session\/(host|notebook)\//.test(path);

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

function directionFaults(file: SourceFile): string[] {
  const from = folderOf(file.path);
  const allowed = directions[from];
  if (!allowed) return [`${from} is no folder of the design`];
  return readImports(file.text).flatMap((use) => {
    if (!isRelative(use.specifier)) return [];
    const target = posix.join(posix.dirname(file.path), use.specifier);
    if (target.startsWith('assets/') && ['ui', 'stage', 'app'].includes(from)) return [];
    if (!target.startsWith('src/')) return [`${use.specifier} lies outside src`];
    const to = folderOf(target);
    if (to === from || allowed.values.includes(to) || (use.typeOnly && allowed.types.includes(to))) return [];
    return [`${from} may not import ${use.typeOnly ? 'types' : 'values'} of ${to} (${use.specifier})`];
  });
}

function packageFaults(file: SourceFile): string[] {
  const from = folderOf(file.path);
  const fault = ({ specifier }: Import): string[] => {
    if (isRelative(specifier)) return [];
    const name = packageOf(specifier);
    if (specifier.startsWith('node:'))
      return ['server', 'cli'].includes(from) ? [] : [`${specifier} outside server and cli`];
    const homes = packageHomes[name];
    if (homes ? homes.includes(from) : !isPure(file.path)) return [];
    return [`${from} may not import ${specifier}`];
  };
  return readImports(file.text).flatMap(fault);
}

/** Finds names used as variables: not `x.name`, not `name:`; reports with the line. */
function usesOf(names: RegExp, file: SourceFile): string[] {
  return codeOnly(file.text)
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(names)].map((match) => `${match[0].trim()} in line ${index + 1}`));
}

const platform =
  /(?<![.\w$]|\?\.|\bget )(Date|setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|fetch|XMLHttpRequest|WebSocket|process|window|document|navigator|localStorage|sessionStorage|indexedDB|globalThis|crypto|console|performance|Intl)(?![\w$]|\s*:)|\bMath\s*\.\s*random\b|\.(toLocale\w*|localeCompare)\b/g;

/** Whether a file has a variable or parameter of its own with this name. */
const declares = (code: string, name: string): boolean =>
  new RegExp(
    [
      String.raw`\b(?:const|let)\s+${name}\b`,
      String.raw`\b(?:const|let)\s*[[{][^\]}=]*\b${name}\b`,
      String.raw`\([^()]*\b${name}\b[^()]*\)[^=;{}]*=>`,
      String.raw`\b${name}\s*=>`,
      String.raw`\((?:[^()]*,)?\s*${name}\??\s*:`,
    ].join('|'),
  ).test(code);

/** A stretch of play is called a window and a parsed text a document; a file that declares its own means that one. */
function platformFaults(file: SourceFile): string[] {
  if (!isPure(file.path)) return [];
  const code = codeOnly(file.text);
  const own = ['window', 'document'].filter((name) => declares(code, name));
  return usesOf(platform, file).filter((fault) => !own.some((name) => fault.startsWith(`${name} `)));
}

/** `any` where a type stands; as a word it may name a variable or a key. */
const anyType =
  /(?:\b(?:as|satisfies|extends)|[:<|&]|\btype\s[^=;]*=)\s*any(?=\s*(?:[[\];,)>=|&}]|$))|,\s*any(?=\s*>)/g;

function anyFaults(file: SourceFile): string[] {
  if (!isPure(file.path)) return [];
  const switchedOff = file.text.match(/@ts-(ignore|nocheck|expect-error)|(oxlint|eslint)-disable/g) ?? [];
  return [...usesOf(anyType, file), ...switchedOff];
}

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;
const MAX_LINES = 400;

const lines = (count: number): string => 'export const x = 1;\n'.repeat(count);

export const rules: readonly Rule[] = [
  {
    title: 'imports go in the direction of the design',
    find: directionFaults,
    bad: [
      { path: 'src/base/a.ts', text: "import { x } from '../scenario/b.ts';" },
      { path: 'src/scenario/model/a.ts', text: "import type { X } from '../../engine/b.ts';" },
      { path: 'src/engine/a.ts', text: "export { x } from '../projections/b.ts';" },
      { path: 'src/ui/shared/a.tsx', text: "import { x } from '../../stage/b.ts';" },
      { path: 'src/stage/a.ts', text: "import type { X } from '../ui/b.tsx';" },
      { path: 'src/ui/a.tsx', text: "import { compile } from '../scenario/b.ts';" },
      { path: 'src/ui/a.tsx', text: "import { type X, step } from '../engine/b.ts';" },
      { path: 'src/stage/a.ts', text: "import type { X } from '../chart/b.ts';" },
      { path: 'src/store/a.ts', text: "const x = await import('../session/b.ts');" },
      { path: 'src/session/a.ts', text: "import '../app/b.ts';" },
      { path: 'src/engine/a.ts', text: "import { x } from '../../test/b.ts';" },
    ],
    good: [
      { path: 'src/analysis/a.ts', text: "import { x } from '../base/b.ts'; import { y } from '../projections/c.ts';" },
      { path: 'src/ui/a.tsx', text: "import type { X } from '../session/wire.ts'; import { s } from '../store/s.ts';" },
      { path: 'src/stage/a.ts', text: "import { type X, type Y } from '../engine/b.ts';" },
      { path: 'src/engine/a.ts', text: "// import { x } from '../ui/b.tsx';\nimport { x } from './state/b.ts';" },
      { path: 'src/app/a.ts', text: "const { Stage } = await import('../stage/b.ts');" },
    ],
  },
  {
    title: 'packages stay in their folder: xstate in chart, phaser in stage, Node in the edges',
    find: packageFaults,
    bad: [
      { path: 'src/engine/a.ts', text: "import { transition } from 'xstate';" },
      { path: 'src/engine/a.ts', text: "import type { Snapshot } from 'xstate';" },
      { path: 'src/ui/a.tsx', text: "const phaser = await import('phaser');" },
      { path: 'src/app/a.ts', text: "import Phaser from 'phaser/dist/phaser.esm.js';" },
      { path: 'src/projections/a.ts', text: "import { x } from 'some-package';" },
      { path: 'src/base/a.ts', text: "import { createHash } from 'node:crypto';" },
      { path: 'src/stage/a.ts', text: "import { useState } from 'react';" },
    ],
    good: [
      { path: 'src/chart/a.ts', text: "import { transition } from 'xstate';" },
      { path: 'src/stage/a.ts', text: "const phaser = await import('phaser');" },
      { path: 'src/cli/a.ts', text: "import { readFileSync } from 'node:fs';" },
      { path: 'src/ui/a.tsx', text: "import { useStore } from 'zustand';" },
    ],
  },
  {
    title: 'the pure zone has no clock, chance, platform or locale',
    find: platformFaults,
    bad: [
      { path: 'src/engine/a.ts', text: 'const t = Date.now();' },
      { path: 'src/base/a.ts', text: 'const r = Math.random();' },
      { path: 'src/chart/a.ts', text: 'setTimeout(() => 1, 2);' },
      { path: 'src/analysis/a.ts', text: 'const t = performance.now();' },
      { path: 'src/projections/a.ts', text: 'names.sort((a, b) => a.localeCompare(b));' },
      { path: 'src/projections/a.ts', text: 'const text = `at ${time.toLocaleTimeString()}`;' },
      { path: 'src/projections/a.ts', text: 'new Intl.NumberFormat();' },
      { path: 'src/scenario/a.ts', text: 'console.log(1);' },
      { path: 'src/scenario/a.ts', text: 'if (window.x) y();' },
      { path: 'src/scenario/a.ts', text: 'f(window); const g = () => document.body;' },
      { path: 'src/session/host/beat.ts', text: 'const id = crypto.randomUUID();' },
    ],
    good: [
      { path: 'src/engine/a.ts', text: "// Date.now() is the edges' business\nconst kind = 'Date';" },
      { path: 'src/engine/a.ts', text: 'const x = plan.process; const y = { window: 1 }; const Dated = 2;' },
      { path: 'src/engine/a.ts', text: 'class A { get window(): number { return this.state.window; } }' },
      { path: 'src/engine/a.ts', text: 'for (const window of variant.windows) f(window.from);' },
      { path: 'src/engine/a.ts', text: 'const ends = windows.map((window) => window.to);' },
      { path: 'src/scenario/a.ts', text: 'function read(document: Document): X { return document.contents; }' },
      { path: 'src/app/a.ts', text: 'const t = Date.now();' },
      { path: 'src/session/local/pacer.ts', text: 'setTimeout(beat, 1000);' },
    ],
  },
  {
    title: 'the pure zone has no any, and switches no check off',
    find: anyFaults,
    bad: [
      { path: 'src/engine/a.ts', text: 'const x: any = 1;' },
      { path: 'src/base/a.ts', text: 'export const f = (x: unknown) => x as any;' },
      { path: 'src/chart/a.ts', text: 'type Bag = Record<string, any>;' },
      { path: 'src/chart/a.ts', text: '// @ts-expect-error\nf(1);' },
      { path: 'src/chart/a.ts', text: 'export type Bag = any;' },
    ],
    good: [
      {
        path: 'src/scenario/a.ts',
        text: "type E = { readonly any: string; kind: 'any' }; // as any of these\nconst y = e.any;",
      },
      { path: 'src/scenario/a.ts', text: 'const { all, any } = e; if (any.length > 0) f([all, any], { kind, any });' },
      { path: 'src/app/a.ts', text: 'const x: any = 1;' },
    ],
  },
  {
    title: `no file is longer than ${MAX_LINES} lines`,
    find: (file) => {
      const count = file.text.trimEnd().split('\n').length;
      return count > MAX_LINES ? [`${count} lines`] : [];
    },
    bad: [{ path: 'src/engine/a.ts', text: lines(MAX_LINES + 1) }],
    good: [{ path: 'src/engine/a.ts', text: lines(MAX_LINES) }],
  },
  {
    title: 'files are named in kebab-case for what they hold',
    find: (file) => {
      const name = posix.basename(file.path);
      if (/^(utils?|types|helpers?|misc|common)\.tsx?$/.test(name)) return [`${name} says nothing`];
      return kebabCase.test(name) ? [] : [`${name} is not kebab-case`];
    },
    bad: [
      { path: 'src/ui/StartPage.tsx', text: '' },
      { path: 'src/engine/utils.ts', text: '' },
      { path: 'src/engine/types.ts', text: '' },
      { path: 'src/engine/play_time.ts', text: '' },
    ],
    good: [
      { path: 'src/ui/start-page.tsx', text: '' },
      { path: 'src/ui/start-page.module.css', text: '' },
      { path: 'src/scenario/d1-opening.ts', text: '' },
    ],
  },
  {
    title: 'no default exports',
    find: (file) => usesOf(/\bexport\s+default\b|\bas\s+default\b/g, file),
    bad: [
      { path: 'src/ui/a.tsx', text: 'export default function A() {}' },
      { path: 'src/ui/a.tsx', text: 'export { A as default };' },
    ],
    good: [{ path: 'src/ui/a.tsx', text: "export const a = 'export default';" }],
  },
];

/** Prefixes by which an author's id tells its kind. */
const authorsId =
  /^\s*-?\s*(?:\{\s*)?id:\s*['"]?((?:seat|act|f|in|ev|dec|req|prod|claim|conv|log|exp|obl|obj|dim|var|st|mv)-[a-z0-9-]+)['"]?/gm;
const ownId = /^id:\s*['"]?([a-z0-9-]+)/gm;

/** All ids that the given scenario texts declare, and the scenarios' own. */
export function declaredIds(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) => [...text.matchAll(authorsId), ...text.matchAll(ownId)].map((match) => match[1] ?? '')),
  );
}

/** The rule that keeps a scenario out of the program: none of its ids stands in code or strings of src. */
export function scenarioIdsIn(file: SourceFile, ids: ReadonlySet<string>): string[] {
  const words = withoutComments(file.text).match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? [];
  return [...new Set(words)].filter((word) => ids.has(word));
}
