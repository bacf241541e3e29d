import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as endOfTurn, setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/server/store/sqlite.ts';
import { openThread, ThreadLost } from '../../src/server/store/sqlite-thread.ts';
import type { SqlChange, SqlDatabase } from '../../src/server/store/sql.ts';
import { PATIENCE } from '../support/until.ts';

let folder: string;
let database: SqlDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spoedoverleg-sqlite-'));
  database = openSqlite(join(folder, 'data.sqlite'));
  await database.change('CREATE TABLE said (n INTEGER PRIMARY KEY)');
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const insert = (n: number): SqlChange => ({ text: 'INSERT INTO said (n) VALUES (?)', values: [n] });
const add = (n: number): Promise<boolean> => database.apply([insert(n)]);
const all = async (): Promise<unknown[]> => (await database.rows('SELECT n FROM said ORDER BY n')).map(({ n }) => n);

describe('changes that come together', () => {
  it('are each whole: a set that fails, late or early, takes nothing of the others with it', async () => {
    const missed = { text: 'UPDATE said SET n = 7 WHERE n = 50', values: [], must: 1 };
    const settled = await Promise.allSettled([
      add(1),
      database.apply([insert(100), insert(100)]),
      add(2),
      add(1),
      database.apply([insert(101), missed]),
      add(3),
    ]);
    expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : one.status))).toEqual([
      true,
      'rejected',
      true,
      'rejected',
      false,
      true,
    ]);
    expect(await all()).toEqual([1, 2, 3]);
  });

  it('are on the disk when they are answered, for another reader as well', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => add(n)));
    const other = openSqlite(join(folder, 'data.sqlite'));
    expect(await other.rows('SELECT COUNT(*) AS n FROM said')).toEqual([{ n: 50 }]);
    await other.close();
  });

  it('come together when they are asked for in one turn, however late in it', async () => {
    const other = new DatabaseSync(join(folder, 'data.sqlite'), { readOnly: true });
    const first = add(1);
    for (let step = 0; step < 50; step += 1) await Promise.resolve();
    const last = add(2);
    await first;
    expect(other.prepare('SELECT n FROM said').all()).toHaveLength(2);
    await last;
    other.close();
  });

  it('are put into the file itself after a while, when there are many', async () => {
    const file = join(folder, 'data.sqlite');
    const before = statSync(file).size;
    await Promise.all(Array.from({ length: 1_000 }, (_, n) => add(n)));
    expect(statSync(file).size).toBe(before);
    await expect.poll(() => statSync(file).size, { timeout: PATIENCE }).toBeGreaterThan(before);
    expect(await all()).toHaveLength(1_000);
  });
});

describe('the thread of the database', () => {
  it('lets nothing come between the statements of a transaction, and does all in the order in which it was asked', async () => {
    const seen: unknown[] = [];
    const whole = database.transaction(async (on) => {
      await on.change('INSERT INTO said (n) VALUES (1)');
      const late = [
        add(2),
        database.change('INSERT INTO said (n) VALUES (3)'),
        all().then((found) => seen.push(found)),
      ];
      for (let turn = 0; turn < 5; turn += 1) await endOfTurn();
      await on.change('DELETE FROM said');
      return late;
    });
    await Promise.all(await whole);
    expect(seen).toEqual([[2, 3]]);
  });

  it('leaves nothing of a transaction that changed its mind', async () => {
    const undecided = database.transaction(async (on) => {
      await on.change('INSERT INTO said (n) VALUES (1)');
      throw new Error('changed its mind');
    });
    await expect(undecided).rejects.toThrow('changed its mind');
    expect(await all()).toEqual([]);
  });

  it('is busy from when it is asked to store something until that is answered', async () => {
    expect(database.busy?.()).toBe(false);
    const added = add(1);
    expect(database.busy?.()).toBe(true);
    await endOfTurn();
    expect(database.busy?.()).toBe(true);
    await added;
    expect(database.busy?.()).toBe(false);
  });

  it('goes on after something that cannot be given to it', async () => {
    await expect(database.rows('SELECT ? AS n', [(() => 1) as unknown as number])).rejects.toThrow();
    expect(await database.rows('SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('that ends before it has answered leaves open whether that was stored, and is begun anew', async () => {
    const thread = openThread(join(folder, 'data.sqlite'), new URL('support/ending-program.ts', import.meta.url));
    const lost = [thread.rows('one', []), thread.sets([])];
    for (const one of lost) await expect(one).rejects.toThrow(ThreadLost);
    expect(thread.storing()).toBe(false);
    await expect(thread.rows('another', [])).rejects.toThrow(ThreadLost);
    await thread.close();
    expect(database.problemOf(new ThreadLost('ended')).kind).toBe('unsure');
  });

  it('that ends in the midst of a transaction has no other do the rest of it', async () => {
    const program = new URL('support/forgetful-program.ts', import.meta.url);
    const thread = openThread(join(folder, 'other.sqlite'), program);
    await thread.plain('begin');
    await after(300);
    await expect(thread.change('DELETE FROM said', [])).rejects.toThrow(ThreadLost);
    await expect(thread.plain('commit')).rejects.toThrow(ThreadLost);
    await thread.plain('rollback');
    expect(await thread.rows('SELECT 1', [])).toEqual([{ kind: 'rows' }]);
    await Promise.all([thread.close(), thread.close()]);
  });

  it('of a file that cannot be opened for a while goes on when it can', async () => {
    const file = join(folder, 'later', 'data.sqlite');
    const thread = openThread(file);
    await expect(thread.rows('SELECT 1 AS n', [])).rejects.toThrow('unable to open');
    mkdirSync(join(folder, 'later'));
    expect(await thread.rows('SELECT 1 AS n', [])).toEqual([{ n: 1 }]);
    await thread.close();
  });

  it('of a full disk tells whoever it could not store something for, and has stored all that it said it had', async () => {
    await database.change('CREATE TABLE long (n INTEGER PRIMARY KEY, text TEXT)');
    const [{ page_count: pages } = {}] = await database.rows('PRAGMA page_count');
    await database.rows(`PRAGMA max_page_count = ${Number(pages) + 40}`);
    const put = (n: number): Promise<boolean> =>
      database.apply([{ text: 'INSERT INTO long VALUES (?, ?)', values: [n, 'x'.repeat(10_000)] }]);
    const settled = await Promise.allSettled(Array.from({ length: 60 }, (_, n) => put(n)));
    const stored = settled.flatMap((one, n) => (one.status === 'fulfilled' ? [n] : []));
    const kinds = settled.flatMap((one) => (one.status === 'rejected' ? [database.problemOf(one.reason).kind] : []));
    expect(new Set(kinds)).toEqual(new Set(['full']));
    const found = await database.rows('SELECT n FROM long ORDER BY n');
    expect(found.map(({ n }) => n)).toEqual(stored);
    expect(database.busy?.()).toBe(false);
    await database.rows(`PRAGMA max_page_count = ${Number(pages) + 400}`);
    expect(await put(100)).toBe(true);
  });

  it(
    'keeps no process that has nothing to do, also when nothing was ever asked of it',
    { timeout: PATIENCE },
    async () => {
      const module = JSON.stringify(new URL('../../src/server/store/sqlite.ts', import.meta.url));
      const file = JSON.stringify(join(folder, 'unused.sqlite'));
      const program = `const { openSqlite } = await import(${module}); openSqlite(${file}); console.log('opened');`;
      const args = ['--input-type=module', '--eval', program];
      const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: PATIENCE - 1_000 });
      expect(stdout).toBe('opened\n');
    },
  );

  it('of a file that is no database says so', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear reader, this is no database, however long it may be.'.repeat(100));
    const letter = openSqlite(file);
    await expect(letter.rows('SELECT 1')).rejects.toThrow('not a database');
    await letter.close();
  });
});
