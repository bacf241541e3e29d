import { ChangeSet, Text } from '@codemirror/state';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorkshop, type Workshop } from '../../../src/app/studio/workshop.ts';
import { chartSheet } from '../../../src/projections/authoring/chart-sheet.ts';
import type { SheetPlace } from '../../../src/projections/authoring/sheet-source.ts';
import { readScenario } from '../../../src/scenario/read-scenario.ts';
import { PIXEL } from '../../support/pictured.ts';
import { smallFiles } from './small-files.ts';

let workshop: Workshop;
const SCRIPT = '30-script.yaml';

/** Types over the first occurrence of a text. */
function type(path: string, before: string, after: string, version: number): void {
  const { text } = workshop.read(path);
  const from = text.indexOf(before);
  if (from < 0) throw new Error(`no ${before}`);
  const changes = ChangeSet.of({ from, to: from + before.length, insert: after }, Text.of(text.split('\n')).length);
  workshop.change({ path, version, changes: changes.toJSON() });
}

beforeEach(() => {
  workshop = createWorkshop();
  workshop.load(smallFiles());
});

describe('the workshop of the studio', () => {
  it('finds what a check of the same files finds', () => {
    type(SCRIPT, 'from: act-', 'from: akt-', 1);
    const { problems } = workshop.check();
    const { diagnostics } = readScenario(workshop.files());
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(({ code, file, line, column }) => ({ code, file, line, column }))).toEqual(
      diagnostics.map(({ code, file, range: { start } }) => ({ code, file, ...start })),
    );
  });

  it('says where a mistake stands in characters, and for which version of the text', () => {
    type(SCRIPT, 'from: act-', 'from: akt-', 1);
    const check = workshop.check().byFile.find(({ path }) => path === SCRIPT);
    const [problem] = check?.problems ?? [];
    expect(check?.version).toBe(1);
    expect(workshop.read(SCRIPT).text.slice(problem?.from, problem?.to)).toMatch(/^akt-/);
    expect(problem?.fix).toMatch(/^act-/);
  });

  it('goes on when a file is no YAML, and finds nothing wrong when it is mended', () => {
    const clean = workshop.check().problems;
    type(SCRIPT, 'injects:', 'injects: [', 1);
    expect(workshop.check().problems.some(({ file, severity }) => file === SCRIPT && severity === 'error')).toBe(true);
    type(SCRIPT, 'injects: [', 'injects:', 2);
    expect(workshop.check().problems).toEqual(clean);
  });

  it('reads lines that end as on Windows as the editor does', () => {
    workshop.load(smallFiles().map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') })));
    expect(workshop.read(SCRIPT).text).not.toContain('\r');
    type(SCRIPT, 'from: act-', 'from: akt-', 1);
    const [problem] = workshop.check().problems;
    expect(workshop.read(SCRIPT).text.slice(problem?.from, problem?.to)).toMatch(/^akt-/);
  });

  it('counts by file and tells files by what they are for', () => {
    type(SCRIPT, 'from: act-', 'from: akt-', 1);
    const { files } = workshop.check();
    expect(files.find(({ path }) => path === SCRIPT)?.errors).toBeGreaterThan(0);
    expect(new Set(files.map(({ kind }) => kind))).toEqual(new Set(['part', 'language', 'drill']));
  });

  it('keeps what authors say of it apart from the scenario', () => {
    workshop.add({ path: 'review.yaml', text: '' });
    expect(workshop.check().files.find(({ path }) => path === 'review.yaml')?.kind).toBe('review');
  });

  it('knows added and removed files', () => {
    workshop.add({ path: '90-more.yaml', text: 'facts: []\n' });
    workshop.remove('drills/goed.yaml');
    const paths = workshop.check().files.map(({ path }) => path);
    expect(paths).toContain('90-more.yaml');
    expect(paths).not.toContain('drills/goed.yaml');
  });

  it('works out edits by form without making them, for the version that it has', () => {
    workshop.check();
    const [fact] = workshop.reading()?.draft?.scenario.facts ?? [];
    const answer = workshop.edit({ edit: 'rename', from: fact?.id ?? '', to: 'f-renamed' });
    if (!answer.ok) throw new Error('the fact can be renamed');
    expect(workshop.files().some(({ text }) => text.includes('f-renamed'))).toBe(false);
    for (const { path, edits, version } of answer.changes) {
      const { text } = workshop.read(path);
      const changes = ChangeSet.of([...edits], text.length);
      workshop.change({ path, version: version + 1, changes: changes.toJSON() });
    }
    expect(workshop.check().problems).toEqual([]);
    expect(workshop.reading()?.draft?.scenario.facts.map(({ id }) => id)).toContain('f-renamed');
  });

  it('refuses by form what cannot be read in that place, and says so', () => {
    const set = (path: string, value: unknown) => workshop.edit({ edit: 'set', id: 'in-mail', path: [path], value });
    expect(set('at', 'kwart voor tien')).toMatchObject({
      ok: false,
      problems: [{ nl: expect.stringContaining("'kwart voor tien' is geen tijdstip") }],
    });
    expect(set('gist', ' ')).toMatchObject({ ok: false });
    expect(set('channel', 'whatsapp')).toMatchObject({ ok: false });
    expect(set('at', 'D1 13:06')).toMatchObject({ ok: true });
    // The same mistake elsewhere in the text is no leave to make it again.
    type(SCRIPT, 'at: D1 13:10', 'at: tien uur', 1);
    expect(set('at', 'tien uur')).toMatchObject({ ok: false });
    expect(set('at', 'D1 13:06')).toMatchObject({ ok: true });
  });

  it('says why an edit cannot be made', () => {
    const answer = workshop.edit({ edit: 'remove', id: 'no-such-thing' });
    expect(answer).toMatchObject({ ok: false, problems: [{ nl: expect.any(String) }] });
  });

  it('goes on completing while the file is no YAML', () => {
    workshop.check();
    const { text } = workshop.read(SCRIPT);
    type(SCRIPT, 'injects:', 'injects: [', 1);
    workshop.check();
    const offset = text.indexOf('from: ') + 'from: ['.length;
    expect(workshop.complete(SCRIPT, offset)?.items.map(({ label }) => label)).toContain(
      workshop.files().flatMap(({ text: one }) => /id: (act-[\w-]+)/.exec(one)?.[1] ?? [])[0],
    );
    expect(workshop.sheetSource()).toBeUndefined();
  });

  it('knows where a state and a transition stand, also after a line was put before them', () => {
    workshop.check();
    const charts = () => {
      const source = workshop.sheetSource();
      return source ? chartSheet(source) : [];
    };
    const chart = charts().find(({ transitions }) => transitions.length > 0);
    const [state] = chart?.states ?? [];
    const [transition] = chart?.transitions ?? [];
    if (!state?.place || !transition?.place) throw new Error('the small scenario has a storyline with a transition');
    const at = ({ file, from }: SheetPlace): string => workshop.read(file).text.slice(from);
    expect(at(state.place).startsWith(state.id)).toBe(true);
    expect(at(transition.place)).toMatch(/^\{?\s*from: quiet/);
    const { file } = state.place;
    type(file, 'storylines:', '# one more line\nstorylines:', 1);
    workshop.check();
    const moved = charts().find(({ id }) => id === chart?.id)?.states[0]?.place;
    expect(moved && moved.from - state.place.from).toBe('# one more line\n'.length);
  });

  it('keeps pictures beside the texts: an editor opens none, and the same one twice is one', () => {
    const picture = { path: 'pictures/list.png', text: PIXEL };
    workshop.load([...smallFiles(), picture]);
    expect(workshop.files()).toContainEqual(picture);
    expect(workshop.check().files.map(({ path }) => path)).not.toContain(picture.path);
    expect(workshop.read(picture.path).text).toBe('');
    expect(workshop.addPicture('List.png', PIXEL)).toBe(picture.path);
    expect(workshop.addPicture('List.png', 'aGk=')).toBe('pictures/list-2.png');
    expect(workshop.files().filter(({ path }) => path.startsWith('pictures/'))).toHaveLength(2);
    workshop.remove('pictures/list-2.png');
    expect(workshop.files().filter(({ path }) => path.startsWith('pictures/'))).toEqual([picture]);
  });
});
