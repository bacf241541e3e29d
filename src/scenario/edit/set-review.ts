import { isMap, parseDocument } from 'yaml';
import { ok } from '../../base/result.ts';
import { elementHash, readReview } from '../review/read-review.ts';
import {
  exercisePhases,
  type ElementReview,
  type ExercisePhase,
  type Review,
  type ReviewComment,
} from '../schema/review.ts';
import { REVIEW_FILE } from '../source/file-kinds.ts';
import type { SourceFile, SourceText } from '../source/source-file.ts';
import { openSource, refused } from './edit.ts';
import type { EditOutcome } from './edit.ts';
import { elementsOf, openAll } from './find-element.ts';

export type ReviewStatus = NonNullable<ElementReview['status']>;

/** A change of the review: `status` null is still to be reviewed. */
export type ReviewChange =
  | { readonly of: 'status'; readonly id: string; readonly status: ReviewStatus | null }
  | { readonly of: 'comment'; readonly id: string; readonly comment: ReviewComment }
  | { readonly of: 'uncomment'; readonly id: string; readonly index: number }
  | { readonly of: 'check'; readonly phase: ExercisePhase; readonly check: string; readonly done: boolean }
  | { readonly of: 'go'; readonly phase: ExercisePhase; readonly go: boolean | null };

const head = '# yaml-language-server: $schema=../../src/scenario/schema/review.schema.json\n';

/** Writes a remark, a status or a tick into `review.yaml`, which is made when there is none; comments in it stay. */
export function setReview(files: readonly SourceText[], change: ReviewChange): EditOutcome {
  const opened = openAll(files);
  if (!opened.ok) return opened;
  const source = files.find(({ path }) => path === REVIEW_FILE) ?? { path: REVIEW_FILE, text: head };
  const file = openSource(source);
  let sound = true;
  const review = readReview(file, { place: () => void (sound = false) });
  if (!review || !sound) return refused('editUnreadable', {}, { file: REVIEW_FILE, range: file.rangeOf(0, 0) });
  // A file with nothing but comments has no mapping yet to write into.
  const doc = parseDocument(file.doc.contents === null ? `${source.text}\n{}\n` : source.text);
  if (isMap(doc.contents) && doc.contents.items.length === 0) doc.contents.flow = false;
  const at = pathOf(change);
  const value = changed(review, opened.value, change);
  if (value === undefined) doc.deleteIn(at);
  else doc.setIn(at, doc.createNode(value));
  for (const key of ['elements', 'phases']) {
    const holder = doc.get(key);
    if (isMap(holder) && holder.items.length === 0) doc.delete(key);
  }
  const text = doc.toString({ lineWidth: 0, singleQuote: true });
  return ok(text === source.text ? [] : [{ path: REVIEW_FILE, text: text === '{}\n' ? head : text }]);
}

const pathOf = (change: ReviewChange): readonly string[] =>
  'id' in change ? ['elements', change.id] : ['phases', change.phase];

/** What stands there from now on; undefined: nothing. */
function changed(review: Review, files: readonly SourceFile[], change: ReviewChange): object | undefined {
  if ('phase' in change) {
    const before = review.phases[change.phase] ?? { done: [] };
    const ticked = new Set<string>(before.done);
    if (change.of === 'check') {
      if (change.done) ticked.add(change.check);
      else ticked.delete(change.check);
    }
    const go = change.of === 'go' ? (change.go ?? undefined) : before.go;
    const done = exercisePhases[change.phase].filter((one) => ticked.has(one));
    return done.length === 0 && go === undefined ? undefined : { done, ...(go === undefined ? {} : { go }) };
  }
  const before: ElementReview = review.elements[change.id] ?? { comments: [] };
  const comments =
    change.of === 'comment'
      ? [...before.comments, change.comment]
      : change.of === 'uncomment'
        ? before.comments.filter((_one, index) => index !== change.index)
        : before.comments;
  const status = change.of === 'status' ? (change.status ?? undefined) : before.status;
  const hash = change.of === 'status' ? hashOf(files, change.id) : before.of;
  const kept = {
    ...(status === undefined ? {} : { status }),
    ...(status === 'approved' && hash !== undefined ? { of: hash } : {}),
    ...(comments.length === 0 ? {} : { comments }),
  };
  return Object.keys(kept).length === 0 ? undefined : kept;
}

function hashOf(files: readonly SourceFile[], id: string): string | undefined {
  const found = elementsOf(files).find((one) => one.id === id);
  return found && elementHash(dataOf(found));
}

/** The element as written, as plain data. */
export const dataOf = ({ file, list, index }: { file: SourceFile; list: string; index: number }): unknown =>
  (file.data as Readonly<Record<string, readonly unknown[]>>)[list]?.[index];
