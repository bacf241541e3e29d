import { expect } from 'vitest';
import { dial } from '../../../src/session/remote/dial.ts';
import type { RoomLink } from '../../../src/session/remote/room-link.ts';
import type { HostMessage, ScreenKind } from '../../../src/session/wire.ts';
import type { TestServer } from './test-server.ts';
import { until } from '../../support/until.ts';

/** A line that shows everything that comes over it, whatever it is. */
export async function openLine({ api, base }: TestServer, token: string, team?: number, screen?: ScreenKind) {
  const told: { readonly type: string; readonly message: unknown }[] = [];
  let link: RoomLink | undefined;
  let sent = 0;
  const close = dial({
    api,
    base,
    token,
    ...(team !== undefined && { team }),
    language: () => 'nl',
    types: ['m', 'd', 's'],
    onLink(fresh) {
      link = fresh;
      for (const type of ['m', 'd', 's']) fresh.on(type, (message) => told.push({ type, message }));
    },
    onRefused: () => undefined,
  });
  const there = await until(() => {
    if (!link) throw new Error('no line');
    return link;
  });
  const of = (type: string) => told.filter((one) => one.type === type).map(({ message }) => message);
  const messages = (): readonly HostMessage[] => of('m') as HostMessage[];
  if (screen) there.send('m', { type: 'hello', screen, language: 'nl', client: 'matrix' });
  const answered = (id: string) =>
    until(() => {
      const found = [...of('s'), ...of('d')].find((one) => (one as { readonly id?: string }).id === id);
      expect(found).toBeDefined();
      return found as { readonly type: string; readonly answer?: unknown };
    });
  return {
    close,
    of,
    messages,
    send: (type: string, message: unknown) => there.send(type, message),
    /** Undefined: accepted. */
    async said(type: 'command' | 'note', body: object): Promise<string | undefined> {
      const id = `${(sent += 1)}-${Math.random()}`;
      there.send('m', { type, id, ...body });
      const ack = await until(() => {
        const found = messages().find((message) => message.type === 'ack' && message.id === id);
        expect(found).toBeDefined();
        return found as Extract<HostMessage, { readonly type: 'ack' }>;
      });
      return ack.rejection?.code;
    },
    async ask(ask: object) {
      const id = `ask-${(sent += 1)}`;
      there.send('s', { type: 'ask', id, ask });
      return answered(id);
    },
    async askDesk(ask: object) {
      const id = `ask-${(sent += 1)}`;
      there.send('d', { id, ask });
      return answered(id);
    },
  };
}
