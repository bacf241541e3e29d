import type { EditorState, TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** A list item or a key, as a line of a block begins. */
const blockLine = /^\s*(?:-\s|[\w.-]+:(?:\s|$))/;

/**
 * Lines of YAML that are pasted where the indentation of a line already stands, or behind a key that opens something: they keep
 * the indentation that they came with and get lines of their own. Undefined: the text goes in as it is.
 */
export function blockPaste(state: EditorState, pasted: string): TransactionSpec | undefined {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const [first = '', ...more] = text.split('\n');
  // One line without its indentation may well be meant for where the cursor stands.
  const loose = more.length === 0 && !/^\s/.test(first);
  if (loose || !blockLine.test(first) || state.selection.ranges.length > 1) return undefined;
  const { from, to } = state.selection.main;
  const line = state.doc.lineAt(from);
  const before = state.sliceDoc(line.from, from);
  const after = state.sliceDoc(to, state.doc.lineAt(to).to);
  const opens = /\S/.test(before);
  if (opens && !(/^[^#]*:\s*$/.test(before) && after.trim() === '' && /^\s/.test(first))) return undefined;
  // What was copied from its first letter on begins where the cursor stands.
  const lead = opens ? '\n' : /^\s/.test(first) ? '' : before;
  const rest = opens || after.trim() === '' ? '' : `\n${/^\s/.test(after) ? '' : before}`;
  const start = opens ? from : line.from;
  const insert = `${lead}${text}${rest}`;
  return {
    changes: { from: start, to, insert },
    selection: { anchor: start + lead.length + text.length },
    scrollIntoView: true,
    userEvent: 'input.paste',
  };
}

export const pasteBlock = EditorView.domEventHandlers({
  paste(event, view) {
    const change = blockPaste(view.state, event.clipboardData?.getData('text/plain') ?? '');
    if (!change) return false;
    view.dispatch(change);
    event.preventDefault();
    return true;
  },
});
