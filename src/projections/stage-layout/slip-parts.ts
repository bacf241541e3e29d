import type { ColumnName } from '../views/role-view.ts';
import type { StageSlip, StageView } from '../views/stage-view.ts';
import { around, font, labelFont, part, rect, rectSolid, textShape } from './draw.ts';
import { fitLine, fitLines } from './fit-text.ts';
import type { FittedLine } from './fit-text.ts';
import { slipColumns, slipSize } from './grid.ts';
import { palette, withAlpha } from './palette.ts';
import type { Part, Shape } from './shape.ts';
import type { StageWords } from './words.ts';

export const slipKey = (handle: string): string => `slip:${handle}`;

const textAt = 46;
const textRoom = slipSize.w - textAt - 8;
/** Down to this squeeze a text stays on one line; a longer one takes two and with them more of the column. */
const leastSqueeze = 0.8;
const lineHeight = 36;

const heads: Readonly<Record<ColumnName, 'known' | 'said' | 'unknown'>> = {
  known: 'known',
  said: 'said',
  unknown: 'unknown',
};

/** Known: solid square. Said by others: half square. Unknown: open circle (look/README, rule 4). */
function mark(column: ColumnName): readonly Shape[] {
  switch (column) {
    case 'known':
      return [rect({ x: 13, y: 16, w: 22, h: 22 }, palette.table)];
    case 'said':
      return [
        { kind: 'rect', x: 14, y: 17, w: 20, h: 20, stroke: palette.said, width: 3 },
        { kind: 'path', x: 13, y: 38, d: 'M0 0V-22H22z', fill: palette.said },
      ];
    case 'unknown':
      return [{ kind: 'circle', x: 24, y: 27, r: 10, stroke: palette.chalk, width: 3.5, dash: [5, 4] }];
  }
}

function paper(column: ColumnName, h: number): readonly Shape[] {
  const { w } = slipSize;
  if (column !== 'unknown')
    return [rect({ x: 4, y: 5, w, h }, palette.feltShade, { alpha: 0.5 }), rect({ x: 0, y: 0, w, h }, palette.chalk)];
  return [
    {
      kind: 'rect',
      x: 1.5,
      y: 1.5,
      w: w - 3,
      h: h - 3,
      fill: withAlpha(palette.feltDeep, 0.55),
      stroke: withAlpha(palette.chalk, 0.75),
      width: 2.5,
      dash: [9, 7],
    },
  ];
}

interface LaidSlip {
  readonly slip: StageSlip;
  readonly lines: readonly FittedLine[];
  readonly y: number;
  readonly h: number;
}

/** Newest first, at most three, as many as the column holds. */
function lay(slips: readonly StageSlip[]): readonly LaidSlip[] {
  const laid: LaidSlip[] = [];
  let y: number = slipSize.top;
  for (const slip of slips.slice(0, 3)) {
    const lines = fitLines(slip.short, labelFont, textRoom, leastSqueeze);
    const h = slipSize.h + (lines.length - 1) * lineHeight;
    if (y + h > slipSize.bottom) break;
    laid.push({ slip, lines, y, h });
    y += h + slipSize.gap;
  }
  return laid;
}

function slipPart({ slip, lines, y, h }: LaidSlip, x: number): Part {
  const ink = slip.column === 'unknown' ? palette.chalk : palette.ink;
  const box = { x: 0, y: 0, w: slipSize.w, h };
  return part({
    key: slipKey(slip.handle),
    layer: 'felt',
    at: { x, y },
    box: around([box], 6),
    shapes: [
      ...paper(slip.column, h),
      ...mark(slip.column),
      ...lines.map((line, i) => textShape(line, { x: textAt, y: 39 + i * lineHeight }, 'start', { fill: ink })),
    ],
    solids: [rectSolid(box)],
  });
}

function headPart(column: ColumnName, x: number, title: string, hidden: number): Part {
  const more = hidden > 0 ? fitLine(`+${hidden}`, font(34, 700), 70) : undefined;
  const line = fitLine(title, labelFont, slipSize.w - 4 - (more ? more.width + 10 : 0));
  return part({
    key: `column:${column}`,
    layer: 'felt',
    at: { x: x + 2, y: 544 },
    box: { x: -4, y: -36, w: slipSize.w + 8, h: 48 },
    shapes: [
      textShape(line, { x: 0, y: 0 }, 'start', { fill: palette.onFelt }),
      ...(more ? [textShape(more, { x: slipSize.w - 4, y: 0 }, 'end', { fill: palette.onFelt })] : []),
    ],
    solids: [rectSolid({ x: 0, y: -26, w: slipSize.w - 4, h: 34 })],
  });
}

/** What the team shares, in three columns. The view holds the slips in the order in which they were laid. */
export function slipParts(view: StageView, words: StageWords): readonly Part[] {
  return slipColumns.flatMap(({ column, x }) => {
    const slips = view.slips[column].toReversed();
    const laid = lay(slips);
    return [
      headPart(column, x, words[heads[column]], slips.length - laid.length),
      ...laid.map((slip) => slipPart(slip, x)),
    ];
  });
}
