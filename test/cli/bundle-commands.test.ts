import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playDrill } from '../../src/analysis/drill/run-drill.ts';
import { keepText } from '../../src/analysis/table/recorded-run.ts';
import { journalOf } from '../../src/analysis/table/journal-of.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { runCli } from '../../src/cli/main.ts';
import { encodeJournal } from '../../src/engine/journal/file.ts';
import { evidenceRun } from '../support/evidence-run.ts';

let folder = '';
let journal = '';
let bundle = '';

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const code = await runCli(args, {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  });
  return { code, ...written };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  journal = join(folder, 'run.json');
  bundle = join(folder, 'run.bundle');
  const { texts, ...rest } = evidenceRun();
  writeFileSync(journal, encodeJournal({ ...rest, texts: texts as never }));
  expect(await run('bundle', journal, '--out', bundle)).toMatchObject({ code: 0, err: '' });
});
afterAll(() => rmSync(folder, { recursive: true }));

const verify = (path: string, ...more: string[]) => run('replay', '--verify', path, ...more);

test('bundle and replay --verify: consistent, with the fields of the contract', async () => {
  const { code, out } = await verify(bundle, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ ok: true, digest: expect.stringMatching(/^[0-9a-f]{64}$/), problems: [] });
  const words = await verify(bundle, '--lang', 'en');
  expect(words.out).toContain('consistent, fingerprint ');
  expect(words.out).not.toContain('unaltered');
});

test('bundle: the fingerprint that it prints makes a bundle unaltered, and no other does', async () => {
  const { out } = await run('bundle', journal, '--out', bundle, '--lang', 'en');
  const fingerprint = /fingerprint (\S+)/.exec(out)?.[1] ?? '';
  expect(await verify(bundle, '--expect', fingerprint, '--lang', 'en')).toMatchObject({
    code: 0,
    out: expect.stringContaining('unaltered since the fingerprint; '),
  });
  const other = await verify(bundle, '--expect', '0'.repeat(24), '--json', '--lang', 'en');
  expect(other.code).toBe(1);
  expect(JSON.parse(other.out)).toMatchObject({
    ok: false,
    problems: [{ part: 'fingerprint', message: 'the fingerprint given does not belong to this run' }],
  });
});

test('replay --verify: names the part that was damaged, in the language asked for', async () => {
  const damaged = join(folder, 'damaged.bundle');
  writeFileSync(damaged, readFileSync(bundle, 'utf8').replace('De lijst bijhouden', 'De lijst loslaten!'));
  const { code, out } = await verify(damaged);
  expect(code).toBe(1);
  expect(out).toContain('damaged.bundle: texts: de inhoud is niet die welke is vastgelegd');
});

test('bundle --without-texts: says how many are gone', async () => {
  const bare = join(folder, 'bare.bundle');
  expect((await run('bundle', journal, '--out', bare, '--without-texts')).code).toBe(0);
  expect(readFileSync(bare, 'utf8')).not.toContain('De lijst bijhouden');
  const { code, out } = await verify(bare, '--lang', 'en');
  expect([code, out]).toEqual([0, expect.stringContaining('1 text removed')]);
});

test.each(['exemplary', 'hasty-20'])('bundle: a whole run as the drill %s plays it', async (name) => {
  const { scenario, drills } = loadScenario(join(import.meta.dirname, '..', '..', 'scenarios', 'webex-disclosure'));
  const drill = drills.find(({ id }) => id === name);
  const { run: played } = (scenario && drill && playDrill(scenario, drill)) ?? {};
  if (!played) throw new Error('the exercise has this drill');
  keepText(played, 'getypt bij een handeling die werd geweigerd');
  const { header, scenario: own, records, texts } = journalOf(played, name);
  const loose = [...played.texts.values()].filter(({ ref }) => !texts.some((text) => text.ref === ref));
  expect(loose.length).toBeGreaterThan(0);
  writeFileSync(journal, encodeJournal({ header, scenario: own, records, texts: [...texts, ...loose] }));
  expect(await run('bundle', journal, '--out', bundle)).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse((await verify(bundle, '--json')).out)).toMatchObject({ ok: true, removedTexts: 0 });
});

test('bundle: says what is wrong with what it is given', async () => {
  expect((await run('bundle', journal)).err).toContain('--out');
  const other = join(folder, 'other.txt');
  writeFileSync(other, 'geen run');
  expect(await run('bundle', other, '--out', bundle)).toMatchObject({
    code: 1,
    err: expect.stringContaining('geen JSON'),
  });
  expect(await verify(other, '--lang', 'en')).toMatchObject({
    code: 1,
    out: expect.stringContaining('no evidence bundle'),
  });
});
