import { readFileSync } from 'node:fs';
import { replayJournal, type ReplayProblem, type ReplayReport } from '../../analysis/replay-journal.ts';
import { SEMANTICS } from '../../engine/journal/record.ts';
import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { onlyPath, readArguments, readLanguage } from '../arguments.ts';
import { UsageError, type CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';
import { unusable } from '../unusable.ts';

/** `replay`: plays a run file again and compares. */
export const replayCommand: CliCommand = {
  name: 'replay',
  usage: '<journal> [--scenario PATH] [--json] [--lang nl|en]',
  summary: {
    nl: 'speel een opgeslagen run opnieuw af en zeg of dezelfde toestand ontstaat',
    en: 'play a saved run again and say whether the same state comes out',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, {
      scenario: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    const text = readJournal(path);
    let scenario: Scenario | undefined;
    if (values.scenario !== undefined) {
      ({ scenario } = loadScenario(values.scenario));
      if (!scenario) return unusable(values.scenario, language, err);
    }
    const report = replayJournal(text, scenario);
    if (!report.ok) {
      err(`${path}: ${problemText(report.error)[language]}\n`);
      return 1;
    }
    const { digest, inputs, divergedAt, otherContent } = report.value;
    if (otherContent !== undefined)
      err(`${path}: ${contentText(report.value.header.content, otherContent)[language]}\n`);
    if (values.json) out(`${JSON.stringify({ digest, inputs, divergedAt }, null, 2)}\n`);
    else out(`${path}: ${outcomeText(report.value)[language]}\ndigest ${digest}\n`);
    return divergedAt === null ? 0 : 1;
  },
};

function readJournal(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError({ nl: `${path} is niet te lezen: ${why}`, en: `${path} cannot be read: ${why}` });
  }
}

function outcomeText({ header: { semantics }, inputs, divergedAt }: ReplayReport): Localized {
  const [ours, differs] = [String(SEMANTICS), semantics !== SEMANTICS];
  const nl = `vastgelegd onder semantiek ${semantics}${differs ? ` (dit programma heeft ${ours})` : ''}`;
  const en = `recorded under semantics ${semantics}${differs ? ` (this program has ${ours})` : ''}`;
  return divergedAt === null
    ? { nl: `${nl}, gereproduceerd (${inputs} handelingen)`, en: `${en}, reproduced (${inputs} inputs)` }
    : { nl: `${nl}, wijkt af vanaf record ${divergedAt}`, en: `${en}, diverges at record ${divergedAt}` };
}

const contentText = (recorded: string, used: string): Localized => ({
  nl: `vastgelegd met andere teksten (inhoud ${recorded}, hier ${used}); de regels zijn dezelfde`,
  en: `recorded with other texts (content ${recorded}, here ${used}); the rules are the same`,
});

function problemText(problem: ReplayProblem): Localized {
  switch (problem.code) {
    case 'not-json':
      return {
        nl: 'het bestand is beschadigd of afgebroken: geen JSON',
        en: 'the file is damaged or cut off: no JSON',
      };
    case 'not-a-journal':
      return { nl: 'dit is geen opgeslagen run', en: 'this is no saved run' };
    case 'newer-format':
      return {
        nl: `de run is opgeslagen in formaat ${problem.format}, nieuwer dan dit programma leest`,
        en: `the run was saved in format ${problem.format}, newer than this program reads`,
      };
    case 'broken-chain':
      return {
        nl: `beschadigd: record ${problem.seq} volgt niet op wat ervoor staat`,
        en: `damaged: record ${problem.seq} does not follow from what stands before it`,
      };
    case 'changed-text':
      return {
        nl: `beschadigd: de getypte tekst ${problem.ref} is niet die welke is vastgelegd`,
        en: `damaged: the typed text ${problem.ref} is not the one that was recorded`,
      };
    case 'no-variant':
      return {
        nl: 'het scenario heeft de gespeelde variant of het zetelplan niet',
        en: 'the scenario has not the variant or the seat plan that was played',
      };
    case 'other-rules':
      return {
        nl: `vastgelegd onder andere regels van het scenario (hier ${problem.rules}); niet afgespeeld`,
        en: `recorded under other rules of the scenario (here ${problem.rules}); not played`,
      };
  }
}
