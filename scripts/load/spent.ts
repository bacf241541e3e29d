// Goes along in the process of a server that is measured (`--import`), and tells whoever started it what it spent its time on.
import { subscribe } from 'node:diagnostics_channel';
import { PerformanceObserver } from 'node:perf_hooks';
import { SPENT_CHANNEL } from '../../src/server/rooms/node-environment.ts';
import type { Work } from '../../src/session/host/host-environment.ts';
import { machineTime } from './machine-time.ts';
import type { Spent, SpentOn } from './spent-wire.ts';

/** `at`: when it was done, in ms of the machine. */
interface Piece {
  readonly on: keyof SpentOn;
  readonly ms: number;
  readonly at: number;
}

let pieces: Piece[] = [];
let cpu = process.cpuUsage();
/** What `performance` counts from. */
const origin = machineTime() - performance.now();

subscribe(SPENT_CHANNEL, (message) => {
  const { on, ms } = message as { readonly on: Work; readonly ms: number };
  pieces.push({ on, ms, at: machineTime() });
});
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    pieces.push({ on: 'collecting', ms: duration, at: origin + startTime + duration });
}).observe({ entryTypes: ['gc'] });

function sum(done: readonly Piece[]): SpentOn {
  const spent = { views: 0, frames: 0, sockets: 0, collecting: 0 };
  for (const { on, ms } of done) spent[on] += ms;
  return spent;
}

// Asked with an instant, in ms of the machine.
process.on('message', (until: number) => {
  const { user, system } = process.cpuUsage(cpu);
  process.send?.({
    all: sum(pieces),
    before: sum(pieces.filter(({ at }) => at <= until)),
    processor: (user + system) / 1000,
  } satisfies Spent);
  pieces = [];
  cpu = process.cpuUsage();
});
process.channel?.unref();
