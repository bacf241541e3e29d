import { describe, expect, it } from 'vitest';
import { connectScreen } from '../../src/app/screen-client.ts';
import { createAppStore } from '../../src/store/app-store.ts';
import { createSocket, settle } from '../session/support/screen.ts';
import { startedTable } from '../session/support/open-table.ts';

const settings = { language: 'nl', theme: 'auto', reducedMotion: false, sound: false } as const;

describe('a screen in a window', () => {
  it('fills its store and sends from it, in the language of its settings', async () => {
    const { host } = await startedTable();
    const store = createAppStore(settings);
    const socket = createSocket();
    socket.plug(host);
    const end = connectScreen(store, { kind: 'seat', seat: 1 }, socket.connect);
    await settle(host);
    expect(store.getState()).toMatchObject({
      connection: 'open',
      view: { kind: 'role', language: 'nl' },
      takenSeats: [1],
    });
    expect(store.getState().clock?.running).toBe(true);
    store.getState().setLocal({ language: 'en' });
    await settle(host);
    expect(store.getState().view).toMatchObject({ language: 'en' });
    expect(await store.getState().send({ act: 'note', to: 'all', text: 'Hallo' })).toEqual({ ok: true });
    end();
    await settle(host);
    expect(store.getState().connection).toBe('ended');
    expect(host.standing().connectedSeats).toEqual([]);
  });

  it('keeps its view when the host is gone, and says so', async () => {
    const { host } = await startedTable();
    const store = createAppStore(settings);
    const socket = createSocket();
    socket.plug(host);
    connectScreen(store, { kind: 'stage' }, socket.connect);
    await settle(host);
    host.stop('host-left');
    await settle();
    expect(store.getState()).toMatchObject({ connection: 'lost', view: { kind: 'stage' } });
  });

  it('shows who types, and forgets it when they stop', async () => {
    const { host } = await startedTable();
    const [one, two] = [createAppStore(settings), createAppStore(settings)];
    for (const store of [one, two]) {
      const socket = createSocket();
      socket.plug(host);
      connectScreen(store, { kind: 'seat', seat: 0 }, socket.connect);
    }
    await settle(host);
    one.getState().setTyping('d.why');
    await settle(host);
    expect(two.getState().typing).toEqual({ 'd.why': 'CISO' });
    one.getState().setTyping(null);
    await settle(host);
    expect(two.getState().typing).toEqual({});
  });
});
