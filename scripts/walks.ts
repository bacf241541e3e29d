// The kernel of `simulate` against the step function, over many random runs: `npm run walks -- --walks 100000 --threads 2 --seed 1 --json`.
// Each walk is a whole run of the policy `random`, played in both ways and compared whole. Long: not part of the tests.
// Walk n of a seed is always the same: Ctrl+C ends after the walks under way and says from where `--from` goes on.
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { isMainThread, workerData } from 'node:worker_threads';
import { playFlat, stateOfFlat } from '../src/analysis/kernel/play-flat.ts';
import { playToEnd } from '../src/analysis/table/play-run.ts';
import { loadScenario } from '../src/cli/load-scenario.ts';
import { serveStretches, shareOut, stretchesOf, type Stretch } from '../src/cli/simulate/share-out.ts';
import { expectShortRuns } from '../src/cli/simulate/young-runs.ts';
import { compilePlan, type Plan } from '../src/engine/plan.ts';
import { installPlatformHash } from '../src/server/platform-hash.ts';

/** Plans, with how many of a hundred walks each gets: short ones most, so that many walks fit in an hour. */
const plans: readonly (readonly [scenario: string, variant: string, people: number, share: number])[] = [
  ['webex-disclosure', '120', 8, 1],
  ['webex-disclosure', '120', 3, 1],
  ['webex-disclosure', '60', 6, 4],
  ['webex-disclosure', '20', 8, 6],
  ['webex-disclosure', '20', 3, 12],
  ['webex-disclosure', '20', 1, 10],
  ['ransomware-shared-services', '90', 6, 2],
  ['ransomware-shared-services', '90', 4, 2],
  ['supplier-friday', '20', 1, 62],
];
const shares = plans.flatMap(([, , , share], index) => Array.from({ length: share }, () => index));
/** Walks that a thread does at a time, and after how many progress is told. */
const [BATCH, REPORT] = [50, 1_000] as const;

interface Walked {
  readonly done: number;
  /** Seeds of walks that ended elsewhere, as `<scenario> <variant> <people> <seed>`. */
  readonly different: readonly string[];
}

function walk({ from, to }: Stretch, seed: string, planOf: (index: number) => Plan): Walked {
  const different: string[] = [];
  for (let index = from; index < to; index++) {
    const which = shares[index % shares.length] as number;
    const plan = planOf(which);
    const own = `${seed}-${index}`;
    const plain = playToEnd(plan, own, 'random');
    const flat = playFlat(plan, own);
    const same =
      flat.inputs === plain.inputs.length &&
      flat.events === plain.events &&
      isDeepStrictEqual(flat.visited, plain.visited) &&
      isDeepStrictEqual(stateOfFlat(flat), plain.state);
    if (!same) different.push([...(plans[which] ?? []).slice(0, 3), own].join(' '));
  }
  return { done: to - from, different };
}

function serve(): void {
  installPlatformHash();
  const made = new Map<number, Plan>();
  const planOf = (index: number): Plan => {
    let plan = made.get(index);
    if (!plan) {
      const [name, variant, people] = plans[index] as (typeof plans)[number];
      const { scenario } = loadScenario(join(import.meta.dirname, '..', 'scenarios', name));
      if (!scenario) throw new Error(`${name} has mistakes`);
      made.set(index, (plan = compilePlan(scenario, { variant, people })));
    }
    return plan;
  };
  const { seed } = workerData as { seed: string };
  serveStretches((stretch) => walk(stretch, seed, planOf));
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      walks: { type: 'string', default: '1000' },
      from: { type: 'string', default: '0' },
      threads: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const [walks, from, threads] = [values.walks, values.from, values.threads].map(Number) as [number, number, number];
  if (![walks, from + 1, threads].every((count) => Number.isInteger(count) && count > 0)) {
    console.error('--walks and --threads must be whole numbers above 0, --from one of 0 or more.');
    process.exit(2);
  }
  return { ...values, walks, from, threads };
}

/** Exit code: 0 when all walks were done and alike, 1 when some differ, 130 when it was stopped before that. */
async function lead(): Promise<void> {
  const { walks, from, threads, seed, json } = readOptions();
  const began = performance.now();
  const seconds = (): number => Math.round((performance.now() - began) / 1_000);
  const different: string[] = [];
  let done = 0;
  let stopped = false;
  process.once('SIGINT', () => (stopped = true));
  process.once('SIGTERM', () => (stopped = true));
  function* untilStopped(): Generator<Stretch, void> {
    for (const stretch of stretchesOf({ from, to: from + walks }, BATCH)) {
      if (stopped) return;
      yield stretch;
    }
  }
  const tell = (text: string): void => void process.stderr.write(process.stderr.isTTY ? `\r${text}` : `${text}\n`);
  const keep = (walked: Walked): void => {
    const before = Math.floor(done / REPORT);
    done += walked.done;
    different.push(...walked.different);
    for (const one of walked.different) process.stderr.write(`\ndifferent: ${one}\n`);
    if (Math.floor(done / REPORT) > before)
      tell(`${done} of ${walks} walks, ${different.length} different, ${seconds()} s`);
  };
  expectShortRuns();
  const program = new URL(import.meta.url);
  await shareOut(untilStopped(), { program, data: { seed }, count: threads }, keep);
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (done < walks) console.error(`Stopped. Go on with --seed ${seed} --from ${from + done} --walks ${walks - done}`);
  const found = {
    walks: done,
    from,
    different: different.length,
    first: different.slice(0, 10),
    seed,
    seconds: seconds(),
  };
  console.log(json ? JSON.stringify(found) : found);
  process.exitCode = different.length > 0 ? 1 : done < walks ? 130 : 0;
}

if (isMainThread) await lead();
else serve();
