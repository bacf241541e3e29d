import type { CatalogueEntry } from '../../projections/catalogue.ts';
import type { Faults } from '../../scenario/handed-in.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { PackProblem } from '../studio/scenario-zip.ts';

/** An exercise to be read: its files, or the zip that they are in. */
export type ReadAsk = { readonly files: readonly SourceText[] } | { readonly zip: Uint8Array };

/** An exercise that can be played. */
export interface ReadExercise {
  readonly scenario: Scenario;
  /** What it is played from, for a server that does not have it. */
  readonly files: readonly SourceText[];
  readonly entry: CatalogueEntry;
}

export type ReadAnswer =
  | { readonly kind: 'playable'; readonly exercise: ReadExercise }
  | { readonly kind: 'faulty'; readonly faults: Faults }
  | { readonly kind: 'unreadable'; readonly why: PackProblem | 'failed' };
