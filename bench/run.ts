import { runCheck } from './check/run-check.ts';
import { runSeek } from './seek/run-seek.ts';
import { runStudio } from './studio/run-studio.ts';
import { crowds, measureStep } from './step.ts';

/** Goals of the engine: a step against the bare transition of the same chart, and against itself among more bystanders. */
const AGAINST_BARE = 1.5;
const GROWTH = 1.15;

const measured = measureStep();
const of = (name: string): number => measured.find((item) => item.name === name)?.median ?? Number.NaN;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const verdict = (ratio: number, goal: number): string =>
  `${ratio.toFixed(2)} (goal at most ${goal.toFixed(2)}: ${ratio <= goal ? 'holds' : 'MISSED'})`;

say('median [middle half of the samples], microseconds');
for (const { name, median, low, high } of measured)
  say(`  ${name.padEnd(26)} ${median.toFixed(1).padStart(7)}  [${low.toFixed(1)} - ${high.toFixed(1)}]`);
const [few, , many] = crowds;
const ratios = [
  [`step among ${few} against the bare transition`, of(`step among ${few}`) / of('bare transition'), AGAINST_BARE],
  [
    `step among ${few} against the bare transition from data`,
    of(`step among ${few}`) / of('bare transition from data'),
    AGAINST_BARE,
  ],
  [`step among ${many} against step among ${few}`, of(`step among ${many}`) / of(`step among ${few}`), GROWTH],
] as const;
for (const [what, ratio, goal] of ratios) say(`${what}: ${verdict(ratio, goal)}`);
if (ratios.some(([, ratio, goal]) => !(ratio <= goal))) process.exitCode = 1;
if (!(await runSeek(say))) process.exitCode = 1;
if (!runCheck(say)) process.exitCode = 1;
if (!(await runStudio(say, process.argv.includes('--panels')))) process.exitCode = 1;
