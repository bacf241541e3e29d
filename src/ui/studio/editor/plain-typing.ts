import type { EditorState, Extension, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** A character typed at each cursor, as the library itself would make it of what the browser did. */
export const typed = (state: EditorState, character: string): Transaction =>
  state.update(state.replaceSelection(character), { userEvent: 'input.type', scrollIntoView: true });

/**
 * A single character goes into the text as a change of it. Otherwise the browser edits and lays out the page first, the library reads back
 * what came of that, and draws it again: twice the work of a keystroke. What is composed of several keys, and what the browser puts in place
 * of a word, stays with the browser and the library.
 */
export const plainTyping: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, cancelable, isComposing } = event;
    if (inputType !== 'insertText' || data?.length !== 1 || !cancelable || isComposing) return false;
    if (view.composing || view.state.readOnly) return false;
    const { from, to } = view.state.selection.main;
    const insert = (): Transaction => typed(view.state, data);
    const handled = view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, data, insert));
    if (!handled) view.dispatch(insert());
    return true;
  },
});
