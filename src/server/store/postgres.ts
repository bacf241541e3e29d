import pg from 'pg';
import type { SqlDatabase, SqlRow, SqlRunner, SqlValue } from './sql.ts';

const DISK_FULL = '53100';
const CONNECT_MS = 5_000;
/** No statement of ours takes long; one that hangs on a dead line must not hold up a run for ever. */
const STATEMENT_MS = 10_000;

/** `a = ? AND b = ?` -> `a = $1 AND b = $2` */
function numbered(text: string): string {
  let count = 0;
  return text.replaceAll('?', () => `$${++count}`);
}

type Queryable = Pick<pg.ClientBase, 'query'>;

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
  return {
    ...runner(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        const result = await work(runner(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        // A line on which even undoing failed is not used again.
        client.release(broken);
      }
    },
    dialect: {
      bytes: 'BYTEA',
      now: 'CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)',
      upgradeLock: 'SELECT pg_advisory_xact_lock(73300)',
    },
    exclusive: false,
    problemOf(error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
      return { kind: code === DISK_FULL ? 'full' : 'failing', detail: String(error) };
    },
    close: () => pool.end(),
  };
}
