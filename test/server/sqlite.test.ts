import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as endOfTurn } from 'node:timers/promises';
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

  it('of a file that is no database says so', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear reader, this is no database, however long it may be.'.repeat(100));
    const letter = openSqlite(file);
    await expect(letter.rows('SELECT 1')).rejects.toThrow('not a database');
    await letter.close();
  });
});
