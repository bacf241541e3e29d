// Goes along in the process of a server that is measured (`--import`), and tells whoever started it what it spent its time on.
import { subscribe } from 'node:diagnostics_channel';
import { PerformanceObserver } from 'node:perf_hooks';
import { SPENT_CHANNEL } from '../../src/server/rooms/node-environment.ts';
import type { Work } from '../../src/session/host/host-environment.ts';
import type { Spent } from './spent-wire.ts';

let spent: Record<Work | 'collecting', number>;
let cpu = process.cpuUsage();
const begin = (): void => {
  spent = { views: 0, frames: 0, sockets: 0, collecting: 0 };
  cpu = process.cpuUsage();
};
begin();
subscribe(SPENT_CHANNEL, (message) => {
  const { on, ms } = message as { readonly on: Work; readonly ms: number };
  spent[on] += ms;
});
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) spent.collecting += duration;
}).observe({ entryTypes: ['gc'] });

// What it spent since it was asked last.
process.on('message', () => {
  const { user, system } = process.cpuUsage(cpu);
  process.send?.({ ...spent, processor: (user + system) / 1000 } satisfies Spent);
  begin();
});
process.channel?.unref();
