import type { Localized, Place } from '../../scenario/diagnostics/diagnostic.ts';
import type { Language } from '../../scenario/model/ids.ts';

/** Why a drill does not pass; `place` is the step or expectation in its file, where it is about one. */
export interface DrillFailure {
  readonly file: string;
  readonly place?: Place;
  readonly text: Localized;
}

/** `drills/passive.yaml:12: ...`, the file relative to the scenario's folder. */
export const failureText = ({ file, place, text }: DrillFailure, language: Language): string =>
  `${place ? `${place.file}:${place.range.start.line}` : file}: ${text[language]}`;
