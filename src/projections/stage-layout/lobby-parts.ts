import type { StageView } from '../views/stage-view.ts';
import { font, part, rect, rectSolid, textShape } from './draw.ts';
import type { FittedLine } from './fit-text.ts';
import { fitLine } from './fit-text.ts';
import { groundPart } from './ground-part.ts';
import { palette, withAlpha } from './palette.ts';
import type { Part, Point, Shape } from './shape.ts';
import { seatParts, tablePart } from './table-parts.ts';
import type { TablePlace } from './table-parts.ts';
import { stripPart, stripText } from './ticker-parts.ts';
import { fill } from './words.ts';
import type { StageWords } from './words.ts';

/** How participants join with a device of their own; absent when all play on one laptop. */
export interface JoinCard {
  readonly address: string;
  readonly code: string;
  /** Rows of the QR code, a `1` for each dark module. */
  readonly rows: readonly string[];
}

const text = (key: string, line: FittedLine, at: Point, align: 'start' | 'middle' | 'end', ink: string): Part => {
  const x = align === 'start' ? 0 : align === 'middle' ? -line.width / 2 : -line.width;
  const h = line.font.size;
  return part({
    key,
    layer: 'head',
    at,
    box: { x: Math.floor(x - 6), y: Math.floor(-h), w: Math.ceil(line.width + 14), h: Math.ceil(1.36 * h) },
    shapes: [textShape(line, { x: 0, y: 0 }, align, { fill: ink })],
    solids: [rectSolid({ x, y: -0.75 * h, w: line.width, h: 0.95 * h })],
  });
};

function cardPart(join: JoinCard): Part {
  const module = 400 / Math.max(1, join.rows.length);
  const dark: Shape[] = join.rows.flatMap((row, y) =>
    [...row].flatMap((bit, x) =>
      bit === '1'
        ? [rect({ x: 24 + x * module, y: 24 + y * module, w: module + 0.4, h: module + 0.4 }, palette.ink)]
        : [],
    ),
  );
  const address = fitLine(join.address, font(38, 600, 85), 400, 34);
  const code = fitLine(join.code, font(92, 700, 85, 2), 400, 60);
  return part({
    key: 'join',
    layer: 'head',
    at: { x: 64, y: 306 },
    box: { x: 0, y: 0, w: 460, h: 636 },
    shapes: [
      rect({ x: 8, y: 16, w: 448, h: 616 }, withAlpha(palette.feltShade, 0.35)),
      rect({ x: 0, y: 0, w: 448, h: 616 }, palette.chalk),
      ...dark,
      textShape(address, { x: 224, y: 488 }, 'middle', { fill: palette.ink }),
      textShape(code, { x: 224, y: 578 }, 'middle', { fill: palette.table }),
    ],
    solids: [rectSolid({ x: 0, y: 0, w: 448, h: 616 })],
  });
}

function headline(view: StageView, words: StageWords): readonly Part[] {
  const title = fitLine(view.title, font(92, 700, 88, -1), 1500, 60);
  const line = fill(words.lobbyLine, {
    minutes: view.minutes,
    seats: view.seats.length,
    n: view.move.number,
    title: view.move.title,
  });
  return [
    text('lobby:title', title, { x: 62, y: 128 }, 'start', palette.chalk),
    text('lobby:line', fitLine(line, font(40, 500, 80), 1790, 34), { x: 64, y: 196 }, 'start', palette.chalk2),
  ];
}

function invitation(view: StageView, words: StageWords, table: TablePlace): readonly Part[] {
  const taken = view.seats.filter((seat) => seat.state !== 'empty').length;
  const counted = fill(words.seatsTaken, { n: taken, m: view.seats.length });
  const { x, y } = table.centre;
  const k = table.scale;
  return [
    text(
      'lobby:sit',
      fitLine(words.takeSeat, font(58 * k, 700, 85), 560 * k),
      { x, y: y - 24 * k },
      'middle',
      palette.chalk,
    ),
    text('lobby:count', fitLine(counted, font(40 * k, 500), 560 * k), { x, y: y + 34 * k }, 'middle', '#DDEEE4'),
  ];
}

function strip(view: StageView, words: StageWords): readonly Part[] {
  const empty = view.seats.filter((seat) => seat.state === 'empty').map((seat) => seat.short);
  const names = fitLine(fill(words.stillOpen, { seats: empty.join(', ') }), font(36, 500), 640);
  // While most seats are open their names would not fit; the table shows them anyway.
  const open = empty.length > 0 && names.squeeze === 1 ? names : undefined;
  const shapes = [
    ...stripText(words.agreementText, 264, open ? 1560 - open.width : 1560, 600),
    ...(open ? [textShape(open, { x: 1856, y: 61 }, 'end', { fill: palette.ink2 })] : []),
  ];
  return [
    stripPart(words.agreement),
    part({
      key: 'news:agreement',
      layer: 'ticker',
      at: { x: 0, y: 984 },
      box: { x: 260, y: 2, w: 1600, h: 92 },
      shapes,
    }),
  ];
}

/** Reception: the seats round the table fill; with a join card beside it, or alone and larger. */
export function lobbyParts(view: StageView, words: StageWords, join: JoinCard | undefined): readonly Part[] {
  const table: TablePlace = join
    ? { centre: { x: 1290, y: 614 }, scale: 1 }
    : { centre: { x: 960, y: 610 }, scale: 1.2 };
  const { light } = view.move;
  return [
    groundPart(light, table.centre, table.scale),
    tablePart(table),
    ...seatParts(view.seats, table, light),
    ...headline(view, words),
    ...invitation(view, words, table),
    ...(join
      ? [
          text('lobby:join', fitLine(words.joinLine, font(38, 600), 448), { x: 64, y: 268 }, 'start', palette.chalk),
          cardPart(join),
        ]
      : []),
    ...strip(view, words),
  ];
}
