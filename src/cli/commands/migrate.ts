import { join } from 'node:path';
import { messageOf } from '../../scenario/diagnostics/format.ts';
import { migrateSources } from '../../scenario/edit/migrate-sources.ts';
import { onlyPath, readArguments, readLanguage } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';
import { writeChanged } from '../write-file.ts';

/** `migrate`: writes a scenario of an older format in the present one. */
export const migrateCommand: CliCommand = {
  name: 'migrate',
  usage: '<path> [--check] [--lang nl|en]',
  summary: {
    nl: 'schrijf een scenario van een ouder formaat in het huidige; --check wijzigt niets',
    en: 'write a scenario of an older format in the present one; --check changes nothing',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, { check: { type: 'boolean' }, lang: { type: 'string' } });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    const outcome = migrateSources(loadScenario(path).files);
    if (!outcome.ok) {
      for (const one of outcome.error) err(`${join(path, one.file)}: ${messageOf(one, language)}\n`);
      return 1;
    }
    const { from, to, steps, changed } = outcome.value;
    if (steps.length === 0) {
      out(language === 'nl' ? `${path} heeft al formaat ${to}\n` : `${path} has format ${to} already\n`);
      return 0;
    }
    for (const step of steps) out(`${step.to}: ${step.summary}\n`);
    if (!writeChanged(path, changed, values.check ?? false, language, { out, err })) return 1;
    out(language === 'nl' ? `van formaat ${from} naar ${to}\n` : `from format ${from} to ${to}\n`);
    return values.check ? 1 : 0;
  },
};
