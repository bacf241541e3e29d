import { fileStem } from '../../base/file-stem.ts';
import { createStore } from 'zustand/vanilla';
import type { Language } from '../../scenario/model/ids.ts';
import type { EditorChange, FileCheck, Sheets, StudioDesk, StudioState } from '../../store/studio.ts';
import { downloadBytes } from '../download.ts';
import { hashOf } from '../route.ts';
import { addressOf } from '../run-authority.ts';
import { keepEqual } from '../../ui/studio/keep-equal.ts';
import { fitPicture } from './fit-picture.ts';
import { bringUpToDate } from './sheet-changes.ts';
import type { FromWorker, QuestionName, Questions, SheetQuestion, ToWorker } from './worker-protocol.ts';

/** What the desk needs of a worker. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromWorker }) => void): void;
  terminate(): void;
}

export interface OpenDesk extends StudioDesk {
  /** False when this browser has no such scenario. */
  open(project: string): Promise<boolean>;
  setElsewhere(elsewhere: boolean): void;
  /** Ends its worker, once all that was written here has been stored; at once where another window has it. */
  close(): Promise<void>;
}

/**
 * The window's end of the studio's worker.
 * @param soon does it right after the keystroke that is being dealt with, or at once: changes are sent then, and before anything else is
 */
export function createStudioDesk(
  worker: WorkerLike,
  language: () => Language,
  onTakeOver: () => void,
  soon: (work: () => void) => void,
): OpenDesk {
  const state = createStore<StudioState>()(() => ({
    revision: 0,
    name: '',
    files: [],
    problems: [],
    check: 'unread',
    saved: 'saved',
    elsewhere: false,
  }));
  const asked = new Map<number, { done: (answer: unknown) => void; fail: (error: Error) => void }>();
  let watching: { readonly path: string; readonly listener: (check: FileCheck) => void } | undefined;
  let count = 0;
  let unsent: EditorChange[] = [];
  /** Of each table that was answered, by which answer it is as it is. */
  const marks = new WeakMap<object, number>();

  function sendChanges(): void {
    const changes = unsent;
    unsent = [];
    for (const change of changes) worker.postMessage({ type: 'change', change });
  }

  /** What is asked is asked of the text as it stands. */
  function send(message: ToWorker): void {
    sendChanges();
    worker.postMessage(message);
  }

  function ask<N extends QuestionName>(name: N, question: Questions[N]['ask']): Promise<Questions[N]['answer']> {
    const id = ++count;
    return new Promise((resolve, reject) => {
      asked.set(id, { done: (answer) => resolve(answer as Questions[N]['answer']), fail: reject });
      send({ type: 'ask', id, name, ask: question } as ToWorker);
    });
  }

  worker.addEventListener('message', ({ data }) => {
    switch (data.type) {
      case 'answer':
        asked.get(data.id)?.done(data.answer);
        asked.delete(data.id);
        return;
      case 'refusal':
        asked.get(data.id)?.fail(new Error(data.detail));
        asked.delete(data.id);
        return;
      case 'checked':
        if (data.open && data.open.path === watching?.path) watching.listener(data.open);
        return;
      case 'overview': {
        const { files, problems } = data;
        state.setState(({ revision }) => ({
          revision: revision + 1,
          check: 'done',
          ...(files ? { files } : {}),
          ...(problems ? { problems } : {}),
        }));
        return;
      }
      case 'named':
        state.setState({ name: data.name });
        return;
      case 'saved':
        state.setState({ saved: data.state });
    }
  });

  return {
    state,
    async open(project) {
      const found = await ask('load', { project });
      if (found) state.setState(found);
      return found !== undefined;
    },
    setElsewhere: (elsewhere) => state.setState({ elsewhere }),
    async close() {
      if (!state.getState().elsewhere) await ask('settled', {});
      worker.terminate();
    },
    read: (path) => ask('read', { path }),
    changed(change) {
      // At once and not when the worker says so: leaving the page must be able to ask.
      if (state.getState().saved === 'saved') state.setState({ saved: 'saving' });
      unsent.push(change);
      if (unsent.length === 1) soon(sendChanges);
    },
    onCheck(path, listener) {
      const mine = { path, listener };
      watching = mine;
      send({ type: 'watch', path });
      return () => {
        if (watching === mine) watching = undefined;
      };
    },
    complete: (path, offset) => ask('complete', { path, offset }),
    explain: (path, offset) => ask('explain', { path, offset }),
    importDealtWith() {
      state.setState({ imported: undefined });
      void ask('dealtWith', {});
    },
    addFile: (path) => ask('add', { path }),
    removeFile: (path) => ask('remove', { path }),
    async addPicture(file) {
      const fit = await fitPicture(file);
      return typeof fit === 'string' ? fit : { path: await ask('addPicture', fit) };
    },
    removePicture: (path) => ask('removePicture', { path }),
    rename(name) {
      state.setState({ name });
      void ask('rename', { name });
    },
    async sheet(name, wanted, known) {
      const since = known && marks.get(known);
      const question = { name, ask: wanted } as SheetQuestion;
      const answer = await ask('sheet', since === undefined ? question : { ...question, since });
      const sheet = (
        'sheet' in answer
          ? known && answer.sheet
            ? keepEqual<unknown>(known, answer.sheet)
            : answer.sheet
          : bringUpToDate(known, answer)
      ) as Sheets[typeof name]['answer'] | undefined;
      if (sheet) marks.set(sheet, answer.mark);
      return sheet;
    },
    edit: (wish) => ask('edit', wish),
    rehearsal: () => ask('rehearsal', { language: language() }),
    rehearse: (wish) => ask('rehearse', wish),
    continueRehearsal: () => ask('again', { language: language() }),
    openRun(run, seat) {
      const route = seat === undefined ? ({ page: 'table', run } as const) : ({ page: 'seat', run, seat } as const);
      window.open(addressOf(hashOf(route)), '_blank', 'noopener');
    },
    async download() {
      const { name } = state.getState();
      const folder = folderName(name);
      downloadBytes(`${folder}.zip`, await ask('pack', { folder, language: language() }), 'application/zip');
    },
    async handOut(wish) {
      const file = await ask('handOut', wish);
      if (!file) return false;
      downloadBytes(`${folderName(state.getState().name)}-${file.name}`, file.bytes, file.type);
      return true;
    },
    takeOver: onTakeOver,
  };
}

const folderName = (name: string): string => fileStem(name, 'scenario');
