import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/build.ts';
import { serverFlags } from '../../scripts/server-flags.mjs';
import { listZip, unpack } from './package/unpack.ts';
import type { PlayedThrough } from './package/play-through.ts';

/** Only what can be started here is made; the others have the same files beside another Node. */
const here = process.platform === 'linux' && process.arch === 'x64';
/** Where this user may make a network of their own in which there is nothing but the loopback card. */
const alone = here && spawnSync('unshare', ['-rn', 'ip', 'link', 'set', 'lo', 'up']).status === 0;

let folder = '';
let zip: Buffer;
let top = '';
let played: PlayedThrough;

function pack(out: string): Buffer {
  const packed = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'package.ts'), 'linux-x64', '--level', '1', '--out', out],
    { cwd: root, encoding: 'utf8' },
  );
  expect(packed.stdout + packed.stderr).toMatch(/linux-x64\.zip: \d+\.\d MB, Node 24\./);
  const [name = ''] = readdirSync(out);
  return readFileSync(join(out, name));
}

describe.skipIf(!here)('the package for Linux', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'spoedoverleg-package-'));
    zip = pack(join(folder, 'zip'));
    unpack(zip, folder);
    top = listZip(zip)[0]?.path.split('/')[0] ?? '';
    const script = join(root, 'test', 'e2e', 'package', 'play-through.ts');
    const [command, ...args] = [...(alone ? ['unshare', '-rn'] : []), process.execPath, script];
    const run = spawnSync(command ?? '', [...args, join(folder, top), 'spoedoverleg.sh'], {
      encoding: 'utf8',
      env: { ...process.env, ALONE: alone ? 'yes' : 'no' },
    });
    const line = run.stdout.trim().split('\n').at(-1) ?? '';
    if (run.status !== 0 || !line.startsWith('{')) throw new Error(run.stdout + run.stderr);
    played = JSON.parse(line) as PlayedThrough;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds one folder, whose starters and Node alone may be executed, and no date that tells anything', () => {
    const listed = listZip(zip);
    expect(new Set(listed.map(({ path }) => path.split('/')[0]))).toEqual(new Set([top]));
    expect(listed.filter(({ mode }) => mode !== 0o644).map(({ path, mode }) => [path, mode])).toEqual([
      [`${top}/spoedoverleg.sh`, 0o755],
      [`${top}/Spoedoverleg.desktop`, 0o755],
      [`${top}/program/node`, 0o755],
    ]);
    expect(new Set(listed.map(({ when }) => when)).size).toBe(1);
    for (const file of ['LEESMIJ.txt', 'README.txt', 'licenses/node.txt', 'licenses/server.md'])
      expect(listed.map(({ path }) => path)).toContain(`${top}/${file}`);
  });

  it('starts with nothing in its environment and plays twenty minutes to the end', () => {
    expect(played.said).toContain(join(folder, top, 'data'));
    expect(played.flags).toEqual(expect.arrayContaining([...serverFlags]));
    expect(played.page).toContain('<div id="root">');
    expect(played.phases).toEqual(['lobby', 'running', 'paused', 'paused', 'hotWash', 'closed']);
    expect(played.accepted).toBe(true);
    expect(played.divergedAt).toBe(null);
    expect(played.records).toBeGreaterThan(10);
  });

  it('takes an exercise of one’s own, and refuses one with mistakes', () => {
    expect([played.own, played.faulty]).toEqual(['Eigen oefening', 'faulty']);
  });

  it('keeps the data beside itself, and shows a second start where the first one is', () => {
    expect(existsSync(join(folder, top, 'data', 'sessions.sqlite'))).toBe(true);
    expect(played.secondStart).toMatch(/http:\/\/localhost:\d+/);
    expect(played.secondStart).not.toBe(played.said);
  });

  it.skipIf(!alone)('needed no network card but the loopback one', () => {
    expect(played.cards).toEqual([]);
  });

  it('is the same to the byte when it is made again', () => {
    const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    expect(digest(pack(join(folder, 'again')))).toBe(digest(zip));
  });
});
