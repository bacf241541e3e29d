import type { Path, Spot } from '../source/locate.ts';
import type { Parts } from '../source/parts.ts';
import type { Diagnostic, Localized, Note, Params, Place } from './diagnostic.ts';
import { didYouMean } from './did-you-mean.ts';
import { registry } from './registry.ts';
import type { DiagnosticName } from './registry.ts';

export interface ReportOptions {
  readonly spot?: Spot;
  /** Characters of the text at the path that are meant. */
  readonly inside?: readonly [number, number];
  readonly notes?: readonly Note[];
  /** The word at fault and what it could have been: gives the did-you-mean. */
  readonly slip?: { readonly word: string; readonly candidates: Iterable<string> };
}

/** Collects what is wrong while a scenario is read. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** At a path of the joined document. */
  at(name: DiagnosticName, path: Path, params?: Params, options?: ReportOptions): void;
  /** At a place in any file. */
  place(name: DiagnosticName, place: Place, params?: Params, options?: Pick<ReportOptions, 'notes' | 'slip'>): void;
  /** A second place, for "first defined here". */
  note(text: Localized, path: Path): Note;
}

export function makeReport(parts: Parts): Report {
  const diagnostics: Diagnostic[] = [];
  const place: Report['place'] = (name, { file, range }, params = {}, options = {}) => {
    const { code, severity, nl, en } = registry[name];
    const fix = options.slip && didYouMean(options.slip.word, options.slip.candidates);
    const notes = options.notes ?? [];
    diagnostics.push({ code, severity, template: { nl, en }, params, file, range, notes, ...(fix ? { fix } : {}) });
  };
  return {
    diagnostics,
    place,
    at: (name, path, params, options = {}) => {
      const found = options.inside
        ? parts.placeInside(path, options.inside[0], options.inside[1])
        : parts.place(path, options.spot);
      place(name, found, params, options);
    },
    note: (text, path) => ({ text, ...parts.place(path) }),
  };
}
