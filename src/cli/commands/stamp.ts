import { join } from 'node:path';
import { languageOf } from '../../scenario/read-scenario.ts';
import { stampTranslations } from '../../scenario/translation/stamp.ts';
import { onlyPath, readArguments } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';
import { writeFile } from '../write-file.ts';

/** `stamp`: says that the translations have been read against the present source texts. */
export const stampCommand: CliCommand = {
  name: 'stamp',
  usage: '<path> [--lang en]',
  summary: {
    nl: 'zet bij elke vertaling die opnieuw is gelezen de hash van haar brontekst',
    en: 'write the hash of the source text into each translation that was read again',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, { lang: { type: 'string' } });
    const path = onlyPath(positionals);
    const { texts, files } = loadScenario(path);
    const source = new Map<string, string>(texts.map(({ key, text }) => [key, text]));
    const chosen = files.filter((file) => {
      const language = languageOf(file.path);
      return language !== undefined && (values.lang === undefined || values.lang === language);
    });
    if (chosen.length === 0) {
      err(`no translation file to stamp in ${path}\n`);
      return 1;
    }
    for (const file of chosen) {
      const stamped = stampTranslations(file.text, source);
      const failure = stamped.text === file.text ? undefined : writeFile(join(path, file.path), stamped.text);
      if (failure !== undefined) {
        // In the language in which it says the rest: `--lang` names the translation here.
        err(`${failure.en}\n`);
        return 1;
      }
      const unknown = stamped.unknown.length > 0 ? `, ${stamped.unknown.length} without a source text` : '';
      out(`${file.path}: ${stamped.changed.length} stamped${unknown}\n`);
    }
    return 0;
  },
};
