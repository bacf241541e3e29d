// Rounds of things that go wrong while people play: `npm run chaos -- --rounds 20 --json`. Loopback only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Catalogue } from '../src/projections/catalogue.ts';
import { dist, ensureBuilt } from './build.ts';
import { playRounds } from './chaos-rounds.ts';
import { startSmallWorld } from './chaos-world.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    teams: { type: 'string', default: '2' },
    seats: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});
const [rounds, teams, people] = [values.rounds, values.teams, values.seats].map(Number) as [number, number, number];
if (![rounds, teams, people].every((count) => Number.isInteger(count) && count > 0)) {
  console.error('--rounds, --teams and --seats must be whole numbers above 0.');
  process.exit(2);
}
const built = await ensureBuilt();
if (!built.ok) throw new Error(built.output);
const catalogue = JSON.parse(readFileSync(join(dist, 'scenarios', 'index.json'), 'utf8')) as Catalogue;

const world = await startSmallWorld();
const began = performance.now();
const total = await playRounds(world, { rounds, teams, people, catalogue }, (round, blow, so) => {
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  // Beside what was asked for as JSON, so that this stays alone on its stream.
  console.error(`round ${round}, ${seconds} s (${blow}): ${JSON.stringify(so)}`);
});
await world.close();
console.log(values.json ? JSON.stringify({ rounds, ...total }) : `${rounds} rounds: ${JSON.stringify(total)}`);
process.exit(total.lost + total.doubled + total.diverged === 0 ? 0 : 1);
