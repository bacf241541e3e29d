import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';

type Row = FacilitatorView['knowledge'][number];

/** The facts that matter most to a facilitator: held, but by few; newest first among equals. Facts nobody has come last. */
export function knowledgeRows(rows: readonly Row[], count: number): readonly Row[] {
  const spread = (row: Row): number => {
    const held = Object.keys(row.held).length;
    return held === 0 ? Number.POSITIVE_INFINITY : held;
  };
  const newest = (row: Row): number => Math.max(0, ...Object.values(row.held));
  const chosen = new Set(
    rows
      .toSorted((a, b) => (spread(a) === spread(b) ? newest(b) - newest(a) : spread(a) - spread(b)))
      .slice(0, count)
      .map((row) => row.fact),
  );
  return rows.filter((row) => chosen.has(row.fact)).toSorted((a, b) => held(b) - held(a));
}

const held = (row: Row): number => Object.keys(row.held).length;

const ROOM = 7;

/** A short name cut to a narrow column: whole when it fits, else its first word, else its first letters with a point. */
export function columnHead(short: string): string {
  if (short.length <= ROOM) return short;
  const word = short.split(' ')[0] ?? short;
  return word.length <= ROOM ? word : `${word.slice(0, 4)}.`;
}
