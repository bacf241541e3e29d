import type { Localized } from '../scenario/diagnostics/diagnostic.ts';

/** How a command ended: 0 well, 1 mistakes in the input, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes; with `--json` nothing but JSON goes to `out`. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** One command of the dispatcher in main.ts. */
export interface CliCommand {
  readonly name: string;
  /** Arguments and options, for the usage line. */
  readonly usage: string;
  readonly summary: Localized;
  /**
   * @throws UsageError when the arguments do not fit
   */
  run(args: readonly string[], output: Output): ExitCode | Promise<ExitCode>;
}

/** The arguments do not fit the command: exit code 2. */
export class UsageError extends Error {
  readonly text: Localized;
  constructor(text: Localized) {
    super(text.en);
    this.text = text;
  }
}
