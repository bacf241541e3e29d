import { describe, expect, it } from 'vitest';
import type { EvaluatorView } from '../../src/projections/views/evaluator-view.ts';
import { createClient } from '../../src/session/client/client.ts';
import type { Unsent, UnsentBox, UnsentNote } from '../../src/session/client/unsent.ts';
import type { AnyView } from '../../src/session/wire.ts';
import type { WireNote } from '../../src/session/wire-note.ts';
import { startedTable, type Table } from './support/open-table.ts';
import { createSocket, openScreen, settle } from './support/screen.ts';

const objective = 'obj-share';
const author = 'evaluator-one-0000001';
const rating = (rated: 'P' | 'S' | 'M' | 'U', why = ''): WireNote => ({
  kind: 'rating',
  objective,
  rated,
  tasks: {},
  why,
});
const freeze: WireNote = { kind: 'freeze', objective };

/** What lies on one device, whatever page is open there. */
function device(): UnsentBox {
  const kept = new Map<string, Unsent>();
  return {
    all: () => [...kept.values()],
    keep: (unsent) => void kept.set(unsent.id, JSON.parse(JSON.stringify(unsent)) as Unsent),
    answered: (id) => void kept.delete(id),
    clear: () => kept.clear(),
  };
}
let ids = 0;

/** A page of that evaluator on a device. */
function page(unsent: UnsentBox) {
  const socket = createSocket();
  let view: AnyView | undefined;
  let beside: readonly UnsentNote[] = [];
  const client = createClient({
    screen: { kind: 'evaluator', author },
    language: 'nl',
    connect: socket.connect,
    unsent,
    randomId: () => `page-${++ids}`,
    sink: {
      view: (next) => (view = next),
      clock: () => undefined,
      connection: () => undefined,
      typing: () => undefined,
      seats: () => undefined,
      besideNotes: (notes) => (beside = notes),
    },
  });
  return {
    client,
    socket,
    view: () => view as EvaluatorView,
    beside: () => beside,
    besides: () => beside.map(({ note }) => note),
  };
}

/** A page with a line, the first or a later one. */
async function comesIn(table: Table, unsent: UnsentBox) {
  const open = page(unsent);
  open.socket.plug(table.host);
  await settle(table.host);
  return open;
}
/** The same evaluator on another device. */
async function elsewhere(table: Table) {
  const other = openScreen(table.host, { kind: 'evaluator', author });
  await settle(table.host);
  return other;
}
/** A page that was there, and has no line any more. */
async function cutOff(table: Table, unsent: UnsentBox) {
  const open = await comesIn(table, unsent);
  open.socket.cut();
  await settle(table.host);
  return open;
}
const stored = (table: Table) =>
  table.host.notebook.notes.flatMap(({ entry }) =>
    entry.kind === 'rating' ? [entry.rating.rated] : entry.kind === 'frozen' ? ['frozen'] : [],
  );

describe('a rating that was given without a line', () => {
  it('does not take the place of one that was given on another device since, and lies beside it', async () => {
    const table = await startedTable();
    const unsent = device();
    void (await cutOff(table, unsent)).client.note(rating('S', 'Op tijd.'));
    const other = await elsewhere(table);
    await other.client.note(rating('U', 'Toch te laat.'));
    const back = await comesIn(table, unsent);
    expect(stored(table)).toEqual(['U']);
    expect(back.besides()).toEqual([rating('S', 'Op tijd.')]);
    // It stays there until somebody says what becomes of it.
    const again = await comesIn(table, unsent);
    expect(again.besides()).toEqual([rating('S', 'Op tijd.')]);
    for (const { id } of again.beside()) again.client.settle(id);
    expect([again.besides(), unsent.all()]).toEqual([[], []]);
    expect(stored(table)).toEqual(['U']);
  });

  it('is refused by a page that stayed open, with the freeze that came after it', async () => {
    const table = await startedTable();
    const open = await cutOff(table, device());
    const outcomes = [open.client.note(rating('S')), open.client.note(freeze)];
    const other = await elsewhere(table);
    await other.client.note(rating('U'));
    open.socket.plug(table.host);
    await settle(table.host);
    expect((await Promise.all(outcomes)).map(({ ok }) => ok)).toEqual([false, false]);
    expect(stored(table)).toEqual(['U']);
    expect(open.besides()).toEqual([rating('S')]);
  });

  it('is sent where nothing was written since, over what its device knew, and a freeze after it', async () => {
    const table = await startedTable();
    const unsent = device();
    const first = await comesIn(table, unsent);
    await first.client.note(rating('P'));
    first.socket.cut();
    void first.client.note(rating('S'));
    void first.client.note(freeze);
    const back = await comesIn(table, unsent);
    expect(stored(table)).toEqual(['P', 'S', 'frozen']);
    expect([back.besides(), unsent.all()]).toEqual([[], []]);
  });

  it('is not sent again when it was stored and only the answer was lost', async () => {
    const table = await startedTable();
    const unsent = device();
    const gone = await cutOff(table, unsent);
    void gone.client.note(rating('S'));
    void gone.client.note(freeze);
    const other = await elsewhere(table);
    // As the host holds it when both came and no answer went back.
    await other.client.note(rating('S'));
    await other.client.note(freeze);
    const back = await comesIn(table, unsent);
    expect(stored(table)).toEqual(['S', 'frozen']);
    expect(back.view().guides.find(({ id }) => id === objective)?.mine?.late).toBe(false);
    expect([back.besides(), unsent.all()]).toEqual([[], []]);
  });

  it('nor when its objective was frozen elsewhere meanwhile', async () => {
    const table = await startedTable();
    const unsent = device();
    const first = await comesIn(table, unsent);
    await first.client.note(rating('P'));
    first.socket.cut();
    void first.client.note(rating('M'));
    const other = await elsewhere(table);
    await other.client.note(freeze);
    const back = await comesIn(table, unsent);
    expect(stored(table)).toEqual(['P', 'frozen']);
    expect(back.besides()).toEqual([rating('M')]);
  });
});

it('a name that was changed elsewhere meanwhile stays as it is', async () => {
  const table = await startedTable();
  const unsent = device();
  void (await cutOff(table, unsent)).client.note({ kind: 'name', text: 'Noor' });
  const other = await elsewhere(table);
  await other.client.note({ kind: 'name', text: 'Noor de Wit' });
  const back = await comesIn(table, unsent);
  expect(back.view().name).toBe('Noor de Wit');
  expect([back.besides(), unsent.all()]).toEqual([[], []]);
});
