import { EditorSelection, EditorState, Transaction } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { typed } from '../../../src/ui/studio/editor/plain-typing.ts';

const state = (doc: string, ...ranges: readonly (readonly [anchor: number, head: number])[]): EditorState =>
  EditorState.create({
    doc,
    selection: EditorSelection.create(ranges.map(([anchor, head]) => EditorSelection.range(anchor, head))),
    extensions: EditorState.allowMultipleSelections.of(true),
  });

describe('a typed character', () => {
  it('takes the place of what is selected, at each cursor, and the cursor stands behind it', () => {
    const { state: after } = typed(state('een twee', [0, 3], [8, 8]), 'x');
    expect(after.doc.toString()).toBe('x tweex');
    expect(after.selection.ranges.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [7, 7],
    ]);
  });

  it('counts as typing, so that it is completed, undone with its neighbours and brought into sight', () => {
    const transaction = typed(state('een', [3, 3]), 's');
    expect(transaction.isUserEvent('input.type')).toBe(true);
    expect(transaction.annotation(Transaction.userEvent)).toBe('input.type');
    expect(transaction.scrollIntoView).toBe(true);
  });
});
