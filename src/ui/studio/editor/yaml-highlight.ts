import { EditorState, type Extension } from '@codemirror/state';
import { ViewPlugin, type EditorView, type ViewUpdate } from '@codemirror/view';
import { readChanged, readStretches, type YamlStretches } from './yaml-stretches.ts';

const words = ViewPlugin.fromClass(
  class {
    read: YamlStretches;
    constructor({ state, visibleRanges }: EditorView) {
      this.read = readStretches(state.doc, visibleRanges);
    }
    update({ docChanged, viewportChanged, changes, view: { visibleRanges }, state: { doc } }: ViewUpdate) {
      // A change first: what is seen ends elsewhere with each letter.
      if (docChanged) this.read = readChanged(doc, visibleRanges, this.read, changes);
      else if (viewportChanged) this.read = readStretches(doc, visibleRanges);
    }
  },
  { decorations: (plugin) => plugin.read.words },
);

/**
 * Colours for the YAML that is on the screen, and what the editor's commands need to know of YAML. Not the parser of the library: it reads
 * the file anew at a keystroke, for up to 20 ms.
 */
export const yamlHighlight: Extension = [words, EditorState.languageData.of(() => [{ commentTokens: { line: '#' } }])];
