import { afterEach, describe, expect, it, vi } from 'vitest';
import { err } from '../../src/base/result.ts';
import type { AnyView } from '../../src/session/wire.ts';
import { createMemoryStore } from '../../src/session/store/memory-store.ts';
import type { JournalStore, StoreProblem } from '../../src/session/store/journal-store.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import { openHost } from '../../src/session/host/open-host.ts';
import { createMachine, play } from './support/machine.ts';
import { hostOf, startedTable } from './support/open-table.ts';
import { openScreen, settle } from './support/screen.ts';

afterEach(() => vi.restoreAllMocks());

/** A store that fails when the test says so. */
function brittle(): { readonly store: JournalStore; problem: StoreProblem | undefined } {
  const inner = createMemoryStore();
  const self = {
    problem: undefined as StoreProblem | undefined,
    store: {
      ...inner,
      append: (...args: Parameters<JournalStore['append']>) =>
        self.problem ? Promise.resolve(err(self.problem)) : inner.append(...args),
    },
  };
  return self;
}

/** What a seat has: its messages by how far they have got, facts, cards, notes, decisions. */
const holdings = (view: RoleView): readonly string[] => [
  ...view.messages.map(({ handle, state }) => `${handle} ${state === 'unread' || state === 'ringing' ? '' : 'seen'}`),
  ...view.messages.map(({ handle }) => handle),
  ...view.facts.map(({ handle }) => handle),
  ...Object.values(view.board).flatMap((cards) => cards.map(({ handle, column }) => `${handle} ${column}`)),
  ...view.notes.map(({ handle, text }) => `${handle} ${text}`),
  ...view.decisions.map(({ handle }) => handle),
  ...view.obligations.map(({ handle }) => handle),
];

describe('a store of which nobody knows whether it took what it was given', () => {
  it.each([true, false])(
    'ends the host unanswered, and the next counts what was sent again once (stored: %s)',
    async (stores) => {
      const inner = createMemoryStore();
      let breaks = false;
      const store: JournalStore = {
        ...inner,
        async append(...given) {
          if (breaks && !stores) return err({ kind: 'unsure', detail: 'line broke' });
          const stored = await inner.append(...given);
          return breaks ? err({ kind: 'unsure', detail: 'line broke' }) : stored;
        },
      };
      const { host, machine, run } = await startedTable(2, store);
      const seat = openScreen(host, { kind: 'seat', seat: 0 });
      await settle(host);
      breaks = true;
      let answered = false;
      const sent = seat.client.send({ act: 'draft', field: 'note', text: 'Hallo' }).then((outcome) => {
        answered = true;
        return outcome;
      });
      await settle(host);
      expect([answered, host.standing().ended, seat.states.at(-1)]).toEqual([false, 'taken-over', 'lost']);
      breaks = false;
      const next = await hostOf(store, run.id, machine);
      seat.socket.plug(next);
      expect(await sent).toEqual({ ok: true });
      const drafts = next.core.journal.records.filter(
        (record) => record.kind === 'mark' && record.mark.kind === 'draft',
      );
      expect(drafts).toHaveLength(1);
    },
  );
});

describe('after a crash', () => {
  it('no seat sees less than it had last been sent, wherever the journal was cut', async () => {
    const inner = createMemoryStore();
    /** After each append: what was stored then, and what each seat had been sent before it. */
    const moments: { readonly length: number; readonly sent: readonly (AnyView | undefined)[] }[] = [];
    const seats: ReturnType<typeof openScreen>[] = [];
    const store: JournalStore = {
      ...inner,
      async append(id, expected, addition) {
        // What has been sent so far must be shown again even if this append is the one that is lost.
        moments.push({ length: expected, sent: seats.map((seat) => seat.views.at(-1)) });
        return inner.append(id, expected, addition);
      },
    };
    const { host, machine, run } = await startedTable(2, store);
    seats.push(openScreen(host, { kind: 'seat', seat: 0 }), openScreen(host, { kind: 'seat', seat: 1 }));
    await settle(host);
    const [ciso, press] = seats as [(typeof seats)[0], (typeof seats)[0]];
    const mail = ciso.role().messages[0]?.handle ?? '';
    await ciso.client.send({ act: 'read', message: mail });
    await play(machine, host, 30_000);
    await ciso.client.send({ act: 'board', op: 'add', column: 'unknown', text: 'Hoeveel links?' });
    await ciso.client.send({ act: 'share', item: { kind: 'message', message: mail }, to: 'all' });
    await press.client.send({ act: 'note', to: 'all', text: 'Gezien' });
    await play(machine, host, 5 * 60_000);
    const fact = press.role().facts[0]?.handle;
    if (fact !== undefined) await press.client.send({ act: 'board', op: 'add', column: 'said', fact });
    await play(machine, host, 20_000);
    await settle(host);
    host.stop('host-left');

    const whole = await store.load(run.id);
    if (!whole) throw new Error('the run is gone');
    expect(moments.length).toBeGreaterThan(50);
    expect(press.role().messages.length).toBeGreaterThan(1);
    for (const { length, sent } of moments) {
      const cut = createMemoryStore();
      await cut.create({ ...whole, records: whole.records.slice(0, length) });
      const again = await hostOf(cut, run.id, createMachine('again'));
      for (const [seat, before] of sent.entries()) {
        if (before?.kind !== 'role') continue;
        const back = openScreen(again, { kind: 'seat', seat });
        await settle();
        const now = holdings(back.role());
        expect(holdings(before).filter((held) => !now.includes(held))).toEqual([]);
        back.client.close();
      }
      expect(again.core.state.phase).not.toBe('running');
      again.stop('host-left');
    }
  });

  it('stands paused, with the seats kept, and goes on where it was', async () => {
    const { host, machine, store, run } = await startedTable();
    await play(machine, host, 60_000);
    const last = host.core.state.now;
    const again = await hostOf(store, run.id, machine);
    const facilitator = openScreen(again, { kind: 'facilitator' });
    await settle(again);
    expect(facilitator.board()).toMatchObject({ phase: 'paused', pause: 'recovered' });
    expect(again.core.state.now).toBe(last);
    await facilitator.client.send({ act: 'resume' });
    await play(machine, again, 2_000);
    await settle(again);
    expect(facilitator.clocks.at(-1)?.play).toBe(last + 10_000);
  });

  it('answers a command that is sent again as it did before, and does it once', async () => {
    const { host, machine, store, run } = await startedTable();
    const seat = openScreen(host, { kind: 'seat', seat: 0 });
    await settle(host);
    const sent = seat.client.send({ act: 'note', to: 'all', text: 'Hallo' });
    // The line breaks when the command has left and before the answer is in.
    await Promise.resolve();
    seat.socket.cut();
    await settle(host);
    expect(host.core.state.typed).toHaveLength(1);
    host.stop('host-left');
    const again = await hostOf(store, run.id, machine);
    seat.socket.plug(again);
    expect(await sent).toEqual({ ok: true });
    await settle(again);
    expect(again.core.state.typed).toHaveLength(1);
    expect(seat.states).toEqual(['connecting', 'open', 'lost', 'open']);
    expect(seat.role().notes.map(({ text }) => text)).toEqual(['Hallo']);
  });

  it('a seat that lost its line sends later what it could not send then', async () => {
    const { host, machine, store, run, facilitator } = await startedTable();
    const seat = openScreen(host, { kind: 'seat', seat: 0 });
    await settle(host);
    host.stop('host-left');
    await settle();
    expect(seat.states.at(-1)).toBe('lost');
    let answered = false;
    const sent = seat.client.send({ act: 'draft', field: 'd', text: 'Onderweg' }).finally(() => (answered = true));
    await settle();
    expect(answered).toBe(false);
    const again = await hostOf(store, run.id, machine);
    facilitator.socket.plug(again);
    seat.socket.plug(again);
    expect(await sent).toEqual({ ok: true });
    await settle(again);
    expect(seat.role().drafts).toMatchObject([{ text: 'Onderweg' }]);
  });
});

describe('two hosts', () => {
  it('the one that wakes up late is refused, stops and says so', async () => {
    const { host, machine, store, run, facilitator } = await startedTable();
    const seat = openScreen(host, { kind: 'seat', seat: 0 });
    await settle(host);
    const length = host.core.journal.records.length;
    const newer = await hostOf(store, run.id, machine);
    const sent = seat.client.send({ act: 'note', to: 'all', text: 'Te laat' });
    await settle(host);
    expect(host.standing().ended).toBe('taken-over');
    expect(host.core.journal.records.length).toBe(length);
    expect(seat.states.at(-1)).toBe('lost');
    expect(facilitator.states.at(-1)).toBe('lost');
    // The new host is asked in its turn, and judges by its own state: it stands paused.
    seat.socket.plug(newer);
    expect(await sent).toEqual({ ok: false, rejection: { code: 'paused' } });
  });
});

describe('a store that does not store', () => {
  it.each([
    ['full', { kind: 'full', detail: 'no room' }],
    ['failing', { kind: 'failing', detail: 'broken disk' }],
  ] as const)(
    'that is %s pauses the run, shows nothing that is not stored, and goes on when it works again',
    async (_kind, problem) => {
      const disk = brittle();
      const { host, machine, store, run, facilitator } = await startedTable(2, disk.store);
      const seat = openScreen(host, { kind: 'seat', seat: 0 });
      await settle(host);
      await play(machine, host, 3_000);
      const stored = (await store.load(run.id))?.records.length;
      disk.problem = problem;
      expect(await seat.client.send({ act: 'note', to: 'all', text: 'Weg' })).toEqual({
        ok: false,
        rejection: { code: 'paused' },
      });
      await settle(host);
      expect(host.standing().fault).toEqual(problem);
      expect(facilitator.board()).toMatchObject({ phase: 'paused', pause: 'store' });
      expect(seat.role()).toMatchObject({ phase: 'paused', notes: [] });
      expect((await store.load(run.id))?.records.length).toBe(stored);
      const stood = host.core.state.now;
      await play(machine, host, 20_000);
      expect(host.core.state.now).toBe(stood);
      expect(await facilitator.client.send({ act: 'resume' })).toMatchObject({ ok: false });

      disk.problem = undefined;
      expect(await facilitator.client.send({ act: 'resume' })).toEqual({ ok: true });
      await settle(host);
      expect(host.standing().fault).toBeUndefined();
      expect(await seat.client.send({ act: 'note', to: 'all', text: 'Terug' })).toEqual({ ok: true });
      await play(machine, host, 10_000);
      host.stop('host-left');
      // The pause that could not be stored then stands in the journal now, and the whole replays.
      const read = await openHost(run.id, store, machine.environment, () => undefined);
      expect(read.ok).toBe(true);
      const acts = (await store.load(run.id))?.records.flatMap((record) =>
        record.kind === 'input' && record.input.command.by.kind === 'facilitator' ? [record.input.command.do] : [],
      );
      expect(acts).toContainEqual({ act: 'pause', reason: 'store' });
    },
  );
});
