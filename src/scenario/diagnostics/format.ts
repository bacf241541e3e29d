import type { Language } from '../model/ids.ts';
import type { Diagnostic, Localized, Params, Place } from './diagnostic.ts';

const fill = (template: Localized, params: Params, language: Language): string =>
  template[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? value[language] : String(value);
  });

/** What is wrong, in the reader's language, with a did-you-mean where there is one. */
export function messageOf(diagnostic: Diagnostic, language: Language): string {
  const message = fill(diagnostic.template, diagnostic.params, language);
  if (diagnostic.fix === undefined) return message;
  return language === 'nl'
    ? `${message} Bedoelde u '${diagnostic.fix}'?`
    : `${message} Did you mean '${diagnostic.fix}'?`;
}

/** The form of `check --json`; field names are a contract with other tools. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly range: Place['range'];
  readonly notes: readonly { readonly message: string; readonly file: string; readonly range: Place['range'] }[];
  readonly fix?: string;
}

export const toJson = (diagnostic: Diagnostic, language: Language): DiagnosticJson => ({
  code: diagnostic.code,
  severity: diagnostic.severity,
  message: messageOf(diagnostic, language),
  file: diagnostic.file,
  range: diagnostic.range,
  notes: diagnostic.notes.map(({ text, file, range }) => ({ message: text[language], file, range })),
  ...(diagnostic.fix === undefined ? {} : { fix: diagnostic.fix }),
});

/** By file, line, column, then code: the order of reading, on every machine. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const byLine = a.range.start.line - b.range.start.line;
  if (byLine !== 0) return byLine;
  const byColumn = a.range.start.column - b.range.start.column;
  if (byColumn !== 0) return byColumn;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
