import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './build.ts';
import { serverFlags } from './server-flags.mjs';

/** What `npm start` starts, as a process of its own on an empty data folder. */
export interface SessionProcess {
  readonly port: number;
  /** `http://localhost:<port>`, without a slash at the end. */
  readonly url: string;
  readonly pid: () => number | undefined;
  /** Where it keeps its data. */
  readonly data: string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Ends it as whoever runs it does. */
  stop(): Promise<void>;
  /** Starts it again, on the same data and at the same port. */
  start(): Promise<void>;
  /** Lets it stand still, as a machine that sleeps does, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Takes away the room for data until the returned function is called; undefined where that cannot be done. */
  fillDisk(): (() => void) | undefined;
  /** Asks what goes along in it (`along`) for an answer. */
  ask<T>(question: number): Promise<T>;
  /** Ends it and throws its data away. */
  close(): Promise<void>;
}

const START_MS = 60_000;

/**
 * @param prepare puts something into the data folder before the server is started
 * @param along a module that its process loads first, and that answers each message
 */
export async function startSessionProcess(
  env: NodeJS.ProcessEnv = {},
  prepare?: (data: string) => Promise<void>,
  along?: string,
): Promise<SessionProcess> {
  const data = mkdtempSync(join(tmpdir(), 'spoedoverleg-data-'));
  await prepare?.(data);
  const imported = along === undefined ? [] : ['--import', pathToFileURL(join(root, along)).href];
  let child: ChildProcess | undefined;
  // Whoever started it may fail; the server must not outlive them.
  process.on('exit', () => child?.kill('SIGKILL'));

  function start(port: number): Promise<number> {
    const next = spawn(process.execPath, [...serverFlags, ...imported, join(root, 'scripts', 'start.ts')], {
      cwd: root,
      env: { ...process.env, ...env, PORT: String(port), DATA_DIR: data },
      stdio: ['ignore', 'pipe', 'pipe', ...(along === undefined ? [] : ['ipc' as const])],
    });
    child = next;
    return new Promise((resolve, reject) => {
      let said = '';
      const fail = (why: string): void => reject(new Error(`${why}:\n${said}`));
      const timer = setTimeout(() => fail('the server did not start in time'), START_MS);
      const hear = (part: Buffer): void => {
        said += part.toString();
        const found = /Ready: http:\/\/localhost:(\d+)/.exec(said)?.[1];
        if (found === undefined) return;
        clearTimeout(timer);
        resolve(Number(found));
      };
      next.stdout?.on('data', hear);
      next.stderr?.on('data', hear);
      next.once('exit', () => fail('the server ended'));
    });
  }
  const kill = (): Promise<void> => end('SIGKILL');
  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  const port = await start(0);
  /** No file may grow beyond so many bytes, which a program cannot tell from a disk that is full. */
  const limitFiles = (bytes: string): boolean => {
    try {
      execFileSync('prlimit', ['--pid', String(child?.pid), `--fsize=${bytes}:`], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  };
  return {
    port,
    url: `http://localhost:${port}`,
    pid: () => child?.pid,
    data,
    kill,
    stop: () => end('SIGTERM'),
    async start() {
      await start(port);
    },
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    fillDisk: () => (limitFiles('1') ? () => void limitFiles('unlimited') : undefined),
    ask<T>(question: number) {
      return new Promise<T>((resolve) => {
        child?.once('message', (answer) => resolve(answer as T));
        child?.send(question);
      });
    },
    async close() {
      await kill();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
