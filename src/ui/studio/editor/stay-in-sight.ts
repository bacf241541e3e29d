import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** So much more than the line itself must be seen: CSS px. */
const EDGE = 6;

/**
 * After each letter the library asks where the cursor came to stand, of the page and of all that the editor stands in, to scroll it into
 * sight. When its whole line is well in sight, as the editor has just measured it, there is nothing to ask: a quarter of a millisecond at each key.
 */
export const stayInSight: Extension = EditorView.scrollHandler.of((view, { head }, { y }) => {
  if (y !== 'nearest' || !view.lineWrapping) return false;
  const { top, bottom } = view.lineBlockAt(head);
  const place = view.scrollDOM.getBoundingClientRect();
  const start = view.documentTop;
  return (
    start + top * view.scaleY >= Math.max(0, place.top) + EDGE &&
    start + bottom * view.scaleY <= Math.min(innerHeight, place.bottom) - EDGE
  );
});
