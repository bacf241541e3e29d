import { afterEndex } from '../../base/phase.ts';
import { draftReport } from '../../analysis/report/draft-report.ts';
import { personalReport } from '../../analysis/report/personal-report.ts';
import { reportRun } from '../../analysis/report/report-run.ts';
import { audiences, type Report } from '../../analysis/report/report.ts';
import { reportSource, type ReportRun, type ReportSource } from '../../analysis/report/source.ts';
import { replayJournal } from '../../analysis/replay-journal.ts';
import { decodeJournal } from '../../engine/journal/file.ts';
import type { NoteRecord } from '../../engine/notebook/note-record.ts';
import { renderReport, reportFormats } from '../../exchange/report/render-report.ts';
import { sheetNames } from '../../exchange/report/sheets.ts';
import { xapiStatements } from '../../exchange/report/xapi.ts';
import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { onlyPath, readArguments, readChoice, readLanguage } from '../arguments.ts';
import { UsageError, type CliCommand, type Output } from '../command.ts';
import { problemText } from '../journal-problem.ts';
import { readTextFile } from '../read-file.ts';
import { sendStatements } from '../send-statements.ts';
import { writeFile } from '../write-file.ts';

const formats = [...reportFormats, 'xapi'] as const;

/** `report`: the after-action report of a saved run, in one file. */
export const reportCommand: CliCommand = {
  name: 'report',
  usage:
    `<journal> --format ${formats.join('|')} --out FILE [--lang nl|en] [--audience ${audiences.join('|')}] ` +
    `[--sheet ${sheetNames.join('|')}] [--for ROLE] | --format xapi --send URL`,
  summary: {
    nl: 'maak het evaluatieverslag van een opgeslagen run; --for alleen voor één deelnemer; --send stuurt xAPI na ENDEX naar een LRS',
    en: 'make the after-action report of a saved run; --for for one participant alone; --send sends xAPI to an LRS after ENDEX',
  },
  async run(args, output) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string' },
      out: { type: 'string' },
      lang: { type: 'string' },
      audience: { type: 'string' },
      sheet: { type: 'string' },
      for: { type: 'string' },
      send: { type: 'string' },
    });
    const { out, err } = output;
    const language = readLanguage(values.lang);
    const path = onlyPath(positionals);
    if (values.format === undefined)
      throw new UsageError({
        nl: `Geef --format; er is: ${formats.join(', ')}.`,
        en: `--format is needed; there are: ${formats.join(', ')}.`,
      });
    const format = readChoice('format', values.format, formats);
    const audience = readChoice('audience', values.audience ?? 'team', audiences);
    const sheet = values.sheet === undefined ? 'all' : readChoice('sheet', values.sheet, sheetNames);
    if (values.send !== undefined && format !== 'xapi')
      throw new UsageError({ nl: '--send hoort bij --format xapi.', en: '--send goes with --format xapi.' });
    if (format === 'xapi' && audience !== 'team' && audience !== 'organisation')
      throw new UsageError({
        nl: 'xAPI is voor de eigen organisatie: --audience team of organisation.',
        en: 'xAPI is for the own organisation: --audience team or organisation.',
      });
    if (values.out === undefined && values.send === undefined)
      throw new UsageError({ nl: 'Geef --out FILE.', en: '--out FILE is needed.' });
    const run = readForReport(readTextFile(path));
    if ('problem' in run) {
      err(`${path}: ${run.problem[language]}\n`);
      return 1;
    }
    const source = reportSource(run, language, audience);
    if (format === 'xapi') return xapi(source, path, values, output);
    const report = values.for === undefined ? draftReport(source) : personalReport(source, roleOf(run, values.for));
    return write(values.out ?? '', await renderReport(report, format, sheet), madeText(report)[language], language, {
      out,
      err,
    });
  },
};

/** A saved run that plays again as recorded; anything else is no ground for a report. */
function readForReport(text: string): ReportRun | { readonly problem: Localized } {
  const journal = decodeJournal(text);
  if (!journal.ok) return { problem: problemText(journal.error) };
  const played = replayJournal(text);
  if (!played.ok) return { problem: problemText(played.error) };
  const { divergedAt } = played.value;
  if (divergedAt !== null)
    return {
      problem: {
        nl: `opnieuw afgespeeld wijkt record ${divergedAt} af; van zo'n run wordt geen verslag gemaakt`,
        en: `played again, record ${divergedAt} differs; no report is made of such a run`,
      },
    };
  const { name, notes } = JSON.parse(text) as { readonly name?: unknown; readonly notes?: unknown };
  return reportRun({
    ...journal.value,
    name: typeof name === 'string' ? name : journal.value.header.title,
    notes: Array.isArray(notes) ? (notes as NoteRecord[]) : [],
  });
}

/** @throws UsageError when the run has no such role */
const roleOf = ({ plan }: ReportRun, name: string) =>
  readChoice(
    'for',
    name,
    plan.roles.map(({ id }) => id),
  );

async function xapi(
  source: ReportSource,
  path: string,
  { out: file, send }: { readonly out?: string | undefined; readonly send?: string | undefined },
  output: Output,
) {
  const { language, context } = source;
  const statements = xapiStatements(source);
  const words = { nl: `${statements.length} xAPI-uitspraken`, en: `${statements.length} xAPI statements` }[language];
  if (file !== undefined) {
    const code = write(file, `${JSON.stringify(statements, null, 2)}\n`, words, language, output);
    if (code !== 0 || send === undefined) return code;
  }
  const { phase } = context.state;
  if (!afterEndex(phase)) {
    const before = {
      nl: 'de oefening is nog niet beëindigd; er is niets verstuurd',
      en: 'the exercise has not ended yet; nothing was sent',
    };
    output.err(`${path}: ${before[language]}\n`);
    return 1;
  }
  const failed = await sendStatements(send ?? '', statements);
  if (failed !== undefined) {
    output.err(`${{ nl: 'niet verstuurd', en: 'not sent' }[language]}: ${failed}\n`);
    return 1;
  }
  output.out(`${words}, ${{ nl: 'verstuurd', en: 'sent' }[language]}\n`);
  return 0;
}

function write(
  file: string,
  content: string | Uint8Array,
  words: string,
  language: Language,
  { out, err }: Output,
): 0 | 1 {
  const failed = writeFile(file, content);
  if (failed !== undefined) {
    err(`${failed[language]}\n`);
    return 1;
  }
  out(`${file}: ${words}\n`);
  return 0;
}

const madeText = ({ sections, tlp, fingerprint }: Report): Localized => ({
  nl: `${sections.length} onderdelen, ${tlp}, vingerafdruk ${fingerprint}`,
  en: `${sections.length} sections, ${tlp}, fingerprint ${fingerprint}`,
});
