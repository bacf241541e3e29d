import type { CatalogueEntry } from '../../projections/catalogue.ts';
import type { Faults } from '../../scenario/handed-in.ts';

/** An exercise that is not the program's, as the list names it before it is read. */
export interface OwnLine {
  /** Of a scenario in the studio, what opens it there. */
  readonly key: string;
  readonly name: string;
  /** UTC ms; another one when it has been changed. */
  readonly changed: number;
  readonly from: 'studio' | 'file';
}

/** Why an exercise cannot be read: a key after `own-exercise.` in the texts of the start page. */
export type OwnProblem = 'not-zip' | 'no-scenario' | 'too-large' | 'gone' | 'failed';

/** What there is to choose of it, or why it cannot be played. */
export type OwnReading =
  | { readonly kind: 'playable'; readonly entry: CatalogueEntry }
  | { readonly kind: 'faulty'; readonly faults: Faults }
  | { readonly kind: 'unreadable'; readonly why: OwnProblem };

/** What the start page asks of the app about such exercises. */
export interface OwnExercises {
  readonly lines: readonly OwnLine[];
  read(line: OwnLine): Promise<OwnReading>;
  /** Puts the exercise in this zip, or in the files of a folder, into the list. */
  openFiles(files: readonly File[]): Promise<OwnLine | OwnProblem>;
  /** The same, dropped on the page; called while the event is dealt with. */
  openDropped(data: DataTransfer): Promise<OwnLine | OwnProblem>;
  /** Lets a person choose a folder; undefined of who closes the dialog. Absent where the browser leaves that to a field for files. */
  readonly openFolder?: () => Promise<OwnLine | OwnProblem | undefined>;
}
