import { describe, expect, it } from 'vitest';
import { openScreen, settle } from './support/screen.ts';
import { hostOf, openTable, startedTable, type Table } from './support/open-table.ts';
import { createMachine, play } from './support/machine.ts';

const MINUTE = 60_000;
const paused = ({ host }: Table) => [host.core.state.phase, host.core.state.pauseReason, host.core.state.now];

describe('the clock', () => {
  it('stands still until STARTEX and in a pause', async () => {
    const table = await openTable();
    await play(table.machine, table.host, 3_000);
    expect(table.host.core.state.now).toBe(0);
    await table.facilitator.client.send({ act: 'start' });
    await play(table.machine, table.host, 2_000);
    await table.facilitator.client.send({ act: 'pause' });
    await play(table.machine, table.host, 60_000);
    expect(paused(table)).toEqual(['paused', 'facilitator', 10_000]);
    await table.facilitator.client.send({ act: 'resume' });
    await play(table.machine, table.host, 2_000);
    await settle(table.host);
    expect(table.facilitator.clocks.at(-1)).toMatchObject({ play: 20_000, running: true, pace: 5, multiplier: 1 });
  });

  it('goes by the multiplier, which is a mark and is kept', async () => {
    const { host, machine, store, run } = await startedTable();
    await host.turn(({ keeper }) => keeper.keep([{ mark: { kind: 'pace', multiplier: 4 }, at: host.core.state.now }]));
    await play(machine, host, 1_000);
    await host.turn(async ({ clockwork }) => expect(clockwork.now()).toBe(20_000));
    host.stop('host-left');
    expect((await hostOf(store, run.id, machine)).core.multiplier).toBe(4);
  });

  it('counts no time in which nobody had the run, however long it lay', async () => {
    const { host, machine, store, run } = await startedTable();
    const begun = host.core.started ?? Number.NaN;
    await play(machine, host, MINUTE);
    host.stop('host-left');
    const stamps = host.core.journal.records.map(({ real }) => real);
    const used = (stamps.at(-1) ?? 0) - begun;
    expect(used).toBeGreaterThanOrEqual(MINUTE - 5_000);
    machine.pass(30 * 24 * 60 * MINUTE);
    const again = await hostOf(store, run.id, machine);
    expect(machine.environment.wall() - (again.core.started ?? 0)).toBe(used);
  });

  it('is in the journal at least every five real seconds while it runs', async () => {
    const { host, machine } = await startedTable();
    await play(machine, host, 2 * MINUTE);
    const stamps = host.core.journal.records.map(({ real }) => real);
    const gaps = stamps.slice(1).map((real, index) => real - (stamps[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(5_000);
    expect(host.core.journal.records.at(-1)?.play).toBeGreaterThanOrEqual((2 * MINUTE - 5_000) * 5);
  });

  it('is not written down by all at once that were started at one go', async () => {
    const waits = new Set<number>();
    for (let run = 0; run < 12; run += 1) {
      const machine = createMachine(`run ${run}`);
      const { host } = await startedTable(2, undefined, machine);
      const begun = host.core.journal.records.at(-1)?.real ?? 0;
      const { length } = host.core.journal.records;
      while (host.core.journal.records.length === length) await play(machine, host, 250);
      waits.add((host.core.journal.records.at(-1)?.real ?? 0) - begun);
    }
    expect(waits.size).toBeGreaterThan(2);
    expect(Math.max(...waits)).toBeLessThanOrEqual(4_250);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(3_000);
  });

  it('is written down before anything that fell due is shown', async () => {
    const { host, machine } = await startedTable();
    const seat = openScreen(host, { kind: 'seat', seat: 1 });
    await settle(host);
    let shownBefore = true;
    const { show } = { show: seat.views.push.bind(seat.views) };
    seat.views.push = (...views) => {
      const last = host.core.journal.records.at(-1);
      shownBefore &&= host.core.state.now === last?.play;
      return show(...views);
    };
    const before = seat.views.length;
    // A call comes at 13:20 of the story: four real minutes.
    await play(machine, host, 4 * MINUTE + 1_000);
    await settle(host);
    expect(seat.views.length).toBeGreaterThan(before);
    expect(shownBefore).toBe(true);
    expect(seat.role().messages.some(({ state }) => state === 'ringing')).toBe(true);
  });

  it.each([
    ['the machine slept', (table: Table) => table.machine.pass(60 * MINUTE)],
    ['somebody set the wall clock forward', (table: Table) => table.machine.setWall(60 * MINUTE)],
    ['somebody set the wall clock back', (table: Table) => table.machine.setWall(-60 * MINUTE)],
  ])('pauses at the last record when %s', async (_why, happen) => {
    const table = await startedTable();
    await play(table.machine, table.host, 10_000);
    const last = table.host.core.journal.records.at(-1)?.play;
    happen(table);
    table.host.beat();
    await settle(table.host);
    expect(paused(table)).toEqual(['paused', 'gap', last]);
    expect(table.facilitator.clocks.at(-1)).toMatchObject({ play: last, running: false });
    await table.facilitator.client.send({ act: 'resume' });
    await play(table.machine, table.host, 1_000);
    await settle(table.host);
    expect(table.facilitator.clocks.at(-1)?.play).toBe((last ?? 0) + 5_000);
  });

  it('goes on where a beat is late because the program itself was at work, as when many teams go on at once', async () => {
    const { host, machine, facilitator } = await startedTable();
    await play(machine, host, 1_000);
    await facilitator.client.send({ act: 'pause' });
    await play(machine, host, 1_000);
    await facilitator.client.send({ act: 'resume' });
    const from = host.core.state.now;
    machine.work(8_000);
    host.beat();
    await settle(host);
    expect(host.core.state).toMatchObject({ phase: 'running', now: from + 8_000 * 5 });
  });

  it('stops at the end of a part, with its last moment on the clock; the last part ends the exercise', async () => {
    const table = await startedTable();
    const [boundary] = table.host.core.plan.timeline.boundaries;
    await play(table.machine, table.host, 25 * MINUTE);
    await settle(table.host);
    expect(paused(table)).toEqual(['paused', 'endOfMove', boundary]);
    expect(table.facilitator.clocks.at(-1)).toMatchObject({ running: false, play: boundary });
    await table.facilitator.client.send({ act: 'resume' });
    await play(table.machine, table.host, 2_000);
    expect(table.host.core.state.now).toBeGreaterThan(boundary ?? Infinity);
    await play(table.machine, table.host, 20 * MINUTE);
    expect(table.host.core.state).toMatchObject({ phase: 'hotWash', now: table.host.core.plan.timeline.end });
    const digests = table.host.core.journal.records.filter(
      (record) => record.kind === 'mark' && record.mark.kind === 'digest',
    );
    expect(digests.length).toBeGreaterThan(2);
    expect(digests.at(-1)).toBe(table.host.core.journal.records.at(-1));
    expect(table.reports).toEqual([]);
  });

  it('pauses when the facilitator ends a part while it runs', async () => {
    const table = await startedTable();
    await play(table.machine, table.host, MINUTE);
    const [boundary] = table.host.core.plan.timeline.boundaries;
    expect(await table.facilitator.client.send({ act: 'endMove' })).toEqual({ ok: true });
    expect(paused(table)).toEqual(['paused', 'endOfMove', boundary]);
    expect(table.reports).toEqual([]);
  });
});
