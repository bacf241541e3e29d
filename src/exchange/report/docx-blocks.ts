import {
  BorderStyle,
  HeadingLevel,
  InternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Picture } from '../../analysis/report/picture.ts';
import type { Block, Section, Sentence, Table as ReportTable } from '../../analysis/report/report.ts';
import { pictureTable } from './picture-table.ts';

/** Twentieths of a point: A4 and its margins. */
export const PAGE = { short: 11_906, long: 16_838, margin: 1_134 };
/** Half points. */
export const SMALL = 16;
const COMPACT = 18;
const LINE = 'CBD4CA';
/** As many references behind a sentence as a reader will follow. */
const MOST = 6;

/** How a chapter is set. */
export interface Form {
  /** Positions that can be referred to. */
  readonly places: ReadonlySet<number>;
  /** On a page on its side. */
  readonly wide: boolean;
  /** So that it fits on one page. */
  readonly compact: boolean;
}

export const sectionOf = ({ level, title, blocks }: Section, form: Form): readonly (Paragraph | Table)[] => [
  new Paragraph({ text: title, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }),
  ...blocks.flatMap((block) => blockOf(block, form)),
];

function blockOf(block: Block, form: Form): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [
        new Paragraph({
          spacing: { after: form.compact ? 40 : 120 },
          children: block.sentences.flatMap((one, index) => [
            ...(index > 0 ? [new TextRun(' ')] : []),
            ...sentenceOf(one, form),
          ]),
        }),
      ];
    case 'list':
      return block.items.map(
        (one) => new Paragraph({ numbering: { reference: 'bullets', level: 0 }, children: [...sentenceOf(one, form)] }),
      );
    case 'table':
      return tableOf(block.table, form);
    case 'picture':
      return pictureOf(block.picture, form);
  }
}

const sentenceOf = ({ text, seqs }: Sentence, { places, compact }: Form): readonly ParagraphChild[] => [
  new TextRun(compact ? { text, size: COMPACT } : text),
  ...references(seqs, places),
];

function references(seqs: readonly number[], places: ReadonlySet<number>): readonly ParagraphChild[] {
  const known = seqs.filter((seq) => places.has(seq));
  if (known.length === 0) return [];
  const small = (text: string): TextRun => new TextRun({ text, size: SMALL });
  const links = known
    .slice(0, MOST)
    .flatMap((seq, index) => [
      ...(index > 0 ? [small(', ')] : []),
      new InternalHyperlink({ anchor: `log_${seq}`, children: [small(String(seq))] }),
    ]);
  return [small(' ['), ...links, small(known.length > MOST ? ', …]' : ']')];
}

function tableOf({ caption, columns, rows }: ReportTable, form: Form): readonly (Paragraph | Table)[] {
  const widths = columnWidths(
    columns,
    rows.map(({ cells }) => cells),
    form.wide,
  );
  const around = form.compact ? 0 : 40;
  const cell = (children: readonly ParagraphChild[], column: number): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 1, type: WidthType.DXA },
      margins: { top: around, bottom: around, left: 80, right: 80 },
      // The mark that ends it sets the height of a cell with nothing in it.
      children: [new Paragraph({ run: { size: SMALL }, children: [...children] })],
    });
  const text = (words: string, bold = false): TextRun => new TextRun({ text: words, size: SMALL, bold });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  return [
    new Paragraph({ text: caption, style: 'Caption' }),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: [...widths],
      borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
      rows: [
        new TableRow({ tableHeader: true, children: columns.map((name, column) => cell([text(name, true)], column)) }),
        ...rows.map(
          ({ cells, seqs }) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((words, column) =>
                cell([text(words), ...(column === 0 ? references(seqs, form.places) : [])], column),
              ),
            }),
        ),
      ],
    }),
    ...(form.compact ? [] : [new Paragraph({ text: '' })]),
  ];
}

/** Room of a letter at the size of a table, and of the margins of a cell, in twentieths of a point. */
const LETTER = 96;
const INSET = 180;
/** Letters of a word beyond which it may be broken. */
const LONGEST = 18;

/** Widths by what stands in the columns: each as wide as its longest word, the rest of the page by how much there is to read. */
function columnWidths(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  wide: boolean,
): readonly number[] {
  const room = (wide ? PAGE.long : PAGE.short) - 2 * PAGE.margin;
  const words = columns.map((name, column) => [name, ...rows.map((cells) => cells[column] ?? '')]);
  const least = words.map((texts) => {
    const longest = Math.max(...texts.flatMap((text) => text.split(/\s+/).map(({ length }) => length)));
    return Math.min(LONGEST, longest) * LETTER + INSET;
  });
  const asked = words.map((texts) => texts.slice(1).reduce((sum, { length }) => sum + Math.min(length, 200), 1));
  const needed = least.reduce((sum, width) => sum + width, 0);
  if (needed >= room) return least.map((width) => Math.floor((width * room) / needed));
  const all = asked.reduce((sum, weight) => sum + weight, 0);
  return least.map((width, column) => Math.floor(width + ((room - needed) * (asked[column] ?? 0)) / all));
}

/** A picture as a table with the same content: readable aloud, and to be changed in Word. */
const pictureOf = (picture: Picture, form: Form): readonly (Paragraph | Table)[] =>
  tableOf({ key: picture.key, ...pictureTable(picture) }, form);
