import { describe, expect, it } from 'vitest';
import { channelPair } from '../../src/session/channel-pair.ts';
import type { ClientMessage, HostMessage } from '../../src/session/wire.ts';
import { openTable, startedTable, type Table } from './support/open-table.ts';
import { openScreen, settle } from './support/screen.ts';

const mail = { act: 'improvise', from: 'act-fg', to: 'all', channel: 'mail', subject: 'Nu', text: 'Hallo' } as const;

/** A table whose machine other runs want to use as well: what can wait does so until `goOn`. */
async function sharingTable(opened: Promise<Table>) {
  const table = await opened;
  const seat = openScreen(table.host, { kind: 'seat', seat: 0 });
  await settle(table.host);
  const resting: (() => void)[] = [];
  table.machine.environment.rest = () => new Promise((wake) => resting.push(wake));
  return {
    ...table,
    seat,
    resting,
    async goOn() {
      for (const wake of resting.splice(0)) wake();
      await settle(table.host);
    },
  };
}

/** What goes over the line of another screen of the first seat. */
async function overheard({ host }: Table) {
  const [ours, theirs] = channelPair<HostMessage, ClientMessage>();
  const heard: HostMessage[] = [];
  theirs.onMessage((message) => heard.push(message));
  host.accept(ours, ['seat']);
  theirs.send({ type: 'hello', screen: { kind: 'seat', seat: 0 }, language: 'nl', client: 'x' });
  await new Promise((resolve) => setTimeout(resolve, 0));
  heard.splice(0);
  return heard;
}

const moment = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
};

describe('what comes in while other runs want the machine', () => {
  it('is shown at once, and the rest of the view and the acknowledgement after the others', async () => {
    const table = await sharingTable(startedTable());
    const { facilitator, seat } = table;
    const heard = await overheard(table);
    const before = { view: seat.role(), board: facilitator.board() };
    let acknowledged = false;
    const sent = facilitator.client.send(mail).then(() => (acknowledged = true));
    await moment();
    expect(table.resting).toHaveLength(1);
    const first = seat.role();
    expect(first.messages.at(-1)).toMatchObject({ subject: 'Nu', body: 'Hallo', state: 'unread' });
    expect(first).toEqual({ ...before.view, messages: first.messages });
    expect(facilitator.board()).toBe(before.board);
    expect(acknowledged).toBe(false);
    await table.goOn();
    await sent;
    const { handle } = first.messages.at(-1) ?? {};
    expect(seat.role().messages).toEqual(first.messages);
    expect(seat.role().affordances.some(({ act, ref }) => act === 'reply' && ref === handle)).toBe(true);
    expect(facilitator.board()).not.toEqual(before.board);
    const changes = heard.flatMap((message) => (message.type === 'change' ? [message] : []));
    expect(changes.map(({ change }) => Object.keys({ ...change.within, ...change.set }))).toEqual([
      ['messages'],
      expect.not.arrayContaining(['messages']),
    ]);
    expect(changes[1]?.version).toBe((changes[0]?.version ?? 0) + 1);
    expect(JSON.stringify(heard).split('Hallo')).toHaveLength(2);
    expect(table.reports).toEqual([]);
  });

  it('keeps the next command of the run waiting until all is shown', async () => {
    const { facilitator, seat, host, resting, goOn } = await sharingTable(startedTable());
    const sent = facilitator.client.send(mail);
    await moment();
    const noted = seat.client.send({ act: 'note', to: 'all', text: 'Gelezen' });
    await moment();
    expect(host.core.state.typed.map(({ kind }) => kind)).not.toContain('note');
    expect(resting).toHaveLength(1);
    await goOn();
    expect(await sent).toEqual({ ok: true });
    expect(await noted).toEqual({ ok: true });
    expect(seat.role().notes.map(({ text }) => text)).toEqual(['Gelezen']);
  });

  it('comes with the rest when it rings', async () => {
    const { facilitator, seat, host, resting } = await sharingTable(startedTable());
    const before = seat.views.length;
    expect(await facilitator.client.send({ act: 'release', inject: 'in-phone' })).toEqual({ ok: true });
    await settle(host);
    expect(seat.role().messages.map(({ state }) => state)).toContain('ringing');
    expect(seat.views).toHaveLength(before + 1);
    expect(resting).toEqual([]);
  });

  it('comes whole to who comes in, or wants another language, in between', async () => {
    const table = await sharingTable(startedTable());
    const { facilitator, seat, host } = table;
    const sent = facilitator.client.send(mail);
    await moment();
    const late = openScreen(host, { kind: 'seat', seat: 0 });
    seat.client.setLanguage('en');
    await moment();
    expect(late.role().messages.at(-1)).toMatchObject({ subject: 'Nu' });
    expect(seat.role()).toMatchObject({ language: 'en' });
    const shown = [late.role(), seat.role()];
    await table.goOn();
    await sent;
    // They had all of it already.
    expect([late.role(), seat.role()]).toEqual(shown);
    expect(late.views).toHaveLength(1);
    const fresh = openScreen(host, { kind: 'seat', seat: 0 }, 'en');
    await settle(host);
    expect(fresh.role()).toEqual(seat.role());
  });

  it('is shown by nobody any more once the host has ended in between', async () => {
    const { facilitator, seat, host, goOn } = await sharingTable(startedTable());
    void facilitator.client.send(mail);
    await moment();
    const shown = seat.views.length;
    host.stop('taken-over');
    await goOn();
    expect(seat.views).toHaveLength(shown);
    expect(host.core.state.typed.map(({ subject }) => subject)).toHaveLength(1);
  });

  it('goes to a screen that was lost in between when it comes back', async () => {
    const { facilitator, seat, host, goOn } = await sharingTable(startedTable());
    const sent = facilitator.client.send(mail);
    await moment();
    seat.socket.cut();
    await goOn();
    await sent;
    seat.socket.plug(host);
    await settle(host);
    const fresh = openScreen(host, { kind: 'seat', seat: 0 });
    await settle(host);
    expect(seat.role()).toEqual(fresh.role());
    expect(seat.role().messages.at(-1)).toMatchObject({ subject: 'Nu' });
  });
});

describe('what comes in where the run has the machine to itself', () => {
  it('is shown with all that comes of it', async () => {
    const table = await openTable();
    await table.facilitator.client.send({ act: 'start' });
    const heard = await overheard(table);
    await table.facilitator.client.send(mail);
    await settle(table.host);
    expect(heard.filter(({ type }) => type === 'change')).toHaveLength(1);
  });
});
