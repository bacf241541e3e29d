import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { blockPaste } from '../../src/ui/studio/editor/paste-block.ts';

/** What a text says after a paste at the `|` in it; undefined when the paste goes in as it is. */
function pasted(at: string, text: string): string | undefined {
  const cursor = at.indexOf('|');
  const state = EditorState.create({ doc: at.replace('|', ''), selection: { anchor: cursor } });
  const change = blockPaste(state, text);
  return change && state.update(change).newDoc.toString();
}

const item = '  - id: in-b\n    move: mv-1';

describe('a block of YAML that is pasted', () => {
  it.each([
    ['before an item, behind its indentation', 'injects:\n  |- id: in-a', item],
    ['before an item, at the beginning of its line', 'injects:\n|  - id: in-a', item],
    ['with the end of its last line', 'injects:\n  |- id: in-a', `${item}\n`],
    ['as Windows ends its lines', 'injects:\n  |- id: in-a', item.replace('\n', '\r\n')],
    ['copied from its first letter on', 'injects:\n  |- id: in-a', item.trimStart()],
  ])('stands on lines of its own: %s', (_where, at, text) => {
    expect(pasted(at, text)).toBe(`injects:\n${item}\n  - id: in-a`);
  });

  it.each([
    ['behind the key', 'injects:|\n  - id: in-a'],
    ['on a line that was begun with Enter', 'injects:\n  |\n  - id: in-a'],
    ['on an empty line', 'injects:\n|\n  - id: in-a'],
    ['on a line that was indented too far', 'injects:\n      |\n  - id: in-a'],
  ])('keeps its own indentation: %s', (_where, at) => {
    expect(pasted(at, item)).toBe(`injects:\n${item}\n  - id: in-a`);
  });

  it('is one line as well, where that brings its indentation', () => {
    expect(pasted('signals:|\n  - { id: ev-a }', '  - { id: ev-b }')).toBe(
      'signals:\n  - { id: ev-b }\n  - { id: ev-a }',
    );
    expect(pasted('steps:\n  |- { at: end }', '  - { at: D1 10:20 }\n')).toBe(
      'steps:\n  - { at: D1 10:20 }\n  - { at: end }',
    );
  });

  it.each([
    ['one line without its indentation', '  |- id: in-a', '- id: in-b'],
    ['prose', '  |- id: in-a', 'Dear all,\nwe ring back'],
    ['words in the middle of a text', '    gist: One|two', item],
    ['behind a colon in a text', '    gist: One: |two', item],
  ])('leaves alone what is no block: %s', (_what, at, text) => {
    expect(pasted(at, text)).toBeUndefined();
  });
});
