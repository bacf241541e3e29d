import { describe, expect, it } from 'vitest';
import { evaluationsOf } from '../../src/projections/notebook/evaluations.ts';
import type { EvaluatorView } from '../../src/projections/views/evaluator-view.ts';
import type { WireNote } from '../../src/session/wire-note.ts';
import { startedTable, type Table } from './support/open-table.ts';
import { openScreen, settle, type Screen } from './support/screen.ts';

const objective = 'obj-share';
const evaluator = (table: Table, author: string): Screen => openScreen(table.host, { kind: 'evaluator', author });
const one = 'evaluator-one-0000001';
const two = 'evaluator-two-0000002';

function viewOf(screen: Screen): EvaluatorView {
  const view = screen.views.at(-1);
  if (view?.kind !== 'evaluator') throw new Error('no view of an evaluator');
  return view;
}
const guide = (screen: Screen) => {
  const found = viewOf(screen).guides.find(({ id }) => id === objective);
  if (!found) throw new Error(objective);
  return found;
};
const rating = (rated: 'S' | 'M' | 'U', why = 'Op tijd.'): WireNote => ({
  kind: 'rating',
  objective,
  rated,
  tasks: {},
  why,
});
const end = async (table: Table): Promise<void> => {
  await table.facilitator.client.send({ act: 'endExercise' });
  await settle(table.host);
};

describe("an evaluator's window", () => {
  it('holds no letter, index or option rating, and nothing of what is still to come', async () => {
    const table = await startedTable();
    const screen = evaluator(table, one);
    await settle(table.host);
    const view = viewOf(screen);
    const json = JSON.stringify(view);
    expect(view.seen.length).toBeGreaterThan(0);
    for (const { opened } of view.guides) expect(opened).toBeUndefined();
    expect(json).not.toMatch(/"(index|suggested|ratings|credit|truth)"/);
    const { scenario } = table.host.core.plan;
    const later = scenario.injects.find(({ id }) => (id as string) === 'in-phone');
    const subject = scenario.texts.nl[later?.subject ?? later?.gist ?? ('' as never)];
    expect(subject?.length).toBeGreaterThan(3);
    expect(json).not.toContain(subject);
  });

  it('sees the marks of others and the suggestion only when it has frozen its own, and only from ENDEX on', async () => {
    const table = await startedTable();
    const [mine, other] = [evaluator(table, one), evaluator(table, two)];
    await settle(table.host);
    expect(await other.client.note({ kind: 'name', text: 'Noor' })).toEqual({ ok: true });
    await other.client.note(rating('U', 'Een uur te laat.'));
    await mine.client.note(rating('S'));
    await mine.client.note({ kind: 'freeze', objective });
    expect(guide(mine).opened).toBeUndefined();
    expect(JSON.stringify(viewOf(mine))).not.toContain('Een uur te laat.');
    await end(table);
    expect(guide(mine)).toMatchObject({ frozen: true, mine: { rated: 'S' } });
    expect(guide(mine).opened?.others).toEqual([
      { rater: 'Noor', rated: 'U', tasks: {}, why: 'Een uur te laat.', late: false },
    ]);
    expect(guide(other).opened).toBeUndefined();
  });

  it('keeps what was frozen when it is changed afterwards, and shows where evaluators differ', async () => {
    const table = await startedTable();
    const [mine, other] = [evaluator(table, one), evaluator(table, two)];
    await settle(table.host);
    await end(table);
    await mine.client.note(rating('S'));
    await mine.client.note({ kind: 'freeze', objective });
    await mine.client.note(rating('M', 'Bij nader inzien te laat.'));
    await other.client.note(rating('U'));
    const { notebook } = table.host;
    const texts = new Map([...notebook.texts.values()].map(({ ref, text }) => [ref, text]));
    const [found] = evaluationsOf(texts, notebook.notes);
    expect(found?.letters).toEqual(['M', 'U']);
    expect(found?.ratings).toEqual([
      expect.objectContaining({ rated: 'M', before: 'S', late: true, frozen: true, why: 'Bij nader inzien te laat.' }),
      expect.objectContaining({ rated: 'U', late: false, frozen: false }),
    ]);
  });

  it('keeps a note once, whoever sends it again, and refuses what does not fit or comes from a seat', async () => {
    const table = await startedTable();
    const mine = evaluator(table, one);
    const seat = openScreen(table.host, { kind: 'seat', seat: 0 });
    await settle(table.host);
    const { now } = table.host.core.state;
    const note: WireNote = {
      kind: 'observation',
      play: now,
      story: table.host.core.plan.timeline.storyOf(now),
      text: 'Stil',
    };
    expect(await mine.client.note(note)).toEqual({ ok: true });
    expect(viewOf(mine).observations.map(({ text }) => text)).toEqual(['Stil']);
    expect((await mine.client.note({ ...note, objective: 'obj-nowhere' })).ok).toBe(false);
    expect((await mine.client.note({ ...note, text: '  ' })).ok).toBe(false);
    expect((await seat.client.note(note)).ok).toBe(false);
    expect(table.host.notebook.notes).toHaveLength(1);
  });
});
