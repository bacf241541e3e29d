import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/canonical-json.ts';
import { sha256Hex } from '../../base/hash.ts';
import type { Report } from '../diagnostics/report.ts';
import { reviewFile, type Review } from '../schema/review.ts';
import { findNode, placeOf } from '../source/locate.ts';
import { readElement } from '../source/read-element.ts';
import type { SourceFile } from '../source/source-file.ts';

/** Reads `review.yaml`; what is wrong in it goes to `report`. An empty file is an empty review. */
export function readReview(file: SourceFile, report: Pick<Report, 'place'>): Review | undefined {
  const root = file.doc.contents;
  return readElement(reviewFile, file.data ?? {}, (name, path, params, { spot, slip }) =>
    report.place(name, placeOf(findNode(file, root, path), spot), params, slip ? { slip } : {}),
  );
}

/** The same, and says which elements it speaks of that are not there. */
export function checkReview(
  file: SourceFile,
  report: Pick<Report, 'place'>,
  ids: ReadonlyMap<string, unknown>,
): Review | undefined {
  const review = readReview(file, report);
  for (const id of Object.keys(review?.elements ?? {}))
    if (!ids.has(id))
      report.place(
        'reviewOfNothing',
        placeOf(findNode(file, file.doc.contents, ['elements', id]), 'key'),
        { id },
        { slip: { word: id, candidates: ids.keys() } },
      );
  return review;
}

/** What an approval was given to: the first 8 hex digits of the hash of the element as written. */
export const elementHash = (element: unknown): string =>
  sha256Hex(canonicalJson((element ?? null) as Json)).slice(0, 8);
