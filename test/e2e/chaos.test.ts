import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dist } from '../../scripts/build.ts';
import { playRounds } from '../../scripts/chaos-rounds.ts';
import { startLargeWorld } from '../../scripts/chaos-several.ts';
import { startSmallWorld, type ChaosWorld } from '../../scripts/chaos-world.ts';
import { postgresMissing } from '../../scripts/postgres-process.ts';
import { redisMissing } from '../../scripts/redis-process.ts';
import type { Catalogue } from '../../src/projections/catalogue.ts';

const missing = postgresMissing() ?? redisMissing();
const catalogue = JSON.parse(readFileSync(join(dist, 'scenarios', 'index.json'), 'utf8')) as Catalogue;

/** A few rounds with these blows, each once. */
async function survives(world: ChaosWorld, names: readonly string[]): Promise<void> {
  const blows = world.blows.filter(({ name }) => names.includes(name)).map((blow) => ({ ...blow, weight: 1 }));
  expect(blows.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  try {
    const wish = { rounds: blows.length, teams: 1, people: 2, catalogue };
    const found = await playRounds({ ...world, blows }, wish, () => undefined);
    expect(found).toMatchObject({ lost: 0, doubled: 0, diverged: 0 });
    expect(found.acknowledged).toBeGreaterThan(0);
  } finally {
    await world.close();
  }
}

it('nothing is lost, doubled or shown otherwise when a server crashes, its disk fills, its clock is set and lines break', async () => {
  await survives(await startSmallWorld(), ['crash and cuts', 'full disk', 'frozen screens', 'wall clock jumps']);
});

it.skipIf(missing)(`nor when processes, PostgreSQL or Redis do${missing ? ` (${missing})` : ''}`, async () => {
  await survives(await startLargeWorld(2), ['one sleeps', 'restart of PostgreSQL']);
});
