import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/universal';
import type { Report } from '../../analysis/report/report.ts';
import { wordsOf } from '../../analysis/report/words/words-of.ts';

/** The lists of a report that people sort and filter. */
export const sheetNames = ['timeline', 'decisions', 'actions'] as const;
export type SheetName = (typeof sheetNames)[number];

interface Sheet {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export function sheetsOf(report: Report): Readonly<Record<SheetName, Sheet>> {
  const { columns: c, sheets } = wordsOf(report.language);
  return {
    timeline: {
      title: sheets.timeline,
      columns: [c.position, c.story, c.real, c.kind, c.who, c.event],
      rows: report.timeline.map(({ seq, story, real = '', kind, who, what }) => [seq, story, real, kind, who, what]),
    },
    decisions: {
      title: sheets.decisions,
      columns: [
        c.position,
        c.story,
        c.who,
        c.decision,
        c.choice,
        c.how,
        c.reason,
        c.known,
        c.alternatives,
        c.confidence,
        c.quality,
      ],
      rows: report.decisions.map((item) => [
        item.seq ?? '',
        item.story,
        item.by,
        item.title,
        item.choice,
        item.how,
        item.why,
        item.knownThen.join(' '),
        item.alternatives,
        item.confidence,
        item.ratings,
      ]),
    },
    actions: {
      title: sheets.actions,
      columns: [c.action, c.type, c.owner, c.due, c.status, c.objective, c.position],
      rows: report.actions.map((item) => [
        item.text,
        item.type,
        item.owner,
        item.due,
        item.status,
        item.objective,
        item.seqs.join(' '),
      ]),
    },
  };
}

/** Programs that open CSV take it for UTF-8 when it begins so. */
const BYTE_ORDER_MARK = '\u{FEFF}';

/**
 * One list as CSV (RFC 4180), or all three under one another in one, in which the first column tells which list a line is of. A cell that a
 * spreadsheet would take for a formula is made harmless.
 */
export function reportCsv(report: Report, name: SheetName | 'all'): string {
  const sheets = sheetsOf(report);
  const table = (rows: readonly (readonly (string | number)[])[]): string =>
    BYTE_ORDER_MARK +
    Papa.unparse(
      rows.map((row) => [...row]),
      { escapeFormulae: true, newline: '\r\n' },
    ) +
    '\r\n';
  if (name !== 'all') return table([sheets[name].columns, ...sheets[name].rows]);
  const { columns: c } = wordsOf(report.language);
  // A column that two lists have is one column.
  const columns = [...new Set(sheetNames.flatMap((sheet) => sheets[sheet].columns))];
  const lines = sheetNames.flatMap((sheet) => {
    const { title, columns: own, rows } = sheets[sheet];
    return rows.map((row) => [title, ...columns.map((column) => row[own.indexOf(column)] ?? '')]);
  });
  return table([[c.list, ...columns], ...lines]);
}

const WIDTHS: Readonly<Record<SheetName, readonly number[]>> = {
  timeline: [9, 18, 22, 14, 20, 90],
  decisions: [9, 18, 16, 34, 50, 12, 40, 60, 12, 12, 50],
  actions: [60, 14, 26, 14, 12, 20, 12],
};

/** The lists as a workbook, a sheet each, with a head row that stays in sight. */
export async function reportXlsx(report: Report): Promise<Uint8Array> {
  const sheets = sheetsOf(report);
  const made = writeXlsxFile(
    sheetNames.map((name) => {
      const { title, columns, rows } = sheets[name];
      return {
        sheet: title,
        stickyRowsCount: 1,
        columns: WIDTHS[name].map((width) => ({ width })),
        data: [
          columns.map((value) => ({ value, fontWeight: 'bold' as const })),
          ...rows.map((row) =>
            row.map((value) => (typeof value === 'number' ? value : { value, type: String, wrap: true })),
          ),
        ],
      };
    }),
  );
  return new Uint8Array(await (await made.toBlob()).arrayBuffer());
}
