import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { translator, type UiLanguage } from '../../shared/i18n.ts';
import { editorLook } from './editor-look.ts';
import { editorPhrases } from './editor-phrases.ts';

/** What an editor of one file is made of. */
export function editorExtensions(path: string, language: () => UiLanguage): Extension {
  const t = translator(language(), 'studio');
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    history(),
    yaml(),
    indentUnit.of('  '),
    EditorState.tabSize.of(2),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': t('editor.label', { path }),
      tabindex: '0',
    }),
    EditorState.phrases.of(editorPhrases(language())),
    lintGutter(),
    search({ top: false }),
    highlightSelectionMatches({ minSelectionLength: 3 }),
    keymap.of([
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...lintKeymap,
      // Escape and then Tab leaves the editor; CodeMirror does that itself.
      indentWithTab,
    ]),
    editorLook,
  ];
}
