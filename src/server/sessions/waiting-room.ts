import type { SqlDatabase } from '../store/sql.ts';
import { hashOfToken, newToken } from './token.ts';

/** Somebody who came in by the code and was not given a seat yet. */
export interface Waiting {
  readonly id: string;
  /** As they wrote it themselves; may be empty. */
  readonly name: string;
}

/** People who wait for a seat. The token by which somebody waits becomes the token of their seat. */
export interface WaitingRoom {
  /** Undefined: too many wait already. */
  enter(session: string, name: string): Promise<string | undefined>;
  /** The session in which somebody waits by this token; notes that they still do. */
  find(token: string): Promise<string | undefined>;
  /** Who waits and was seen in the last minute, the longest first. */
  list(session: string): Promise<readonly Waiting[]>;
  /** What they wrote about themselves is forgotten with it; false: they do not wait. */
  assign(session: string, id: string, team: number, seat: number): Promise<boolean>;
  dismiss(session: string, id: string): Promise<boolean>;
}

/** Who has not looked in for so long is not shown, and then forgotten, real ms; and how precisely it is kept. */
const GONE_MS = 60_000;
const FORGOTTEN_MS = 3_600_000;
const SEEN_MS = 10_000;
const MOST = 200;

/** `wall`: UTC ms. The tables must have been made by `migrate`. */
export function createWaitingRoom(database: SqlDatabase, wall: () => number): WaitingRoom {
  return {
    async enter(session, name) {
      // What those wrote who left is forgotten, and makes room.
      await database.change('DELETE FROM waiting WHERE session = ? AND seen < ?', [session, wall() - FORGOTTEN_MS]);
      const rows = await database.rows('SELECT 1 AS one FROM waiting WHERE session = ?', [session]);
      if (rows.length >= MOST) return undefined;
      const token = newToken();
      await database.change('INSERT INTO waiting (hash, id, session, name, since, seen) VALUES (?, ?, ?, ?, ?, ?)', [
        hashOfToken(token),
        newToken().slice(0, 12),
        session,
        name,
        wall(),
        wall(),
      ]);
      return token;
    },
    async find(token) {
      const hash = hashOfToken(token);
      const [row] = await database.rows('SELECT session, seen FROM waiting WHERE hash = ?', [hash]);
      if (!row) return undefined;
      if (Number(row['seen']) < wall() - SEEN_MS) {
        await database.change('UPDATE waiting SET seen = ? WHERE hash = ?', [wall(), hash]);
      }
      return row['session'] as string;
    },
    async list(session) {
      const rows = await database.rows(
        'SELECT id, name FROM waiting WHERE session = ? AND seen >= ? ORDER BY since, id',
        [session, wall() - GONE_MS],
      );
      return rows.map(({ id, name }) => ({ id: id as string, name: name as string }));
    },
    assign: (session, id, team, seat) =>
      database.transaction(async (on) => {
        const [row] = await on.rows('DELETE FROM waiting WHERE session = ? AND id = ? RETURNING hash', [session, id]);
        if (!row) return false;
        await on.change(
          'INSERT INTO seats (session, team, seat) VALUES (?, ?, ?) ON CONFLICT (session, team, seat) DO NOTHING',
          [session, team, seat],
        );
        await on.change(
          'INSERT INTO capabilities (hash, id, session, kind, team, seat, created) VALUES (?, ?, ?, ?, ?, ?, ?)',
          [row['hash'] as string, id, session, 'seat', team, seat, wall()],
        );
        return true;
      }),
    async dismiss(session, id) {
      return (await database.change('DELETE FROM waiting WHERE session = ? AND id = ?', [session, id])) === 1;
    },
  };
}
