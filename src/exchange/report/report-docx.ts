import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  type Table,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { Report, Section } from '../../analysis/report/report.ts';
import { wordsOf } from '../../analysis/report/words/words-of.ts';
import { chaptersOf, isWide } from './chapters.ts';
import { localeOf } from '../../base/locale-of.ts';
import { PAGE, SMALL, sectionOf, type Form } from './docx-blocks.ts';

const INK = '12201A';
const MARK = 'FFD91A';

/**
 * The report as a Word document: real headings and tables with repeated head rows, in the language of the report, marked with TLP on
 * every page. Numbers between brackets lead to the list of positions at the end.
 */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  const words = wordsOf(report.language);
  const places = new Set(report.places.map(({ seq }) => seq));
  const chapters = chaptersOf(report.sections);
  // The summary for leadership is to fit on one page.
  const formOf = (chapter: readonly Section[], index: number): Form => ({
    places,
    wide: isWide(chapter),
    compact: index === 0 && chapter[0]?.key === 'summary',
  });
  const locale = localeOf[report.language];
  const document = new Document({
    title: report.title,
    subject: report.subtitle,
    creator: 'Spoedoverleg',
    description: `${words.overview.fingerprint} ${report.fingerprint}`,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 21, color: INK, language: { value: locale } } },
        title: { run: { size: 36, bold: true } },
        heading1: {
          run: { size: 30, bold: true },
          paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, outlineLevel: 0 },
        },
        heading2: {
          run: { size: 23, bold: true },
          paragraph: { spacing: { before: 140, after: 40 }, keepNext: true, outlineLevel: 1 },
        },
      },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          run: { bold: true, size: 18 },
          paragraph: { spacing: { before: 120, after: 40 }, keepNext: true },
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
          ...chapter.flatMap((section) => sectionOf(section, formOf(chapter, index))),
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
