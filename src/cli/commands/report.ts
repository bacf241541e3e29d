import { draftReport } from '../../analysis/report/draft-report.ts';
import { reportRun } from '../../analysis/report/report-run.ts';
import { audiences, type Report } from '../../analysis/report/report.ts';
import { reportSource } from '../../analysis/report/source.ts';
import { replayJournal } from '../../analysis/replay-journal.ts';
import { decodeJournal } from '../../engine/journal/file.ts';
import type { NoteRecord } from '../../engine/notebook/note-record.ts';
import { reportHtml } from '../../exchange/report/report-html.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { onlyPath, readArguments, readChoice, readLanguage } from '../arguments.ts';
import { UsageError, type CliCommand } from '../command.ts';
import { problemText } from '../journal-problem.ts';
import { readTextFile } from '../read-file.ts';
import { writeFile } from '../write-file.ts';

const formats = ['html', 'json'] as const;
type Format = (typeof formats)[number];

/** `report`: the after-action report of a saved run, in one file. */
export const reportCommand: CliCommand = {
  name: 'report',
  usage: `<journal> --format ${formats.join('|')} --out FILE [--lang nl|en] [--audience ${audiences.join('|')}]`,
  summary: {
    nl: 'maak het evaluatieverslag van een opgeslagen run, voor wie het leest',
    en: 'make the after-action report of a saved run, for those who read it',
  },
  run(args, { out, err }) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string' },
      out: { type: 'string' },
      lang: { type: 'string' },
      audience: { type: 'string' },
    });
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    if (values.format === undefined || values.out === undefined)
      throw new UsageError({ nl: 'Geef --format en --out FILE.', en: '--format and --out FILE are needed.' });
    const format = readChoice('format', values.format, formats);
    const audience = readChoice('audience', values.audience ?? 'team', audiences);
    const text = readTextFile(path);
    const played = replayJournal(text);
    const journal = decodeJournal(text);
    if (!played.ok || !journal.ok) {
      const problem = !played.ok ? played.error : !journal.ok ? journal.error : undefined;
      if (problem) err(`${path}: ${problemText(problem)[language]}\n`);
      return 1;
    }
    if (played.value.divergedAt !== null) {
      err(`${path}: ${diverged(played.value.divergedAt)[language]}\n`);
      return 1;
    }
    const { name, notes } = JSON.parse(text) as { readonly name?: unknown; readonly notes?: unknown };
    const run = reportRun({
      ...journal.value,
      name: typeof name === 'string' ? name : journal.value.header.title,
      notes: Array.isArray(notes) ? (notes as NoteRecord[]) : [],
    });
    const report = draftReport(reportSource(run, language, audience));
    const failed = writeFile(values.out, rendered(report, format));
    if (failed !== undefined) {
      err(`${values.out}: ${failed}\n`);
      return 1;
    }
    out(`${values.out}: ${madeText(report)[language]}\n`);
    return 0;
  },
};

function rendered(report: Report, format: Format): string {
  return format === 'html' ? reportHtml(report) : `${JSON.stringify(report, null, 2)}\n`;
}

const madeText = ({ sections, tlp, fingerprint }: Report): Readonly<Record<Language, string>> => ({
  nl: `${sections.length} onderdelen, ${tlp}, vingerafdruk ${fingerprint}`,
  en: `${sections.length} sections, ${tlp}, fingerprint ${fingerprint}`,
});

const diverged = (seq: number): Readonly<Record<Language, string>> => ({
  nl: `opnieuw afgespeeld wijkt record ${seq} af; van zo'n run wordt geen verslag gemaakt`,
  en: `played again, record ${seq} differs; no report is made of such a run`,
});
