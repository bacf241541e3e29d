import { EditorState, RangeSetBuilder, type Extension, type Text } from '@codemirror/state';
import { Decoration, ViewPlugin, type DecorationSet, type EditorView } from '@codemirror/view';
import { indentOf, opensMore, readYamlLine, type YamlOpen, type YamlWord } from './yaml-words.ts';

const marks: Readonly<Record<YamlWord, Decoration>> = {
  key: Decoration.mark({ class: 'yw-key' }),
  comment: Decoration.mark({ class: 'yw-comment' }),
  quoted: Decoration.mark({ class: 'yw-quoted' }),
  sign: Decoration.mark({ class: 'yw-sign' }),
  mark: Decoration.mark({ class: 'yw-mark' }),
};

/**
 * The line from which reading on gives the right words in this one: the outermost of those it is indented under that opens a text or a
 * quotation, or itself.
 */
export function readFrom(doc: Text, number: number): number {
  let found = number;
  let indent = indentOf(doc.line(number).text) || (doc.line(number).text.trim() === '' ? Infinity : 0);
  for (let above = number - 1; above > 0 && indent > 0; above -= 1) {
    const { text } = doc.line(above);
    if (text.trim() === '' || indentOf(text) >= indent) continue;
    indent = indentOf(text);
    if (opensMore(text)) found = above;
  }
  return found;
}

function wordsIn({ state: { doc }, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    const first = doc.lineAt(from).number;
    const last = doc.lineAt(to).number;
    let open: YamlOpen;
    for (let number = readFrom(doc, first); number <= last; number += 1) {
      const line = doc.line(number);
      open = readYamlLine(line.text, open, (start, end, word) => {
        if (number >= first && end > start) builder.add(line.from + start, line.from + end, marks[word]);
      });
    }
  }
  return builder.finish();
}

const words = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = wordsIn(view);
    }
    update({ docChanged, viewportChanged, view }: { docChanged: boolean; viewportChanged: boolean; view: EditorView }) {
      if (docChanged || viewportChanged) this.decorations = wordsIn(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/**
 * Colours for the YAML that is on the screen, and what the editor's commands need to know of YAML. Not the parser of the library: it reads
 * the file anew at a keystroke, for up to 20 ms.
 */
export const yamlHighlight: Extension = [words, EditorState.languageData.of(() => [{ commentTokens: { line: '#' } }])];
