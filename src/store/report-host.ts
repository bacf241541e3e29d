import type { Editable } from '../analysis/report/editables.ts';
import type { Picture } from '../analysis/report/picture.ts';
import type { Audience, Report } from '../analysis/report/report.ts';

/** Forms in which a report can be taken out of the app. */
export type ExportFormat = 'docx' | 'html' | 'csv' | 'xlsx' | 'json' | 'xapi';

/** The report of a run in the screen's language. What people change goes into the notebook; nothing is ever sent. */
export interface ReportHost {
  readonly audiences: readonly { readonly id: Audience; readonly tlp: string }[];
  /** Those who can get a report for themselves alone. */
  readonly participants: readonly { readonly id: string; readonly name: string }[];
  report(audience: Audience): Report;
  sentences(audience: Audience, section: string): readonly Editable[];
  /** `null`: leaves the sentence out. Resolves when it is durable, with false when it is not. */
  save(audience: Audience, key: string, text: string | null): Promise<boolean>;
  /** A picture as the address of an image. */
  drawing(picture: Picture): string;
  /** Offers a file. */
  take(audience: Audience, format: ExportFormat): Promise<void>;
  takeFor(participant: string): Promise<void>;
  /** Fingerprints in groups of four: of the run as it ended, of it with all notes so far, and those that were written down. */
  seals(): { readonly ended: string; readonly now: string; readonly kept: readonly string[] };
  /** Writes down the fingerprint of now. Resolves when it is durable, with false when it is not. */
  seal(): Promise<boolean>;
  /** A fingerprint as a QR code, as the address of an image. */
  code(fingerprint: string): string;
  /** Offers the run as evidence, with the report in it. */
  takeBundle(audience: Audience): Promise<void>;
}
