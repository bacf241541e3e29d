import { basename, join } from 'node:path';
import { toJson } from '../../scenario/diagnostics/format.ts';
import type { DiagnosticJson } from '../../scenario/diagnostics/format.ts';
import { onlyPath, readArguments, readLanguage } from '../arguments.ts';
import type { CliCommand } from '../command.ts';
import { loadScenario } from '../load-scenario.ts';

const severityWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nl: { error: 'fout', warning: 'waarschuwing', info: 'opmerking' },
  en: { error: 'error', warning: 'warning', info: 'note' },
};

/** One line, with a path from where the command was given, so that a terminal can open it. */
const line = (found: DiagnosticJson, folder: string, language: string): string => {
  const at = ({ file, range }: Pick<DiagnosticJson, 'file' | 'range'>): string =>
    `${basename(folder) === file ? folder : join(folder, file)}:${range.start.line}:${range.start.column}`;
  const notes = found.notes.map((note) => `    ${at(note)} ${note.message}\n`);
  const word = severityWords[language]?.[found.severity] ?? found.severity;
  return `${at(found)} ${word} ${found.code} ${found.message}\n${notes.join('')}`;
};

/** `check`: everything that is wrong with a scenario. */
export const checkCommand: CliCommand = {
  name: 'check',
  usage: '<path> [--json] [--lang nl|en] [--all]',
  summary: {
    nl: 'noem elke fout in een scenario; --all toont ook opmerkingen',
    en: 'report every mistake in a scenario; --all also shows remarks',
  },
  run(args, { out }) {
    const { values, positionals } = readArguments(args, {
      json: { type: 'boolean' },
      lang: { type: 'string' },
      all: { type: 'boolean' },
    });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    const { diagnostics } = loadScenario(path);
    const shown = diagnostics.filter(({ severity }) => values.all || severity !== 'info');
    const found = shown.map((diagnostic) => toJson(diagnostic, language));
    if (values.json) out(`${JSON.stringify(found, null, 2)}\n`);
    else {
      for (const one of found) out(line(one, path, language));
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
