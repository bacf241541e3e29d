import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import type { Picture } from '../../analysis/report/picture.ts';
import type { Block, Report, Section, Sentence, Table as ReportTable } from '../../analysis/report/report.ts';
import { wordsOf } from '../../analysis/report/words/words-of.ts';
import { chaptersOf, isWide } from './chapters.ts';
import { localeOf } from './locale-of.ts';
import { pictureTable } from './picture-table.ts';

/** Twentieths of a point: A4 and its margins. */
const PAGE = { short: 11_906, long: 16_838, margin: 1_134 };
const INK = '12201A';
const LINE = 'CBD4CA';
const MARK = 'FFD91A';
/** Half points. */
const SMALL = 16;
/** As many references behind a sentence as a reader will follow. */
const MOST = 6;

/**
 * The report as a Word document: real headings and tables with repeated head rows, in the language of the report, marked with TLP on
 * every page. Numbers between brackets lead to the list of positions at the end.
 */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  const words = wordsOf(report.language);
  const places = new Set(report.places.map(({ seq }) => seq));
  const chapters = chaptersOf(report.sections);
  const locale = localeOf[report.language];
  const document = new Document({
    title: report.title,
    subject: report.subtitle,
    creator: 'Spoedoverleg',
    description: `${words.overview.fingerprint} ${report.fingerprint}`,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 21, color: INK, language: { value: locale } } },
        title: { run: { size: 44, bold: true } },
        heading1: {
          run: { size: 32, bold: true },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
        heading2: {
          run: { size: 25, bold: true },
          paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
        },
      },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          run: { bold: true, size: 19 },
          paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      ...chapters.map((chapter, index) =>
        page(report, isWide(chapter), index === 0 || chapter[0]?.page === true, [
          ...(index === 0 ? titleOf(report) : []),
          ...chapter.flatMap((section) => sectionOf(section, places, isWide(chapter))),
        ]),
      ),
      ...(report.places.length > 0 ? [page(report, false, true, placesOf(report))] : []),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function page(
  report: Report,
  wide: boolean,
  begins: boolean,
  children: readonly (Paragraph | Table)[],
): ISectionOptions {
  const words = wordsOf(report.language);
  const { short, long, margin } = PAGE;
  return {
    properties: {
      ...(begins || wide ? {} : { type: 'continuous' as const }),
      page: {
        // The library turns width and height round for a landscape page.
        size: { width: short, height: long, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            children: [
              new TextRun({
                text: ` ${words.exercise} `,
                bold: true,
                shading: { type: ShadingType.CLEAR, fill: MARK },
              }),
              new TextRun({ text: `   ${report.tlp}`, bold: true, size: SMALL }),
            ],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            children: [
              new TextRun({ text: `${report.title} · ${report.fingerprint} · `, size: SMALL }),
              new TextRun({ children: [PageNumber.CURRENT], size: SMALL }),
            ],
          }),
        ],
      }),
    },
    children: [...children],
  };
}

const titleOf = ({ title, subtitle, language, fingerprint }: Report): readonly Paragraph[] => [
  new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
  new Paragraph({ text: subtitle }),
  new Paragraph({
    children: [new TextRun({ text: `${wordsOf(language).overview.fingerprint}: ${fingerprint}`, size: SMALL })],
  }),
];

const sectionOf = (
  { level, title, blocks }: Section,
  places: ReadonlySet<number>,
  wide: boolean,
): readonly (Paragraph | Table)[] => [
  new Paragraph({ text: title, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }),
  ...blocks.flatMap((block) => blockOf(block, places, wide)),
];

function blockOf(block: Block, places: ReadonlySet<number>, wide: boolean): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [
        new Paragraph({
          spacing: { after: 120 },
          children: block.sentences.flatMap((one, index) => [
            ...(index > 0 ? [new TextRun(' ')] : []),
            ...sentenceOf(one, places),
          ]),
        }),
      ];
    case 'list':
      return block.items.map(
        (one) =>
          new Paragraph({ numbering: { reference: 'bullets', level: 0 }, children: [...sentenceOf(one, places)] }),
      );
    case 'table':
      return tableOf(block.table, places, wide);
    case 'picture':
      return pictureOf(block.picture, wide);
  }
}

const sentenceOf = ({ text, seqs }: Sentence, places: ReadonlySet<number>): readonly ParagraphChild[] => [
  new TextRun(text),
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

function tableOf(
  { caption, columns, rows }: ReportTable,
  places: ReadonlySet<number>,
  wide: boolean,
): readonly (Paragraph | Table)[] {
  const widths = columnWidths(
    columns,
    rows.map(({ cells }) => cells),
    wide,
  );
  const cell = (children: readonly ParagraphChild[], column: number): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 1, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ children: [...children] })],
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
                cell([text(words), ...(column === 0 ? references(seqs, places) : [])], column),
              ),
            }),
        ),
      ],
    }),
    new Paragraph({ text: '' }),
  ];
}

/** Widths by what stands in the columns, so that short ones leave their room to long ones. */
function columnWidths(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  wide: boolean,
): readonly number[] {
  const room = (wide ? PAGE.long : PAGE.short) - 2 * PAGE.margin;
  const weights = columns.map((name, column) => {
    const lengths = rows.map((cells) => cells[column]?.length ?? 0);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return Math.min(60, Math.max(name.length, mean, 8));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.floor((room * weight) / sum));
}

/** A picture as a table with the same content: readable aloud, and to be changed in Word. */
const pictureOf = (picture: Picture, wide: boolean): readonly (Paragraph | Table)[] =>
  tableOf({ key: picture.key, caption: picture.title, ...pictureTable(picture) }, new Set(), wide);

function placesOf({ language, places }: Report): readonly Paragraph[] {
  const words = wordsOf(language);
  return [
    new Paragraph({ text: words.places, heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: words.placesLead }),
    ...places.map(
      ({ seq, at, text }) =>
        new Paragraph({
          children: [
            new Bookmark({ id: `log_${seq}`, children: [new TextRun({ text: `${seq}`, bold: true, size: SMALL })] }),
            new TextRun({ text: `  ${at}  ${text}`, size: SMALL }),
          ],
        }),
    ),
  ];
}
