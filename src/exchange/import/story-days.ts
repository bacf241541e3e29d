import type { MselRow } from '../msel/columns.ts';

const DAY = 24 * 60 * 60 * 1000;

/** `2026-03-10`, `10-03-2026` or `10/3/2026` (day first, as on this side of the ocean), with or without a time behind it. */
const date = /(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?|\b(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b/;

function dayOf(text: string): { readonly day: number; readonly rest: string } | undefined {
  const found = date.exec(text);
  if (!found) return undefined;
  const [whole, year, month, day, time, day2, month2, year2] = found;
  const at = Date.UTC(Number(year ?? year2), Number(month ?? month2) - 1, Number(day ?? day2));
  const others = text.replace(whole, ' ').trim();
  // A date alone is a cell with midnight in it; the hour then stands beside it.
  return Number.isNaN(at) ? undefined : { day: at / DAY, rest: others === '' ? (time ?? '') : others };
}

/** The story time of a row, in which the first date of the whole list is day 1. */
export function storyDays(rows: readonly MselRow[]): (row: MselRow) => string {
  const days = rows.flatMap((row) => dayOf(row['storyTime'] ?? '')?.day ?? []);
  const first = Math.min(...days);
  return (row) => {
    const text = row['storyTime'] ?? '';
    const found = dayOf(text);
    if (!found) return text;
    const [, hour, minute, half] = /(\d{1,2})[:.](\d{2})\s*(AM|PM)?/i.exec(found.rest) ?? [];
    if (hour === undefined) return found.rest;
    const late = (half ?? '').toUpperCase() === 'PM' ? 12 : 0;
    const clock = (Number(hour) % (half === undefined ? 24 : 12)) + late;
    return `D${found.day - first + 1} ${String(clock).padStart(2, '0')}:${minute}`;
  };
}
