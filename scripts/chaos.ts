// Rounds of crashes while people play: `npm run chaos -- --rounds 20 --json`. Loopback only.
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createApiClient, type ApiResult } from '../src/session/remote/api-client.ts';
import type { Catalogue } from '../src/projections/catalogue.ts';
import { dist, ensureBuilt } from './build.ts';
import { checkRun, type Findings } from './chaos-check.ts';
import { chatter, openCrewScreen, until, type CrewScreen, type Said } from './chaos-crew.ts';
import { startSessionProcess } from './session-process.ts';

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

async function must<T>(answer: Promise<ApiResult<T>>): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(`the server says: ${given.problem}`);
  return given.value;
}

const built = await ensureBuilt();
if (!built.ok) throw new Error(built.output);
const [exercise] = JSON.parse(readFileSync(join(dist, 'scenarios', 'index.json'), 'utf8')) as Catalogue;
// The longest: the exercise must not end before the rounds do.
const variant = exercise?.variants.toSorted((a, b) => b.minutes - a.minutes)[0];
if (!exercise || !variant) throw new Error('there is no exercise to play');

const server = await startSessionProcess();
const base = `${server.url}/`;
const api = createApiClient(base);
const names = Array.from({ length: teams }, (_, team) => `Team ${team + 1}`);
const { token } = await must(
  api.create({ scenario: exercise.id, variant: variant.id, people, name: 'Chaos', teams: names }),
);
const staff = names.map((_, team) => openCrewScreen(api, base, token, team, { kind: 'facilitator' }));
const seats: CrewScreen[] = [];
for (const team of names.keys()) {
  for (let seat = 0; seat < people; seat += 1) {
    const link = await must(api.link(token, { op: 'seatLink', team, seat }));
    seats.push(openCrewScreen(api, base, link.token, team, { kind: 'seat', seat }));
  }
}
const everybody = [...staff, ...seats];
const allHere = (): boolean => everybody.every((one) => one.state() === 'open');
await until('everybody is there', allHere);
await Promise.all(staff.map(({ client }) => client.send({ act: 'start' })));

const said: Said[] = [];
const total = { acknowledged: 0, lost: 0, doubled: 0, diverged: 0 };
/** What happens to them; a crash of the server most of all. */
const blows = {
  async crash() {
    await server.kill();
    await wait(randomInt(0, 200));
    await server.start();
  },
  async cuts() {
    for (const one of everybody) if (randomInt(2) === 0) one.cut();
  },
  async crashAndCuts() {
    await blows.cuts();
    await blows.crash();
  },
};
const kinds = ['crash', 'crash', 'crashAndCuts', 'cuts'] as const;

for (let round = 1; round <= rounds; round += 1) {
  const stop = new AbortController();
  const talking = seats.map((seat) => chatter(seat, said, stop.signal));
  await wait(randomInt(50, 400));
  const kind = kinds[randomInt(kinds.length)] ?? 'crash';
  await blows[kind]();
  await until('everybody is back', allHere);
  // After a crash it stands paused; to one that runs on this says nothing.
  await Promise.all(staff.map(({ client }) => client.send({ act: 'resume' })));
  await wait(randomInt(50, 200));
  stop.abort();
  await Promise.all(talking);
  await until('everything said was answered', () => said.every(({ outcome }) => outcome !== 'waiting'));
  // The clock stands while the run is held against its screens.
  await Promise.all(staff.map(({ client }) => client.send({ act: 'pause' })));
  await until('everybody sees the pause', () =>
    seats.every((seat) => {
      const view = seat.view();
      return view?.kind === 'role' && view.phase === 'paused';
    }),
  );
  const found: Findings[] = [];
  for (const team of names.keys()) {
    const { file } = await must(api.run(token, team));
    const ours = seats.filter((seat) => seat.team === team);
    found.push(
      checkRun(
        file ?? '',
        said.filter((one) => one.team === team),
        ours,
      ),
    );
  }
  const sum = (key: keyof Findings): number => found.reduce((so, one) => so + one[key], 0);
  total.acknowledged = sum('acknowledged');
  total.lost = sum('lost');
  total.doubled = sum('doubled');
  total.diverged += sum('diverged');
  if (!values.json) console.log(`round ${round} (${kind}): ${JSON.stringify(total)}`);
  await Promise.all(staff.map(({ client }) => client.send({ act: 'resume' })));
}
for (const { client } of everybody) client.close();
await server.close();
if (values.json) console.log(JSON.stringify({ rounds, ...total }));
process.exit(total.lost + total.doubled + total.diverged === 0 ? 0 : 1);
