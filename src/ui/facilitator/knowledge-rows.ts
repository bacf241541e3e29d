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
