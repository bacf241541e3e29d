import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/server/store/sqlite.ts';
import type { SqlDatabase } from '../../src/server/store/sql.ts';
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

const add = (n: number): Promise<number> =>
  database.transaction(async (on) => {
    await on.change('INSERT INTO said (n) VALUES (?)', [n]);
    return n;
  });
const all = async (): Promise<unknown[]> => (await database.rows('SELECT n FROM said ORDER BY n')).map(({ n }) => n);

describe('transactions that come together', () => {
  it('are each whole: one that fails, late or early, takes nothing of the others with it', async () => {
    const late = database.transaction(async (on) => {
      await on.change('INSERT INTO said (n) VALUES (100)');
      throw new Error('changed its mind');
    });
    const settled = await Promise.allSettled([add(1), late, add(2), add(1), add(3)]);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
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
    await Promise.all(Array.from({ length: 4_000 }, (_, n) => add(n)));
    expect(statSync(file).size).toBe(before);
    await expect.poll(() => statSync(file).size, { timeout: PATIENCE }).toBeGreaterThan(before);
    expect(await all()).toHaveLength(4_000);
  });
});
