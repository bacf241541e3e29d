import { join } from 'node:path';
import { messageOf } from '../../scenario/diagnostics/format.ts';
import { formatSources } from '../../scenario/edit/format-source.ts';
import { onlyPath, readArguments, readLanguage } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';
import { writeChanged } from '../write-file.ts';

/** `format`: brings the files of a scenario in one shape. */
export const formatCommand: CliCommand = {
  name: 'format',
  usage: '<path> [--check] [--lang nl|en]',
  summary: {
    nl: 'zet de sleutels van een scenario in vaste volgorde; opmerkingen en teksten blijven; --check wijzigt niets',
    en: 'put the keys of a scenario in a fixed order; comments and texts stay; --check changes nothing',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, { check: { type: 'boolean' }, lang: { type: 'string' } });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    const { files } = loadScenario(path);
    const outcome = formatSources(files);
    if (!outcome.ok) {
      for (const one of outcome.error)
        err(`${join(path, one.file)}:${one.range.start.line}:${one.range.start.column} ${messageOf(one, language)}\n`);
      return 1;
    }
    if (!writeChanged(path, outcome.value, values.check ?? false, language, { out, err })) return 1;
    const count = outcome.value.length;
    const words = values.check
      ? { nl: 'bestand(en) nog niet in vorm', en: 'file(s) not in shape yet' }
      : { nl: 'bestand(en) gewijzigd', en: 'file(s) changed' };
    out(`${count} ${words[language]}\n`);
    return values.check && count > 0 ? 1 : 0;
  },
};
