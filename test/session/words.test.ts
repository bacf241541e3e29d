import { describe, expect, it } from 'vitest';
import type { CallView, ProductView } from '../../src/projections/views/role-view.ts';
import { contentOf, draftFields, picksField, productState, textField } from '../../src/ui/participant/product-draft.ts';
import { startedTable, type Table } from './support/open-table.ts';
import { play } from './support/machine.ts';
import { openScreen, settle, type Screen } from './support/screen.ts';

const first = <T>(list: readonly T[], found: (one: T) => boolean = () => true): T => {
  const one = list.find(found);
  if (one === undefined) throw new Error('not on this screen');
  return one;
};

/** The table at a minute of the story's first afternoon, with the seats of both people. */
async function tableAt(minute: number): Promise<Table & { readonly seats: readonly [Screen, Screen] }> {
  const table = await startedTable(2);
  const seats = [
    openScreen(table.host, { kind: 'seat', seat: 0 }),
    openScreen(table.host, { kind: 'seat', seat: 1 }),
  ] as const;
  await settle(table.host);
  await play(table.machine, table.host, minute * 12_000);
  await settle(table.host);
  return { ...table, seats };
}

const pressOf = (seats: readonly Screen[]): Screen =>
  first(seats, (seat) => seat.role().products.some((one) => one.sender));
const productOf = (seat: Screen): ProductView => first(seat.role().products);
const draftOf =
  (seat: Screen) =>
  (field: string): string =>
    seat.role().drafts.find((one) => one.field === field)?.text ?? '';

describe('a product that two seats write', () => {
  it('has one draft: the last writer’s text stands, also when it clears the field', async () => {
    const { host, seats } = await tableAt(11);
    const press = pressOf(seats);
    const other = first(seats, (seat) => seat !== press);
    const product = productOf(press);
    expect(productOf(other)).toMatchObject({ handle: product.handle, sender: false });
    const field = textField(product, first(product.fields));
    const write = async (seat: Screen, text: string): Promise<void> => {
      expect(await seat.client.send({ act: 'draft', field, text })).toEqual({ ok: true });
      await settle(host);
    };
    await write(press, 'Eerst');
    expect(draftOf(other)(field)).toBe('Eerst');
    await write(other, 'Daarna');
    await write(press, 'Weer ik');
    for (const seat of seats) expect(draftOf(seat)(field)).toBe('Weer ik');
    await write(other, '');
    for (const seat of seats) expect(draftOf(seat)(field)).toBe('');
  });

  it('tells the other writers who is typing', async () => {
    const { host, seats } = await tableAt(11);
    const press = pressOf(seats);
    const other = first(seats, (seat) => seat !== press);
    const product = productOf(press);
    const field = textField(product, first(product.fields));
    press.client.setTyping(field);
    press.client.setTyping('board.card');
    await settle(host);
    expect(other.typing).toEqual([
      [field, first(press.role().me).short],
      [field, undefined],
    ]);
  });

  it('is sent as it was ticked together; only staff see what it was worth', async () => {
    const { host, facilitator, seats } = await tableAt(11);
    const press = pressOf(seats);
    const other = first(seats, (seat) => seat !== press);
    const product = productOf(press);
    const claims = first(product.fields, (one) => one.kind === 'claims');
    const kern = first(product.fields, (one) => one.kind === 'text');
    const over = first(claims.sentences, (one) => one.text === 'Het lek is dicht.');
    const picks = JSON.stringify({ sentences: [{ sentence: over.handle, links: [] }] });
    await other.client.send({ act: 'draft', field: picksField(product, claims), text: picks });
    await press.client.send({ act: 'draft', field: textField(product, kern), text: 'Wij zoeken het uit.' });
    await settle(host);
    expect(draftFields(product)).toContain(picksField(product, claims));
    const { act, lacking } = productState(product, draftOf(press));
    expect(lacking).toEqual([]);
    expect(contentOf(product, claims, draftOf(press))?.sentences).toEqual([{ sentence: over.handle, links: [] }]);
    expect(await press.client.send(act)).toEqual({ ok: true });
    await settle(host);
    expect(productOf(other).sent).toMatchObject([
      { fields: [{ text: 'Wij zoeken het uit.' }, { sentences: ['Het lek is dicht.'] }] },
    ]);
    expect(facilitator.board().claims).toMatchObject([{ text: 'Het lek is dicht.', overclaim: true }]);
    expect(facilitator.board().products).toMatchObject([{ id: 'prod-line', sentAt: [expect.any(Number)] }]);
    for (const seat of seats)
      expect(JSON.stringify(seat.role())).not.toMatch(/over:|overclaim|unsupported|contradicted/);
  });
});

describe('a call', () => {
  const callOf = (seat: Screen): CallView => first(seat.role().calls);

  it('is one with the ringing that opens it, and shows on the console while it lasts', async () => {
    const { host, machine, facilitator, seats } = await tableAt(21);
    const press = pressOf(seats);
    const ringing = first(press.role().messages, (one) => one.state === 'ringing');
    expect(callOf(press)).toMatchObject({ state: 'available', message: ringing.handle, lines: [] });
    await press.client.send({ act: 'call', conversation: callOf(press).handle });
    await settle(host);
    expect(callOf(press)).toMatchObject({ state: 'active', mine: true, minutesLeft: 4 });
    const topic = first(callOf(press).topics, (one) => one.title === 'Hoeveel?');
    await press.client.send({ act: 'ask', conversation: callOf(press).handle, topic: topic.handle });
    await settle(host);
    expect(callOf(press).under?.title).toBe('Hoeveel?');
    expect(facilitator.board().calls).toMatchObject([
      { id: 'call-press', state: 'active', under: { title: 'Hoeveel?' } },
    ]);
    await play(machine, host, 40_000);
    await settle(host);
    expect(callOf(press).lines.at(-1)?.text ?? '').not.toBe('');
    expect(callOf(press).lines.some((line) => line.text.startsWith('Om duizenden'))).toBe(true);
  });

  it('marks facts in what is said by their handles, never by the author’s names', async () => {
    const { host, machine, seats } = await tableAt(20);
    const ciso = first(seats, (seat) => seat !== pressOf(seats));
    for (const message of ciso.role().messages)
      if (message.state === 'unread') await ciso.client.send({ act: 'read', message: message.handle });
    await settle(host);
    const call = first(ciso.role().calls, (one) => one.state === 'available');
    await ciso.client.send({ act: 'call', conversation: call.handle });
    await settle(host);
    const topic = first(callOf(ciso).topics);
    await ciso.client.send({ act: 'ask', conversation: call.handle, topic: topic.handle });
    await play(machine, host, 60_000);
    await settle(host);
    const said = callOf(ciso).lines.map((line) => line.text);
    expect(said.some((text) => /\[namen en titels\]\(h[0-9a-f]+\)/.test(text))).toBe(true);
    expect(said.join(' ')).not.toContain('f-leak');
  });
});
