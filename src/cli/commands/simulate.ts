import { availableParallelism } from 'node:os';
import { policyNames, type PolicyName } from '../../analysis/policies/policies.ts';
import type { Simulation } from '../../analysis/simulate.ts';
import { localeOf } from '../../base/locale-of.ts';
import { compilePlan } from '../../engine/plan.ts';
import { encodeJournal } from '../../engine/journal/file.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { onlyPath, readArguments, readChoice, readCount, readLanguage } from '../arguments.ts';
import { UsageError, type CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';
import { simulateInThreads } from '../simulate/in-threads.ts';
import { checkByPlainStep, type PlainCheck } from '../simulate/plain-step.ts';
import { linePlots, svgPlots } from '../simulate/plots.ts';
import { progressBar } from '../simulate/progress-bar.ts';
import { elementsInCsv, runsInCsv } from '../simulate/rows.ts';
import { unusable } from '../unusable.ts';
import { writeFile } from '../write-file.ts';

/** `simulate`: whole runs by simulated participants. */
export const simulateCommand: CliCommand = {
  name: 'simulate',
  usage:
    '<path> [--policy random|passive|first|last|hasty|diligent] [--runs N] [--seed S] [--variant V] [--people N] [--threads N] [--journal FILE] [--csv FILE] [--elements FILE] [--svg FILE] [--json] [--lang nl|en]',
  summary: {
    nl: 'speel hele runs met gesimuleerde deelnemers; --journal schrijft de eerste, --csv en --elements de cijfers, --svg de verdeling',
    en: 'play whole runs with simulated participants; --journal writes the first, --csv and --elements the figures, --svg the distribution',
  },
  async run(args, { out, err }) {
    const { values, positionals } = readArguments(args, {
      policy: { type: 'string' },
      runs: { type: 'string' },
      seed: { type: 'string' },
      variant: { type: 'string' },
      people: { type: 'string' },
      threads: { type: 'string' },
      journal: { type: 'string' },
      csv: { type: 'string' },
      elements: { type: 'string' },
      svg: { type: 'string' },
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
    const threads = readCount('threads', values.threads, availableParallelism());
    const before = performance.now();
    const progress = progressBar(runs, process.stderr);
    const found = await simulateInThreads(scenario, { ...table, policy, runs, seed }, threads, progress);
    const runsPerSecond = twoDigits(runs / ((performance.now() - before) / 1000));
    const check = checkByPlainStep(compilePlan(scenario, table), { policy }, found.rows);
    const plainRunsPerSecond = twoDigits(check.perSecond);
    const timesPlain = twoDigits(runsPerSecond / check.perSecond);
    const series = [
      { name: language === 'nl' ? 'totaal' : 'total', shares: found.rows.map(({ total }) => total) },
      ...Object.keys(found.dimensions).map((name) => ({
        name,
        shares: found.rows.flatMap((row) => row.dimensions[name] ?? []),
      })),
    ];
    const written: readonly (readonly [string | undefined, () => string])[] = [
      [values.journal, () => encodeJournal(found.first)],
      [values.csv, () => runsInCsv(found)],
      [values.elements, () => elementsInCsv(found)],
      [values.svg, () => svgPlots(`${scenario.id} ${table.variant}, ${policy}, ${runs}`, series)],
    ];
    for (const [file, text] of written) {
      const problem = file === undefined ? undefined : writeFile(file, text());
      if (problem === undefined) continue;
      err(`${problem[language]}\n`);
      return 1;
    }
    const { digest, ended, inputs, events, total, dimensions, coverage, elements } = found;
    const report = {
      runs,
      ended,
      digest,
      inputs,
      events,
      runsPerSecond,
      plainRunsPerSecond,
      timesPlain,
      threads,
      checked: { runs: check.runs, same: check.same },
      total,
      dimensions,
      coverage,
      elements,
    };
    if (values.json) out(`${JSON.stringify(report, null, 2)}\n`);
    else
      out(
        inWords[language]({ ...found, ...table, policy, runsPerSecond, check, timesPlain, threads }) +
          linePlots(series),
      );
    return ended === runs && check.same === check.runs ? 0 : 1;
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

interface Totals extends Omit<Simulation, 'first' | 'rows' | 'elements'> {
  readonly runsPerSecond: number;
  readonly check: PlainCheck;
  /** Against the plain step function alone in one thread. */
  readonly timesPlain: number;
  readonly threads: number;
  readonly variant: string;
  readonly people: number;
  readonly policy: PolicyName;
}

const twoDigits = (figure: number): number => Math.round(figure * 100) / 100;
/** As it is written in a language. */
const figure = (language: Language, value: number): string =>
  value.toLocaleString(localeOf[language], { maximumFractionDigits: 2 });
const percent = (share: number): number => Math.round(share * 100);

const inWords = {
  nl: (all: Totals) =>
    `${all.runs} runs van variant ${all.variant} met ${all.people} mensen (${all.policy}): ${all.ended} tot ENDEX\n` +
    `${figure('nl', all.inputs)} handelingen, ${figure('nl', all.events)} gebeurtenissen, ${figure('nl', all.runsPerSecond)} runs per seconde in ${all.threads} draden: ${figure('nl', all.timesPlain)} maal de stapfunctie alleen in één draad (${figure('nl', all.check.perSecond)} per seconde)\n` +
    `${all.check.same} van ${all.check.runs} runs eindigen in dezelfde toestand als ze nog eens door de stapfunctie gaan\n` +
    `totaal gemiddeld ${percent(all.total.mean)} van 100, ${all.coverage.reached} van ${all.coverage.all} onderdelen bereikt\n` +
    `digest ${all.digest}\n`,
  en: (all: Totals) =>
    `${all.runs} runs of variant ${all.variant} with ${all.people} people (${all.policy}): ${all.ended} to ENDEX\n` +
    `${figure('en', all.inputs)} inputs, ${figure('en', all.events)} events, ${figure('en', all.runsPerSecond)} runs a second in ${all.threads} threads: ${figure('en', all.timesPlain)} times the step function alone in one thread (${figure('en', all.check.perSecond)} a second)\n` +
    `${all.check.same} of ${all.check.runs} runs end in the same state when the step function plays them again\n` +
    `total ${percent(all.total.mean)} of 100 on average, ${all.coverage.reached} of ${all.coverage.all} elements reached\n` +
    `digest ${all.digest}\n`,
} as const;
