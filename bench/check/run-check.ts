import { performance } from 'node:perf_hooks';
import { migrations } from '../../src/scenario/migrations.ts';
import { openSource } from '../../src/scenario/edit/edit.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { SourceText } from '../../src/scenario/source/source-file.ts';
import { longScenario } from './long-scenario.ts';

const ROUNDS = 150;
const WARM_UP = 15;
/** Diagnostics are there within this many real ms of a keystroke (99 of 100), in a scenario of 3,000 lines. */
const GOAL = 100;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** A full check against a check of what one keystroke changed, side by side; whether the goal is met. */
export function runCheck(say: (line: string) => void): boolean {
  let files = longScenario();
  const lines = files.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  const edited = files.findLast(({ path }) => path.startsWith('6')) as SourceText;
  const full: number[] = [];
  const again: number[] = [];
  /** Processor time, which says what a check costs also on a machine that is busy with other things. */
  const work: number[] = [];
  const wrong = readScenario(files).diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(`the scenario of the benchmark has errors: ${wrong[0]?.code ?? ''}`);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const typed = edited.text.replace('woord1 ', `woord1${'x'.repeat(1 + (round & 7))} `);
    files = files.map((file) => (file.path === edited.path ? { ...file, text: typed } : file));
    const start = performance.now();
    readScenario(files.map((file) => ({ ...file })));
    const middle = performance.now();
    const before = process.cpuUsage();
    readScenario(files, migrations, openSource);
    const { user, system } = process.cpuUsage(before);
    const end = performance.now();
    if (round < 0) continue;
    full.push(middle - start);
    again.push(end - middle);
    work.push((user + system) / 1000);
  }
  const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);
  const [whole, part] = [sorted(full), sorted(again)];
  const shown = (times: readonly number[]): string =>
    `median ${at(times, 0.5).toFixed(1)}, 99 of 100 within ${at(times, 0.99).toFixed(1)}`;
  say(`check of ${lines} lines, a keystroke in a file of ${edited.text.split('\n').length}, milliseconds`);
  say(`  everything anew            ${shown(whole)}`);
  say(`  only what changed          ${shown(part)}`);
  say(`  processor time of that     ${shown(sorted(work))}`);
  const holds = at(part, 0.99) <= GOAL;
  say(
    `only what changed, 99 of 100: ${at(part, 0.99).toFixed(1)} ms (goal at most ${GOAL}: ${holds ? 'holds' : 'MISSED'})`,
  );
  return holds;
}
