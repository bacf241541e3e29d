// Rounds of things that go wrong while people play: `npm run chaos -- --rounds 20 --json`, on SQLite, or with
// `--processes 2` on PostgreSQL and Redis behind a proxy. Loopback only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Catalogue } from '../src/projections/catalogue.ts';
import { dist, ensureBuilt } from './build.ts';
import { playRounds } from './chaos-rounds.ts';
import { startLargeWorld } from './chaos-several.ts';
import { startSmallWorld, type ChaosWorld } from './chaos-world.ts';
import { ensurePostgres } from './postgres.ts';
import { ensureRedis } from './redis.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    teams: { type: 'string', default: '2' },
    seats: { type: 'string', default: '3' },
    processes: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const numbers = [values.rounds, values.teams, values.seats, values.processes].map(Number);
const [rounds, teams, people, processes] = numbers as [number, number, number, number];
if (!numbers.every((count) => Number.isInteger(count) && count > 0)) {
  console.error('--rounds, --teams, --seats and --processes must be whole numbers above 0.');
  process.exit(2);
}
async function start(): Promise<ChaosWorld> {
  if (processes === 1) return startSmallWorld();
  for (const found of [await ensurePostgres(), await ensureRedis()]) {
    if (!('reason' in found)) continue;
    console.error(`Several processes need PostgreSQL and Redis: ${found.reason}.`);
    process.exit(2);
  }
  return startLargeWorld(processes);
}
const built = await ensureBuilt();
if (!built.ok) throw new Error(built.output);
const catalogue = JSON.parse(readFileSync(join(dist, 'scenarios', 'index.json'), 'utf8')) as Catalogue;

// What was started ends with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
const world = await start();
const began = performance.now();
const total = await playRounds(world, { rounds, teams, people, catalogue }, (round, blow, so) => {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  // Beside what was asked for as JSON, so that this stays alone on its stream.
  console.error(`round ${round}, ${seconds} s (${blow}): ${JSON.stringify(so)}`);
});
await world.close();
console.log(values.json ? JSON.stringify({ rounds, ...total }) : `${rounds} rounds: ${JSON.stringify(total)}`);
process.exit(total.lost + total.doubled + total.diverged === 0 ? 0 : 1);
