import { isMap } from 'yaml';
import type { z } from 'zod';
import { kindWord } from '../diagnostics/kind-words.ts';
import { makeReport } from '../diagnostics/report.ts';
import type { Report } from '../diagnostics/report.ts';
import { header } from '../schema/header.ts';
import type { AuthoredHeader } from '../schema/header.ts';
import { listNames, listSchemas } from '../schema/scenario.ts';
import type { AuthoredElement, ListName } from '../schema/scenario.ts';
import { judgeFormat } from '../migrations.ts';
import type { Migration } from '../migrations.ts';
import { idOf } from './element-id.ts';
import { findNode, placeOf } from './locate.ts';
import type { Path } from './locate.ts';
import { joinParts } from './parts.ts';
import type { Parts } from './parts.ts';
import { readElement } from './read-element.ts';
import type { IssueSink } from './zod-issues.ts';
import type { SourceFile } from './source-file.ts';
import { currentFormat, upgradeParts } from './upgrade-parts.ts';
import { yamlHint } from './yaml-hints.ts';

/** An element that fits its schema, and where it stands in the joined document. */
export interface Authored<T> {
  readonly value: T;
  readonly path: Path;
}
export type AuthoredLists = { readonly [L in ListName]: readonly Authored<AuthoredElement<L>>[] };

/** What the files say, before names and times are resolved. */
export interface AuthoredScenario {
  readonly parts: Parts;
  readonly report: Report;
  /** Header keys that could be read; the missing ones have been reported. */
  readonly header: Partial<AuthoredHeader>;
  readonly lists: AuthoredLists;
  /** What could not be read, as text: what it mentions may be there after all. */
  readonly unread: string;
  /** Ids of elements of which something could not be read. */
  readonly troubled: ReadonlySet<string>;
}

/**
 * Reports what kept a file from being read as YAML; true when it could be. After the first mistake in the signs of a file
 * the parser guesses, so the ones after it are not shown.
 */
export function reportSyntax(file: SourceFile, report: Report): boolean {
  const broken = file.problems.find(({ code }) => code !== 'DUPLICATE_KEY');
  for (const problem of file.problems) {
    const { code, start } = problem;
    // The parser points at one character; the word that begins there reads better.
    const word = /^[*&]?[\w.-]+/.exec(file.text.slice(start))?.[0] ?? ' ';
    const place = { file: file.path, range: file.rangeOf(start, start + word.length) };
    if (code === 'DUPLICATE_KEY') report.place('duplicateKey', place);
    else if (problem === broken) report.place('yamlSyntax', place, { hint: yamlHint(code) });
  }
  const root = file.doc.contents;
  if (root !== null && !isMap(root) && !broken) report.place('notAMapping', placeOf(findNode(file, root, [])));
  return broken === undefined && (root === null || isMap(root));
}

export function readParts(files: readonly SourceFile[], upgrades: readonly Migration[]): AuthoredScenario {
  const parts = upgradeParts(joinParts(files), upgrades);
  const report = makeReport(parts);
  reportTopLevels(parts, report);
  const unread: string[] = [];
  const troubled = new Set<string>();
  const lists = Object.fromEntries(
    listNames.map((name) => [name, readList(name, parts, report, unread, troubled)]),
  ) as unknown as AuthoredLists;
  reportFormat(parts, report, currentFormat(upgrades));
  return { parts, report, header: readHeader(parts, report), lists, unread: unread.join('\n'), troubled };
}

function reportTopLevels(parts: Parts, report: Report): void {
  const headerNames = Object.keys(header.shape);
  const seen = new Map<string, { file: string; range: ReturnType<SourceFile['rangeOf']> }>();
  for (const top of parts.topLevels) {
    const [start, end] = top.key.range ?? [0, 0];
    const place = { file: top.file.path, range: top.file.rangeOf(start, end) };
    if ((listNames as readonly string[]).includes(top.name)) {
      if (top.value !== null && !Array.isArray(top.value))
        report.place('wrongType', place, { expected: kindWord('list'), given: kindWord(typeof top.value) });
    } else if (!headerNames.includes(top.name))
      report.place(
        'unknownKey',
        place,
        { key: top.name },
        { slip: { word: top.name, candidates: [...headerNames, ...listNames] } },
      );
    else {
      const first = seen.get(top.name);
      if (first)
        report.place(
          'duplicateScalar',
          place,
          { key: top.name },
          { notes: [{ text: { nl: 'Eerst hier.', en: 'First here.' }, ...first }] },
        );
      else seen.set(top.name, place);
    }
  }
}

function readHeader(parts: Parts, report: Report): Partial<AuthoredHeader> {
  const data = Object.fromEntries(
    Object.keys(header.shape).flatMap((key) => {
      const value = parts.scalar(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  const result: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(header.shape) as [string, z.ZodType][]) {
    // The version of the format has diagnostics of its own.
    if (key === 'format') continue;
    if (data[key] === undefined) report.at('missingKey', ['id'], { key });
    else {
      const value = readElement(schema, data[key], (name, path, params, options) =>
        report.at(name, [key, ...path], params, options),
      );
      if (value !== undefined) result[key] = value;
    }
  }
  return result as Partial<AuthoredHeader>;
}

function readList<L extends ListName>(
  name: L,
  parts: Parts,
  report: Report,
  unread: string[],
  troubled: Set<string>,
): readonly Authored<AuthoredElement<L>>[] {
  return parts.list(name).flatMap((data, index) => {
    const path: Path = [name, index];
    const lost: unknown[] = [];
    const sink: IssueSink['report'] = (issue, at, params, options) =>
      report.at(issue, [...path, ...at], params, options);
    const value = readElement(listSchemas[name] as z.ZodType, data, sink, lost);
    if (lost.length > 0) troubled.add(idOf(data) ?? '');
    unread.push(...(value === undefined ? [JSON.stringify(data)] : lost.map((one) => JSON.stringify(one) ?? '')));
    return value === undefined ? [] : [{ value: value as AuthoredElement<L>, path }];
  });
}

/** The version of the format: without it nothing else can be believed. */
function reportFormat(parts: Parts, report: Report, current: number): void {
  const verdict = judgeFormat(parts.scalar('format'), current);
  if (verdict.kind === 'missing') report.at('formatMissing', ['id'], { format: current });
  if (verdict.kind === 'tooNew') report.at('formatTooNew', ['format'], { given: verdict.given, format: current });
  if (verdict.kind === 'unknown') report.at('formatUnknown', ['format'], { given: verdict.given, format: current });
}
