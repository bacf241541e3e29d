import type { OwnSession } from '../../session/desk/join-wire.ts';
import type { StoredRun } from '../../session/store/journal-store.ts';
import type { SqlChange, SqlDatabase, SqlRow } from '../store/sql.ts';
import type { SqlStore } from '../store/sql-store.ts';
import type { AuditLine, Capability, Grant, GrantKind, Session } from './capability.ts';
import { hashOfToken, isMaker, makerMark, newJoinCode, newToken } from './token.ts';

const DAY_MS = 86_400_000;

export interface NewSession {
  readonly name: string;
  /** One run a team, in the lobby, with the team's name. */
  readonly runs: readonly StoredRun[];
  /** Stands for the facilitator who signed in and makes it; absent: it is made at the machine itself. */
  readonly who?: string;
}

/** Sessions, and who may do what in them. A session is several teams' runs under one facilitator. */
export interface SessionRegistry {
  /** With the facilitator's token, which is shown now and never again. */
  create(wanted: NewSession): Promise<{ readonly session: Session; readonly token: string }>;
  find(id: string): Promise<Session | undefined>;
  findByCode(code: string): Promise<Session | undefined>;
  /** Those that a facilitator made who signed in, the newest first. */
  madeBy(who: string): Promise<readonly OwnSession[]>;
  /** What a token opens; undefined for one that was never given out or has been revoked. */
  open(token: string): Promise<Capability | undefined>;
  /** Whether it has not been revoked. */
  stands(capability: Capability): Promise<boolean>;
  /** Which of these have not been revoked, by their ids. */
  standing(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** A new token for `grant`. */
  give(session: string, grant: Grant): Promise<{ readonly token: string; readonly id: string }>;
  /** A free seat's token; undefined when somebody has the seat. */
  claimSeat(
    session: string,
    team: number,
    seat: number,
  ): Promise<{ readonly token: string; readonly id: string } | undefined>;
  /** Takes a seat's tokens back, so that it can be chosen again. */
  freeSeat(session: string, team: number, seat: number): Promise<void>;
  /** Seats that were chosen, as `team/seat`. */
  takenSeats(session: string): Promise<ReadonlySet<string>>;
  revoke(session: string, capability: string): Promise<boolean>;
  /** Takes all links of a session's facilitator back, and gives one. */
  renewFacilitator(session: string): Promise<{ readonly token: string; readonly id: string }>;
  /** Live capabilities, oldest first. */
  capabilities(session: string): Promise<Listed>;
  note(session: string, who: string, what: string): Promise<void>;
  /**
   * Notes it, then does it. Where one process has the database, what it stores in its first turn is stored with the note, at one go: people
   * are waiting for it, and a disk takes its time over each.
   */
  noteAndDo<T>(session: string, who: string, what: string, work: () => Promise<T>): Promise<T>;
  audit(session: string): Promise<readonly AuditLine[]>;
  /** Leaves nothing of it. */
  remove(session: string): Promise<void>;
  /** Sessions that have been kept for as long as they may. */
  expired(): Promise<readonly string[]>;
}

type Listed = readonly (Capability & { readonly created: number })[];

export interface RegistryOptions {
  readonly database: SqlDatabase;
  readonly store: SqlStore;
  /** UTC ms. */
  readonly wall: () => number;
  /** How long a session is kept, in days. */
  readonly days: number;
}

export function createSessionRegistry({ database, store, wall, days }: RegistryOptions): SessionRegistry {
  /** A new token for `grant`, and the change that makes it one. */
  function fresh(session: string, grant: Grant) {
    const token = newToken();
    const id = newToken().slice(0, 12);
    const team = 'team' in grant ? grant.team : null;
    const seat = grant.kind === 'seat' ? grant.seat : null;
    const put: SqlChange = {
      text: 'INSERT INTO capabilities (hash, id, session, kind, team, seat, created) VALUES (?, ?, ?, ?, ?, ?, ?)',
      values: [hashOfToken(token), id, session, grant.kind, team, seat, wall()],
    };
    return { given: { token, id }, put };
  }

  const note: SessionRegistry['note'] = async (session, who, what) => {
    await database.apply([
      // Locks the session's row, so that two lines do not get one number.
      { text: 'UPDATE sessions SET name = name WHERE id = ?', values: [session] },
      {
        text: `INSERT INTO audit (session, seq, at, who, what)
         SELECT id, (SELECT count(*) FROM audit WHERE session = sessions.id), CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT)
         FROM sessions WHERE id = ?`,
        values: [wall(), who, what, session],
      },
    ]);
  };

  /** Stores these runs and then whatever `work` does; when either fails, none stays behind that no session would ever delete. */
  async function withRuns<T>(runs: readonly StoredRun[], work: () => Promise<T>): Promise<T> {
    const made: string[] = [];
    try {
      for (const run of runs) {
        const stored = await store.create(run);
        if (!stored.ok) throw new Error(`run not stored: ${stored.error.detail}`);
        made.push(run.id);
      }
      return await work();
    } catch (error) {
      for (const id of made) await store.remove(id);
      throw error;
    }
  }

  async function find(id: string): Promise<Session | undefined> {
    // Both at once: to ask a database takes longer than it needs for the answer.
    const [[row], teams] = await Promise.all([
      database.rows('SELECT id, name, code, created, expires FROM sessions WHERE id = ?', [id]),
      database.rows('SELECT team, name, run FROM teams WHERE session = ? ORDER BY team', [id]),
    ]);
    if (!row) return undefined;
    return {
      id,
      name: row['name'] as string,
      code: row['code'] as string,
      created: Number(row['created']),
      expires: Number(row['expires']),
      teams: teams.map(({ team, name, run }) => ({ team: Number(team), name: name as string, run: run as string })),
    };
  }

  /**
   * Live capabilities as they were read last: a console asks for thousands of them each second. They are given and revoked for good, so
   * that the two counts tell whether they are still the same, whichever process changed them.
   */
  const live = new Map<string, { readonly given: number; readonly revoked: number; readonly found: Listed }>();

  const registry: SessionRegistry = {
    async create({ name, runs, who }) {
      const id = newToken();
      const created = wall();
      const maker = who === undefined ? null : makerMark(who);
      const { given, put } = fresh(id, { kind: 'facilitator' });
      const all: readonly SqlChange[] = [
        {
          text: 'INSERT INTO sessions (id, name, code, created, expires, maker) VALUES (?, ?, ?, ?, ?, ?)',
          values: [id, name, newJoinCode(), created, created + days * DAY_MS, maker],
        },
        ...runs.map((run, team) => ({
          text: 'INSERT INTO teams (session, team, name, run) VALUES (?, ?, ?, ?)',
          values: [id, team, run.name, run.id],
        })),
        put,
      ];
      await withRuns(runs, () => database.apply(all));
      const session = await find(id);
      if (!session) throw new Error('the session is gone');
      return { session, token: given.token };
    },
    find,
    async findByCode(code) {
      const [row] = await database.rows('SELECT id FROM sessions WHERE code = ?', [code]);
      return row && find(row['id'] as string);
    },
    async madeBy(who) {
      const rows = await database.rows(
        `SELECT id, name, created, expires, maker, (SELECT count(*) FROM teams WHERE session = sessions.id) AS teams
         FROM sessions WHERE maker IS NOT NULL AND expires > ? ORDER BY created DESC, id`,
        [wall()],
      );
      return rows
        .filter(({ maker }) => isMaker(maker as string, who))
        .map(({ id, name, created, expires, teams }) => ({
          id: id as string,
          name: name as string,
          teams: Number(teams),
          created: Number(created),
          expires: Number(expires),
        }));
    },
    async open(token) {
      const [row] = await database.rows(
        'SELECT id, session, kind, team, seat FROM capabilities WHERE hash = ? AND revoked IS NULL',
        [hashOfToken(token)],
      );
      return row && capabilityOf(row);
    },
    async stands({ id }) {
      const rows = await database.rows('SELECT 1 AS one FROM capabilities WHERE id = ? AND revoked IS NULL', [id]);
      return rows.length === 1;
    },
    async standing(ids) {
      const places = ids.map(() => '?').join(', ');
      const rows = await database.rows(`SELECT id FROM capabilities WHERE revoked IS NULL AND id IN (${places})`, ids);
      return new Set(rows.map(({ id }) => id as string));
    },
    async give(session, grant) {
      const { given, put } = fresh(session, grant);
      await database.apply([put]);
      return given;
    },
    async claimSeat(session, team, seat) {
      const { given, put } = fresh(session, { kind: 'seat', team, seat });
      const claim = {
        text: 'INSERT INTO seats (session, team, seat) VALUES (?, ?, ?) ON CONFLICT (session, team, seat) DO NOTHING',
        values: [session, team, seat],
        must: 1,
      };
      return (await database.apply([claim, put])) ? given : undefined;
    },
    async freeSeat(session, team, seat) {
      await database.apply([
        {
          text: 'UPDATE capabilities SET revoked = ? WHERE session = ? AND team = ? AND seat = ? AND revoked IS NULL',
          values: [wall(), session, team, seat],
        },
        { text: 'DELETE FROM seats WHERE session = ? AND team = ? AND seat = ?', values: [session, team, seat] },
      ]);
    },
    async takenSeats(session) {
      const rows = await database.rows('SELECT team, seat FROM seats WHERE session = ?', [session]);
      return new Set(rows.map(({ team, seat }) => `${Number(team)}/${Number(seat)}`));
    },
    async revoke(session, capability) {
      const changed = await database.change(
        'UPDATE capabilities SET revoked = ? WHERE session = ? AND id = ? AND revoked IS NULL',
        [wall(), session, capability],
      );
      return changed === 1;
    },
    async renewFacilitator(session) {
      const { given, put } = fresh(session, { kind: 'facilitator' });
      const revoke = {
        text: "UPDATE capabilities SET revoked = ? WHERE session = ? AND kind = 'facilitator' AND revoked IS NULL",
        values: [wall(), session],
      };
      await database.apply([revoke, put]);
      return given;
    },
    async capabilities(session) {
      const [count] = await database.rows(
        'SELECT count(*) AS given, count(revoked) AS revoked FROM capabilities WHERE session = ?',
        [session],
      );
      const [given, revoked] = [Number(count?.['given']), Number(count?.['revoked'])];
      const known = live.get(session);
      if (known?.given === given && known.revoked === revoked) return known.found;
      const rows = await database.rows(
        `SELECT id, session, kind, team, seat, created FROM capabilities
         WHERE session = ? AND revoked IS NULL ORDER BY created, id`,
        [session],
      );
      const found = rows.map((row) => ({ ...capabilityOf(row), created: Number(row['created']) }));
      live.set(session, { given, revoked, found });
      return found;
    },
    note,
    async noteAndDo(session, who, what, work) {
      const noted = note(session, who, what);
      // An embedded database stores in the order in which it is asked.
      if (!database.exclusive) await noted;
      const [done] = await Promise.all([work(), noted]);
      return done;
    },
    async audit(session) {
      const rows = await database.rows('SELECT seq, at, who, what FROM audit WHERE session = ? ORDER BY seq', [
        session,
      ]);
      return rows.map(({ seq, at, who, what }) => ({
        seq: Number(seq),
        at: Number(at),
        who: who as string,
        what: what as string,
      }));
    },
    async remove(session) {
      const found = await find(session);
      for (const { run } of found?.teams ?? []) {
        const removed = await store.remove(run);
        if (!removed.ok) throw new Error(`run not deleted: ${removed.error.detail}`);
      }
      await database.apply([
        ...['teams', 'capabilities', 'seats', 'waiting', 'audit'].map((table) => ({
          text: `DELETE FROM ${table} WHERE session = ?`,
          values: [session],
        })),
        { text: 'DELETE FROM sessions WHERE id = ?', values: [session] },
      ]);
      live.delete(session);
    },
    async expired() {
      const rows = await database.rows('SELECT id FROM sessions WHERE expires <= ?', [wall()]);
      return rows.map(({ id }) => id as string);
    },
  };
  return registry;
}

function capabilityOf(row: SqlRow): Capability {
  const kind = row['kind'] as GrantKind;
  const team = Number(row['team']);
  const grant: Grant =
    kind === 'facilitator' ? { kind } : kind === 'seat' ? { kind, team, seat: Number(row['seat']) } : { kind, team };
  return { id: row['id'] as string, session: row['session'] as string, grant };
}
