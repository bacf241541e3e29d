import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Catalogue } from '../src/projections/catalogue.ts';
import type { Findings } from './chaos-check.ts';
import { chatter } from './chaos-crew.ts';
import { startChaosSession, type ChaosSession } from './chaos-session.ts';
import type { Blow, ChaosWorld } from './chaos-world.ts';

export interface ChaosWish {
  readonly rounds: number;
  readonly teams: number;
  /** Seats in each team. */
  readonly people: number;
  readonly catalogue: Catalogue;
}

/** Rounds that one session lasts; then there is a new one, so that what is checked each round stays of a size. */
const SESSION_ROUNDS = 10;

/** Lets things go wrong, one a round, and sums up what was found; `tell` is called after each round. */
export async function playRounds(
  world: ChaosWorld,
  { rounds, teams, people, catalogue }: ChaosWish,
  tell: (round: number, blow: string, total: Findings) => void,
): Promise<Findings> {
  let ended: Findings = { acknowledged: 0, lost: 0, doubled: 0, diverged: 0 };
  let total = ended;
  let session: ChaosSession | undefined;
  let bag: Blow[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    if (bag.length === 0) bag = shuffled(world.blows.flatMap((blow) => Array<Blow>(blow.weight).fill(blow)));
    const blow = bag.pop();
    session ??= await startChaosSession(world, catalogue, teams, people);
    const diverged = await playRound(session, blow);
    total = { ...plus(ended, diverged), diverged: total.diverged + diverged.diverged };
    tell(round, blow?.name ?? '', total);
    if (round % SESSION_ROUNDS === 0 || round === rounds) {
      session.close();
      session = undefined;
      ended = total;
    } else await session.resume();
  }
  return total;
}

async function playRound(session: ChaosSession, blow: Blow | undefined): Promise<Findings> {
  const stop = new AbortController();
  const talking = session.seats.map((seat) => chatter(seat, session.said, stop.signal));
  await wait(randomInt(50, 400));
  await blow?.strike();
  await session.everybodyBack();
  // After a crash it stands paused; to one that runs on this says nothing.
  await session.resume();
  await wait(randomInt(50, 200));
  stop.abort();
  await Promise.all(talking);
  return session.check();
}

const plus = (one: Findings, other: Findings): Findings => ({
  acknowledged: one.acknowledged + other.acknowledged,
  lost: one.lost + other.lost,
  doubled: one.doubled + other.doubled,
  diverged: one.diverged + other.diverged,
});

function shuffled<T>(list: T[]): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [a, b] = [list[last] as T, list[other] as T];
    list[last] = b;
    list[other] = a;
  }
  return list;
}
