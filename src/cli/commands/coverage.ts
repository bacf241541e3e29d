import { reachOf, type Reach } from '../../analysis/reach.ts';
import { compilePlan } from '../../engine/plan.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { onlyPath, readArguments, readChoice, readCount, readLanguage } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';
import { unusable } from '../unusable.ts';

/** `coverage`: which elements the drills of a scenario reach, which only random runs, and which neither. */
export const coverageCommand: CliCommand = {
  name: 'coverage',
  usage: '<path> [--variant V] [--runs N] [--seed S] [--json] [--lang nl|en]',
  summary: {
    nl: 'welke onderdelen proefruns en willekeurige runs bereiken, en welke niet',
    en: 'which elements drills and random runs reach, and which they do not',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, {
      variant: { type: 'string' },
      runs: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    const runs = values.runs === '0' ? 0 : readCount('runs', values.runs, 100);
    const seed = values.seed ?? '1';
    const { scenario, drills } = loadScenario(path);
    if (!scenario) return unusable(path, language, err);
    const names = scenario.variants.map(({ id }) => id as string);
    const wanted = values.variant === undefined ? names : [readChoice('variant', values.variant, names)];
    const seeds = Array.from({ length: runs }, (_, index) => `${seed}-${index}`);
    const found = scenario.variants
      .filter(({ id }) => wanted.includes(id))
      .map(({ id, people: { advised: people } }): Found => {
        return { variant: id, people, runs, ...reachOf(compilePlan(scenario, { variant: id, people }), drills, seeds) };
      });
    if (values.json) out(`${JSON.stringify(found, null, 2)}\n`);
    else for (const one of found) out(inWords[language](one));
    return 0;
  },
};

interface Found extends Reach {
  readonly variant: string;
  /** At the table of the random runs; a drill has its own number. */
  readonly people: number;
  readonly runs: number;
}

const listed = (title: string, names: readonly string[]): string =>
  names.length > 0 ? `  ${title}: ${names.join(', ')}\n` : '';

const inWords: Readonly<Record<Language, (found: Found) => string>> = {
  nl: ({ variant, people, drills, runs, reached, all, byChance, never }) =>
    `variant ${variant}: ${reached} van ${all} onderdelen bereikt, door ${drills.length} proefruns en ${runs} willekeurige runs met ${people} mensen\n` +
    listed('alleen bij toeval', byChance) +
    listed('niet bereikt', never),
  en: ({ variant, people, drills, runs, reached, all, byChance, never }) =>
    `variant ${variant}: ${reached} of ${all} elements reached, by ${drills.length} drills and ${runs} random runs with ${people} people\n` +
    listed('only by chance', byChance) +
    listed('not reached', never),
};
