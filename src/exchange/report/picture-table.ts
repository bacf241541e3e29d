import type { Picture } from '../../analysis/report/picture.ts';
import type { Table } from '../../analysis/report/report.ts';

const BOXES = 10;

/** The content of a picture as a table, for formats in which a table is worth more than a drawing. */
export function pictureTable(picture: Picture): Pick<Table, 'columns' | 'rows'> {
  switch (picture.kind) {
    case 'profile':
      return {
        columns: picture.columns,
        rows: picture.bars.map(({ label, share, words }) => row([label, share === undefined ? '' : bar(share), words])),
      };
    case 'timeline':
      return {
        columns: picture.columns,
        rows: picture.lanes.map(({ label, marks }) => {
          const good = marks.filter((mark) => mark.good).length;
          const bad = marks.filter((mark) => !mark.good);
          return row([label, String(good), String(bad.length), bad.map(({ words }) => words).join('; ')]);
        }),
      };
    case 'knowledge':
      return {
        columns: [picture.head, ...picture.columns],
        rows: picture.rows.map(({ label, cells }) =>
          row([label, ...cells.map((cell) => (cell ? `${cell.first ? '■' : '◧'} ${cell.at}` : '○'))]),
        ),
      };
  }
}

const row = (cells: readonly string[]): Table['rows'][number] => ({ cells, seqs: [] });

const bar = (share: number): string => {
  const full = Math.round(share * BOXES);
  return '■'.repeat(full) + '□'.repeat(BOXES - full);
};
