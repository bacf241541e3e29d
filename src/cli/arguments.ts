import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import type { Language } from '../scenario/model/ids.ts';
import { UsageError } from './command.ts';

/**
 * Reads options and positional arguments.
 * @throws UsageError on an unknown option or a missing value
 */
export function readArguments<O extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The one positional argument of a command. */
export function onlyPath(positionals: readonly string[]): string {
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new UsageError('exactly one path is needed');
  return path;
}

export function readLanguage(value: string | undefined): Language {
  if (value === undefined || value === 'nl' || value === 'en') return value ?? 'nl';
  throw new UsageError(`--lang must be nl or en, not ${value}`);
}
