import type { Simulation } from '../../analysis/simulate.ts';

/** One line a run: seed, whether it reached ENDEX, inputs, events, total and dimensions as shares, digest. */
export function runsInCsv({ rows, dimensions }: Simulation): string {
  const names = Object.keys(dimensions);
  const lines = rows.map((row) => [
    row.seed,
    String(row.ended),
    String(row.inputs),
    String(row.events),
    row.total.toFixed(4),
    ...names.map((name) => row.dimensions[name]?.toFixed(4) ?? ''),
    row.digest,
  ]);
  return [['seed', 'ended', 'inputs', 'events', 'total', ...names, 'digest'], ...lines].map(line).join('');
}

/** One line an element: in what percentage of the runs it was reached. */
export const elementsInCsv = ({ elements }: Simulation): string =>
  [['element', 'percent'], ...Object.entries(elements).map(([name, share]) => [name, (share * 100).toFixed(2)])]
    .map(line)
    .join('');

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
