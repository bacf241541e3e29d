import { afterEach, expect, it, vi } from 'vitest';
import { forgetLink, forgetOld, forgetRun, keptUnsent } from '../../src/app/kept-unsent.ts';
import { channelPair } from '../../src/session/channel-pair.ts';
import { createClient, type ClientChannel } from '../../src/session/client/client.ts';
import type { Beside } from '../../src/session/client/fields.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import type { AnyView, ClientMessage, HostMessage, ScreenKind } from '../../src/session/wire.ts';

/** The part of a browser's storage that is used. */
function storage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (n) => [...items.keys()][n] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}
const device = (): Storage => {
  const fresh = storage();
  vi.stubGlobal('localStorage', fresh);
  return fresh;
};
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

type Sent = ClientMessage & { readonly type: 'command' | 'note' };
const viewOf = (held: Readonly<Record<string, string>>): AnyView => {
  const drafts = Object.entries(held).map(([field, text]) => ({ field, text, by: 'A' }));
  return { kind: 'role', me: [], affordances: [], drafts } as unknown as RoleView;
};
const place = { run: 'r', seat: 0 };
let names = 0;

/** A page of that seat, without a line until `dial`. */
function page(at: Parameters<typeof keptUnsent>[0] = place, screen: ScreenKind = { kind: 'seat', seat: 0 }) {
  let beside: readonly Beside[] = [];
  let line: { close(): void } | undefined;
  const refusals: unknown[] = [];
  let take: ((channel: ClientChannel) => void) | undefined;
  const client = createClient({
    screen,
    language: 'nl',
    unsent: keptUnsent(at),
    randomId: () => `id-${++names}`,
    connect(onChannel) {
      take = onChannel;
      return () => undefined;
    },
    sink: {
      view: () => undefined,
      clock: () => undefined,
      connection: () => undefined,
      typing: () => undefined,
      seats: () => undefined,
      beside: (texts) => (beside = texts),
      refused: (...refusal) => refusals.push(refusal),
    },
  });
  return {
    client,
    refusals,
    beside: () => beside.map(({ field, text }) => [field, text]),
    async hangUp() {
      line?.close();
      await new Promise((resolve) => setTimeout(resolve, 10));
    },
    settle: () => beside.forEach(({ id }) => client.settle(id)),
    /** A host that holds these texts, hears, and answers each command as told. */
    async dial(answer: (message: Sent) => HostMessage | undefined, held: Readonly<Record<string, string>> = {}) {
      const [host, screen] = channelPair<HostMessage, ClientMessage>();
      const heard: unknown[] = [];
      host.onMessage((message) => {
        if (message.type === 'hello') host.send({ type: 'view', version: 1, view: viewOf(held) });
        if (message.type !== 'command' && message.type !== 'note') return;
        heard.push(message.type === 'note' ? message.note : message.command.do);
        const said = answer(message);
        if (said) host.send(said);
      });
      line = host;
      take?.(screen);
      await new Promise((resolve) => setTimeout(resolve, 10));
      return { heard, host };
    },
  };
}
const taken = ({ id }: { readonly id: string }): HostMessage => ({ type: 'ack', id });
const note = { act: 'note', to: 'all', text: 'Hallo' } as const;
const draft = (text: string | null, field = 'note.all') => ({ act: 'draft', field, text }) as const;

it('what had no answer is sent again by the next page of the seat, under its id, and is gone once answered', async () => {
  const kept = device();
  const first = page();
  void first.client.send(draft('H'));
  void first.client.send(draft('Hallo'));
  void first.client.send(note, ['note.all']);
  void first.client.send(draft('ander veld', 'm1.reply'));
  const { heard } = await first.dial(() => undefined);
  expect(heard).toHaveLength(4);
  const ids: string[] = [];
  const second = await page().dial((message) => {
    ids.push(message.id);
    return taken(message);
  });
  // Of a field that was typed on, its last text; and what was sent no longer stands in its field.
  expect(second.heard).toEqual([draft('Hallo'), note, draft('ander veld', 'm1.reply'), draft(null)]);
  const third = await page().dial(taken);
  expect(third.heard).toEqual([]);
  expect(kept.length).toBe(0);
  expect(new Set(ids).size).toBe(ids.length);
});

it('what was typed after it was sent stays in its field', async () => {
  device();
  const first = page();
  void first.client.send(note, ['note.all']);
  void first.client.send(draft('Nog iets'));
  const { heard } = await page().dial(taken);
  expect(heard).toEqual([note, draft('Nog iets')]);
});

it('what was refused empties no field', async () => {
  const kept = device();
  void page().client.send(note, ['note.all']);
  const { heard } = await page().dial(({ id }) => ({ type: 'ack', id, rejection: { code: 'paused' } }));
  expect(heard).toEqual([note]);
  expect(kept.length).toBe(0);
});

it('a draft that the host could not store stays on the device', async () => {
  const kept = device();
  void page().client.send(draft('Hallo'));
  await page().dial(({ id }) => ({ type: 'ack', id, rejection: { code: 'paused' } }));
  expect(kept.length).toBe(1);
});

it('two windows of one seat send the same under the same id, and one page goes on when the other is done', async () => {
  device();
  void page().client.send(note);
  const ids: string[][] = [[], []];
  const hear = (window: number) => (message: { readonly id: string }) => {
    ids[window]?.push(message.id);
    return taken(message);
  };
  const windows = [page(), page()];
  await Promise.all(windows.map((window, n) => window.dial(hear(n))));
  expect(ids[0]).toHaveLength(1);
  expect(ids[1]).toEqual(ids[0]);
});

it('another seat, another run and another link find nothing', async () => {
  const kept = device();
  void page({ token: 'secret' }).client.send(note);
  for (const other of [{ run: 'r', seat: 0 }, { run: 'x', seat: 0 }, { token: 'other' }])
    expect((await page(other).dial(taken)).heard).toEqual([]);
  expect([kept.key(0), kept.getItem(kept.key(0) ?? '')].join()).not.toContain('secret');
  expect((await page({ token: 'secret' }).dial(taken)).heard).toEqual([note]);
});

it('nothing is left when the seat is taken back, the run deleted, or nobody came back in time', async () => {
  const kept = device();
  const freed = page({ token: 'secret' });
  void freed.client.send(note);
  const { host } = await freed.dial(() => undefined);
  host.send({ type: 'closed', reason: 'refused' });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(kept.length).toBe(0);
  void page({ token: 'secret' }).client.send(note);
  void page({ run: 'r', seat: 3 }).client.send(note);
  forgetLink('secret');
  expect(kept.length).toBe(1);
  forgetRun('r');
  expect(kept.length).toBe(0);
  void page().client.send(note);
  forgetOld();
  expect(kept.length).toBe(1);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 13 * 60 * 60 * 1_000 });
  forgetOld();
  expect(kept.length).toBe(0);
});

it('storage that is closed off, or holds something else, stands in nobody’s way', async () => {
  const kept = device();
  kept.setItem('spoedoverleg:unsent:run:r:0:x', '{"at":1e99}');
  kept.setItem('spoedoverleg:unsent:run:r:0:y', 'no JSON');
  void page().client.send(draft('Hallo'));
  expect(kept.length).toBe(1);
  vi.stubGlobal('localStorage', undefined);
  const { client, dial } = page();
  const sent = client.send(note);
  expect((await dial(taken)).heard).toEqual([note]);
  expect(await sent).toEqual({ ok: true });
});

it('what was typed elsewhere meanwhile is not written over: the kept text lies beside it, until somebody says what becomes of it', async () => {
  const kept = device();
  const phone = page();
  await phone.dial(() => undefined, { 'note.all': 'Oud' });
  void phone.client.send(draft('Oud en meer'));
  void phone.client.send(draft('ander veld', 'm1.reply'));
  const back = page();
  const { heard } = await back.dial(taken, { 'note.all': 'Nieuwer, van de laptop' });
  expect(heard).toEqual([draft('ander veld', 'm1.reply')]);
  expect(back.beside()).toEqual([['note.all', 'Oud en meer']]);
  // What is typed on in the field is stored, and neither that nor a reload takes what lies beside it.
  expect(await back.client.send(draft('Nieuwer, van de laptop!'))).toEqual({ ok: true });
  const again = page();
  expect((await again.dial(taken, { 'note.all': 'Nieuwer, van de laptop!' })).heard).toEqual([]);
  expect(again.beside()).toEqual([['note.all', 'Oud en meer']]);
  again.settle();
  expect(again.beside()).toEqual([]);
  expect(kept.length).toBe(0);
});

it('nor by a page that stayed open while its line was gone', async () => {
  device();
  const open = page();
  await open.dial(taken, { 'note.all': 'Oud' });
  await open.hangUp();
  const sent = open.client.send(draft('Oud en meer'));
  const { heard } = await open.dial(taken, { 'note.all': 'Nieuwer' });
  expect(heard).toEqual([]);
  expect(await sent).toEqual({ ok: true, stands: 'Nieuwer' });
  expect(open.beside()).toEqual([['note.all', 'Oud en meer']]);
});

it('what this device typed itself, stored or not, is typed on without a question', async () => {
  device();
  const phone = page();
  await phone.dial(() => undefined, { 'note.all': 'Oud' });
  void phone.client.send(draft('Oud e'));
  void phone.client.send(draft('Oud en'));
  for (const held of ['Oud', 'Oud e', 'Oud en', '']) {
    const back = page();
    const { heard } = await back.dial(() => undefined, { 'note.all': held });
    expect(heard).toEqual([draft('Oud en')]);
    expect(back.beside()).toEqual([]);
  }
});

it('a kept text that stands in the field already, or an emptied one, asks nothing', async () => {
  const kept = device();
  const phone = page();
  await phone.dial(() => undefined, { 'note.all': 'Oud', 'm1.reply': 'Oud' });
  void phone.client.send(draft('Oud en'));
  void phone.client.send(draft(null, 'm1.reply'));
  const back = page();
  const { heard } = await back.dial(taken, { 'note.all': 'Oud en nieuw', 'm1.reply': 'Nieuwer' });
  expect(heard).toEqual([]);
  expect(back.beside()).toEqual([]);
  expect(kept.length).toBe(0);
});

it('what was sent empties no field that was written elsewhere since', async () => {
  device();
  void page().client.send(note, ['note.all']);
  expect((await page().dial(taken, { 'note.all': 'Nieuwer' })).heard).toEqual([note]);
});

it('the next page of the seat hears why what was sent was refused, by its fields', async () => {
  device();
  void page().client.send(note, ['note.all']);
  const back = page();
  await back.dial(({ id }) => ({ type: 'ack', id, rejection: { code: 'paused' } }));
  expect(back.refusals).toEqual([[['note.all'], { code: 'paused' }]]);
});

it('and by the name of its form where it was typed in no field', async () => {
  const kept = device();
  const share = { act: 'share', item: { kind: 'message', message: 'm1' }, to: 'all' } as const;
  void page().client.send(share, [], ['share m1']);
  const back = page();
  const { heard } = await back.dial(({ id }) => ({ type: 'ack', id, rejection: { code: 'paused' } }));
  expect(heard).toEqual([share]);
  expect(back.refusals).toEqual([[['share m1'], { code: 'paused' }]]);
  expect(kept.length).toBe(0);
});

it('of two evaluators of a run in one browser each finds their own notes, and nothing of them is left with the run', async () => {
  const kept = device();
  const seen = { kind: 'observation', play: 1, story: 1, text: 'Goed overleg' } as const;
  const window = (author: string) => page({ run: 'r', author }, { kind: 'evaluator', author });
  void window('anna-0000000000000001').client.note(seen);
  expect((await page({ run: 'r', seat: 0 }).dial(taken)).heard).toEqual([]);
  expect((await window('bert-0000000000000001').dial(taken)).heard).toEqual([]);
  const ids: string[] = [];
  await window('anna-0000000000000001').dial(({ id }) => void ids.push(id));
  expect(ids).toHaveLength(1);
  expect(kept.length).toBe(1);
  forgetRun('r');
  expect(kept.length).toBe(0);
});

it('an evaluator’s note without an answer is sent again under its id, and stays while it is refused', async () => {
  const kept = device();
  const evaluator: ScreenKind = { kind: 'evaluator', author: 'x' };
  const seen = { kind: 'observation', play: 1, story: 1, text: 'Goed overleg' } as const;
  void page({ token: 'e' }, evaluator).client.note(seen);
  const ids: string[] = [];
  const answers = [undefined, { code: 'paused' }, null] as const;
  for (const rejection of answers)
    await page({ token: 'e' }, evaluator).dial(({ id }) => {
      ids.push(id);
      if (rejection !== undefined) return rejection ? { type: 'ack', id, rejection } : { type: 'ack', id };
      return undefined;
    });
  expect(ids).toEqual([ids[0], ids[0], ids[0]]);
  expect(kept.length).toBe(0);
  // Refused while its page is open, it stands in that page, from which it is written anew.
  const open = page({ token: 'e' }, evaluator);
  void open.client.note(seen);
  await open.dial(({ id }) => ({ type: 'ack', id, rejection: { code: 'paused' } }));
  expect(kept.length).toBe(0);
  // What a participant answers to the questionnaire does not lie on the device.
  void page({ token: 's' }).client.note({ kind: 'freeze', objective: 'o' });
  expect(kept.length).toBe(0);
});
