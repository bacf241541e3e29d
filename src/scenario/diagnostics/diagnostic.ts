import type { Language } from '../model/ids.ts';

/** Lines and columns count from 1; columns in UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `end` is the place after the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Place {
  readonly file: string;
  readonly range: Range;
}

/** `error`: the scenario cannot be used. `warning`: it can, but something is wrong. `info`: worth knowing, hidden by default. */
export type Severity = 'error' | 'warning' | 'info';
export type Localized = Readonly<Record<Language, string>>;
export type Params = Readonly<Record<string, string | number | Localized>>;

/** One code: never reused, never renumbered. `{name}` in a template is a parameter. */
export interface DiagnosticEntry extends Localized {
  readonly code: string;
  readonly severity: Severity;
}

export interface Note extends Place {
  readonly text: Localized;
}

/** An author's mistake, as data: code, place and what is needed to word it in either language. */
export interface Diagnostic extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly template: Localized;
  readonly params: Params;
  readonly notes: readonly Note[];
  /** Text to put in place of the range. */
  readonly fix?: string;
}
