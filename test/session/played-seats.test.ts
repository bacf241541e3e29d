import { expect, it } from 'vitest';
import { playTime } from '../../src/base/time.ts';
import type { JournalRecord } from '../../src/engine/journal/record.ts';
import { reviewView } from '../../src/projections/review-view.ts';
import { readRun } from '../../src/session/runs/read-run.ts';
import { deskOf, hostOf, openTable, startedTable, type Table } from './support/open-table.ts';
import { play } from './support/machine.ts';
import { openScreen, settle } from './support/screen.ts';

/** Acts in a journal, as [role, act, by a policy]. */
const acts = (records: readonly JournalRecord[]) =>
  records.flatMap((record) => {
    if (record.kind !== 'input') return [];
    const { by, do: act } = record.input.command;
    return by.kind === 'role' ? [[by.role, act.act, by.policy === true] as const] : [];
  });

const of = (table: Table) => acts(table.host.core.journal.records);

it('L3 a seat is played by a policy while the clock runs, after a reading time, with inputs that are marked', async () => {
  const table = await openTable();
  const desk = deskOf(table);
  expect(await desk.setPolicy(0, 'passive')).toEqual({ ok: true });
  await play(table.machine, table.host, 60_000);
  expect(of(table)).toEqual([]);
  await table.facilitator.client.send({ act: 'start' });
  // It notices and reads before it does anything.
  await play(table.machine, table.host, 2_000);
  expect(of(table)).toEqual([]);
  await play(table.machine, table.host, 180_000);
  const mine = table.host.core.state.groups[0] ?? [];
  expect(of(table).length).toBeGreaterThan(0);
  expect(of(table).every(([role, act, policy]) => mine.includes(role) && act === 'read' && policy)).toBe(true);
  expect(table.host.standing().connectedSeats).toEqual([]);
  expect([...table.host.standing().playedSeats]).toEqual([[0, 'passive']]);
  expect(table.facilitator.board().seats.map(({ briefRead }) => briefRead)).toEqual([true, false]);
  expect(table.reports).toEqual([]);
  const read = readRun(await table.store.load(table.run.id));
  expect(read.ok && read.value.replayed.state).toEqual(table.host.core.state);
  // The review says so.
  const { plan, state, events, journal } = table.host.core;
  const context = { plan, state, language: 'nl', texts: journal.texts, handles: table.host.handles } as const;
  const view = reviewView({ ...context, drafts: new Map(), takenSeats: new Set() }, events, journal.records);
  const count = of(table).length;
  expect(view.played).toMatchObject([{ role: { id: mine[0] }, acts: count, of: count }]);
});

it('L3 stands still in a pause, stops when switched off, and is still there after the host is opened again', async () => {
  const table = await startedTable();
  await deskOf(table).setPolicy(0, 'hasty');
  await table.facilitator.client.send({ act: 'pause' });
  await play(table.machine, table.host, 300_000);
  expect(of(table)).toEqual([]);
  table.host.stop('host-left');
  const host = await hostOf(table.store, table.run.id, table.machine);
  const again = { ...table, host, facilitator: openScreen(host, { kind: 'facilitator' }) };
  await settle(host);
  expect([...host.standing().playedSeats]).toEqual([[0, 'hasty']]);
  await again.facilitator.client.send({ act: 'resume' });
  await play(table.machine, host, 120_000);
  const done = of(again).length;
  expect(done).toBeGreaterThan(0);
  await deskOf(again).setPolicy(0, null);
  await play(table.machine, host, 120_000);
  expect(of(again)).toHaveLength(done);
  expect(host.standing().playedSeats.size).toBe(0);
});

it('L3 plays on while the facilitator jumps, each act at its own time', async () => {
  const table = await startedTable();
  const desk = deskOf(table);
  await desk.setPolicy(0, 'diligent');
  await desk.setPolicy(1, 'diligent');
  await table.facilitator.client.send({ act: 'pause' });
  const to = playTime(60 * 60_000);
  expect(await desk.jump({ play: to })).toEqual({ ok: true });
  expect(table.host.core.state).toMatchObject({ phase: 'paused', pauseReason: 'facilitator', now: to });
  const times = table.host.core.journal.records.flatMap((record) =>
    record.kind === 'input' && record.input.command.by.kind === 'role' ? [record.play] : [],
  );
  expect(new Set(times).size).toBeGreaterThan(5);
  expect(Math.max(...times)).toBeLessThanOrEqual(to);
  expect(Math.min(...times)).toBeGreaterThan(0);
  expect(readRun(await table.store.load(table.run.id)).ok).toBe(true);
  expect(table.reports).toEqual([]);
});

it('L3 a seat is played only when all its roles are: merged with a person, it is theirs', async () => {
  const table = await startedTable();
  const desk = deskOf(table);
  await desk.setPolicy(1, 'first');
  const [mine = [], other = []] = table.host.core.state.groups;
  await table.facilitator.client.send({ act: 'regroup', seats: [[...mine, ...other], []] });
  await play(table.machine, table.host, 120_000);
  expect(of(table)).toEqual([]);
  await table.facilitator.client.send({ act: 'regroup', seats: [mine, other] });
  await play(table.machine, table.host, 120_000);
  expect(of(table).length).toBeGreaterThan(0);
});
