import type { Picture } from '../../analysis/report/picture.ts';
import type { Table } from '../../analysis/report/report.ts';

const BOXES = 10;

/** The content of a picture as a table, for formats in which a table is worth more than a drawing. */
export function pictureTable(picture: Picture): Pick<Table, 'caption' | 'columns' | 'rows'> {
  switch (picture.kind) {
    case 'profile':
      return {
        caption: picture.title,
        columns: picture.columns,
        rows: picture.bars.map(({ label, share, words }) => row([label, share === undefined ? '' : bar(share), words])),
      };
    case 'timeline':
      return {
        caption: picture.title,
        columns: picture.columns,
        rows: picture.lanes.map(({ label, marks }) => {
          const good = marks.filter((mark) => mark.good).length;
          return row([label, String(good), String(marks.length - good)]);
        }),
      };
    case 'knowledge':
      return {
        caption: `${picture.title} (■ ${picture.legend.first}, ◧ ${picture.legend.later}, ○ ${picture.legend.never})`,
        columns: [picture.head, ...picture.columns],
        rows: picture.rows.map(({ label, cells }) =>
          row([label, ...cells.map((cell) => (cell ? (cell.first ? '■' : '◧') : '○'))]),
        ),
      };
  }
}

const row = (cells: readonly string[]): Table['rows'][number] => ({ cells, seqs: [] });

const bar = (share: number): string => {
  const full = Math.round(share * BOXES);
  return '■'.repeat(full) + '□'.repeat(BOXES - full);
};
