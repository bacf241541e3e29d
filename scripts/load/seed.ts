import { join } from 'node:path';
import { drilledRun } from '../../test/support/drilled-run.ts';
import { advance, nextDue } from '../../src/engine/advance.ts';
import { replay } from '../../src/engine/journal/replay.ts';
import type { Plan } from '../../src/engine/plan.ts';
import type { EngineState } from '../../src/engine/state/engine-state.ts';
import { playTime, type PlayTime } from '../../src/base/time.ts';
import { createNodeEnvironment } from '../../src/server/rooms/node-environment.ts';
import { createSessionRegistry } from '../../src/server/sessions/registry.ts';
import { createSqlStore } from '../../src/server/store/sql-store.ts';
import { migrate } from '../../src/server/store/migrate.ts';
import { openSqlite } from '../../src/server/store/sqlite.ts';
import { cutRun } from '../../src/session/runs/cut-run.ts';
import { readRun } from '../../src/session/runs/read-run.ts';
import { decodeRun } from '../../src/session/runs/run-file.ts';

/** A session whose teams stand, paused, in the last move of a run that was played by a drill. */
export interface Seeded {
  readonly facilitator: string;
  /** Tokens of the screens, by team. */
  readonly seats: readonly (readonly string[])[];
  /** Somebody of the script who can be made to say something. */
  readonly actor: string;
  /** Screens of one team that sit at a seat of their own; the others share one with somebody. */
  readonly people: number;
}

export async function seed(folder: string, drill: string, teams: number, screens: number): Promise<Seeded> {
  const environment = createNodeEnvironment();
  const decoded = decodeRun(drilledRun(drill, 'Load'), environment);
  const read = decoded.ok ? readRun(decoded.value) : decoded;
  if (!read.ok) throw new Error(`the drill ${drill} gives no run: ${JSON.stringify(read.error)}`);
  const { run, plan } = read.value;
  const play = quietMoment(plan, run);
  const records = run.records.filter((record) => record.play <= play);
  const { state } = replay(plan, run.header, records);
  const cut = { seq: records.length - 1, play };
  const database = openSqlite(join(folder, 'sessions.sqlite'));
  try {
    await migrate(database);
    const store = createSqlStore(database);
    const registry = createSessionRegistry({ database, store, wall: () => environment.wall(), days: 1 });
    const runs = Array.from({ length: teams }, (_, team) =>
      cutRun(run, plan, state, cut, `Team ${team + 1}`, environment),
    );
    const { session, token } = await registry.create({ name: 'Load', runs });
    const people = plan.seatPlan.people;
    const seats: string[][] = [];
    for (const team of runs.keys()) {
      const tokens: string[] = [];
      for (let screen = 0; screen < screens; screen += 1) {
        const given = await registry.give(session.id, { kind: 'seat', team, seat: screen % people });
        tokens.push(given.token);
      }
      seats.push(tokens);
    }
    return { facilitator: token, seats, actor: plan.scenario.actors[0]?.id ?? 'ctl', people };
  } finally {
    await database.close();
  }
}

/** In the last part: after that instant nothing falls due by itself for as long as anywhere there. */
function quietMoment(
  plan: Plan,
  run: { readonly header: Parameters<typeof replay>[1]; readonly records: Parameters<typeof replay>[2] },
): PlayTime {
  const from = plan.timeline.boundaries.at(-1) ?? playTime(0);
  const inputs = run.records.filter((record) => record.play > from).map(({ play }) => play);
  let state: EngineState = replay(
    plan,
    run.header,
    run.records.filter((record) => record.play <= from),
  ).state;
  state = advance(plan, state, playTime(from + 1)).state;
  const instants: number[] = [state.now, ...inputs, plan.timeline.end];
  for (let due = nextDue(state); due !== undefined && state.phase === 'running'; due = nextDue(state)) {
    instants.push(due);
    state = advance(plan, state, due).state;
  }
  const sorted = instants.filter((at) => at >= from).toSorted((a, b) => a - b);
  const gaps = sorted.map((at, index) => ({ at, length: (sorted[index + 1] ?? at) - at }));
  const longest = gaps.reduce((best, gap) => (gap.length > best.length ? gap : best));
  return playTime(longest.at + 1);
}
