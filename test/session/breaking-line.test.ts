import { expect, it } from 'vitest';
import type { HostChannel } from '../../src/session/host/connection.ts';
import type { Host } from '../../src/session/host/host.ts';
import { startedTable } from './support/open-table.ts';
import { openScreen, settle } from './support/screen.ts';

/** A line of a seat that breaks, if it is to, when something is put on it, and says so at once. */
function brittleLine(host: Host, seat: number) {
  const gone = new Set<() => void>();
  let hear: (message: unknown) => void = () => undefined;
  const line = { breaks: false };
  const channel: HostChannel = {
    send() {
      if (!line.breaks) return;
      line.breaks = false;
      for (const tell of gone) tell();
    },
    onMessage: (next) => (hear = next),
    onClose: (next) => gone.add(next),
    close: () => undefined,
  };
  host.accept(channel, ['seat']);
  hear({ type: 'hello', screen: { kind: 'seat', seat }, language: 'nl', client: 'brittle' });
  return line;
}

it('brings nobody back to how things stood before a line broke while all were being shown something', async () => {
  const { host, facilitator, reports } = await startedTable();
  const line = brittleLine(host, 1);
  const after = openScreen(host, { kind: 'facilitator' });
  await settle(host);
  const whole = after.views.length;
  line.breaks = true;
  await facilitator.client.send({
    act: 'improvise',
    from: 'act-fg',
    to: 'all',
    channel: 'mail',
    subject: 'Nu',
    text: 'Ja',
  });
  await settle(host);
  const fresh = openScreen(host, { kind: 'facilitator' });
  await settle(host);
  expect(line.breaks).toBe(false);
  expect(host.standing().connectedSeats).toEqual([]);
  expect(after.views).toHaveLength(whole + 1);
  expect(after.board()).toEqual(fresh.board());
  expect(reports).toEqual([]);
});
