import { describe, expect, it } from 'vitest';
import { channelPair } from '../../src/session/channel-pair.ts';
import type { Host } from '../../src/session/host/host.ts';
import type { StageView } from '../../src/projections/views/stage-view.ts';
import type { ClientMessage, HostMessage, ScreenKind } from '../../src/session/wire.ts';
import { createMemoryStore } from '../../src/session/store/memory-store.ts';
import type { JournalStore } from '../../src/session/store/journal-store.ts';
import { hostOf, openTable, startedTable } from './support/open-table.ts';
import { play } from './support/machine.ts';
import { openScreen, settle } from './support/screen.ts';

describe('a table', () => {
  it('shows each screen its view, and the clock apart from it', async () => {
    const { host, facilitator, machine, reports } = await startedTable();
    const seat = openScreen(host, { kind: 'seat', seat: 0 });
    const stage = openScreen(host, { kind: 'stage' });
    await settle(host);
    expect(facilitator.board()).toMatchObject({ kind: 'facilitator', phase: 'running' });
    expect(seat.role()).toMatchObject({ kind: 'role', phase: 'running' });
    expect(stage.views.at(-1)).toMatchObject({ kind: 'stage' });
    expect(seat.states).toEqual(['connecting', 'open']);
    const shown = seat.views.length;
    await play(machine, host, 2_000);
    await settle(host);
    // Five story seconds a real second, and nothing that a view shows.
    expect(seat.clocks.at(-1)?.play).toBe(10_000);
    expect(seat.views.length).toBe(shown);
    expect(reports).toEqual([]);
  });

  it('answers in the order: stored, shown, acknowledged', async () => {
    const order: string[] = [];
    const inner = createMemoryStore();
    const store: JournalStore = {
      ...inner,
      async append(id, expected, addition) {
        const stored = await inner.append(id, expected, addition);
        order.push('stored');
        return stored;
      },
    };
    const { host } = await startedTable(2, store);
    const seat = openScreen(host, { kind: 'seat', seat: 0 });
    await settle(host);
    const before = seat.views.length;
    order.length = 0;
    seat.views.push = (...views) => {
      order.push('shown');
      return Array.prototype.push.apply(seat.views, views);
    };
    const outcome = await seat.client.send({ act: 'note', to: 'all', text: 'Hallo' });
    order.push('acknowledged');
    expect(outcome).toEqual({ ok: true });
    expect(order).toEqual(['stored', 'shown', 'acknowledged']);
    expect(seat.views.length).toBe(before + 1);
    expect(seat.role().notes.map((note) => note.text)).toEqual(['Hallo']);
  });

  it('does not acknowledge, show or hold what is not yet stored', async () => {
    const inner = createMemoryStore();
    const gate: { shut?: Promise<void> } = {};
    const store: JournalStore = {
      ...inner,
      async append(id, expected, addition) {
        await gate.shut;
        return inner.append(id, expected, addition);
      },
    };
    const { host } = await startedTable(2, store);
    const seat = openScreen(host, { kind: 'seat', seat: 0 });
    await settle(host);
    let open: () => void = () => undefined;
    gate.shut = new Promise((resolve) => (open = resolve));
    let acknowledged = false;
    const sent = seat.client.send({ act: 'note', to: 'all', text: 'Hallo' }).then((outcome) => {
      acknowledged = true;
      return outcome;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(acknowledged).toBe(false);
    expect(seat.role().notes).toEqual([]);
    expect(host.core.state.typed).toEqual([]);
    open();
    expect(await sent).toEqual({ ok: true });
  });

  it('refuses what the engine refuses, and says the same again for the same id', async () => {
    const { host } = await openTable();
    const seat = openScreen(host, { kind: 'seat', seat: 0 });
    await settle(host);
    expect(await seat.client.send({ act: 'note', to: 'all', text: 'Te vroeg' })).toEqual({
      ok: false,
      rejection: { code: 'not-started' },
    });
  });

  it('refuses empty texts, unknown handles and acts that do not exist', async () => {
    const { host } = await startedTable();
    const seat = openScreen(host, { kind: 'seat', seat: 0 });
    await settle(host);
    const send = (act: unknown) => seat.client.send(act as Parameters<typeof seat.client.send>[0]);
    expect(await send({ act: 'note', to: 'all', text: '   ' })).toEqual({
      ok: false,
      rejection: { code: 'incomplete', field: 'text' },
    });
    expect(await send({ act: 'read', message: 'in-mail' })).toMatchObject({ rejection: { code: 'unknown-item' } });
    expect(await send({ act: 'release', inject: 'in-mail' })).toMatchObject({ ok: false });
    expect(await send({ act: 'note', to: 'all', text: 'x'.repeat(20_001) })).toMatchObject({ ok: false });
    expect(host.core.state.typed).toEqual([]);
  });

  it('does not let a seat act for a role of another seat', async () => {
    const { host } = await startedTable();
    const seat = openScreen(host, { kind: 'seat', seat: 1 });
    await settle(host);
    const other = host.handles.of('seat-ciso');
    const [line, answers] = rawLine(host);
    line.send({ type: 'hello', screen: { kind: 'seat', seat: 1 }, language: 'nl', client: 'x' });
    line.send({
      type: 'command',
      id: 'forged',
      command: { by: { kind: 'role', role: other }, do: { act: 'note', to: 'all', text: 'Vals' } },
    });
    await settle(host);
    // Taken as said by the seat's own role.
    expect(host.core.state.typed.map((message) => message.from)).toEqual(['seat-press']);
    line.send({ type: 'command', id: 'staff', command: { by: { kind: 'facilitator' }, do: { act: 'endExercise' } } });
    await settle(host);
    expect(host.core.state.phase).toBe('running');
    expect(answers.find((answer) => answer.type === 'ack' && answer.id === 'staff')).toMatchObject({
      rejection: { code: 'incomplete' },
    });
    expect(seat.role().notes).toHaveLength(1);
  });

  it('refuses screens that may not connect this way, and seats that do not exist', async () => {
    const { host } = await startedTable();
    const stranger = openScreen(undefined, { kind: 'seat', seat: 7 });
    stranger.socket.plug(host);
    await settle(host);
    expect(stranger.states.at(-1)).toBe('refused');
    const [line, answers] = rawLine(host, ['seat', 'stage']);
    line.send({ type: 'hello', screen: { kind: 'facilitator' }, language: 'nl', client: 'x' });
    await settle(host);
    expect(answers).toEqual([{ type: 'closed', reason: 'refused' }]);
  });

  it('passes over what is no message at all', async () => {
    const { host, reports } = await startedTable();
    const [line, answers] = rawLine(host);
    for (const junk of [null, 7, 'x', {}, { type: 'hello' }, { type: 'command', id: 'a'.repeat(500), command: {} }]) {
      line.send(junk as never);
    }
    await settle(host);
    expect(answers).toEqual([]);
    expect(reports).toEqual([]);
  });

  it('tells who is seated, and shows it on the stage', async () => {
    const { host, facilitator } = await openTable();
    const stage = openScreen(host, { kind: 'stage' });
    const seat = openScreen(host, { kind: 'seat', seat: 1 });
    await settle(host);
    expect(facilitator.taken.at(-1)).toEqual([1]);
    expect(host.standing()).toMatchObject({ connectedSeats: [1], stageConnected: true, devices: 2 });
    const states = () => (stage.views.at(-1) as StageView).seats.map(({ state }) => state);
    expect(states().filter((state) => state === 'taken')).toHaveLength(1);
    seat.client.close();
    await settle(host);
    expect(host.standing().connectedSeats).toEqual([]);
    expect(states()).not.toContain('taken');
  });

  it('shows another language at once, to that screen only', async () => {
    const { host } = await startedTable();
    const [dutch, other] = [openScreen(host, { kind: 'seat', seat: 0 }), openScreen(host, { kind: 'seat', seat: 0 })];
    await settle(host);
    const before = dutch.views.length;
    other.client.setLanguage('en');
    await settle(host);
    expect(other.role().language).toBe('en');
    expect(dutch.views.length).toBe(before);
  });

  it('keeps each screen with its role when seats are merged and split', async () => {
    const { host, facilitator } = await startedTable();
    const [ciso, press] = [openScreen(host, { kind: 'seat', seat: 0 }), openScreen(host, { kind: 'seat', seat: 1 })];
    await settle(host);
    const roles = (screen: typeof ciso) => screen.role().me.map(({ short }) => short);
    const turned = [['seat-press'], ['seat-ciso']];
    expect(await facilitator.client.send({ act: 'regroup', seats: turned })).toEqual({ ok: true });
    await settle(host);
    expect([roles(ciso), roles(press)]).toEqual([['CISO'], ['Pers']]);
    await facilitator.client.send({ act: 'regroup', seats: [['seat-press', 'seat-ciso']] });
    await settle(host);
    expect(roles(ciso).toSorted()).toEqual(['CISO', 'Pers']);
    expect(host.standing().connectedSeats).toEqual([0]);
    expect(await ciso.client.send({ act: 'note', to: 'all', text: 'Samen' })).toEqual({ ok: true });
    await facilitator.client.send({ act: 'regroup', seats: [['seat-ciso'], ['seat-press']] });
    await settle(host);
    expect(press.views.at(-1)).toMatchObject({ kind: 'role' });
    expect(host.standing().ended).toBeUndefined();
  });

  it('relays typing to the other screens of the seat and to nobody else', async () => {
    const { host } = await startedTable();
    const [one, two] = [openScreen(host, { kind: 'seat', seat: 0 }), openScreen(host, { kind: 'seat', seat: 0 })];
    const elsewhere = openScreen(host, { kind: 'seat', seat: 1 });
    await settle(host);
    one.client.setTyping('h1.why');
    one.client.setTyping(null);
    await settle(host);
    expect(two.typing).toEqual([
      ['h1.why', 'CISO'],
      ['h1.why', undefined],
    ]);
    expect(elsewhere.typing).toEqual([]);
  });

  it('keeps drafts in a side lane: the last writer wins, the digest does not change', async () => {
    const { host, store, run, machine } = await startedTable();
    const seat = openScreen(host, { kind: 'seat', seat: 0 });
    await settle(host);
    const state = host.core.state;
    await seat.client.send({ act: 'draft', field: 'd.why', text: 'Eerst' });
    await seat.client.send({ act: 'draft', field: 'd.why', text: 'Daarna' });
    expect(seat.role().drafts).toMatchObject([{ field: 'd.why', text: 'Daarna' }]);
    expect(host.core.state).toBe(state);
    host.stop('host-left');
    const again = await hostOf(store, run.id, machine);
    const back = openScreen(again, { kind: 'seat', seat: 0 });
    await settle(again);
    expect(back.role().drafts).toMatchObject([{ field: 'd.why', text: 'Daarna' }]);
    const history = (await store.load(run.id))?.texts.map(({ text }) => text);
    expect(history).toEqual(['Eerst', 'Daarna']);
    await back.client.send({ act: 'draft', field: 'd.why', text: null });
    await settle(again);
    expect(back.role().drafts).toEqual([]);
  });

  it('sends a view only when it changed, with versions that have no gap', async () => {
    const { host, machine } = await startedTable();
    const [line, answers] = rawLine(host);
    line.send({ type: 'hello', screen: { kind: 'seat', seat: 1 }, language: 'nl', client: 'x' });
    const ciso = openScreen(host, { kind: 'seat', seat: 0 });
    await settle(host);
    const mail = ciso.role().messages[0];
    await ciso.client.send({ act: 'read', message: mail?.handle ?? '' });
    await play(machine, host, 5_000);
    await ciso.client.send({ act: 'note', to: 'all', text: 'Hallo' });
    await ciso.client.send({ act: 'board', op: 'add', column: 'unknown', text: 'Wie nog meer?' });
    await settle(host);
    const versions = answers.flatMap((answer) =>
      answer.type === 'view' || answer.type === 'change' ? [[answer.type, answer.version]] : [],
    );
    expect(versions).toEqual([
      ['view', 1],
      ['change', 2],
      ['change', 3],
    ]);
  });

  it('makes what two devices at one seat are told once, and tells a third everything', async () => {
    const { host } = await startedTable();
    const devices = [deviceAt(host, 0), deviceAt(host, 0)] as const;
    const note = { act: 'facilitatorNote', to: 'all', text: 'Nog tien minuten' } as const;
    expect(await openScreen(host, { kind: 'facilitator' }).client.send(note)).toEqual({ ok: true });
    const told = devices.map(({ messages }) => messages.filter(({ type }) => type === 'view' || type === 'change'));
    expect(told[0]?.length).toBeGreaterThan(1);
    expect(told[0]?.at(-1)).toMatchObject({ type: 'change' });
    expect(told[1]?.at(-1)).toBe(told[0]?.at(-1));
    const third = deviceAt(host, 0);
    expect(third.messages.filter(({ type }) => type === 'view' || type === 'change')).toMatchObject([{ type: 'view' }]);
    const screen = openScreen(host, { kind: 'seat', seat: 0 });
    await settle(host);
    expect(third.messages.find(({ type }) => type === 'view')).toMatchObject({ view: screen.role() });
  });
});

/** A line that keeps the very objects it is sent. */
function deviceAt(host: Host, seat: number) {
  const messages: HostMessage[] = [];
  host.accept(
    {
      send: (message) => messages.push(message),
      onMessage: (listen) => listen({ type: 'hello', screen: { kind: 'seat', seat }, language: 'nl', client: 'x' }),
      onClose: () => undefined,
      close: () => undefined,
    },
    ['seat'],
  );
  return { messages };
}

/** A line on which a test says what no screen of ours would say. */
function rawLine(host: Host, screens: readonly ScreenKind['kind'][] = ['seat', 'stage']) {
  const [ours, theirs] = channelPair<HostMessage, ClientMessage>();
  const answers: HostMessage[] = [];
  theirs.onMessage((message) => answers.push(message));
  host.accept(ours, screens);
  return [theirs, answers] as const;
}
