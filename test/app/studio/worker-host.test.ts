import 'fake-indexeddb/auto';
import { ChangeSet } from '@codemirror/state';
import { describe, expect, it, vi } from 'vitest';
import { openProjectStore, type ProjectStore } from '../../../src/app/studio/project-store.ts';
import { strFromU8, unzipSync } from 'fflate';
import { unpackScenario } from '../../../src/app/studio/scenario-zip.ts';
import { createStudioDesk, type OpenDesk } from '../../../src/app/studio/studio-desk.ts';
import { createWorkerHost } from '../../../src/app/studio/worker-host.ts';
import type { FromWorker, ToWorker } from '../../../src/app/studio/worker-protocol.ts';
import type { ImportReport } from '../../../src/store/studio.ts';
import { createMemoryStore } from '../../../src/session/store/memory-store.ts';
import { fromBase64 } from '../../../src/base/base64.ts';
import { PIXEL } from '../../support/pictured.ts';
import { smallFiles } from './small-files.ts';
import { until } from '../../support/until.ts';

let count = 0;
const SCRIPT = '30-script.yaml';

interface Bench {
  readonly store: ProjectStore;
  readonly desk: OpenDesk;
  /** Every message of the worker so far. */
  readonly said: FromWorker[];
  /** A burst of messages has come in: the check that waits is done. */
  settle(): void;
  /** Whether the worker was ended. */
  ended(): boolean;
}

/** A desk and its worker in one thread, over a store of their own. */
async function openBench(
  failing = { now: false },
  soon: (work: () => void) => void = (work) => work(),
  imported?: ImportReport,
): Promise<Bench> {
  const kept = openProjectStore(`studio-${++count}`);
  await kept.create({ id: 'p', name: 'Proef', changed: 1, ...(imported ? { imported } : {}) }, smallFiles());
  const store: ProjectStore = {
    ...kept,
    write: (...change) => (failing.now ? Promise.reject(new Error('disk full')) : kept.write(...change)),
  };
  const said: FromWorker[] = [];
  let listen: (event: { readonly data: FromWorker }) => void = () => undefined;
  let waiting: (() => void) | undefined;
  let over = false;
  const host = createWorkerHost(
    store,
    createMemoryStore(),
    (message) => {
      const data = structuredClone(message);
      said.push(data);
      listen({ data });
    },
    { now: () => 2, soon: (work) => (waiting = work), later: (work) => work() },
  );
  const desk = createStudioDesk(
    {
      postMessage: (message: ToWorker) => host.receive(structuredClone(message)),
      addEventListener: (_type, listener) => (listen = listener),
      terminate: () => (over = true),
    },
    () => 'nl',
    () => undefined,
    soon,
  );
  expect(await desk.open('p')).toBe(true);
  const settle = (): void => {
    const work = waiting;
    waiting = undefined;
    work?.();
  };
  settle();
  return { store, desk, said, settle, ended: () => over };
}

const insert = (length: number, from: number, text: string): unknown =>
  ChangeSet.of({ from, insert: text }, length).toJSON();

describe('the desk of the studio and its worker', () => {
  it('has the report of an import at hand until its author has dealt with it, and then not again', async () => {
    const report: ImportReport = {
      source: 'lijst.csv',
      format: 'msel-csv',
      errors: 0,
      lines: [{ kind: 'left', where: 'rij 3', text: { nl: 'Niet overgenomen.', en: 'Not carried over.' } }],
    };
    const { store, desk } = await openBench(undefined, undefined, report);
    expect(desk.state.getState().imported).toEqual(report);
    desk.rename('Andere naam');
    desk.importDealtWith();
    expect(desk.state.getState().imported).toBeUndefined();
    await desk.close();
    expect(await store.load('p')).toMatchObject({ name: 'Andere naam' });
    expect(await store.load('p')).not.toHaveProperty('imported');
  });
  it('stores every change without being asked, and says so', async () => {
    const { store, desk } = await openBench();
    const { text } = await desk.read(SCRIPT);
    desk.changed({ path: SCRIPT, version: 1, changes: insert(text.length, 0, '# eerst\n') });
    desk.changed({ path: SCRIPT, version: 2, changes: insert(text.length + 8, 0, '# dan\n') });
    expect(desk.state.getState().saved).toBe('saving');
    await until(() => expect(desk.state.getState().saved).toBe('saved'));
    const found = await store.load('p');
    expect(found?.files.find(({ path }) => path === SCRIPT)?.text).toBe(`# dan\n# eerst\n${text}`);
    expect((await store.list())[0]).toMatchObject({ name: 'Proef', changed: 2, files: smallFiles().length });
  });

  it('sends what is typed after the keystroke, in order, and before anything that is asked of it', async () => {
    const waiting: (() => void)[] = [];
    const { store, desk } = await openBench({ now: false }, (work) => void waiting.push(work));
    const { text } = await desk.read(SCRIPT);
    desk.changed({ path: SCRIPT, version: 1, changes: insert(text.length, 0, '# eerst\n') });
    desk.changed({ path: SCRIPT, version: 2, changes: insert(text.length + 8, 0, '# dan\n') });
    expect(desk.state.getState().saved).toBe('saving');
    expect(await desk.read(SCRIPT)).toEqual({ text: `# dan\n# eerst\n${text}`, version: 2 });
    // What was to be sent later has been sent, and is not sent twice.
    for (const work of waiting.splice(0)) work();
    desk.changed({ path: SCRIPT, version: 3, changes: insert(text.length + 14, 0, '# nu\n') });
    expect(waiting).toHaveLength(1);
    for (const work of waiting) work();
    await until(() => expect(desk.state.getState().saved).toBe('saved'));
    const found = await store.load('p');
    expect(found?.files.find(({ path }) => path === SCRIPT)?.text).toBe(`# nu\n# dan\n# eerst\n${text}`);
  });

  it('tries again when the disk refuses, and loses nothing', async () => {
    const failing = { now: true };
    const { store, desk } = await openBench(failing);
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { text } = await desk.read(SCRIPT);
    desk.changed({ path: SCRIPT, version: 1, changes: insert(text.length, 0, '# een\n') });
    await until(() => expect(desk.state.getState().saved).toBe('failed'));
    failing.now = false;
    desk.changed({ path: SCRIPT, version: 2, changes: insert(text.length + 6, 0, '# twee\n') });
    await until(() => expect(desk.state.getState().saved).toBe('saved'));
    expect((await store.load('p'))?.files.find(({ path }) => path === SCRIPT)?.text).toBe(`# twee\n# een\n${text}`);
    complaints.mockRestore();
  });

  it('ends its worker when what was written is stored, and where another window has it at once', async () => {
    const failing = { now: true };
    const bench = await openBench(failing);
    const { store, desk } = bench;
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { text } = await desk.read(SCRIPT);
    desk.changed({ path: SCRIPT, version: 1, changes: insert(text.length, 0, '# een\n') });
    desk.rename('Anders');
    void desk.close();
    await until(() => expect(desk.state.getState().saved).toBe('failed'));
    expect(bench.ended()).toBe(false);
    failing.now = false;
    // Whatever makes it try again does; of itself it does so after some seconds.
    desk.changed({ path: SCRIPT, version: 2, changes: insert(text.length + 6, 0, '# twee\n') });
    await until(() => expect(bench.ended()).toBe(true));
    expect((await store.load('p'))?.files.find(({ path }) => path === SCRIPT)?.text).toBe(`# twee\n# een\n${text}`);
    expect((await store.list())[0]?.name).toBe('Anders');
    complaints.mockRestore();

    const second = await openBench({ now: true });
    second.desk.setElsewhere(true);
    await second.desk.close();
    expect(second.ended()).toBe(true);
  });

  it('goes by its title as that changes, unless it was given a name of its own', async () => {
    const { store, desk, settle } = await openBench();
    const file = smallFiles().find(({ text }) => /^title:/m.test(text));
    if (!file) throw new Error('the small scenario has a title');
    let { text } = await desk.read(file.path);
    let version = 0;
    const retitle = (title: string): void => {
      const line = /^title:.*$/m.exec(text);
      if (!line) throw new Error('its title is on a line');
      const changes = ChangeSet.of(
        { from: line.index, to: line.index + line[0].length, insert: `title: ${title}` },
        text.length,
      );
      desk.changed({ path: file.path, version: ++version, changes: changes.toJSON() });
      text = text.replace(line[0], () => `title: ${title}`);
      settle();
    };
    settle();
    retitle('Een ander voorval');
    expect(desk.state.getState().name).toBe('Proef');
    desk.rename('Een ander voorval');
    retitle('Weer een ander');
    expect(desk.state.getState().name).toBe('Weer een ander');
    // Half typed: nothing can be read, or there is no title.
    retitle('"');
    retitle("''");
    expect(desk.state.getState().name).toBe('Weer een ander');
    retitle('Toch dit');
    expect(desk.state.getState().name).toBe('Toch dit');
    desk.rename('Toch dit (kopie)');
    retitle('Ons eigen voorval');
    expect(desk.state.getState().name).toBe('Ons eigen voorval');
    retitle('Toch dit');
    await until(async () => expect((await store.list())[0]?.name).toBe('Toch dit'));
  });

  it('checks a burst of keystrokes once, and tells the open file first', async () => {
    const { desk, said, settle } = await openBench();
    const heard: number[] = [];
    desk.onCheck(SCRIPT, ({ version }) => heard.push(version));
    settle();
    const { text } = await desk.read(SCRIPT);
    const before = said.length;
    for (let version = 1; version <= 5; version++)
      desk.changed({ path: SCRIPT, version, changes: insert(text.length + version - 1, 0, 'x') });
    settle();
    expect(heard).toEqual([0, 5]);
    const checks = said.slice(before).filter(({ type }) => type === 'checked' || type === 'overview');
    expect(checks.map(({ type }) => type)).toEqual(['checked', 'overview']);
    expect(desk.state.getState().problems.length).toBeGreaterThan(0);
  });

  it('adds and removes files, in the store too', async () => {
    const { store, desk, settle } = await openBench();
    await desk.addFile('lang/nl-extra.yaml');
    await desk.removeFile('drills/goed.yaml');
    settle();
    await until(async () => {
      const paths = (await store.load('p'))?.files.map(({ path }) => path);
      expect(paths).toContain('lang/nl-extra.yaml');
      expect(paths).not.toContain('drills/goed.yaml');
    });
    expect(desk.state.getState().files.map(({ path }) => path)).toContain('lang/nl-extra.yaml');
  });

  it('begins a drill that is added as a team that does nothing, which plays at once', async () => {
    const { desk, settle } = await openBench();
    settle();
    await desk.addFile('drills/hasty.yaml');
    settle();
    expect(desk.state.getState().problems.filter(({ file }) => file === 'drills/hasty.yaml')).toEqual([]);
    const sheet = await desk.sheet('drills', {});
    expect(sheet?.drills?.map(({ id, failures }) => [id, failures.length])).toEqual([
      ['goed', 0],
      ['hasty', 0],
    ]);
  });

  it('packs what stands in the editor', async () => {
    const { said, desk } = await openBench();
    vi.stubGlobal('document', { createElement: () => ({ click: () => undefined }) });
    await desk.download();
    vi.unstubAllGlobals();
    const packed = said.findLast((message) => message.type === 'answer');
    const bytes = packed?.type === 'answer' ? (packed.answer as Uint8Array) : new Uint8Array();
    const unpacked = unpackScenario(bytes);
    expect(unpacked.ok && [...unpacked.value].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
      [...smallFiles()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    );
  });

  it('packs the report of an import with it, as long as that is kept', async () => {
    const text = { nl: 'De centrale vraag.', en: 'The central question.' };
    const report: ImportReport = {
      source: 'lijst.xlsx',
      format: 'msel-xlsx',
      errors: 1,
      lines: [
        { kind: 'fill', where: '10-scenario.yaml: question', text },
        { kind: 'check', where: '10-scenario.yaml:3', text: { nl: 'Was toen fout.', en: 'Was wrong then.' } },
      ],
    };
    const { said, desk } = await openBench(undefined, undefined, report);
    vi.stubGlobal('document', { createElement: () => ({ click: () => undefined }) });
    const packed = async (): Promise<string | undefined> => {
      await desk.download();
      const last = said.findLast((message) => message.type === 'answer');
      const files = unzipSync(last?.type === 'answer' ? (last.answer as Uint8Array) : new Uint8Array());
      const [, bytes] = Object.entries(files).find(([path]) => path.endsWith('/IMPORT.md')) ?? [];
      return bytes && strFromU8(bytes);
    };
    const file = await packed();
    expect(file).toContain('# Invoer van lijst.xlsx');
    expect(file).toContain('`10-scenario.yaml: question` – De centrale vraag.');
    expect(file).not.toContain('Was toen fout');
    desk.importDealtWith();
    expect(await packed()).toBeUndefined();
    vi.unstubAllGlobals();
  });

  it('plays the drills as they stand in the editor, and says where one does not go as expected', async () => {
    const { desk, settle } = await openBench();
    const good = await desk.sheet('drills', {});
    expect(good?.drills?.map(({ id, failures }) => [id, failures])).toEqual([['goed', []]]);
    expect(good?.reach?.map(({ all, never }) => never.length < all)).toEqual([true, false]);
    const { text, version } = await desk.read('drills/goed.yaml');
    const from = text.indexOf('quiet');
    const changes = ChangeSet.of({ from, to: from + 'quiet'.length, insert: 'published' }, text.length).toJSON();
    desk.changed({ path: 'drills/goed.yaml', version: version + 1, changes });
    settle();
    const [drill] = (await desk.sheet('drills', {}))?.drills ?? [];
    expect(drill?.failures.map(({ place }) => place)).toEqual([
      { file: 'drills/goed.yaml', from: text.lastIndexOf('end, chose') },
    ]);
    expect(drill?.failures[0]?.text.nl).toContain('st-press');
  });

  it('hands the scenario to others in every form, as it stands in the editor, and not while it has errors', async () => {
    const { desk, settle } = await openBench();
    const [variant] = (await desk.rehearsal()).choices?.variants ?? [];
    const names: string[] = [];
    const offered: Blob[] = [];
    vi.stubGlobal('document', {
      createElement: () => ({
        click: () => undefined,
        set download(name: string) {
          names.push(name);
        },
      }),
    });
    const offer = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      offered.push(blob as Blob);
      return 'blob:';
    });
    const wish = { variant: variant?.id ?? '', language: 'nl' } as const;
    for (const handout of ['facilitator', 'participant', 'proofing', 'msel-xlsx', 'msel-csv'] as const)
      expect(await desk.handOut({ ...wish, handout })).toBe(true);
    expect(names.map((name) => name.replace(/^.*?-(?=facil|parti|proof|msel)/, ''))).toEqual([
      `facilitator-${wish.variant}.html`,
      `participant-${wish.variant}.html`,
      'proofing.html',
      `msel-${wish.variant}.xlsx`,
      `msel-${wish.variant}.csv`,
    ]);
    const [handbook] = offered;
    expect(await handbook?.text()).toMatch(/^<!doctype html>/);
    await desk.addFile('99-broken.yaml');
    desk.changed({ path: '99-broken.yaml', version: 1, changes: [[0, 'roles: 3']] });
    settle();
    expect(await desk.handOut({ ...wish, handout: 'participant' })).toBe(false);
    expect(offered).toHaveLength(5);
    offer.mockRestore();
    vi.unstubAllGlobals();
  });

  it('plays what is being written, and goes on with the same acts after an edit', async () => {
    const { desk, settle } = await openBench();
    const { choices, last } = await desk.rehearsal();
    expect(last).toBeUndefined();
    const [variant] = choices?.variants ?? [];
    const [plan] = choices?.plans ?? [];
    const moment = variant?.moments.at(-1);
    const begun = await desk.rehearse({
      variant: variant?.id ?? '',
      people: plan?.people ?? 0,
      from: moment?.play ?? 0,
      before: 'diligent',
      pace: 1,
    });
    expect(begun).toMatchObject({ ok: true });
    expect((await desk.rehearsal()).last).toMatchObject({ changes: [] });
    const { text } = await desk.read(SCRIPT);
    const gist = /gist: '?/.exec(text);
    desk.changed({
      path: SCRIPT,
      version: 1,
      changes: insert(text.length, (gist?.index ?? 0) + (gist?.[0].length ?? 0), 'Nu '),
    });
    settle();
    expect((await desk.rehearsal()).last?.changes).toMatchObject([{ change: 'text' }]);
    const again = await desk.continueRehearsal();
    expect(again).toMatchObject({ ok: true, dropped: [] });
    expect(again.ok && begun.ok && again.run !== begun.run && again.kept > 1).toBe(true);
  });

  it('is played with the last change in it, also when its check still waits', async () => {
    const { desk } = await openBench();
    const { text } = await desk.read(SCRIPT);
    desk.changed({ path: SCRIPT, version: 1, changes: insert(text.length, 0, 'wrong\n') });
    expect((await desk.rehearsal()).choices).toBeUndefined();
    desk.changed({
      path: SCRIPT,
      version: 2,
      changes: ChangeSet.of({ from: 0, to: 6 }, text.length + 6).toJSON(),
    });
    expect((await desk.rehearsal()).choices).toBeDefined();
  });

  it('cannot be played while it has errors, and says so', async () => {
    const { desk, settle } = await openBench();
    const { text } = await desk.read(SCRIPT);
    desk.changed({ path: SCRIPT, version: 1, changes: insert(text.length, 0, 'wrong\n') });
    settle();
    expect((await desk.rehearsal()).choices).toBeUndefined();
    expect(await desk.continueRehearsal()).toEqual({ ok: false, why: 'errors' });
  });

  it('keeps a picture beside the texts until it is thrown away, and takes no other file for one', async () => {
    const { desk, store } = await openBench();
    const bytes = fromBase64(PIXEL) ?? new Uint8Array();
    const added = await desk.addPicture(new File([bytes.slice()], 'Scherm 1.PNG'));
    expect(added).toEqual({ path: 'pictures/scherm-1.png' });
    expect(await desk.addPicture(new File(['<svg/>'], 'x.png'))).toBe('kind');
    const kept = async () => (await store.load('p'))?.files.find(({ path }) => path.startsWith('pictures/'));
    await until(async () => expect(await kept()).toEqual({ path: 'pictures/scherm-1.png', text: PIXEL }));
    await desk.removePicture('pictures/scherm-1.png');
    await until(async () => expect(await kept()).toBeUndefined());
  });

  it('says when there is no such scenario', async () => {
    const { desk } = await openBench();
    expect(await desk.open('other')).toBe(false);
  });
});
