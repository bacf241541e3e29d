// Many teams, one release: `npm run load -- --teams 200 --seats 10 --json`. Loopback only; SQLite; the first shipped exercise.
import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureBuilt, root } from './build.ts';
import type { CrewAnswer, CrewOrder } from './load/crew-wire.ts';
import { mean, percentile, rounded } from './load/figures.ts';
import { seed, type Seeded } from './load/seed.ts';
import type { Spent, SpentOn } from './load/spent-wire.ts';
import { startSessionProcess } from './session-process.ts';

// Teams that play are another script, which ends this process.
if (process.argv.includes('--play')) await import('./load-play.ts');

const { values } = parseArgs({
  options: {
    teams: { type: 'string', default: '200' },
    seats: { type: 'string', default: '10' },
    releases: { type: 'string', default: '10' },
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
/** Real ms between one release and the next. */
const REST = 1_500;

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

/** A bare server beside ours: its sockets are open throughout, and each release is followed by one of its own. */
const bare = helper('load-yardstick.ts');
const { port } = await bare.next<{ port: number }>();
await order({ kind: 'yardstick', port, count: tokens.length });

const ours: number[] = [];
const theirs: number[] = [];
/** Of each release, in the server itself. */
const spent: Spent[] = [];
let sizes: readonly number[] = [];

async function release(wave: number): Promise<number[]> {
  const words = `wave ${wave} of ${Date.now()}`;
  const message = { act: 'improvise', from: actor, to: 'all', channel: 'mail', subject: words, text: letter() };
  await server.ask<Spent>(0);
  const seen = await order({ kind: 'release', ask: { op: 'send', teams: all, message }, words, patience: PATIENCE });
  if (seen.kind !== 'seen') throw new Error('no release');
  const asked = await server.ask<Spent>(seen.last);
  if (wave > 0) spent.push(asked);
  sizes = seen.bytes;
  return lastScreens(seen);
}

/** Our server stands still meanwhile, with all clocks in it: bare sockets have the machine to themselves. */
async function strike(): Promise<number[]> {
  await bare.ask(sizes);
  server.freeze();
  await wait(200);
  const last = lastScreens(await order({ kind: 'strike', patience: PATIENCE }));
  await wait(100);
  server.thaw();
  return last;
}

// The first of each warms up what has run for two hours in an exercise.
for (let wave = 0; wave <= releases; wave += 1) {
  for (const [name, send, found] of [
    ['wave', () => release(wave), ours],
    ['ws', strike, theirs],
  ] as const) {
    const last = await send();
    if (wave > 0) found.push(...last);
    say(`${name} ${wave}: p50 ${rounded(percentile(last, 0.5))} ms, p99 ${rounded(percentile(last, 0.99))} ms`);
    await wait(REST);
  }
}
say(`${sizes[0]} bytes`);
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
/** On average of a release: in all, or what of it was done when its last screen had it. */
const meanOf = (what: keyof SpentOn, part: 'all' | 'before'): number => mean(spent.map((one) => one[part][what]));
const [makeMs, encodeMs] = [meanOf('views', 'before'), meanOf('frames', 'before')];
const result = {
  teams,
  seats,
  p50ms: rounded(percentile(ours, 0.5)),
  p99ms: rounded(p99ms),
  wsP50ms: rounded(percentile(theirs, 0.5)),
  wsP99ms: rounded(wsP99ms),
  /** Of all of it: judging, storing, making views and what changed in them, packing that, sending. */
  ratio: rounded(p99ms / wsP99ms, 2),
  /** Real ms that the server spent on making views and what changed in them, and on packing that, before the last screen had it. */
  makeMs: rounded(makeMs),
  encodeMs: rounded(encodeMs),
  /** The same with what was left for after that. */
  makeAllMs: rounded(meanOf('views', 'all')),
  encodeAllMs: rounded(meanOf('frames', 'all')),
  /** The yardstick's bytes were made and packed before: the same ratio without either. */
  ratioApart: rounded((p99ms - makeMs - encodeMs) / wsP99ms, 2),
  /** What else a release took in the server, in ms: handing over to sockets, collecting garbage, and its processor time in all. */
  socketsMs: rounded(meanOf('sockets', 'all')),
  collectMs: rounded(meanOf('collecting', 'all')),
  processorMs: rounded(mean(spent.map(({ processor }) => processor))),
  bytesPerSeat,
  bytesOnTheWire: rounded(sizes.reduce((sum, size) => sum + size, 0) / sizes.length, 0),
};
console.log(values.json ? JSON.stringify(result) : result);
process.exit(0);
