import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { ImportProblem } from './draft.ts';
import { zipLimits } from './safe-zip.ts';

export interface Workbook {
  /** The sheets with something in them, as texts. */
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
  readonly macros: boolean;
}

/** What stands in a workbook; undefined when the archive is none. Macros are never run. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<Workbook, ImportProblem> | undefined> {
  let [entries, total, isWorkbook, macros] = [0, 0, false, false];
  try {
    // Looks at the list of entries only: what they would unpack to is judged before anything is.
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries++;
        total += originalSize;
        if (name === 'xl/workbook.xml') isWorkbook = true;
        if (name === 'xl/vbaProject.bin') macros = true;
        return false;
      },
    });
  } catch {
    return undefined;
  }
  if (!isWorkbook) return undefined;
  if (entries > zipLimits.entries || total > zipLimits.bytes)
    return err({
      text: {
        nl: 'De werkmap is uitgepakt groter dan 64 MB en wordt niet geopend.',
        en: 'Unpacked, the workbook is larger than 64 MB and is not opened.',
      },
    });
  try {
    const sheets = await readXlsxFile(bytes.slice().buffer);
    const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    return ok({
      sheets: filled.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) })),
      macros,
    });
  } catch {
    return err({
      text: {
        nl: 'Deze werkmap is beschadigd; open haar in uw spreadsheetprogramma en sla haar opnieuw op als xlsx.',
        en: 'This workbook is damaged; open it in your spreadsheet program and save it again as xlsx.',
      },
    });
  }
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A date is read as it is shown; a time without a date as hours and minutes. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const time = `${two(cell.getUTCHours())}:${two(cell.getUTCMinutes())}`;
    return cell.getUTCFullYear() < 1901 ? time : `${cell.toISOString().slice(0, 10)}T${time}`;
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
