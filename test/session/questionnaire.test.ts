import { describe, expect, it } from 'vitest';
import { notebookOf, noteText } from '../../src/projections/notebook/notebook.ts';
import type { RoleView } from '../../src/projections/views/role-view.ts';
import type { Outcome } from '../../src/session/outcome.ts';
import type { WireAnswers } from '../../src/session/wire-note.ts';
import { startedTable, type Table } from './support/open-table.ts';
import { openScreen, settle, type Screen } from './support/screen.ts';

const answers = (more: Partial<WireAnswers> = {}): WireAnswers => ({
  kind: 'answers',
  respondent: 'window-1',
  before: { 'ready-role': 2 },
  after: { 'ready-role': 4, 'exercise-real': 5 },
  self: { '0': 3 },
  named: false,
  remark: 'Graag vaker.',
  ...more,
});

async function endedTable(): Promise<{ readonly table: Table; readonly seat: Screen }> {
  const table = await startedTable();
  const seat = openScreen(table.host, { kind: 'seat', seat: 0 });
  await settle(table.host);
  return { table, seat };
}
const end = async (table: Table): Promise<void> => {
  await table.facilitator.client.send({ act: 'endExercise' });
  await settle(table.host);
};
const viewOf = (screen: Screen): RoleView => {
  const view = screen.views.at(-1);
  if (view?.kind !== 'role') throw new Error('no view of a seat');
  return view;
};
const kept = (table: Table) => notebookOf(table.host.notebook.notes).answers;

describe('the questionnaire on a participant’s own screen', () => {
  it('asks nothing and takes nothing before ENDEX, not a word of the objectives either', async () => {
    const { table, seat } = await endedTable();
    const { plan } = table.host.core;
    const titles = plan.scenario.objectives.map(({ title }) => plan.scenario.texts.nl[title] ?? '');
    expect(viewOf(seat).asked).toBeUndefined();
    for (const title of titles) expect(JSON.stringify(viewOf(seat))).not.toContain(title);
    expect((await seat.client.note(answers())).ok).toBe(false);
    expect(kept(table)).toEqual([]);
    await end(table);
    expect(viewOf(seat).asked).toEqual(titles);
  });

  it('keeps what is answered after it, an entry a form, by nobody’s name', async () => {
    const { table, seat } = await endedTable();
    await end(table);
    expect(await seat.client.note(answers())).toEqual({ ok: true });
    const { plan } = table.host.core;
    const own = kept(table);
    expect(own.map(({ form, answers: given }) => [form, given])).toEqual([
      ['before', { 'ready-role': 2 }],
      ['after', { 'ready-role': 4, 'exercise-real': 5 }],
      ['self', { [plan.scenario.objectives[0]?.id ?? '']: 3 }],
    ]);
    expect(own.some((one) => 'role' in one)).toBe(false);
    const texts = new Map([...table.host.notebook.texts.values()].map(({ ref, text }) => [ref, text]));
    expect(own.flatMap(({ remark }) => (remark === undefined ? [] : [noteText(texts, remark)]))).toEqual([
      'Graag vaker.',
    ]);
  });

  it('lets who answers again change it, and stand by it with their role', async () => {
    const { table, seat } = await endedTable();
    await end(table);
    await seat.client.note(answers());
    await seat.client.note(answers({ before: { 'ready-role': 1 }, named: true }));
    await seat.client.note(answers({ respondent: 'window-2', after: {}, self: {}, remark: '' }));
    const before = kept(table).filter(({ form }) => form === 'before');
    expect(before.map(({ answers: given, role }) => [given['ready-role'], role])).toEqual([
      [1, table.host.core.state.groups[0]?.[0]],
      [2, undefined],
    ]);
    // What is left open the second time is not answered any more.
    await seat.client.note(answers({ before: { 'ready-role': 3 }, after: {}, self: {}, remark: '' }));
    const of = (respondent: string) =>
      kept(table)
        .filter((one) => one.respondent === respondent)
        .map((one) => [one.form, one.answers, one.remark]);
    expect(of('window-1')).toEqual([
      ['before', { 'ready-role': 3 }, undefined],
      ['after', {}, undefined],
      ['self', {}, undefined],
    ]);
    expect(of('window-2')).toEqual([['before', { 'ready-role': 2 }, undefined]]);
  });

  it('takes the answers of eight people at a seat, and says of the next that there is no room', async () => {
    const { table, seat } = await endedTable();
    const other = openScreen(table.host, { kind: 'seat', seat: 1 });
    await end(table);
    const people = Array.from({ length: 9 }, (_, place) => `person-${place}`);
    const outcomes: Outcome[] = [];
    for (const respondent of people) outcomes.push(await seat.client.note(answers({ respondent })));
    const full = { ok: false, rejection: { code: 'not-possible-now', field: 'respondent' } };
    expect(outcomes).toEqual([...Array.from({ length: 8 }, () => ({ ok: true })), full]);
    // Who had their say may change it, who leaves all open takes no place, and at the other seat there is room.
    expect(await seat.client.note(answers({ respondent: 'person-0', remark: 'Toch niet.' }))).toEqual({ ok: true });
    const nothing = { before: {}, after: {}, self: {}, remark: '' };
    expect(await other.client.note(answers({ respondent: 'empty', ...nothing }))).toEqual({ ok: true });
    for (const respondent of people.slice(0, 8).map((one) => `other-${one}`))
      expect(await other.client.note(answers({ respondent }))).toEqual({ ok: true });
    expect(new Set(kept(table).map(({ respondent }) => respondent)).size).toBe(16);
  });

  it.each([
    ['an item that is not asked', answers({ after: { 'ready-none': 3 } })],
    ['an item of the other list', answers({ before: { 'exercise-real': 3 } })],
    ['an objective that there is not', answers({ self: { '99': 3 } })],
    ['an answer that cannot be given', answers({ before: { 'ready-role': 6 } })],
  ])('refuses %s', async (_what, sent) => {
    const { table, seat } = await endedTable();
    await end(table);
    expect((await seat.client.note(sent)).ok).toBe(false);
    expect(kept(table)).toEqual([]);
  });

  it('takes no rating from a seat, and no answers from an evaluator', async () => {
    const { table, seat } = await endedTable();
    const evaluator = openScreen(table.host, { kind: 'evaluator', author: 'evaluator-one-0000001' });
    await end(table);
    const rating = { kind: 'rating', objective: 'obj-share', rated: 'P', tasks: {}, why: '' } as const;
    expect((await seat.client.note(rating)).ok).toBe(false);
    expect((await evaluator.client.note(answers())).ok).toBe(false);
    expect(table.host.notebook.notes).toEqual([]);
  });
});
