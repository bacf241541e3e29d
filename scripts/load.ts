// Many teams, one release: `npm run load -- --teams 200 --seats 10 --json`. Loopback only; SQLite; the first shipped exercise.
import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureBuilt, root } from './build.ts';
import type { CrewAnswer, CrewOrder } from './load/crew-wire.ts';
import { percentile, rounded } from './load/figures.ts';
import { seed, type Seeded } from './load/seed.ts';
import type { Spent } from './load/spent-wire.ts';
import { startSessionProcess } from './session-process.ts';

// Teams that play are another script, which ends this process.
if (process.argv.includes('--play')) await import('./load-play.ts');

const { values } = parseArgs({
  options: {
    teams: { type: 'string', default: '200' },
    seats: { type: 'string', default: '10' },
    releases: { type: 'string', default: '5' },
    drill: { type: 'string', default: 'exemplary' },
    json: { type: 'boolean', default: false },
  },
});
const [teams, seats, releases] = [values.teams, values.seats, values.releases].map(Number) as [number, number, number];
if (![teams, seats, releases].every((count) => Number.isInteger(count) && count > 0)) {
  console.error('--teams, --seats and --releases must be whole numbers above 0.');
  process.exit(2);
}
const say = (line: string): void => {
  if (!values.json) console.log(line);
};

/** A child of this process that answers each message with one. */
function helper(script: string) {
  const child: ChildProcess = fork(join(root, 'scripts', script), { serialization: 'advanced' });
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('exit', () => reject(new Error(`${script} ended`)));
  });
  ended.catch(() => undefined);
  const next = <T>(): Promise<T> =>
    Promise.race([ended, new Promise<T>((resolve) => child.once('message', (answer) => resolve(answer as T)))]);
  return {
    next,
    ask<T>(message: unknown): Promise<T> {
      const answer = next<T>();
      child.send(message as object);
      return answer;
    },
    end: () => child.disconnect(),
  };
}

/** Resident bytes of a process, as Linux counts them; 0 elsewhere. */
function resident(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

const built = await ensureBuilt();
if (!built.ok) throw new Error(built.output);
let seeded: Seeded | undefined;
const prepare = async (data: string): Promise<void> => {
  seeded = await seed(data, values.drill, teams, seats);
};
const server = await startSessionProcess({}, prepare, 'scripts/load/spent.ts');
if (!seeded) throw new Error('nothing was seeded');
const { facilitator, actor } = seeded;
const tokens = seeded.seats.flat();
const all = Array.from({ length: teams }, (_, team) => team);
const crew = helper('load-crew.ts');
const order = async (wanted: CrewOrder): Promise<CrewAnswer> => {
  const answer = await crew.ask<CrewAnswer>(wanted);
  if (answer.kind === 'failed') throw new Error(answer.why);
  return answer;
};
const PATIENCE = 60_000;

/** Of a wave, by team: ms until its last screen had it. */
function lastScreens(answer: CrewAnswer): number[] {
  if (answer.kind !== 'seen') throw new Error('no wave');
  if (answer.after.includes(-1))
    throw new Error(`${answer.after.filter((ms) => ms === -1).length} screens never had it`);
  return all.map((team) => Math.max(...answer.after.slice(team * seats, (team + 1) * seats)));
}

const before = resident(server.pid());
say(`${teams} teams of ${seats} screens come in ...`);
await order({ kind: 'join', base: `${server.url}/`, facilitator, tokens });
await wait(3_000);
const bytesPerSeat = Math.round((resident(server.pid()) - before) / tokens.length);
await order({ kind: 'ask', ask: { op: 'act', teams: all, step: 'resume' } });
await wait(5_000);

const ours: number[] = [];
/** Of each release, in the server itself. */
const spent: Spent[] = [];
let sizes: readonly number[] = [];
// The first wave warms up what has run for two hours in an exercise.
for (let wave = 0; wave <= releases; wave += 1) {
  const words = `wave ${wave} of ${Date.now()}`;
  const message = { act: 'improvise', from: actor, to: 'all', channel: 'mail', subject: words, text: letter() };
  await server.ask();
  const seen = await order({
    kind: 'release',
    ask: { op: 'send', teams: all, message },
    words,
    patience: PATIENCE,
  });
  if (wave > 0) spent.push(await server.ask());
  const last = lastScreens(seen);
  if (seen.kind === 'seen') sizes = seen.bytes;
  if (wave > 0) ours.push(...last);
  say(
    `wave ${wave}: p50 ${rounded(percentile(last, 0.5))} ms, p99 ${rounded(percentile(last, 0.99))} ms, ${sizes[0]} bytes`,
  );
  await wait(2_000);
}
await order({ kind: 'ask', ask: { op: 'act', teams: all, step: 'pause' } });

const bare = helper('load-yardstick.ts');
const { port } = await bare.next<{ port: number }>();
await order({ kind: 'yardstick', port, count: tokens.length });
await bare.ask(sizes);
await wait(2_000);
const theirs: number[] = [];
for (let wave = 0; wave <= releases; wave += 1) {
  const last = lastScreens(await order({ kind: 'strike', patience: PATIENCE }));
  if (wave > 0) theirs.push(...last);
  say(`ws ${wave}: p50 ${rounded(percentile(last, 0.5))} ms, p99 ${rounded(percentile(last, 0.99))} ms`);
  await wait(1_000);
}
bare.end();
crew.end();
await server.close();

/** As long as a mail of the exercise. */
function letter(): string {
  return 'OEFENING. De Kamer vraagt vandaag om een brief. Wilt u laten weten wat er bekend is en wie daarover gaat? '.repeat(
    4,
  );
}

const [p99ms, wsP99ms] = [percentile(ours, 0.99), percentile(theirs, 0.99)];
/** On average of a release. */
const meanOf = (what: keyof Spent): number => spent.reduce((sum, one) => sum + one[what], 0) / spent.length;
const [makeMs, encodeMs] = [meanOf('views'), meanOf('frames')];
const result = {
  teams,
  seats,
  p50ms: rounded(percentile(ours, 0.5)),
  p99ms: rounded(p99ms),
  wsP50ms: rounded(percentile(theirs, 0.5)),
  wsP99ms: rounded(wsP99ms),
  /** Of all of it: judging, storing, making views and what changed in them, packing that, sending. */
  ratio: rounded(p99ms / wsP99ms, 2),
  /** Real ms that the server spent within a release on making views and what changed in them, and on packing that. */
  makeMs: rounded(makeMs),
  encodeMs: rounded(encodeMs),
  /** The yardstick's bytes were made and packed before: the same ratio without either. */
  ratioApart: rounded((p99ms - makeMs - encodeMs) / wsP99ms, 2),
  /** What else a release took in the server, in ms: handing over to sockets, collecting garbage, and its processor time in all. */
  socketsMs: rounded(meanOf('sockets')),
  collectMs: rounded(meanOf('collecting')),
  processorMs: rounded(meanOf('processor')),
  bytesPerSeat,
  bytesOnTheWire: rounded(sizes.reduce((sum, size) => sum + size, 0) / sizes.length, 0),
};
console.log(values.json ? JSON.stringify(result) : result);
process.exit(0);
