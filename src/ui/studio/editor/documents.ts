import { isolateHistory } from '@codemirror/commands';
import {
  ChangeSet,
  EditorState,
  Transaction,
  type ChangeSpec,
  type Extension,
  type TransactionSpec,
} from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { idsNear } from './ids-near.ts';
import type { FileEdits, StudioDesk } from '../../../store/studio.ts';

interface OpenDocument {
  state: EditorState;
  version: number;
  /** Changes since a version, newest last: to bring what the worker says about an older text up to date. */
  recent: { readonly version: number; readonly changes: ChangeSet }[];
}

const form = (changes: ChangeSet): TransactionSpec => ({
  changes,
  annotations: [Transaction.userEvent.of('input.form'), isolateHistory.of('full')],
});

/** More than the worker can be behind. */
const KEPT = 200;

/**
 * The texts of a scenario as the editor has them: one state a file, kept while another is shown, so that each has its own
 * history. The worker is told of every change and of nothing else.
 */
export interface Documents {
  /** The state of a file; read from the worker the first time. */
  open(path: string): Promise<EditorState>;
  /** The view that shows this file takes part: what is done elsewhere appears in it. */
  attach(path: string, view: EditorView): () => void;
  /** The view's own transactions pass through here. */
  apply(path: string, transactions: readonly Transaction[]): EditorState;
  /**
   * Makes the changes of an edit by form in all its files, or in none: false when one of them has changed since the edit was worked
   * out, so that it must be asked for again.
   */
  edit(changes: readonly FileEdits[]): Promise<boolean>;
  /** Takes back the last edit by form, and nothing that was typed since; false when there is none. */
  undo(): boolean;
  /** Where an offset of the text of that version stands now. */
  map(path: string, version: number, offset: number): number;
  /** The ids at and above the cursor in a file, the nearest first; none of one that was not opened. */
  idsNear(path: string): readonly string[];
  forget(path: string): void;
}

export function createDocuments(desk: StudioDesk, extensions: (path: string) => Extension): Documents {
  const open = new Map<string, OpenDocument>();
  const views = new Map<string, EditorView>();
  /** For each edit by form, what takes it back: brought up to date with all that is typed after it. */
  const undoable: Map<string, ChangeSet>[] = [];

  function note(path: string, document: OpenDocument, transactions: readonly Transaction[]): EditorState {
    for (const { docChanged, changes, state } of transactions) {
      document.state = state;
      if (!docChanged) continue;
      document.version += 1;
      for (const step of undoable) {
        const back = step.get(path);
        if (back) step.set(path, back.map(changes));
      }
      document.recent.push({ version: document.version, changes });
      if (document.recent.length > KEPT) document.recent.shift();
      desk.changed({ path, version: document.version, changes: changes.toJSON() });
    }
    return document.state;
  }

  function dispatch(path: string, document: OpenDocument, spec: TransactionSpec): void {
    const view = views.get(path);
    if (view) view.dispatch(spec);
    else note(path, document, [document.state.update(spec)]);
  }

  async function documentOf(path: string): Promise<OpenDocument> {
    const before = open.get(path);
    if (before) return before;
    const { text, version } = await desk.read(path);
    const made = open.get(path) ?? {
      state: EditorState.create({ doc: text, extensions: extensions(path) }),
      version,
      recent: [],
    };
    open.set(path, made);
    return made;
  }

  return {
    open: async (path) => (await documentOf(path)).state,
    attach(path, view) {
      views.set(path, view);
      return () => {
        if (views.get(path) === view) views.delete(path);
      };
    },
    apply(path, transactions) {
      const document = open.get(path);
      if (!document) throw new Error(`no open document ${path}`);
      return note(path, document, transactions);
    },
    async edit(changes) {
      const documents = await Promise.all(changes.map(({ path }) => documentOf(path)));
      if (documents.some((document, index) => document.version !== changes[index]?.version)) return false;
      const step = new Map<string, ChangeSet>();
      documents.forEach((document, index) => {
        const { path, edits } = changes[index] as FileEdits;
        const before = document.state.doc;
        const made = ChangeSet.of(edits as readonly ChangeSpec[], before.length);
        dispatch(path, document, form(made));
        step.set(path, made.invert(before));
      });
      undoable.push(step);
      return true;
    },
    undo() {
      const step = undoable.pop();
      for (const [path, back] of step ?? []) {
        const document = open.get(path);
        if (document) dispatch(path, document, form(back));
      }
      return step !== undefined;
    },
    map(path, version, offset) {
      const recent = open.get(path)?.recent ?? [];
      return recent.reduce((at, one) => (one.version > version ? one.changes.mapPos(at) : at), offset);
    },
    idsNear(path) {
      const state = open.get(path)?.state;
      return state ? idsNear(state.doc.toString(), state.selection.main.head) : [];
    },
    forget: (path) => void open.delete(path),
  };
}
