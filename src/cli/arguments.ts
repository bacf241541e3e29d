import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { didYouMean } from '../scenario/diagnostics/did-you-mean.ts';
import type { Localized } from '../scenario/diagnostics/diagnostic.ts';
import type { Language } from '../scenario/model/ids.ts';
import { UsageError } from './command.ts';

/** `Bedoelde u ...?`, or nothing when no word is near enough to be a slip of the pen. */
export function suggestion(
  word: string,
  candidates: Iterable<string>,
  shown = (name: string): string => name,
): Localized {
  const near = didYouMean(word, candidates);
  return near === undefined
    ? { nl: '', en: '' }
    : { nl: ` Bedoelde u ${shown(near)}?`, en: ` Did you mean ${shown(near)}?` };
}

/**
 * Reads options and positional arguments.
 * @throws UsageError on an unknown option or a missing value
 */
export function readArguments<O extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(optionProblem(error, Object.keys(options)));
  }
}

function optionProblem(error: unknown, names: readonly string[]): Localized {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = suggestion(option.replace(/^-+/, ''), names, (name) => `--${name}`);
    return { nl: `Onbekende optie ${option}.${near.nl}`, en: `Unknown option ${option}.${near.en}` };
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return { nl: `De waarde bij ${option} past niet.`, en: `The value of ${option} does not fit.` };
  return { nl: message, en: message };
}

/** The one positional argument of a command. */
export function onlyPath(positionals: readonly string[]): string {
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0)
    throw new UsageError({ nl: 'Geef precies één pad.', en: 'Exactly one path is needed.' });
  return path;
}

export function readLanguage(value: string | undefined): Language {
  if (value === undefined || value === 'nl' || value === 'en') return value ?? 'nl';
  throw new UsageError({ nl: `--lang is nl of en, niet ${value}.`, en: `--lang is nl or en, not ${value}.` });
}

/** A number of at least 1. */
export function readCount(option: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const count = Number(value);
  if (Number.isSafeInteger(count) && count >= 1) return count;
  throw new UsageError({
    nl: `--${option} is een geheel getal vanaf 1, niet ${value}.`,
    en: `--${option} is a whole number from 1, not ${value}.`,
  });
}

/** One of a list of names. */
export function readChoice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const [near, all] = [suggestion(value, choices), choices.join(', ')];
  throw new UsageError({
    nl: `--${option} kent geen ${value}; wel: ${all}.${near.nl}`,
    en: `--${option} has no ${value}; it has: ${all}.${near.en}`,
  });
}
