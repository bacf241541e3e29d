import { scenarioStats } from '../../scenario/stats.ts';
import { onlyPath, readArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';

/** `stats`: how much there is of everything, and how far the translations are. */
export const statsCommand: CliCommand = {
  name: 'stats',
  usage: '<path> [--json]',
  summary: {
    nl: 'tel de onderdelen van een scenario en het aandeel teksten per taal',
    en: 'count the elements of a scenario and the share of texts in each language',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
    const path = onlyPath(positionals);
    const { scenario, ...reading } = loadScenario(path);
    if (!scenario) {
      err(`${path} has errors; run: check ${path}\n`);
      return 1;
    }
    const stats = scenarioStats(scenario, reading);
    if (values.json) out(`${JSON.stringify(stats, null, 2)}\n`);
    else {
      for (const [name, count] of Object.entries(stats)) if (typeof count === 'number') out(`${name}: ${count}\n`);
      for (const [language, share] of Object.entries(stats.languages))
        out(`${language}: ${Math.floor(share * 100)} %\n`);
    }
    return 0;
  },
};
