import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { LocalDriver, LocalPresence, matchMaker } from '@colyseus/core';
import type { Scenario } from '../scenario/model/scenario.ts';
import { createExerciseCheck } from './exercise/check-exercise.ts';
import { API_PREFIX, createApi } from './http/api.ts';
import { createGuessLimit } from './http/guess-limit.ts';
import { createAddressOf, isForUs, wasNamed } from './http/caller.ts';
import { isLocal, isSameOrigin } from './http/local-request.ts';
import { closeServer, createNetwork, followSockets } from './http/network.ts';
import { createSessionApi } from './http/session-api.ts';
import { createSignIn } from './http/sign-in.ts';
import type { SignInSettings } from './http/sign-in-settings.ts';
import { noPeers, type Peers } from './peers/peers.ts';
import { collectWhenQuiet, memoryOfProcess } from './idle-collector.ts';
import { createNodeEnvironment } from './rooms/node-environment.ts';
import { countUnreadFrames } from './rooms/room-log.ts';
import type { Services } from './rooms/services.ts';
import { SESSION_ROOM, sessionRoom } from './rooms/session-room.ts';
import { installPlatformHash } from './platform-hash.ts';
import { createTeamRooms, TEAM_ROOM } from './rooms/team-calls.ts';
import { teamRoom } from './rooms/team-room.ts';
import { createSessionRegistry } from './sessions/registry.ts';
import { createWaitingRoom } from './sessions/waiting-room.ts';
import { serveFiles, type FileGate } from './static-server.ts';
import { SteadyTransport } from './steady-transport.ts';
import { migrate } from './store/migrate.ts';
import type { SqlDatabase } from './store/sql.ts';
import { createSqlStore } from './store/sql-store.ts';

/** Bytes of one frame: a draft of the longest text, in any script, with what stands round it. */
const FRAME_LIMIT = 300 * 1024;
const PING_MS = 5_000;
const UNANSWERED_PINGS = 2;
const LOOPBACK = '127.0.0.1';
const LEASE_MS = 10_000;
/** Nobody else can have the runs of an embedded database: renewing two hundred leases every few seconds would only keep its disk busy. */
const LEASE_ALONE_MS = 10 * 60_000;
/** Real ms between two looks for sessions that have been kept long enough. */
const CLEAN_MS = 3_600_000;

export interface SessionServerOptions {
  /** The built app. */
  readonly root: string;
  /** Closed with the server. */
  readonly database: SqlDatabase;
  readonly port: number;
  /** How long a session is kept. */
  readonly days: number;
  /** How facilitators sign in who are not at this machine; absent: they cannot. */
  readonly signIn?: SignInSettings;
  /** The address to listen at, besides those that a facilitator opens; the loopback address unless a proxy on another machine must reach it. */
  readonly address?: string;
  /** Of several processes behind a proxy: what this one is called there, and the others. */
  readonly process?: { readonly name: string; readonly peers: Peers };
  /** Addresses of proxies that may say for whom they speak. */
  readonly proxies?: readonly string[];
  /** Real ms for which a run stays with a process that died. */
  readonly leaseMs?: number;
  report(error: unknown): void;
}

export interface SessionServer {
  readonly port: number;
  /** Gives the runs back and ends. */
  close(): Promise<void>;
}

/**
 * Serves the app and its sessions at one port of the loopback address; other addresses are opened by a session's facilitator. There
 * is one such server in a process: the rooms' registry is the process's own.
 */
export async function startSessionServer(options: SessionServerOptions): Promise<SessionServer> {
  const { root, database, days, report, address: listenAt = LOOPBACK } = options;
  const isStoring = (): boolean => database.busy?.() ?? false;
  const environment = createNodeEnvironment(isStoring);
  installPlatformHash();
  countUnreadFrames(report, () => environment.steady());
  await migrate(database);
  const store = createSqlStore(database);
  const registry = createSessionRegistry({ database, store, wall: () => environment.wall(), days });

  const transport = new SteadyTransport({
    noServer: true,
    maxPayload: FRAME_LIMIT,
    pingInterval: PING_MS,
    pingMaxRetries: UNANSWERED_PINGS,
  });
  let port = options.port;
  const network = createNetwork(serve, () => port);
  // What an earlier process of the same name left is this one's at once; of an embedded database there is one user at a time.
  const owner = options.process?.name ?? (database.exclusive ? 'embedded' : randomBytes(12).toString('hex'));
  const peers = options.process?.peers ?? noPeers(owner);
  const services: Services = {
    store,
    registry,
    waiting: createWaitingRoom(database, () => environment.wall()),
    network,
    environment,
    owner,
    named: options.process !== undefined,
    leaseMs: database.exclusive ? LEASE_ALONE_MS : (options.leaseMs ?? LEASE_MS),
    peers,
    here: new Map(),
    report,
  };
  const rooms = createTeamRooms(services);
  const addressOf = createAddressOf(new Set(options.proxies ?? []));
  const limit = createGuessLimit(() => environment.steady());
  const signIn =
    options.signIn &&
    createSignIn({ settings: options.signIn, limit, addressOf, wall: () => environment.wall(), report });
  const api = createApi({
    handlers: createSessionApi(services, rooms, (id) => loadScenario(root, id), createExerciseCheck(report)),
    limit,
    callerOf: (request) => ({ address: addressOf(request), byName: wasNamed(request) }),
    origins: () => network.origins(),
    signIn,
    report,
  });
  /** The whole script goes to who may make sessions: at this machine, where a window may host a run, or signed in. */
  const gate: FileGate = (path, request) =>
    !/^[/\\]scenarios[/\\]/.test(path) ||
    /[/\\]index\.json$/.test(path) ||
    isLocal(request) ||
    signIn?.whoIs(request) !== undefined;
  const files = serveFiles(root, gate);

  function serve(): Server {
    const server = createServer((request, response) => {
      // 421: whoever sent it here was wrong.
      if (!isForUs(request, owner)) response.writeHead(421).end();
      else if ((request.url ?? '').startsWith(API_PREFIX)) api(request, response);
      else files(request, response);
    });
    followSockets(server);
    // An exercise with its pictures may come over a slow line.
    server.requestTimeout = 60_000;
    server.headersTimeout = 10_000;
    server.maxHeadersCount = 60;
    server.on('upgrade', (request, socket) => {
      if (!isForUs(request, owner) || !isRoomLine(request)) socket.destroy();
    });
    transport.attachToServer(server, { filter: isRoomLine });
    return server;
  }

  await matchMaker.setup(new LocalPresence(), new LocalDriver());
  matchMaker.defineRoomType(TEAM_ROOM, teamRoom(services));
  matchMaker.defineRoomType(SESSION_ROOM, sessionRoom(services, rooms)).filterBy(['session']);
  await matchMaker.accept();

  const main = serve();
  await new Promise<void>((resolve, reject) => {
    main.once('error', reject);
    main.listen(options.port, listenAt, resolve);
  });
  const address = main.address();
  if (typeof address === 'object' && address) port = address.port;

  const clean = async (): Promise<void> => {
    for (const session of await registry.expired()) await registry.remove(session);
  };
  void clean().catch(report);
  const cleaning = setInterval(() => void clean().catch(report), CLEAN_MS);
  cleaning.unref();
  const memory = memoryOfProcess();
  const stopCollecting = memory && collectWhenQuiet(memory, isStoring);

  return {
    port,
    async close() {
      clearInterval(cleaning);
      stopCollecting?.();
      // First of all, so that no other hands it a run while it gives its own away.
      await peers.close();
      await matchMaker.gracefullyShutdown();
      await network.close();
      transport.shutdown();
      await closeServer(main);
      await database.close();
    },
  };
}

/** A line to a room, from a page of this very site or from no page at all. */
const isRoomLine = (request: IncomingMessage): boolean =>
  /^\/[\w-]{1,40}\/[\w-]{1,40}\?/.test(request.url ?? '') && isSameOrigin(request);

async function loadScenario(root: string, id: string): Promise<Scenario | undefined> {
  try {
    return JSON.parse(await readFile(join(root, 'scenarios', `${id}.json`), 'utf8')) as Scenario;
  } catch {
    return undefined;
  }
}
