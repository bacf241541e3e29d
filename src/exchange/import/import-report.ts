import type { Language } from '../../scenario/model/ids.ts';
import type { Diagnostic } from '../../scenario/diagnostics/diagnostic.ts';
import { messageOf } from '../../scenario/diagnostics/format.ts';
import type { ImportNote } from './draft.ts';

/** Under this name a report lies beside the files of the scenario that was made. */
export const REPORT_FILE = 'IMPORT.md';

const heads: Readonly<Record<ImportNote['kind'] | 'check', Readonly<Record<Language, string>>>> = {
  privacy: { nl: 'Met opzet weggelaten', en: 'Left out on purpose' },
  left: { nl: 'Niet overgenomen', en: 'Not carried over' },
  changed: { nl: 'In een andere vorm overgenomen', en: 'Carried over in another form' },
  fill: { nl: 'Nog in te vullen', en: 'To be filled in' },
  check: { nl: 'Wat check nog zegt', en: 'What check still says' },
};

/** What became of a file: what was left out, what changed, what is to be filled in, and what `check` says. */
export function importReport(
  source: string,
  notes: readonly ImportNote[],
  diagnostics: readonly Diagnostic[],
  language: Language,
): string {
  const sections = (['privacy', 'left', 'changed', 'fill'] as const).flatMap((kind) => {
    const mine = notes.filter((one) => one.kind === kind);
    return mine.length === 0
      ? []
      : [
          `## ${heads[kind][language]}\n\n${mine.map((one) => `- \`${one.where}\` – ${one.text[language].replace(/\s*\n\s*/g, ' / ')}`).join('\n')}\n`,
        ];
  });
  const said = diagnostics.filter(({ severity }) => severity !== 'info');
  const check =
    said.length === 0
      ? []
      : [
          `## ${heads.check[language]}\n\n${said.map((one) => `- ${one.file}:${one.range.start.line} – ${messageOf(one, language)}`).join('\n')}\n`,
        ];
  const title = { nl: `Invoer van ${source}`, en: `Import of ${source}` }[language];
  return `# ${title}\n\n${[...sections, ...check].join('\n')}`;
}
