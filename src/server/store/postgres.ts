import pg from 'pg';
import type { SqlDatabase, SqlRow, SqlRunner, SqlValue } from './sql.ts';

const DISK_FULL = '53100';
/** Of a commit that failed for certain: no room, or a conflict with another transaction. */
const NOT_COMMITTED = /^(53100|40...)$/;

/** The line broke at the commit: nobody here knows whether it was made. */
class UnsureCommit extends Error {
  override readonly name = 'UnsureCommit';
}

/** A change did not change as many rows as it must; never leaves this file. */
class NotAsItMust extends Error {}

type Queryable = Pick<pg.ClientBase, 'query'>;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

async function commit(client: Queryable): Promise<void> {
  try {
    await client.query('COMMIT');
  } catch (error) {
    throw NOT_COMMITTED.test(String(codeOf(error))) ? error : new UnsureCommit(String(error), { cause: error });
  }
}
const CONNECT_MS = 5_000;
/** No statement of ours takes long; one that hangs on a dead line must not hold up a run for ever. */
const STATEMENT_MS = 10_000;

/** `a = ? AND b = ?` -> `a = $1 AND b = $2` */
function numbered(text: string): string {
  let count = 0;
  return text.replaceAll('?', () => `$${++count}`);
}

const runner = (on: Queryable): SqlRunner => {
  const query = (text: string, values: readonly SqlValue[] = []) => on.query<SqlRow>(numbered(text), [...values]);
  return {
    rows: async (text, values) => (await query(text, values)).rows,
    change: async (text, values) => (await query(text, values)).rowCount ?? 0,
  };
};

/** PostgreSQL 15 or newer, for several processes that share the work. `onLost` is told of lines that broke while idle. */
export function openPostgres(url: string, onLost: (error: unknown) => void): SqlDatabase {
  const types = new pg.TypeOverrides();
  // All our whole numbers are below 2^53.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
    keepAlive: true,
    types,
  });
  pool.on('error', onLost);
  async function transaction<T>(work: (transaction: SqlRunner) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    // A line that breaks between two statements says so here; the next statement fails by itself.
    const onBroken = (error: Error): void => {
      broken = error;
    };
    client.on('error', onBroken);
    try {
      await client.query('BEGIN');
      const result = await work(runner(client));
      await commit(client);
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.off('error', onBroken);
      // A line that broke, or on which even undoing failed, is not used again.
      client.release(broken);
    }
  }
  return {
    ...runner(pool),
    transaction,
    async apply(changes) {
      try {
        await transaction(async (on) => {
          for (const { text, values, must } of changes) {
            const changed = await on.change(text, values);
            if (must !== undefined && changed !== must) throw new NotAsItMust();
          }
        });
        return true;
      } catch (error) {
        if (error instanceof NotAsItMust) return false;
        throw error;
      }
    },
    dialect: {
      bytes: 'BYTEA',
      now: 'CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)',
      upgradeLock: 'SELECT pg_advisory_xact_lock(73300)',
    },
    exclusive: false,
    problemOf(error) {
      const kind = error instanceof UnsureCommit ? 'unsure' : codeOf(error) === DISK_FULL ? 'full' : 'failing';
      return { kind, detail: String(error) };
    },
    close: () => pool.end(),
  };
}
