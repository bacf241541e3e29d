import type { z } from 'zod';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { kindWord } from '../diagnostics/kind-words.ts';
import type { DiagnosticName } from '../diagnostics/registry.ts';
import type { Params } from '../diagnostics/diagnostic.ts';
import type { Path, Spot } from './locate.ts';

type Issue = z.core.$ZodIssue;

/** Where and how to report; the path is relative to the value that was parsed. */
export interface IssueSink {
  report(
    name: DiagnosticName,
    path: Path,
    params: Params,
    options: {
      readonly spot?: Spot;
      readonly slip?: { readonly word: string; readonly candidates: readonly string[] };
    },
  ): void;
  /** Keys that a mapping at this path may have, for the did-you-mean. */
  keysAt(path: Path): readonly string[];
}

/** The value at a path of plain data. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

const typeName = (value: unknown): string =>
  Array.isArray(value) ? 'list' : typeof value === 'bigint' ? 'number' : typeof value;

/** Rewords zod's issues as diagnostics. */
export function reportIssues(issues: readonly Issue[], data: unknown, sink: IssueSink, base: Path = []): void {
  for (const issue of issues) reportIssue(issue, data, sink, [...base, ...(issue.path as Path)]);
}

function reportIssue(issue: Issue, data: unknown, sink: IssueSink, path: Path): void {
  const given = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const at = [...path, key];
        const candidates = sink.keysAt(path);
        // `{ text: Nu, of later }` reads as a text 'Nu' and a key 'of later' without anything.
        if (valueAt(data, at) === null && didYouMean(key, candidates) === undefined)
          sink.report('cutText', at, { key }, { spot: 'key' });
        else sink.report('unknownKey', at, { key }, { spot: 'key', slip: { word: key, candidates } });
      }
      return;
    case 'invalid_type':
      if (given === undefined)
        return sink.report('missingKey', path.slice(0, -1), { key: String(path.at(-1) ?? '') }, {});
      return reportKind(issue.expected, given, sink, path);
    case 'invalid_value': {
      const choices = issue.values.map(String);
      if (given === undefined)
        return sink.report('missingKey', path.slice(0, -1), { key: String(path.at(-1) ?? '') }, {});
      const word = String(given);
      return sink.report(
        'badChoice',
        path,
        { given: word, choices: choices.join(', ') },
        { slip: { word, candidates: choices } },
      );
    }
    case 'too_small':
      if (Array.isArray(given)) return sink.report('tooFew', path, { minimum: Number(issue.minimum) }, { spot: 'key' });
      return sink.report(
        'outOfRange',
        path,
        { limit: limitWords('min', Number(issue.minimum), issue.inclusive !== false) },
        {},
      );
    case 'too_big':
      return sink.report(
        'outOfRange',
        path,
        { limit: limitWords('max', Number(issue.maximum), issue.inclusive !== false) },
        {},
      );
    case 'invalid_format': {
      const word = String(given);
      if (word.trim() === '') return sink.report('emptyText', path, {}, {});
      return sink.report('badId', path, { given: word }, {});
    }
    case 'invalid_key':
      return sink.report('badId', path, { given: String(path.at(-1) ?? '') }, { spot: 'key' });
    case 'invalid_union':
      return reportUnion(issue, given, data, sink, path);
    default:
      reportKind('object', given, sink, path);
  }
}

/** Of what follows a # nothing is left. */
const quoteHashes = {
  nl: ' Een tekst die met # begint, staat tussen aanhalingstekens.',
  en: ' A text that begins with # stands between quotes.',
};

function reportKind(expected: string, given: unknown, sink: IssueSink, path: Path): void {
  if (given === null) {
    const advice = expected === 'string' ? quoteHashes : { nl: '', en: '' };
    sink.report('emptyValue', path, { expected: kindWord(expected), advice }, { spot: 'key' });
  } else sink.report('wrongType', path, { expected: kindWord(expected), given: kindWord(typeName(given)) }, {});
}

/** Of a union only the branch that the author meant is of use: the one that fits the kind of thing written. */
function reportUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  given: unknown,
  data: unknown,
  sink: IssueSink,
  path: Path,
): void {
  if (given === undefined) return sink.report('missingKey', path.slice(0, -1), { key: String(path.at(-1) ?? '') }, {});
  const misfit = (branch: readonly Issue[]): boolean =>
    branch.some((one) => one.path.length === 0 && (one.code === 'invalid_type' || one.code === 'invalid_value'));
  const meant = issue.errors.find((branch) => !misfit(branch));
  if (meant) return reportIssues(meant, data, sink, path);
  const expected = issue.errors.flatMap((branch) =>
    branch.flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : [])),
  );
  reportKind(expected[0] ?? 'string', given, sink, path);
}

const limitWords = (side: 'min' | 'max', limit: number, inclusive: boolean) =>
  side === 'min'
    ? inclusive
      ? { nl: `${limit} of meer`, en: `${limit} or more` }
      : { nl: `meer dan ${limit}`, en: `more than ${limit}` }
    : inclusive
      ? { nl: `${limit} of minder`, en: `${limit} or less` }
      : { nl: `minder dan ${limit}`, en: `less than ${limit}` };
