import { err, ok, type Result } from '../base/result.ts';
import type { Localized } from './diagnostics/diagnostic.ts';
import { messageOf } from './diagnostics/format.ts';
import type { Scenario } from './model/scenario.ts';
import { readScenario } from './read-scenario.ts';
import type { SourceText } from './source/source-file.ts';

/** Faults that are named; who wants to see the rest opens the exercise in the studio. */
const NAMED = 5;

/** A mistake that keeps an exercise from being played, for its author. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly message: Localized;
}

export interface Faults {
  /** The first of them, by file and place. */
  readonly named: readonly Fault[];
  /** Of all. */
  readonly count: number;
}

/** The scenario that somebody hands in as its files, or what is wrong with it. */
export function readHandedIn(files: readonly SourceText[]): Result<Scenario, Faults> {
  const { scenario, diagnostics } = readScenario(files);
  if (scenario) return ok(scenario);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return err({
    named: errors.slice(0, NAMED).map((one) => ({
      file: one.file,
      line: one.range.start.line,
      code: one.code,
      message: { nl: messageOf(one, 'nl'), en: messageOf(one, 'en') },
    })),
    count: errors.length,
  });
}
