import { describe, expect, it } from 'vitest';
import { playTime } from '../../src/base/time.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import { readRun } from '../../src/session/runs/read-run.ts';
import type { Shown } from '../../src/session/host/viewer.ts';
import { deskOf, openTable, startedTable } from './support/open-table.ts';
import { play } from './support/machine.ts';
import { openScreen, settle } from './support/screen.ts';

describe("the facilitator's desk", () => {
  it('says what a jump plays, plays just that, and leaves a pause a pause', async () => {
    const table = await startedTable();
    const { host, facilitator } = table;
    const desk = deskOf(table);
    await facilitator.client.send({ act: 'pause' });
    const target = { play: playTime(20 * 60_000) };
    const listed = desk.previewJump(target).map(({ event }) => event);
    expect(listed.some((event) => event.type === 'injectReleased' && event.inject === 'in-phone')).toBe(true);
    const before = host.core.events.length;
    expect(host.core.state.now).toBe(0);
    expect(await desk.jump(target)).toEqual({ ok: true });
    expect(host.core.events.slice(before).map(({ event }) => event)).toEqual(listed);
    expect(host.core.state).toMatchObject({ phase: 'paused', pauseReason: 'facilitator', now: target.play });
    expect(readRun(await table.store.load(table.run.id)).ok).toBe(true);
  });

  it('jumps to the next thing that somebody notices while the clock runs, and to the end of the part, where it pauses', async () => {
    const table = await startedTable();
    const desk = deskOf(table);
    // What falls due first is noticed by nobody; the call of 20 minutes is.
    expect(table.host.core.state.agenda[0]?.due).toBeLessThan(20 * 60_000);
    expect(await desk.jump({ to: 'next' })).toEqual({ ok: true });
    expect(table.host.core.state).toMatchObject({ phase: 'running', now: 20 * 60_000 });
    expect(table.host.core.events.at(-1)?.event.at).toBe(20 * 60_000);
    await play(table.machine, table.host, 1_000);
    await desk.jump({ to: 'endOfMove' });
    const [boundary] = table.host.core.plan.timeline.boundaries;
    expect(table.host.core.state).toMatchObject({ phase: 'paused', pauseReason: 'endOfMove', now: boundary });
  });

  it('does not jump back, nor before STARTEX', async () => {
    const table = await openTable();
    expect(await deskOf(table).jump({ to: 'next' })).toMatchObject({ ok: false });
    await table.facilitator.client.send({ act: 'start' });
    await play(table.machine, table.host, 10_000);
    await table.facilitator.client.send({ act: 'pause' });
    expect(await deskOf(table).jump({ play: playTime(10) })).toMatchObject({ ok: false });
    expect(deskOf(table).previewJump({ play: playTime(10) })).toEqual([]);
  });

  it('lists what ending the part would cut off, without doing it', async () => {
    const table = await startedTable();
    const { state } = table.host.core;
    const cut = deskOf(table)
      .previewEndMove()
      .flatMap(({ event }) => (event.type === 'injectNotReleased' && event.why === 'cutOff' ? [event.inject] : []));
    expect(cut).toEqual(['in-phone']);
    expect(table.host.core.state).toBe(state);
  });

  it('mirrors a seat, and acts for it on the record', async () => {
    const table = await startedTable();
    const { host } = table;
    const shown: RoleView[] = [];
    let seen: Shown | undefined;
    const stop = host.watch({
      screen: { kind: 'seat', seat: 0 },
      language: 'nl',
      get shown() {
        return seen;
      },
      show(next) {
        seen = next;
        shown.push(next.view as RoleView);
      },
    });
    const mail = shown[0]?.messages[0]?.handle ?? '';
    const act = { act: 'share', item: { kind: 'message', message: mail }, to: 'all' } as const;
    expect(await deskOf(table).actForSeat(0, act, { reason: 'Hardop gedeeld' })).toEqual({ ok: true });
    expect(host.core.state.shares).toMatchObject([{ by: 'seat-ciso', item: 'in-mail' }]);
    expect(shown).toHaveLength(2);
    expect(host.standing().devices).toBe(0);
    const last = host.core.journal.records.at(-1);
    expect(last).toMatchObject({ input: { command: { by: { kind: 'facilitator' }, do: { act: 'record' } } } });
    expect([...host.core.journal.texts.values()]).toContain('Hardop gedeeld');
    expect(await deskOf(table).actForSeat(0, { act: 'draft', field: 'x', text: 'y' }, {})).toMatchObject({ ok: false });
    stop();
    await openScreen(host, { kind: 'facilitator' }).client.send({ act: 'pause' });
    await settle(host);
    expect(shown).toHaveLength(2);
  });
});
