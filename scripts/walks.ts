// The kernel of `simulate` against the step function, over many random runs: `npm run walks -- --walks 100000 --threads 2 --seed 1 --json`.
// Each walk is a whole run of the policy `random`, played in both ways and compared whole. Long: not part of the tests.
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { playFlat, stateOfFlat } from '../src/analysis/kernel/play-flat.ts';
import { playToEnd } from '../src/analysis/table/play-run.ts';
import { loadScenario } from '../src/cli/load-scenario.ts';
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
/** Walks that a thread does between two reports. */
const BATCH = 50;

interface Walked {
  readonly done: number;
  /** Seeds of walks that ended elsewhere, as `<scenario> <variant> <people> <seed>`. */
  readonly different: readonly string[];
}

function walk(from: number, to: number, seed: string, planOf: (index: number) => Plan): Walked {
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
  parentPort?.on('message', ({ from, to }: { from: number; to: number }) => {
    parentPort?.postMessage(walk(from, to, seed, planOf));
  });
}

async function lead(): Promise<void> {
  const { values } = parseArgs({
    options: {
      walks: { type: 'string', default: '1000' },
      threads: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const [walks, threads] = [values.walks, values.threads].map(Number) as [number, number];
  if (![walks, threads].every((count) => Number.isInteger(count) && count > 0)) {
    console.error('--walks and --threads must be whole numbers above 0.');
    process.exit(2);
  }
  const began = performance.now();
  const different: string[] = [];
  let next = 0;
  let done = 0;
  await Promise.all(
    Array.from(
      { length: threads },
      () =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL(import.meta.url), { workerData: { seed: values.seed } });
          const goOn = (): void => {
            if (next >= walks) return void worker.terminate().then(() => resolve());
            const from = next;
            next = Math.min(walks, from + BATCH);
            worker.postMessage({ from, to: next });
          };
          worker.on('message', (walked: Walked) => {
            done += walked.done;
            different.push(...walked.different);
            for (const one of walked.different) process.stderr.write(`\rdifferent: ${one}\n`);
            if (done % 1_000 < BATCH) process.stderr.write(`\r${done} of ${walks}, ${different.length} different`);
            goOn();
          });
          worker.on('error', reject);
          goOn();
        }),
    ),
  );
  process.stderr.write('\n');
  const seconds = Math.round((performance.now() - began) / 1_000);
  const found = { walks: done, different: different.length, first: different.slice(0, 10), seed: values.seed, seconds };
  console.log(values.json ? JSON.stringify(found) : found);
  process.exit(different.length === 0 ? 0 : 1);
}

if (isMainThread) await lead();
else serve();
