import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import { conditionInWords } from '../../scenario/condition/condition-words.ts';
import { elementNames } from './element-names.ts';
import type { SheetSource } from './sheet-source.ts';

/** A condition as it is shown to an author. */
export interface ConditionText {
  /** As written. */
  readonly source: string;
  /** As a sentence, with names as the scenario writes them; absent where a part of it has no words. */
  readonly words?: Localized;
}

/** What tells conditions of a scenario in words. */
export function conditionTexts(source: Pick<SheetSource, 'scenario' | 'text'>): (written: string) => ConditionText {
  const nameOf = elementNames(source);
  return (written) => {
    const words = conditionInWords(written, nameOf);
    return words === undefined ? { source: written } : { source: written, words };
  };
}
