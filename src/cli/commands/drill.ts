import { join } from 'node:path';
import { failureText } from '../../analysis/drill/failure.ts';
import { runDrill } from '../../analysis/drill/run-drill.ts';
import { onlyPath, readArguments, readLanguage } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { unusable } from '../unusable.ts';
import { loadScenario } from '../load-scenario.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** `drill`: plays the scenario's own drills. */
export const drillCommand: CliCommand = {
  name: 'drill',
  usage: '<path> [--json] [--lang nl|en]',
  summary: {
    nl: 'speel de proefruns van een scenario en vergelijk met wat zij verwachten',
    en: 'play the drills of a scenario and compare with what they expect',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, lang: { type: 'string' } });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    const { scenario, drills } = loadScenario(path);
    if (!scenario) return unusable(path, language, err);
    const results = drills.map((drill) => runDrill(scenario, drill));
    if (values.json) {
      const shown = results.map(({ drill, passed, failures, total, dimensions }) => {
        return { drill, passed, failures: failures.map((one) => failureText(one, language)), total, dimensions };
      });
      out(`${JSON.stringify(shown, null, 2)}\n`);
    } else {
      for (const { drill, passed, failures, total } of results) {
        const word = { nl: passed ? 'geslaagd' : 'NIET geslaagd', en: passed ? 'passed' : 'FAILED' }[language];
        out(`${drill}: ${word} (${percent(total)})\n`);
        for (const one of failures) out(`  ${join(path, failureText(one, language))}\n`);
      }
      const failed = results.filter(({ passed }) => !passed).length;
      const [all, well] = [results.length, results.length - failed];
      out(language === 'nl' ? `${well} van ${all} geslaagd\n` : `${well} of ${all} passed\n`);
    }
    return results.every(({ passed }) => passed) ? 0 : 1;
  },
};
