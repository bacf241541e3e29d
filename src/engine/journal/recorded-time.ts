import { playTime, type Duration } from '../../base/time.ts';
import type { JournalRecord } from './record.ts';
import type { Position } from './seek.ts';

/** Between two records nobody was there when it took longer than this, in real ms: a night, a closed laptop. */
const AWAY = 5 * 60_000;
/** What is left of such a stretch, in real ms. */
const SHORT = 3_000;

/** A run along the clock on the wall: also where the table talked while the exercise stood still. */
export interface RecordedTime {
  /** From the first record to the last, in real ms, without stretches in which nobody was there. */
  readonly length: Duration;
  /** Real ms since the first record; between two records as far as play time is. */
  elapsed(position: Position): Duration;
  /** The moment that many real ms after the first record. */
  position(elapsed: Duration): Position;
}

/** Reads the real stamps of a journal, whose clock may have been set back in between: time then stands still. */
export function recordedTime(records: readonly JournalRecord[]): RecordedTime {
  const at: number[] = [];
  for (const [index, record] of records.entries()) {
    const before = records[index - 1];
    const passed = before ? Math.max(0, record.real - before.real) : 0;
    at.push((at[index - 1] ?? 0) + (passed > AWAY ? SHORT : passed));
  }
  const length = at.at(-1) ?? 0;
  const share = (value: number, from: number, to: number): number =>
    to <= from ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));
  return {
    length,
    elapsed({ seq, play }) {
      const from = records[seq];
      const to = records[seq + 1];
      if (!from) return 0;
      const start = at[seq] ?? 0;
      return to ? start + share(play, from.play, to.play) * ((at[seq + 1] ?? start) - start) : start;
    },
    position(elapsed) {
      const next = at.findIndex((time) => time > elapsed);
      const seq = next < 0 ? records.length - 1 : next - 1;
      const from = records[seq];
      const to = records[seq + 1];
      if (!from) return { seq: -1, play: playTime(0) };
      if (!to) return { seq, play: from.play };
      const part = share(elapsed, at[seq] ?? 0, at[seq + 1] ?? 0);
      return { seq, play: playTime(Math.round(from.play + part * Math.max(0, to.play - from.play))) };
    },
  };
}
