import { ChangeSet, Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { EditorChange, FileEdits, StudioDesk, TextEdit } from '../../src/store/studio.ts';
import { createDocuments } from '../../src/ui/studio/editor/documents.ts';

const desk = (text: string) => {
  const told: EditorChange[] = [];
  const fake: Pick<StudioDesk, 'read' | 'changed'> = {
    read: () => Promise.resolve({ text, version: 3 }),
    changed: (change) => void told.push(change),
  };
  return { told, documents: createDocuments(fake as StudioDesk, () => []) };
};

const change = (version: number, edits: readonly TextEdit[], path = 'a.yaml'): FileEdits => ({
  path,
  version,
  added: false,
  edits,
});

describe('the documents of the editor', () => {
  it('tell the worker of each change, from which the same text follows', async () => {
    const { told, documents } = desk('een\ntwee\n');
    await documents.edit([
      change(3, [
        { from: 0, to: 3, insert: 'drie' },
        { from: 9, to: 9, insert: 'vier\n' },
      ]),
    ]);
    await documents.edit([change(4, [{ from: 0, to: 0, insert: '# ' }])]);
    const text = told.reduce(
      (doc, { changes }) => ChangeSet.fromJSON(changes).apply(doc),
      Text.of('een\ntwee\n'.split('\n')),
    );
    expect(told.map(({ version }) => version)).toEqual([4, 5]);
    expect(text.toString()).toBe('# drie\ntwee\nvier\n');
    expect((await documents.open('a.yaml')).doc.toString()).toBe(text.toString());
  });

  it('bring a place in an older text to where it stands now', async () => {
    const { documents } = desk('een twee');
    await documents.open('a.yaml');
    await documents.edit([change(3, [{ from: 0, to: 0, insert: '12345' }])]);
    await documents.edit([change(4, [{ from: 0, to: 2, insert: '' }])]);
    expect(documents.map('a.yaml', 3, 4)).toBe(7);
    expect(documents.map('a.yaml', 4, 9)).toBe(7);
    expect(documents.map('a.yaml', 5, 7)).toBe(7);
  });

  it('make an edit by form in all files or in none', async () => {
    const { told, documents } = desk('een twee');
    await documents.open('b.yaml');
    const insert = [{ from: 0, to: 0, insert: 'x' }];
    expect(await documents.edit([change(3, insert), change(2, insert, 'b.yaml')])).toBe(false);
    expect(told).toEqual([]);
    expect(await documents.edit([change(3, insert), change(3, insert, 'b.yaml')])).toBe(true);
    expect(told.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml']);
  });

  it('take back an edit by form, and leave what was done after it', async () => {
    const { documents } = desk('een twee drie');
    await documents.edit([change(3, [{ from: 4, to: 8, insert: 'vier' }])]);
    const state = await documents.open('a.yaml');
    documents.apply('a.yaml', [state.update({ changes: { from: 0, insert: 'nul ' } })]);
    expect(documents.undo()).toBe(true);
    expect((await documents.open('a.yaml')).doc.toString()).toBe('nul een twee drie');
    expect(documents.undo()).toBe(false);
  });
});
