import {
  autocompletion,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
  type Tooltip,
} from '@codemirror/view';
import type { StudioDesk } from '../../../store/studio.ts';
import { translator, type UiLanguage } from '../../shared/i18n.ts';
import { editorLook } from './editor-look.ts';
import { editorPhrases } from './editor-phrases.ts';
import { newLine } from './new-line.ts';
import { pasteBlock } from './paste-block.ts';
import { plainTyping } from './plain-typing.ts';
import { stayInSight } from './stay-in-sight.ts';
import { yamlHighlight } from './yaml-highlight.ts';

/** What an editor of one file is made of. */
export function editorExtensions(desk: StudioDesk, path: string, language: () => UiLanguage): Extension {
  const t = translator(language(), 'studio');
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    history(),
    pasteBlock,
    plainTyping,
    stayInSight,
    yamlHighlight,
    indentUnit.of('  '),
    EditorState.tabSize.of(2),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': t('editor.label', { path }),
      tabindex: '0',
    }),
    EditorState.phrases.of(editorPhrases(language())),
    lintGutter(),
    autocompletion({ override: [(context) => complete(desk, path, language(), context)], icons: false }),
    hoverTooltip((_view, at) => hover(desk, path, language(), at)),
    search({ top: false }),
    highlightSelectionMatches({ minSelectionLength: 3 }),
    keymap.of([
      ...completionKeymap,
      { key: 'Enter', run: newLine },
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

async function complete(
  desk: StudioDesk,
  path: string,
  language: UiLanguage,
  context: CompletionContext,
): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w.-]*$/);
  if (!context.explicit && (!word || word.from === word.to)) return null;
  const found = await desk.complete(path, context.pos);
  if (!found || found.items.length === 0) return null;
  return {
    from: found.from,
    to: found.to,
    options: found.items.map(({ label, kind, detail }) => ({
      label,
      type: kind === 'key' ? 'property' : kind === 'id' ? 'variable' : 'constant',
      ...(detail === undefined ? {} : { detail: detail[language] }),
      ...(kind === 'key' ? { apply: `${label}: ` } : {}),
    })),
    validFor: /^[\w.-]*$/,
  };
}

async function hover(desk: StudioDesk, path: string, language: UiLanguage, at: number): Promise<Tooltip | null> {
  const found = await desk.explain(path, at);
  if (!found) return null;
  return {
    pos: found.from,
    end: found.to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'hv';
      const title = document.createElement('b');
      title.textContent = found.title;
      dom.append(title);
      for (const line of found.lines) {
        const paragraph = document.createElement('p');
        paragraph.textContent = line[language];
        dom.append(paragraph);
      }
      return { dom };
    },
  };
}
