/** The meeting some weeks later at which the actions are looked at again. */
export interface ColdDebrief {
  /** Names the meeting for calendars; the same again replaces it. */
  readonly uid: string;
  readonly title: string;
  /** `2026-12-18` */
  readonly day: string;
  /** `10:00`, on the clock of whoever opens it. */
  readonly hour: string;
  readonly minutes: number;
  /** Lines of the agenda. */
  readonly agenda: readonly string[];
  /** When this was written, UTC ms. */
  readonly stamp: number;
}

/** An iCalendar file (RFC 5545) with the meeting and a reminder a week before. */
export function calendarOf({ uid, title, day, hour, minutes, agenda, stamp }: ColdDebrief): string {
  const start = `${day.replaceAll('-', '')}T${hour.replace(':', '')}00`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Spoedoverleg//NONSGML Spoedoverleg//NL',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${start}`,
    `DURATION:PT${minutes}M`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(agenda.join('\n'))}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-P7D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n') + '\r\n';
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r?\n/g, '\\n');

const utc = (ms: number): string => new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** A line may hold 75 bytes; the rest goes on in lines that begin with a space. Never inside a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length;
    if (size + bytes > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      [piece, size] = ['', 0];
    }
    piece += letter;
    size += bytes;
  }
  return [...pieces, piece].join('\r\n ');
}
