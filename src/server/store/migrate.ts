import type { SqlDatabase } from './sql.ts';

/** Statements of one upgrade; the dialect fills in what the databases do not share. */
type Migration = (dialect: SqlDatabase['dialect']) => readonly string[];

/** Numbered from 1 by their place; only ever added to. */
const migrations: readonly Migration[] = [
  ({ bytes }) => [
    `CREATE TABLE scenarios (digest TEXT PRIMARY KEY, packed ${bytes} NOT NULL)`,
    `CREATE TABLE runs (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, header TEXT NOT NULL, summary TEXT NOT NULL, saved BIGINT NOT NULL,
      scenario TEXT NOT NULL REFERENCES scenarios (digest), records INTEGER NOT NULL, notes INTEGER NOT NULL,
      owner TEXT, epoch INTEGER NOT NULL DEFAULT 0, expires BIGINT NOT NULL DEFAULT 0)`,
    'CREATE INDEX runs_of_scenario ON runs (scenario)',
    'CREATE TABLE records (run TEXT NOT NULL, seq INTEGER NOT NULL, record TEXT NOT NULL, PRIMARY KEY (run, seq))',
    'CREATE TABLE texts (run TEXT NOT NULL, ref TEXT NOT NULL, salt TEXT NOT NULL, said TEXT, PRIMARY KEY (run, ref))',
    'CREATE TABLE notes (run TEXT NOT NULL, seq INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (run, seq))',
  ],
  () => [
    `CREATE TABLE sessions (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, code TEXT NOT NULL UNIQUE, created BIGINT NOT NULL, expires BIGINT NOT NULL)`,
    'CREATE TABLE teams (session TEXT NOT NULL, team INTEGER NOT NULL, name TEXT NOT NULL, run TEXT NOT NULL UNIQUE, PRIMARY KEY (session, team))',
    `CREATE TABLE capabilities (
      hash TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, session TEXT NOT NULL, kind TEXT NOT NULL, team INTEGER, seat INTEGER,
      created BIGINT NOT NULL, revoked BIGINT)`,
    'CREATE INDEX capabilities_of_session ON capabilities (session)',
    'CREATE TABLE seats (session TEXT NOT NULL, team INTEGER NOT NULL, seat INTEGER NOT NULL, PRIMARY KEY (session, team, seat))',
    'CREATE TABLE audit (session TEXT NOT NULL, seq INTEGER NOT NULL, at BIGINT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, PRIMARY KEY (session, seq))',
  ],
  () => [
    `CREATE TABLE waiting (
      hash TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, session TEXT NOT NULL, name TEXT NOT NULL, since BIGINT NOT NULL, seen BIGINT NOT NULL)`,
    'CREATE INDEX waiting_of_session ON waiting (session)',
  ],
  () => ['ALTER TABLE sessions ADD COLUMN maker TEXT'],
];

/** The data were written by a newer version of the program than this one. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
}

/** Brings the tables up to this version, all of it or nothing; several processes may do so at once. */
export function migrate(database: SqlDatabase): Promise<void> {
  return database.transaction(async (transaction) => {
    const { upgradeLock } = database.dialect;
    if (upgradeLock !== '') await transaction.rows(upgradeLock);
    await transaction.change(
      'CREATE TABLE IF NOT EXISTS schema_version (one INTEGER PRIMARY KEY, version INTEGER NOT NULL)',
    );
    await transaction.change('INSERT INTO schema_version (one, version) VALUES (1, 0) ON CONFLICT (one) DO NOTHING');
    const [row] = await transaction.rows('SELECT version FROM schema_version WHERE one = 1');
    const from = Number(row?.['version']);
    if (from > migrations.length) {
      throw new NewerSchema(`the data have schema ${from}, this program knows ${migrations.length}`);
    }
    for (const migration of migrations.slice(from)) {
      for (const statement of migration(database.dialect)) await transaction.change(statement);
    }
    await transaction.change('UPDATE schema_version SET version = ? WHERE one = 1', [migrations.length]);
  });
}
