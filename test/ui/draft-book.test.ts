import { describe, expect, it } from 'vitest';
import { createDraftBook, type DraftShelf } from '../../src/ui/participant/draft-book.ts';

/** A book whose timers run only when told to, and whose host answers as told. */
const setUp = (shelf: DraftShelf = new Map()) => {
  const saved: [string, string | null][] = [];
  const timers = new Set<() => void>();
  const host: { takes: boolean | { readonly stands: string } | Promise<boolean> } = { takes: true };
  const book = createDraftBook({
    shelf,
    save: (field, text) => {
      saved.push([field, text]);
      return Promise.resolve(host.takes);
    },
    later: (callback) => {
      timers.add(callback);
      return () => void timers.delete(callback);
    },
  });
  const rest = async (): Promise<void> => {
    for (const timer of timers) {
      timers.delete(timer);
      timer();
    }
    await settle();
  };
  return { book, saved, timers, host, rest };
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Left behind by a screen of which the host would not take what was typed in a field that held 'Wij'. */
async function shelfOfUntaken(): Promise<DraftShelf> {
  const shelf: DraftShelf = new Map();
  const { host, book } = setUp(shelf);
  host.takes = false;
  book.adopt([{ field: 'a', text: 'Wij' }]);
  book.edit('a', 'Wij weten');
  book.leave('a');
  await settle();
  return shelf;
}

describe('draft book', () => {
  it('keeps what was typed between sending and hearing that it was sent', async () => {
    const { book, saved, rest } = setUp();
    book.edit('note.all', 'Tot zo');
    book.edit('note.all', 'Tot zo En nog iets');
    book.sent('note.all', 'Tot zo');
    expect(book.text('note.all')).toBe('En nog iets');
    await rest();
    expect(saved).toEqual([['note.all', 'En nog iets']]);
    book.edit('note.all', 'Heel iets anders');
    book.sent('note.all', 'En nog iets');
    expect(book.text('note.all')).toBe('Heel iets anders');
    book.sent('note.all', 'Heel iets anders');
    expect(book.text('note.all')).toBe('');
    await settle();
    expect(saved.at(-1)).toEqual(['note.all', null]);
  });

  it('gives the field back to what was written elsewhere, when its own text was laid beside it', async () => {
    const { book, saved, host, rest } = setUp();
    host.takes = { stands: 'Van elders' };
    book.edit('f', 'Van hier');
    await rest();
    expect(book.text('f')).toBe('Van elders');
    book.edit('f', 'Van hier');
    book.leave('f');
    book.edit('f', 'Van hier en verder');
    host.takes = true;
    await settle();
    expect(book.text('f')).toBe('Van elders\nVan hier en verder');
    await rest();
    expect(saved.at(-1)).toEqual(['f', 'Van elders\nVan hier en verder']);
  });

  it('leaves what is on its way to whoever sends it', async () => {
    const { book, saved, host, rest } = setUp();
    let answer = (_taken: boolean): void => undefined;
    host.takes = new Promise((resolve) => (answer = resolve));
    book.edit('f', 'x');
    await rest();
    book.retry();
    expect(saved).toHaveLength(1);
    answer(false);
    await settle();
    book.retry();
    expect(saved).toHaveLength(2);
  });

  it('shows a letter at once and stores once after the rest', async () => {
    const { book, saved, timers, rest } = setUp();
    book.edit('m1.reply', 'B');
    book.edit('m1.reply', 'Be');
    expect(book.text('m1.reply')).toBe('Be');
    expect(saved).toEqual([]);
    expect(timers.size).toBe(1);
    await rest();
    expect(saved).toEqual([['m1.reply', 'Be']]);
  });
  it('stores all that is not stored when the page is left, each once', async () => {
    const { book, saved, rest } = setUp();
    book.edit('f', 'x');
    book.edit('g', 'y');
    book.leave('g');
    await settle();
    book.leaveAll();
    await rest();
    expect(saved).toEqual([
      ['g', 'y'],
      ['f', 'x'],
    ]);
  });

  it('stores on leaving the field, and not again at the rest', async () => {
    const { book, saved, rest } = setUp();
    book.edit('f', 'x');
    book.leave('f');
    await rest();
    book.leave('f');
    await settle();
    expect(saved).toEqual([['f', 'x']]);
  });
  it('keeps the text that is being typed over what the host holds', async () => {
    const { book, rest } = setUp();
    book.edit('f', 'mine');
    book.adopt([{ field: 'f', text: 'theirs' }]);
    expect(book.text('f')).toBe('mine');
    await rest();
    book.adopt([{ field: 'f', text: 'theirs' }]);
    expect(book.text('f')).toBe('theirs');
  });
  it('clears here what was cleared at the host', () => {
    const { book } = setUp();
    book.adopt([{ field: 'f', text: 'old' }]);
    book.adopt([]);
    expect(book.text('f')).toBe('');
  });
  it('loses nothing that the host refused, and stores it again on retry', async () => {
    const { book, saved, host, rest } = setUp();
    host.takes = false;
    book.edit('f', 'kept');
    await rest();
    book.adopt([]);
    expect(book.text('f')).toBe('kept');
    host.takes = true;
    book.retry();
    await settle();
    expect(saved).toEqual([
      ['f', 'kept'],
      ['f', 'kept'],
    ]);
    book.adopt([{ field: 'f', text: 'later, from elsewhere' }]);
    expect(book.text('f')).toBe('later, from elsewhere');
  });
  it('is empty after sending, here and at the host, even when an older view comes in between', async () => {
    const { book, saved } = setUp();
    book.edit('f', 'sent');
    book.drop('f');
    book.adopt([{ field: 'f', text: 'sent' }]);
    expect(book.text('f')).toBe('');
    await settle();
    expect(saved).toEqual([['f', null]]);
  });
  it('tells its listeners of changes only', () => {
    const { book } = setUp();
    let told = 0;
    const stop = book.subscribe(() => (told += 1));
    book.adopt([{ field: 'f', text: 'a' }]);
    book.adopt([{ field: 'f', text: 'a' }]);
    expect(told).toBe(1);
    stop();
    book.edit('f', 'b');
    expect(told).toBe(1);
  });

  it('gives the next screen of the seat what the host would not take, and keeps it until the host does', async () => {
    const shelf = await shelfOfUntaken();
    const second = setUp(shelf);
    second.book.adopt([{ field: 'a', text: 'Wij' }]);
    expect(second.book.text('a')).toBe('Wij weten');
    second.book.retry();
    await settle();
    expect(second.saved).toEqual([['a', 'Wij weten']]);
    expect(shelf.size).toBe(0);
  });

  it('gives the next screen of the seat what the host has not answered yet, and forgets it once the host has it', async () => {
    const shelf: DraftShelf = new Map();
    const first = setUp(shelf);
    let answer = (_taken: boolean): void => undefined;
    first.host.takes = new Promise((resolve) => (answer = resolve));
    first.book.edit('a', 'Wij weten');
    first.book.leave('a');
    const second = setUp(shelf);
    second.book.adopt([]);
    expect(second.book.text('a')).toBe('Wij weten');
    answer(true);
    await settle();
    expect(shelf.size).toBe(0);
  });

  it('keeps there what was typed last, whatever becomes of what was on its way before it', async () => {
    const shelf: DraftShelf = new Map();
    const { book, host } = setUp(shelf);
    const answers: ((taken: boolean) => void)[] = [];
    for (const text of ['Wij', 'Wij weten']) {
      host.takes = new Promise((resolve) => answers.push(resolve));
      book.edit('a', text);
      book.leave('a');
    }
    answers[0]?.(false);
    await settle();
    expect(shelf.get('a')?.text).toBe('Wij weten');
    answers[1]?.(true);
    await settle();
    expect(shelf.size).toBe(0);
  });

  it('lets what somebody else wrote since stand', async () => {
    const shelf = await shelfOfUntaken();
    const second = setUp(shelf);
    second.book.adopt([{ field: 'a', text: 'Zij schreven' }]);
    expect(second.book.text('a')).toBe('Zij schreven');
    expect(shelf.size).toBe(0);
  });
});
