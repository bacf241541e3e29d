import { toJson } from '../../scenario/diagnostics/format.ts';
import type { DiagnosticJson } from '../../scenario/diagnostics/format.ts';
import { onlyPath, readArguments, readLanguage } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';

const severityWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nl: { error: 'fout', warning: 'waarschuwing', info: 'opmerking' },
  en: { error: 'error', warning: 'warning', info: 'note' },
};

const line = (found: DiagnosticJson, language: string): string => {
  const { start } = found.range;
  const notes = found.notes.map(
    (note) => `    ${note.file}:${note.range.start.line}:${note.range.start.column} ${note.message}\n`,
  );
  const word = severityWords[language]?.[found.severity] ?? found.severity;
  return `${found.file}:${start.line}:${start.column} ${word} ${found.code} ${found.message}\n${notes.join('')}`;
};

/** `check`: everything that is wrong with a scenario. */
export const checkCommand: CliCommand = {
  name: 'check',
  usage: '<path> [--json] [--lang nl|en] [--all]',
  summary: 'report every mistake in a scenario; --all also shows remarks',
  run(args, { out }) {
    const { values, positionals } = readArguments(args, {
      json: { type: 'boolean' },
      lang: { type: 'string' },
      all: { type: 'boolean' },
    });
    const language = readLanguage(values.lang);
    const { diagnostics } = loadScenario(onlyPath(positionals));
    const shown = diagnostics.filter(({ severity }) => values.all || severity !== 'info');
    const found = shown.map((diagnostic) => toJson(diagnostic, language));
    if (values.json) out(`${JSON.stringify(found, null, 2)}\n`);
    else {
      for (const one of found) out(line(one, language));
      const errors = found.filter(({ severity }) => severity === 'error').length;
      const warnings = found.filter(({ severity }) => severity === 'warning').length;
      out(
        language === 'nl'
          ? `${errors} fout(en), ${warnings} waarschuwing(en)\n`
          : `${errors} error(s), ${warnings} warning(s)\n`,
      );
    }
    return found.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
