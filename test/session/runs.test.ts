import { describe, expect, it } from 'vitest';
import { recordHash } from '../../src/engine/journal/chain.ts';
import { createRun } from '../../src/session/runs/create-run.ts';
import { copyRun, decodeRun, encodeRun } from '../../src/session/runs/run-file.ts';
import { readRun } from '../../src/session/runs/read-run.ts';
import { createMemoryStore } from '../../src/session/store/memory-store.ts';
import type { StoredRun } from '../../src/session/store/journal-store.ts';
import { createMachine, play } from './support/machine.ts';
import { deskOf, hostOf, startedTable } from './support/open-table.ts';
import { openScreen, settle } from './support/screen.ts';
import { small } from './support/small-run.ts';

async function playedRun(): Promise<StoredRun> {
  const table = await startedTable();
  const { host, machine, store, run } = table;
  const seat = openScreen(host, { kind: 'seat', seat: 0 });
  await settle(host);
  const desk = deskOf(table);
  await seat.client.send({ act: 'note', to: 'all', text: 'Hallo' });
  await play(machine, host, 60_000);
  const { now } = host.core.state;
  const story = host.core.plan.timeline.storyOf(now);
  expect(await desk.observe({ play: now, story, text: 'Het bleef stil aan tafel' })).toEqual({ ok: true });
  expect(await desk.observe({ play: now, story, text: 'Nu niet meer', objective: 'obj-share' })).toEqual({ ok: true });
  host.stop('host-left');
  const stored = await store.load(run.id);
  if (!stored) throw new Error('not stored');
  return stored;
}

describe('a run file', () => {
  it('brings the whole run to another machine: journal, texts, scenario and notebook', async () => {
    const run = await playedRun();
    const other = createMachine('other');
    const read = decodeRun(encodeRun(run), other.environment);
    if (!read.ok) throw new Error(read.error);
    const { header, scenario, records, texts, notes, name } = read.value;
    expect({ header, scenario, records, notes, name }).toEqual({
      header: run.header,
      scenario: run.scenario,
      records: run.records,
      notes: run.notes,
      name: run.name,
    });
    expect(new Set(texts)).toEqual(new Set(run.texts));
    expect(read.value.id).not.toBe(run.id);
    expect(read.value.summary).toMatchObject({ phase: 'paused', play: run.summary.play });
    const store = createMemoryStore();
    await store.create(read.value);
    const host = await hostOf(store, read.value.id, other);
    const seat = openScreen(host, { kind: 'seat', seat: 1 });
    await settle(host);
    expect(seat.role().notes.map(({ text }) => text)).toEqual(['Hallo']);
    expect(encodeRun(read.value)).toBe(encodeRun(run));
  });

  it('stands at the end of a part in lists and in its file, until it goes on', async () => {
    const table = await startedTable();
    const listed = async () => (await table.store.list())[0]?.summary;
    await table.facilitator.client.send({ act: 'pause' });
    expect(await listed()).not.toHaveProperty('ended');
    await table.facilitator.client.send({ act: 'resume' });
    await deskOf(table).jump({ to: 'endOfMove' });
    expect(await listed()).toMatchObject({ phase: 'paused', ended: 1 });
    const run = await table.store.load(table.run.id);
    const read = run && decodeRun(encodeRun(run), createMachine('other').environment);
    expect(read?.ok && read.value.summary).toMatchObject({ phase: 'paused', ended: 1 });
    await table.facilitator.client.send({ act: 'resume' });
    expect(await listed()).not.toHaveProperty('ended');
  });

  it('does not carry a redacted text, and still opens', async () => {
    const run = await playedRun();
    const redacted = { ...run, texts: run.texts.map((text) => ({ ...text, text: null })) };
    const file = encodeRun(redacted);
    expect(file).not.toContain('Hallo');
    const read = decodeRun(file, createMachine().environment);
    expect(read.ok).toBe(true);
  });

  it.each([
    ['not-json', () => 'geen bestand'],
    ['not-a-journal', () => '{"a":1}'],
    ['changed-text', (file: string) => file.replace('"Hallo"', '"Hallootjes"')],
    ['broken-chain', (file: string) => file.replace('"kind":"shown"', '"kind":"hostTaken"')],
    ['changed-text', (file: string) => file.replace('Het bleef stil', 'Het bleef luid')],
    ['broken', (file: string) => file.replace('"kind":"observation"', '"kind":"sealed"')],
    ['other-rules', (file: string) => file.replace('"credit":0.5', '"credit":0.4')],
  ] as const)('is refused with %s', async (problem, change) => {
    const file = encodeRun(await playedRun());
    const changed = change(file);
    expect(changed).not.toBe(file);
    expect(decodeRun(changed, createMachine().environment)).toEqual({ ok: false, error: problem });
  });

  it('is refused when it does not hold together, or replaying it gives something else', async () => {
    const run = await playedRun();
    expect(readRun(run).ok).toBe(true);
    expect(readRun(undefined)).toEqual({ ok: false, error: { kind: 'missing' } });
    expect(readRun({ ...run, header: { ...run.header, seed: 'other' } })).toEqual({
      ok: false,
      error: { kind: 'broken', in: 'journal', seq: 0 },
    });
    const last = run.records.at(-1);
    if (!last) throw new Error('no records');
    const { seq, play: at, real } = last;
    const wrong = {
      kind: 'mark',
      seq: seq + 1,
      play: at,
      real,
      prev: recordHash(last),
      mark: { kind: 'digest', state: 'x' },
    } as const;
    expect(readRun({ ...run, records: [...run.records, wrong] })).toEqual({
      ok: false,
      error: { kind: 'diverged', seq: seq + 1 },
    });
  });
});

describe('a copy', () => {
  it('goes on by itself', async () => {
    const run = await playedRun();
    const machine = createMachine('copy');
    const store = createMemoryStore();
    await store.create(run);
    const copy = copyRun(run, 'Tafel (kopie)', machine.environment);
    await store.create(copy);
    const host = await hostOf(store, copy.id, machine);
    await openScreen(host, { kind: 'facilitator' }).client.send({ act: 'endExercise' });
    expect(host.core.state.phase).toBe('hotWash');
    expect((await store.load(run.id))?.records).toEqual(run.records);
    expect((await store.list()).map(({ name }) => name).toSorted()).toEqual(['Tafel', 'Tafel (kopie)']);
  });
});

describe('a run of one person alone', () => {
  it('says so in its header, and is alone again wherever it is opened', () => {
    const { environment } = createMachine();
    const wanted = { scenario: small, variant: '20', people: 1, name: 'Alleen' };
    const alone = createRun({ ...wanted, solo: true }, environment);
    expect(alone.header.solo).toBe(true);
    const opened = decodeRun(encodeRun(alone), environment);
    const read = opened.ok ? readRun(opened.value) : undefined;
    expect(read?.ok && read.value.plan.solo).toBe(true);
    const table = createRun(wanted, environment);
    expect('solo' in table.header).toBe(false);
    const ordinary = readRun(table);
    expect(ordinary.ok && ordinary.value.plan.solo).toBe(false);
  });
});
