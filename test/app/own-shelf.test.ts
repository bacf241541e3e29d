import { describe, expect, it } from 'vitest';
import { createOwnShelf } from '../../src/app/own-exercise/own-shelf.ts';
import { playedEntries } from '../../src/app/own-exercise/played-entries.ts';
import { readFiles } from '../../src/app/own-exercise/read-files.ts';
import type { ProjectStore } from '../../src/app/studio/project-store.ts';
import { runLines } from '../../src/app/start-actions.ts';
import { packScenario } from '../../src/app/studio/scenario-zip.ts';
import type { SourceText } from '../../src/scenario/source/source-file.ts';
import { edited, smallScenario } from '../scenario/fixture.ts';
import { startedTable } from '../session/support/open-table.ts';
import { until } from '../support/until.ts';

/** A studio with these scenarios. */
const studio = (projects: Readonly<Record<string, readonly SourceText[]>>): ProjectStore =>
  ({
    list: async () =>
      Object.entries(projects).map(([id, { length }]) => ({ id, name: `Van ${id}`, changed: 7, files: length })),
    load: async (id: string) => projects[id] && { id, name: `Van ${id}`, changed: 7, files: projects[id] },
  }) as unknown as ProjectStore;

const shelfOf = (projects: Readonly<Record<string, readonly SourceText[]>>) =>
  createOwnShelf(studio(projects), async (ask) => readFiles(ask));
const zip = (files: readonly SourceText[], name = 'Mijn oefening.zip'): File =>
  new File([packScenario('x', files) as Uint8Array<ArrayBuffer>], name);

describe('exercises of one’s own on the start page', () => {
  it('are those of the studio, each with what there is to choose of it', async () => {
    const shelf = shelfOf({ a: [...smallScenario, { path: 'review.yaml', text: '' }] });
    const lines = await shelf.list();
    expect(lines).toEqual([{ key: 'a', name: 'Van a', changed: 7, from: 'studio' }]);
    const [line] = lines;
    if (!line) throw new Error('no line');
    expect(shelf.take('a')).toBeUndefined();
    const reading = await shelf.read(line);
    expect(reading).toMatchObject({ kind: 'playable', entry: { title: { nl: 'Het lek' }, seatPlans: [1, 2] } });
    // Its drills and what its authors say of it stay here.
    expect(shelf.take('a')?.files.map(({ path }) => path)).toEqual(
      smallScenario.map(({ path }) => path).filter((path) => !path.startsWith('drills/')),
    );
    expect(shelf.take('b')).toBeUndefined();
  });

  it('say what is wrong, in a drill too, and are not there to be played then', async () => {
    const files = edited(['light: dag', 'light: zon']);
    const drill = smallScenario.map((file) =>
      file.path.startsWith('drills/') ? { ...file, text: 'nothing: known' } : file,
    );
    const shelf = shelfOf({ a: smallScenario, b: files, c: drill });
    const [a, b, c] = await shelf.list();
    if (!a || !b || !c) throw new Error('no lines');
    await shelf.read(a);
    expect(await shelf.read(b)).toMatchObject({
      kind: 'faulty',
      faults: { count: 1, named: [{ file: '10-scenario.yaml', line: 13 }] },
    });
    expect(shelf.take('a')).toBeUndefined();
    expect(await shelf.read(c)).toMatchObject({ kind: 'faulty' });
    expect(await shelf.read({ ...a, key: 'removed' })).toEqual({ kind: 'unreadable', why: 'gone' });
  });

  it('keep the one that was chosen last, whichever is read first', async () => {
    const waiting: (() => void)[] = [];
    const shelf = createOwnShelf(studio({ a: smallScenario, b: smallScenario }), async (ask) => {
      await new Promise<void>((resolve) => void waiting.push(resolve));
      return readFiles(ask);
    });
    const [a, b] = await shelf.list();
    if (!a || !b) throw new Error('no lines');
    const readings = [shelf.read(a), shelf.read(b)];
    await until(() => expect(waiting).toHaveLength(2));
    waiting[1]?.();
    await readings[1];
    waiting[0]?.();
    await readings[0];
    expect([shelf.take('a'), shelf.take('b')?.scenario.id]).toEqual([undefined, 'small']);
  });

  it('come out of a zip, and stay as long as the page', async () => {
    const shelf = shelfOf({});
    const line = await shelf.openFiles([zip(smallScenario)]);
    expect(line).toMatchObject({ name: 'Mijn oefening', from: 'file' });
    if (typeof line === 'string') throw new Error(line);
    expect(await shelf.list()).toEqual([line]);
    expect(await shelf.read(line)).toMatchObject({ kind: 'playable', entry: { id: 'small' } });
    expect(shelf.take(line.key)?.scenario.id).toBe('small');
    // One with mistakes is shown with them.
    expect(await shelf.openFiles([zip(edited(['light: dag', 'light: zon']))])).toMatchObject({ from: 'file' });
    expect(await shelf.openFiles([new File(['no zip'], 'a.zip')])).toBe('not-zip');
    expect(await shelf.openFiles([zip([{ path: 'a.txt', text: '' }])])).toBe('no-scenario');
    expect(await shelf.list()).toHaveLength(2);
  });

  it('come out of their folder as well, wherever it lies in what was chosen', async () => {
    const shelf = shelfOf({});
    const inFolder = (files: readonly SourceText[]): readonly File[] =>
      files.map(({ path, text }) => new File([text], `Mijn map/${path}`));
    const line = await shelf.openFiles([...inFolder(smallScenario), new File(['x'], 'Mijn map/notes.txt')]);
    expect(line).toMatchObject({ name: 'Mijn map', from: 'file' });
    if (typeof line === 'string') throw new Error(line);
    expect(await shelf.read(line)).toMatchObject({ kind: 'playable', entry: { id: 'small' } });
    const raw = smallScenario.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
    expect(await shelf.openFolder({ name: 'Map', files: raw })).toMatchObject({ name: 'Map' });
    expect(await shelf.openFolder({ name: 'Leeg', files: [] })).toBe('no-scenario');
    const large = { path: 'pictures/a.png', bytes: new Uint8Array(21_000_000) };
    expect(await shelf.openFolder({ name: 'Groot', files: [...raw, large] })).toBe('too-large');
    expect(await shelf.list()).toHaveLength(2);
  });
});

describe('the list of kept runs', () => {
  it('names an exercise that is not the program’s as it names itself', async () => {
    const { store } = await startedTable();
    const runs = await store.list();
    const played = await playedEntries(store, runs, new Set());
    expect(runLines(runs, played, 'nl')[0]).toMatchObject({ exercise: 'Het lek', minutes: 60 });
    expect(await playedEntries(store, runs, new Set(['small']))).toEqual([]);
    expect(await playedEntries({ load: async () => undefined }, runs, new Set())).toEqual([]);
  });
});
