import { replayJournal, type ReplayReport } from '../../analysis/replay-journal.ts';
import { SEMANTICS } from '../../engine/journal/record.ts';
import { verifyBundle } from '../../exchange/bundle/verify-bundle.ts';
import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { onlyPath, readArguments, readLanguage } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { problemText } from '../journal-problem.ts';
import { loadScenario } from '../load-scenario.ts';
import { readFile, readTextFile } from '../read-file.ts';
import { unusable } from '../unusable.ts';
import { reportBundle } from '../verify-report.ts';

/** `replay`: plays a run file again and compares. */
export const replayCommand: CliCommand = {
  name: 'replay',
  usage: '<journal> [--scenario PATH] [--json] [--lang nl|en] | --verify BUNDLE [--expect FINGERPRINT] [--json]',
  summary: {
    nl: 'speel een opgeslagen run opnieuw af en zeg of dezelfde toestand ontstaat; --verify onderzoekt een bewijsbundel',
    en: 'play a saved run again and say whether the same state comes out; --verify examines an evidence bundle',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, {
      scenario: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
      verify: { type: 'string' },
      expect: { type: 'string' },
    });
    const language = readLanguage(values.lang);
    if (values.verify !== undefined) {
      const verified = verifyBundle(readFile(values.verify), values.expect);
      return reportBundle(values.verify, verified, { language, json: values.json ?? false }, out);
    }
    const path = onlyPath(positionals);
    const text = readTextFile(path);
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
