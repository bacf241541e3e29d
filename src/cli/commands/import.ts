import { basename } from 'node:path';
import { formatNames, importFile } from '../../exchange/import/import-file.ts';
import { importReport, REPORT_FILE } from '../../exchange/import/import-report.ts';
import { onlyPath, readArguments, readLanguage } from '../arguments.ts';
import { UsageError } from '../command.ts';
import type { CliCommand } from '../command.ts';
import { readFile } from '../read-file.ts';
import { writeNewFolder } from '../write-folder.ts';

/** `import`: a scenario folder of a file of another program. */
export const importCommand: CliCommand = {
  name: 'import',
  usage: '<file> --out FOLDER [--lang nl|en]',
  summary: {
    nl: 'maak een scenario van een MSEL (xlsx, csv), een OpenAEV-zip, of JSON van IcebergTTX of T3SF; IMPORT.md zegt wat niet meekwam',
    en: 'make a scenario of a MSEL (xlsx, csv), an OpenAEV zip, or JSON of IcebergTTX or T3SF; IMPORT.md says what was left out',
  },
  async run(args, { out, err }) {
    const { values, positionals } = readArguments(args, { out: { type: 'string' }, lang: { type: 'string' } });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    if (values.out === undefined) throw new UsageError({ nl: 'Geef --out FOLDER.', en: '--out FOLDER is needed.' });
    const name = basename(path);
    const outcome = await importFile(name, readFile(path), language);
    if (!outcome.ok) {
      err(`${path}: ${outcome.error.text[language]}\n`);
      return 1;
    }
    const { files, format, notes, diagnostics } = outcome.value;
    const report = importReport(name, notes, diagnostics, language);
    writeNewFolder(values.out, [...files, { path: REPORT_FILE, text: report }]);
    const left = notes.filter(({ kind }) => kind === 'left' || kind === 'privacy').length;
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    out(
      language === 'nl'
        ? `${values.out}: gemaakt uit ${formatNames[format]}. Niet overgenomen: ${left}. Fouten op te lossen: ${errors}. Lees IMPORT.md.\n`
        : `${values.out}: made from ${formatNames[format]}. Not carried over: ${left}. Errors to mend: ${errors}. Read IMPORT.md.\n`,
    );
    return errors === 0 ? 0 : 1;
  },
};
