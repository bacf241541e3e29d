import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { ImportProblem } from './draft.ts';
import { zipLimits } from './safe-zip.ts';

/** The first sheet with something in it, as texts; undefined when the archive is no workbook. */
export async function readXlsx(
  bytes: Uint8Array,
): Promise<Result<readonly (readonly string[])[], ImportProblem> | undefined> {
  let [entries, total, isWorkbook] = [0, 0, false];
  try {
    // Looks at the list of entries only: what they would unpack to is judged before anything is.
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries++;
        total += originalSize;
        if (name === 'xl/workbook.xml') isWorkbook = true;
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
        nl: 'Het werkblad is uitgepakt groter dan 64 MB en wordt niet geopend.',
        en: 'Unpacked, the workbook is larger than 64 MB and is not opened.',
      },
    });
  try {
    const sheets = await readXlsxFile(bytes.slice().buffer);
    const filled = sheets.map(({ data }) => data).find((rows) => rows.some((row) => row.some((cell) => cell !== null)));
    return ok((filled ?? []).map((row) => row.map(cellText)));
  } catch {
    return err({
      text: {
        nl: 'Dit werkblad is beschadigd; open het in uw spreadsheetprogramma en sla het opnieuw op als xlsx.',
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
