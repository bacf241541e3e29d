// Teams that play: `npm run load -- --play --teams 20 --seats 6 --seconds 60 --json`. Loopback only; SQLite; the first shipped exercise.
// Simulated participants at sockets of their own choose from what their view offers; they, the facilitator and the measuring share this
// process, and the machine with the server. `crewDelayP99ms` says how late this process itself was: what is measured can be that much less.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { policyNames, type PolicyName } from '../src/analysis/policies/policies.ts';
import type { Catalogue } from '../src/projections/catalogue.ts';
import { dist, ensureBuilt } from './build.ts';
import { figuresByAct, figuresOf, reasonsOf } from './load/command-figures.ts';
import { percentile, rounded } from './load/figures.ts';
import { playTeams, type PlayWish } from './load/play-teams.ts';
import { useOf } from './load/process-use.ts';
import { startSessionProcess } from './session-process.ts';

const { values } = parseArgs({
  options: {
    play: { type: 'boolean' },
    teams: { type: 'string', default: '20' },
    seats: { type: 'string', default: '6' },
    /** Real seconds of play. */
    seconds: { type: 'string', default: '60' },
    /** Times the authored pace; the seats read and act as many times as fast. */
    clock: { type: 'string', default: '4' },
    policies: { type: 'string', default: 'diligent,hasty,random' },
    variant: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}
const [teams, seats, seconds] = [values.teams, values.seats, values.seconds].map(Number) as [number, number, number];
if (![teams, seats, seconds].every((count) => Number.isInteger(count) && count > 0))
  refuse('--teams, --seats and --seconds must be whole numbers above 0.');
const pace = ([0.5, 1, 2, 4] as const).find((one) => String(one) === values.clock);
if (pace === undefined) refuse('--clock must be 0.5, 1, 2 or 4.');
const policies = values.policies.split(',') as PolicyName[];
const stranger = policies.find((name) => !policyNames.includes(name));
if (stranger !== undefined) refuse(`--policies: there is no "${stranger}"; there are ${policyNames.join(', ')}.`);

const built = await ensureBuilt();
if (!built.ok) throw new Error(built.output);
const [exercise] = JSON.parse(readFileSync(join(dist, 'scenarios', 'index.json'), 'utf8')) as Catalogue;
const variants = exercise?.variants.toSorted((a, b) => b.minutes - a.minutes) ?? [];
const variant = variants.find(({ id }) => id === (values.variant ?? variants[0]?.id));
if (!exercise || !variant) refuse(`--variant must be one of ${variants.map(({ id }) => id).join(', ')}.`);
/** The largest seat plan that the screens fill; with fewer screens than any has seats, some seats stay empty. */
const people = Math.max(...exercise.seatPlans.filter((count) => count <= seats), Math.min(...exercise.seatPlans));

// What was started ends with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
const server = await startSessionProcess();
const delay = monitorEventLoopDelay({ resolution: 10 });
const before = useOf(server.pid());
let peak = before?.memory ?? 0;
const sampling = setInterval(() => (peak = Math.max(peak, useOf(server.pid())?.memory ?? 0)), 250);
let began = 0;
let ended = 0;
let atStart = before;
let atEnd = before;
const wish: PlayWish = {
  base: `${server.url}/`,
  scenario: exercise.id,
  variant: variant.id,
  teams,
  seats,
  people,
  policies,
  clock: pace,
  haste: pace,
  releaseEvery: 5_000,
  isEnough: () => performance.now() - began > seconds * 1_000,
  onStart() {
    began = performance.now();
    atStart = useOf(server.pid());
    delay.enable();
  },
  onEnd() {
    ended = performance.now();
    atEnd = useOf(server.pid());
    delay.disable();
  },
  say: (line) => {
    if (!values.json) console.log(line);
  },
};
const { sent, releases, bytes, linesLost, journals } = await playTeams(wish);
clearInterval(sampling);
await server.close();

const sum = (numbers: readonly number[]): number => numbers.reduce((so, one) => so + one, 0);
const mean = (numbers: readonly number[]): number => Math.round(sum(numbers) / Math.max(1, numbers.length));
const lasts = releases.flat().filter((ms) => ms !== -1);
const minutes = (ended - began) / 60_000;
const cpu = before && atStart && atEnd ? atEnd.cpu - atStart.cpu : undefined;
const megabytes = (count: number | undefined): number | undefined =>
  count === undefined ? undefined : rounded(count / 1024 ** 2, 0);
const result = {
  teams,
  seats,
  policies,
  clock: pace,
  variant: variant.id,
  /** Real seconds. */
  seconds: rounded(minutes * 60),
  /** Minutes of the story that a team played. */
  storyMinutes: rounded(mean(journals.map(({ played }) => played)) / 60_000),
  commands: figuresByAct(sent),
  total: figuresOf('all', sent),
  rejections: reasonsOf(sent),
  /** From sending a message to all teams until a team's last screen has it. */
  release: {
    count: releases.length,
    p50ms: rounded(percentile(lasts, 0.5)),
    p99ms: rounded(percentile(lasts, 0.99)),
    /** Teams of which a screen never had it. */
    missed: releases.flat().length - lasts.length,
  },
  server: {
    cpuSeconds: cpu === undefined ? undefined : rounded(cpu),
    /** Of real minutes. */
    cpuSecondsPerTeamMinute: cpu === undefined ? undefined : rounded(cpu / teams / minutes, 3),
    memoryMb: {
      start: megabytes(before?.memory),
      joined: megabytes(atStart?.memory),
      peak: megabytes(before && peak),
      end: megabytes(atEnd?.memory),
    },
  },
  bytesPerSeat: {
    joining: mean(bytes.map((one) => one.before)),
    playing: mean(bytes.map((one) => one.during)),
    most: Math.max(...bytes.map((one) => one.before + one.during)),
  },
  linesLost,
  journal: {
    lost: sum(journals.map(({ lost }) => lost)),
    doubled: sum(journals.map(({ doubled }) => doubled)),
    gaps: sum(journals.map(({ gaps }) => gaps)),
  },
  crewDelayP99ms: rounded(delay.percentile(99) / 1e6),
};
if (values.json) console.log(JSON.stringify(result));
else {
  const { commands, total, ...rest } = result;
  console.table([...commands, total].map(({ act, ...figures }) => ({ command: act, ...figures })));
  console.dir(rest, { depth: 4 });
}
process.exit(result.journal.lost + result.journal.doubled === 0 ? 0 : 1);
