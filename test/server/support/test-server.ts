import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  startSessionServer,
  type SessionServer,
  type SessionServerOptions,
} from '../../../src/server/session-server.ts';
import type { AuditLine, Grant } from '../../../src/server/sessions/capability.ts';
import { createSessionRegistry, type SessionRegistry } from '../../../src/server/sessions/registry.ts';
import { createSqlStore } from '../../../src/server/store/sql-store.ts';
import type { SqlDatabase } from '../../../src/server/store/sql.ts';
import { openSqlite } from '../../../src/server/store/sqlite.ts';
import { createClient, type Client } from '../../../src/session/client/client.ts';
import { createApiClient, type ApiClient, type ApiResult } from '../../../src/session/remote/api-client.ts';
import type { RoomLink } from '../../../src/session/remote/room-link.ts';
import { remoteConnector } from '../../../src/session/remote/screen-connector.ts';
import type { AnyView, ScreenKind } from '../../../src/session/wire.ts';
import { small } from '../../session/support/small-run.ts';

/** A session server on a free port, on data that outlive it until `clear`. */
export interface TestServer {
  readonly base: string;
  readonly api: ApiClient;
  readonly reports: unknown[];
  /** As the session's console would: a link of another kind, and the code. */
  registryGive(facilitator: string, grant: Grant): Promise<{ readonly token: string; readonly id: string }>;
  /** As another process would, without a word to this one. */
  registryRevoke(facilitator: string, capability: string): Promise<boolean>;
  codeOf(facilitator: string): Promise<string>;
  auditOf(facilitator: string): Promise<readonly AuditLine[]>;
  /** Digests of the exercises in its store. */
  exercises(): Promise<readonly string[]>;
  /** Deletes a session, as its console does or as time does. */
  remove(facilitator: string): Promise<void>;
  /** All that it has written, as it stands on the disk. */
  stored(): string;
  /** Ends and starts again at the same port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** `through`: what stands between the server and its database. */
export async function startTestServer(
  through = (database: SqlDatabase) => database,
  given: Partial<Pick<SessionServerOptions, 'port' | 'signIn'>> = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'spoedoverleg-server-'));
  const root = join(folder, 'dist');
  mkdirSync(join(root, 'scenarios'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(root, 'scenarios', `${small.id}.json`), JSON.stringify(small));
  writeFileSync(join(root, 'scenarios', 'index.json'), '[]');
  const reports: unknown[] = [];
  const file = join(folder, 'data', 'sessions.sqlite');
  /** Beside the server, on the same file. */
  async function beside<T>(work: (registry: SessionRegistry, database: SqlDatabase) => Promise<T>): Promise<T> {
    const database = openSqlite(file);
    try {
      return await work(
        createSessionRegistry({ database, store: createSqlStore(database), wall: () => Date.now(), days: 30 }),
        database,
      );
    } finally {
      await database.close();
    }
  }
  const sessionOf = async (registry: SessionRegistry, token: string): Promise<string> =>
    (await registry.open(token))?.session ?? '';
  const start = (port: number): Promise<SessionServer> =>
    startSessionServer({
      root,
      database: through(openSqlite(file)),
      port,
      days: 30,
      ...(given.signIn && { signIn: given.signIn }),
      report: (error) => reports.push(error),
    });
  let server = await start(given.port ?? 0);
  const base = `http://localhost:${server.port}/`;
  return {
    base,
    api: createApiClient(base),
    reports,
    registryGive: (facilitator, grant) =>
      beside(async (registry) => registry.give(await sessionOf(registry, facilitator), grant)),
    registryRevoke: (facilitator, capability) =>
      beside(async (registry) => registry.revoke(await sessionOf(registry, facilitator), capability)),
    codeOf: (facilitator) =>
      beside(async (registry) => (await registry.find(await sessionOf(registry, facilitator)))?.code ?? ''),
    auditOf: (facilitator) => beside(async (registry) => registry.audit(await sessionOf(registry, facilitator))),
    exercises: () =>
      beside(async (_registry, database) =>
        (await database.rows('SELECT digest FROM scenarios ORDER BY digest')).map(({ digest }) => digest as string),
      ),
    remove: (facilitator) => beside(async (registry) => registry.remove(await sessionOf(registry, facilitator))),
    stored: () =>
      readdirSync(dirname(file))
        .map((name) => readFileSync(join(dirname(file), name), 'latin1'))
        .join(''),
    async restart() {
      await server.close();
      server = await start(server.port);
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The value of an answer that must be there. */
export async function must<T>(answer: Promise<ApiResult<T>>): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(given.problem);
  return given.value;
}

/** A session of the small scenario: two seats in each team. */
export const newSession = (server: TestServer, teams: readonly string[] = ['Rood', 'Blauw']) =>
  must(server.api.create({ scenario: small.id, variant: '60', people: 2, name: 'Dinsdag', teams }));

/** A screen that came in by a link. */
export interface RemoteTestScreen {
  readonly client: Client;
  readonly views: AnyView[];
  readonly states: string[];
  readonly frames: unknown[];
  readonly links: RoomLink[];
  view(): AnyView | undefined;
  close(): void;
}

let names = 0;

export function openRemote(server: TestServer, token: string, screen: ScreenKind, team?: number): RemoteTestScreen {
  const told = { views: [] as AnyView[], states: [] as string[], frames: [] as unknown[], links: [] as RoomLink[] };
  const client = createClient({
    screen,
    language: 'nl',
    randomId: () => `remote-${++names}`,
    connect: remoteConnector({
      api: server.api,
      base: server.base,
      token,
      ...(team !== undefined && { team }),
      language: () => 'nl',
      onLink: (link) => {
        told.links.push(link);
        link.on('d', (frame) => told.frames.push(frame));
      },
    }),
    sink: {
      view: (view) => told.views.push(view),
      clock: () => undefined,
      connection: (state) => told.states.push(state),
      typing: () => undefined,
      seats: () => undefined,
    },
  });
  return { client, ...told, view: () => told.views.at(-1), close: () => client.close() };
}
