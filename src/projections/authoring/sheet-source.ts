import type { TextKey } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';

/** Where something is written: the file, and the characters of its id. */
export interface SheetPlace {
  readonly file: string;
  readonly from: number;
}

/** A scenario as far as it can be read, with where each element stands; what tables for authors are made from. */
export interface SheetSource {
  readonly scenario: Scenario;
  placeOf(id: string): SheetPlace | undefined;
  /** Of a part without an id of its own among all elements: a state, a transition. */
  placeOfPart(part: object): SheetPlace | undefined;
  /** In the scenario's own language: that is what is written. */
  text(key: TextKey | undefined): string;
}
