import { randomFillSync } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { realTime } from '../../base/time.ts';
import type { HostEnvironment } from '../../session/host/host-environment.ts';
import { handOver } from './outbox.ts';

/** For who measures this process from within: how long what took, as `HostEnvironment.spent`. */
export const SPENT_CHANNEL = 'spoedoverleg.spent';
const spent = channel(SPENT_CHANNEL);
const tell: HostEnvironment['spent'] = (on, ms) => spent.publish({ on, ms });

/** Drawn for many ids at a time: asking for a few bytes takes as long as asking for many. */
const pool = Buffer.alloc(16 * 256);
let used = pool.length;
function randomId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.toString('hex', used - 16, used);
}

/** Asked of at each beat of each run: one answer serves all that come at nearly the same time. */
const FRESH_MS = 100;
let read = { at: -Infinity, worked: 0 };
function worked(): number {
  const at = performance.now();
  if (at - read.at < FRESH_MS) return read.worked;
  const { user, system } = process.cpuUsage();
  read = { at, worked: (user + system) / 1_000 };
  return read.worked;
}

/** So many go on before anything that has come in meanwhile. */
const AT_ONCE = 8;
/** Real ms for which something is held back at most while others wait for the store. */
const HELD_MS = 50;

/** @param busy whether something that is being stored is waited for */
function createRest(busy: () => boolean): () => Promise<void> {
  const resting: (() => void)[] = [];
  let since = 0;
  function begin(): void {
    if (busy() && performance.now() - since < HELD_MS) return void setTimeout(begin, 1);
    // What was made before is on its way before anything is made that can wait.
    handOver();
    goOn();
  }
  function goOn(): void {
    for (const wake of resting.splice(0, AT_ONCE)) wake();
    if (resting.length > 0) setImmediate(goOn);
  }
  return () =>
    new Promise((wake) => {
      if (resting.push(wake) > 1) return;
      since = performance.now();
      setImmediate(begin);
    });
}

/** The server as the machine on which runs are hosted. */
export const createNodeEnvironment = (busy = (): boolean => false): HostEnvironment => ({
  wall: () => realTime(Date.now()),
  steady: () => performance.now(),
  worked,
  randomId,
  rest: createRest(busy),
  get spent() {
    return spent.hasSubscribers ? tell : undefined;
  },
});
