import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';

/** An editor of the same library with nothing of ours around it: what the browser and the library themselves ask for a keystroke. */
export function showBare(text: string, width: number, height: number): void {
  const place = document.createElement('div');
  place.style.cssText = `width: ${width}px; height: ${height}px`;
  document.body.append(place);
  const look = EditorView.theme({ '&': { height: '100%', fontSize: '14px' } });
  const extensions = [lineNumbers(), history(), yaml(), keymap.of([...defaultKeymap, ...historyKeymap]), look];
  new EditorView({ state: EditorState.create({ doc: text, extensions }), parent: place });
}
Object.assign(globalThis, { showBare });
