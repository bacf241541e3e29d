import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import type { ImportReport, NewWish } from '../../store/studio.ts';

/** What the first page of the studio has made elsewhere, so that it stays awake meanwhile. */
export type MakeWish =
  | { readonly make: 'import'; readonly name: string; readonly bytes: Uint8Array; readonly language: Language }
  | { readonly make: 'new'; readonly wish: NewWish };

export type Made =
  | {
      readonly ok: true;
      readonly title: string;
      readonly files: readonly SourceText[];
      readonly report?: ImportReport;
    }
  /** What is wrong with the file, for its author. */
  | { readonly ok: false; readonly problem: Localized }
  /** Our own mistake. */
  | { readonly ok: false; readonly detail: string };
