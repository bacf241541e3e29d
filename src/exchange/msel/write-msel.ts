import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/universal';
import type { Language } from '../../scenario/model/ids.ts';
import { mselColumns } from './columns.ts';
import type { MselRow } from './columns.ts';

/** Programs that open CSV take it for UTF-8 when it begins so. */
const BYTE_ORDER_MARK = '\u{FEFF}';

const cells = (row: MselRow): readonly string[] => mselColumns.map(({ id }) => row[id] ?? '');

/** The list as CSV (RFC 4180); a cell that a spreadsheet would take for a formula is made harmless. */
export function mselCsv(rows: readonly MselRow[], language: Language): string {
  const table = [mselColumns.map(({ title }) => title[language]), ...rows.map((row) => [...cells(row)])];
  return `${BYTE_ORDER_MARK}${Papa.unparse(table, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** The list as a workbook of one sheet, with a head row and the ids in sight; every cell is a text, never a formula. */
export async function mselXlsx(rows: readonly MselRow[], language: Language): Promise<Uint8Array> {
  const made = writeXlsxFile([
    {
      sheet: 'MSEL',
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      columns: mselColumns.map(({ width }) => ({ width })),
      data: [
        mselColumns.map(({ title }) => ({ value: title[language], fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          cells(row).map((value) =>
            value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' as const },
          ),
        ),
      ],
    },
  ]);
  return new Uint8Array(await (await made.toBlob()).arrayBuffer());
}
