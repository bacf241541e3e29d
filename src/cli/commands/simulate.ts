import { policyNames, type PolicyName } from '../../analysis/policies/policies.ts';
import { simulate, type Simulation } from '../../analysis/simulate.ts';
import { encodeJournal } from '../../engine/journal/file.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { onlyPath, readArguments, readChoice, readCount, readLanguage } from '../arguments.ts';
import { UsageError, type CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';
import { unusable } from '../unusable.ts';
import { writeFile } from '../write-file.ts';

/** `simulate`: whole runs by simulated participants. */
export const simulateCommand: CliCommand = {
  name: 'simulate',
  usage:
    '<path> [--policy random|passive|first|last|hasty|diligent] [--runs N] [--seed S] [--variant V] [--people N] [--journal FILE] [--json] [--lang nl|en]',
  summary: {
    nl: 'speel hele runs met gesimuleerde deelnemers; --journal schrijft de eerste',
    en: 'play whole runs with simulated participants; --journal writes the first',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, {
      policy: { type: 'string' },
      runs: { type: 'string' },
      seed: { type: 'string' },
      variant: { type: 'string' },
      people: { type: 'string' },
      journal: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    });
    const language = readLanguage(values.lang);
    const policy = readChoice('policy', values.policy ?? 'random', policyNames);
    const runs = readCount('runs', values.runs, 1);
    const path = onlyPath(positionals);
    const { scenario } = loadScenario(path);
    if (!scenario) return unusable(path, language, err);
    const table = tableOf(scenario, values.variant, values.people);
    const seed = values.seed ?? '1';
    const before = performance.now();
    const { first, ...totals } = simulate(scenario, { ...table, policy, runs, seed });
    const runsPerSecond = Math.round((runs / ((performance.now() - before) / 1000)) * 100) / 100;
    if (values.journal !== undefined) {
      const problem = writeFile(values.journal, encodeJournal(first));
      if (problem !== undefined) {
        err(`${values.journal}: ${problem}\n`);
        return 1;
      }
    }
    const { digest, ended, inputs, events, total, dimensions, coverage } = totals;
    const report = { runs, ended, digest, inputs, events, runsPerSecond, total, dimensions, coverage };
    if (values.json) out(`${JSON.stringify(report, null, 2)}\n`);
    else out(inWords[language]({ ...totals, ...table, policy, runsPerSecond }));
    return ended === runs ? 0 : 1;
  },
};

function tableOf(scenario: Scenario, variant: string | undefined, people: string | undefined) {
  const names = scenario.variants.map(({ id }) => id as string);
  const name = readChoice('variant', variant ?? names[0] ?? '', names);
  const advised = scenario.variants.find(({ id }) => id === name)?.people.advised ?? 0;
  const count = readCount('people', people, advised);
  if (!scenario.seatPlans.some((plan) => plan.people === count)) {
    const known = scenario.seatPlans.map((plan) => plan.people).join(', ');
    throw new UsageError({
      nl: `Er is geen zetelplan voor ${count} mensen; wel voor: ${known}.`,
      en: `There is no seat plan for ${count} people; there is for: ${known}.`,
    });
  }
  return { variant: name, people: count };
}

interface Totals extends Omit<Simulation, 'first'> {
  readonly runsPerSecond: number;
  readonly variant: string;
  readonly people: number;
  readonly policy: PolicyName;
}

const percent = (share: number): number => Math.round(share * 100);

const inWords = {
  nl: (all: Totals) =>
    `${all.runs} runs van variant ${all.variant} met ${all.people} mensen (${all.policy}): ${all.ended} tot ENDEX\n` +
    `${all.inputs} handelingen, ${all.events} gebeurtenissen, ${all.runsPerSecond} runs per seconde\n` +
    `totaal gemiddeld ${percent(all.total.mean)} van 100, ${all.coverage.reached} van ${all.coverage.all} onderdelen bereikt\n` +
    `digest ${all.digest}\n`,
  en: (all: Totals) =>
    `${all.runs} runs of variant ${all.variant} with ${all.people} people (${all.policy}): ${all.ended} to ENDEX\n` +
    `${all.inputs} inputs, ${all.events} events, ${all.runsPerSecond} runs a second\n` +
    `total ${percent(all.total.mean)} of 100 on average, ${all.coverage.reached} of ${all.coverage.all} elements reached\n` +
    `digest ${all.digest}\n`,
} as const;
