import { EditorSelection, type StateCommand } from '@codemirror/state';

/** Where the next line begins: under the keys of this item, and further in behind a key that opens something. */
export function indentAfter(line: string): number {
  const [lead = ''] = /^\s*(?:-\s+)*/.exec(line) ?? [];
  const content = line
    .slice(lead.length)
    .replace(/\s#.*$/, '')
    .trimEnd();
  return lead.length + (/:(?:\s+[|>][+-]?)?$/.test(content) ? 2 : 0);
}

/** Enter in YAML. Looks at one line only, so that it costs the same in a long file and works in one that is broken. */
export const newLine: StateCommand = ({ state, dispatch }) => {
  const changes = state.changeByRange((range) => {
    const line = state.doc.lineAt(range.from);
    const insert = `\n${' '.repeat(indentAfter(state.sliceDoc(line.from, range.from)))}`;
    return {
      changes: { from: range.from, to: range.to, insert },
      range: EditorSelection.cursor(range.from + insert.length),
    };
  });
  dispatch(state.update(changes, { scrollIntoView: true, userEvent: 'input' }));
  return true;
};
