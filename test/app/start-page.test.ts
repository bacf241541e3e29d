import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/app/download.ts';
import { reviewOf } from '../../src/app/review-of.ts';
import { runLines } from '../../src/app/start-actions.ts';
import { catalogueEntry } from '../../src/projections/catalogue.ts';
import { readRun } from '../../src/session/runs/read-run.ts';
import { startedTable } from '../session/support/open-table.ts';
import { play } from '../session/support/machine.ts';
import { small } from '../session/support/small-run.ts';

describe('the start page', () => {
  it('names kept runs by their exercise, in the language of the screen', async () => {
    const { host, machine, store } = await startedTable();
    await play(machine, host, 60_000);
    const listed = await store.list();
    const catalogue = [catalogueEntry(small)];
    const [line] = runLines(listed, catalogue, 'nl');
    expect(line).toMatchObject({ exercise: 'Het lek', minutes: 60, people: 2, phase: 'running' });
    expect(line?.story).toBe(host.core.plan.timeline.storyOf(host.core.state.now));
    expect(runLines(listed, catalogue, 'en')[0]?.exercise).not.toBe('Het lek');
    expect(runLines(listed, [], 'nl')[0]).toMatchObject({ exercise: 'small', minutes: undefined });
    expect(line).not.toHaveProperty('ended');
    const ended = listed.map((run) => ({ ...run, summary: { ...run.summary, phase: 'paused', ended: 1 } as const }));
    expect(runLines(ended, catalogue, 'nl')[0]).toMatchObject({ phase: 'paused', ended: 1 });
  });

  it('looks back on a run as it stands in the store', async () => {
    const { host, machine, store, run } = await startedTable();
    await play(machine, host, 5 * 60_000);
    const read = readRun(await store.load(run.id));
    if (!read.ok) throw new Error(read.error.kind);
    const view = reviewOf(read.value, 'nl');
    expect(view.kind).toBe('review');
    expect(view.timeline.some(({ kind }) => kind === 'inject')).toBe(true);
    const last = host.core.journal.records.length;
    expect(view.timeline.every(({ seq }) => seq >= -1 && seq < last)).toBe(true);
  });

  it.each([
    ['Den Haag 2', 'den-haag-2.spoedoverleg.json'],
    ['  Café / één: 14:05 ', 'cafe-een-1405.spoedoverleg.json'],
    ['../..', 'spoedoverleg.spoedoverleg.json'],
  ])('saves %s as %s', (name, file) => {
    expect(fileNameOf(name)).toBe(file);
  });
});
