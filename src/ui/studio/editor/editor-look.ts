import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the colours of the look: only tokens, so that it follows the theme. */
const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '14px' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: "ui-monospace, 'Liberation Mono', 'DejaVu Sans Mono', Consolas, monospace" },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-gutters': { backgroundColor: 'var(--sunk)', color: 'var(--ink-2)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--table-tint) 45%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--table-tint)', color: 'var(--ink)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    boxShadow: 'var(--shadow-over)',
    font: '400 14px/1.4 var(--font-ui)',
    maxWidth: '52ch',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--table)', color: 'var(--on-table)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '1', color: 'inherit', marginLeft: '1em' },
  '.cm-completionMatchedText': { textDecoration: 'underline' },
  '.cm-panels': { backgroundColor: 'var(--sunk)', color: 'var(--ink)' },
  '.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel button, .cm-panel input': { fontSize: '14px' },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1.5px solid var(--edge)',
    borderRadius: '3px',
  },
  '.cm-textfield': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1.5px solid var(--edge)' },
  '.cm-searchMatch': { backgroundColor: 'var(--table-tint)', outline: '1px solid var(--table)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--table)', color: 'var(--on-table)' },
  '.cm-diagnostic': { padding: '6px 10px' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--spoed-fill)' },
  '.cm-diagnostic-warning': { borderLeft: '3px solid var(--said)' },
  '.cm-diagnostic-info': { borderLeft: '3px solid var(--edge)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--spoed) 1.5px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--said) 1.5px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-info': { backgroundImage: 'none', textDecoration: 'underline dotted var(--ink-3)' },
  '.cm-lint-marker': { width: '0.9em', height: '0.9em' },
  '.hv': { padding: '8px 12px' },
  '.hv b': { display: 'block' },
  '.hv p': { margin: '4px 0 0' },
});

const words = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--ch-mail)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--ch-news)' },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: 'var(--ink-2)' },
  { tag: [tags.keyword, tags.meta, tags.labelName, tags.typeName], color: 'var(--ch-vendor)' },
]);

export const editorLook: Extension = [theme, syntaxHighlighting(words)];
