import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceDigest } from '../../scripts/source-digest.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'digest-'));
  mkdirSync(join(root, 'src', 'a'), { recursive: true });
  writeFileSync(join(root, 'src', 'a', 'one.ts'), 'one');
  writeFileSync(join(root, 'index.html'), 'page');
});
afterEach(() => rmSync(root, { recursive: true }));

const digest = (): string => sourceDigest(root, ['src', 'index.html', 'not-there']);

describe('sourceDigest', () => {
  it('stays the same when only times change', () => {
    const before = digest();
    utimesSync(join(root, 'src', 'a', 'one.ts'), 1, 1);
    expect(digest()).toBe(before);
  });

  it.each([
    ['a changed file', () => writeFileSync(join(root, 'src', 'a', 'one.ts'), 'two')],
    ['a new file', () => writeFileSync(join(root, 'src', 'two.ts'), '')],
    ['a new name', () => renameSync(join(root, 'src', 'a', 'one.ts'), join(root, 'src', 'a', 'two.ts'))],
    ['a removed file', () => rmSync(join(root, 'index.html'))],
  ])('changes with %s', (_, change) => {
    const before = digest();
    change();
    expect(digest()).not.toBe(before);
  });
});
