import type { Light } from '../views/shared.ts';
import type { StageSeat } from '../views/stage-view.ts';
import { around, circleBox, font, labelFont, part, plateFont, rect, rectSolid, textShape } from './draw.ts';
import { fitLine } from './fit-text.ts';
import type { FittedLine } from './fit-text.ts';
import { seatPlaces, tableBox, tableCentre } from './grid.ts';
import type { SeatPlace } from './grid.ts';
import { lights, palette, withAlpha } from './palette.ts';
import type { Box, Part, Point, Shape } from './shape.ts';
import { textWidth } from './text-width.ts';

/** Where the table stands: the field has it in the middle, the lobby elsewhere and larger. */
export interface TablePlace {
  readonly centre: Point;
  readonly scale: number;
}

export const fieldTable: TablePlace = { centre: tableCentre, scale: 1 };

export const seatKey = (handle: string): string => `seat:${handle}`;

/** Widest plate: along the long sides up to the face-down slips of the next seat; at the ends up to the slip columns. */
const plateRoom = { top: 176, bottom: 176, left: 118, right: 118 } as const;
const plateHeight = 46;
const heldStep = 18;
const mostHeld = 4;

const moved = (place: TablePlace, point: Point): Point => ({
  x: place.centre.x + (point.x - tableCentre.x) * place.scale,
  y: place.centre.y + (point.y - tableCentre.y) * place.scale,
});

const mid = (box: Box): Point => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 });

export const seatPlaceOf = (seat: StageSeat): SeatPlace | undefined => seatPlaces[seat.place];

/** Where something that leaves or reaches a seat begins or ends: just outside its chair. */
export function seatEdge(seat: StageSeat): Point | undefined {
  const chair = seatPlaceOf(seat)?.chair;
  if (!chair) return undefined;
  const centre = mid(chair);
  const out = { top: [0, -38], bottom: [0, 38], left: [-38, 0], right: [38, 0] } as const;
  const [dx, dy] = out[seatPlaceOf(seat)?.side ?? 'top'];
  return { x: centre.x + dx, y: centre.y + dy };
}

function chairPart(seat: StageSeat, place: SeatPlace, table: TablePlace, light: Light): Part {
  const { chair } = place;
  const centre = mid(chair);
  const box = { x: -chair.w / 2, y: -chair.h / 2, w: chair.w, h: chair.h };
  const fills = { taken: lights[light].chair, called: palette.spoed } as const;
  const shape: Shape =
    seat.state === 'empty'
      ? {
          kind: 'rect',
          ...box,
          r: 26,
          stroke: withAlpha(palette.chalk, 0.6),
          width: 3,
          dash: [8, 7],
        }
      : rect(box, fills[seat.state], { r: 26 });
  return part({
    key: `chair:${seat.handle}`,
    layer: 'chair',
    at: moved(table, centre),
    scale: table.scale,
    box: around([box], 3),
    shapes: [shape],
  });
}

/** The green felt with its rim; on the far side of every light it is the same. */
export function tablePart(table: TablePlace): Part {
  const { x, y, w } = tableBox;
  const [inner, middle, outer] = palette.felt;
  const felt = { x, y, w, h: 396 };
  return part({
    key: 'table',
    layer: 'table',
    at: table.centre,
    scale: table.scale,
    box: around([tableBox], 2),
    shapes: [
      rect({ ...felt, y: y + 6 }, palette.tableRim, { r: 198 }),
      {
        kind: 'rect',
        ...felt,
        r: 198,
        fill: {
          kind: 'radial',
          centre: { x: 0, y: 0 },
          r: 520,
          squash: 1,
          stops: [
            [0, inner],
            [0.55, middle],
            [1, outer],
          ],
        },
      },
      {
        kind: 'rect',
        x: x + 7,
        y: y + 7,
        w: 986,
        h: 382,
        r: 191,
        stroke: withAlpha(palette.chalk, 0.16),
        width: 2,
      },
    ],
    // The straight part and the round ends.
    solids: [
      rectSolid({ x: x + 198, y, w: w - 396, h: 402 }),
      { kind: 'circle', x: x + 198, y: y + 201, r: 201 },
      { kind: 'circle', x: x + w - 198, y: y + 201, r: 201 },
    ],
  });
}

/** A slip that lies face down, its corner at `at`. */
export const heldSlip = (at: Point): readonly Shape[] => [
  {
    kind: 'rect',
    ...at,
    w: 27,
    h: 36,
    fill: palette.heldSlip,
    stroke: palette.feltDeep,
    width: 2.5,
  },
  {
    kind: 'path',
    ...at,
    d: 'M5 12l8 -8M5 22l17 -17M5 32l17 -17M14 32l8 -8',
    stroke: palette.table,
    width: 2.5,
  },
];

const heldWidth = (count: number): number =>
  27 + (Math.min(count, mostHeld) - 1) * heldStep + (count > mostHeld ? 6 + textWidth(String(count), labelFont) : 0);

/** Slips lie in a staggered row; beyond four only their number is told. */
function heldRow(count: number, at: Point, stagger: boolean): { readonly shapes: readonly Shape[]; readonly box: Box } {
  const shown = Math.min(count, mostHeld);
  const slips = Array.from({ length: shown }, (_, i) =>
    heldSlip({ x: at.x + i * heldStep, y: at.y + (stagger && i % 2 === 1 ? 3 : 0) }),
  ).flat();
  const w = 27 + (shown - 1) * heldStep;
  const number = fitLine(String(count), labelFont, 60);
  const more = count > mostHeld;
  return {
    shapes: more
      ? [...slips, textShape(number, { x: at.x + w + 6, y: at.y + 30 }, 'start', { fill: palette.onFelt })]
      : slips,
    box: { ...at, w: more ? w + 6 + number.width : w, h: 39 },
  };
}

function namePlate(seat: StageSeat, line: FittedLine, box: Box): readonly Shape[] {
  const middle = { x: box.x + box.w / 2, y: box.y + 35 };
  if (seat.state === 'empty') return [textShape(line, middle, 'middle', { fill: palette.chalk, alpha: 0.85 })];
  return [
    rect({ ...box, x: box.x + 3, y: box.y + 4 }, palette.feltShade, { alpha: 0.45 }),
    rect(box, seat.state === 'called' ? palette.spoed : palette.chalk),
    textShape(line, middle, 'middle', { fill: palette.ink }),
  ];
}

/** Upper left corner of a plate just inside the edge of the table; in field coordinates. */
function plateBox(place: SeatPlace, w: number): Box {
  const middle = mid(place.chair).x;
  switch (place.side) {
    case 'top':
      return { x: middle - w / 2, y: 459, w, h: plateHeight };
    case 'bottom':
      return { x: middle - w / 2, y: 763, w, h: plateHeight };
    case 'left':
      return { x: 482, y: 611, w, h: plateHeight };
    case 'right':
      return { x: 1438 - w, y: 611, w, h: plateHeight };
  }
}

function platePart(seat: StageSeat, place: SeatPlace, table: TablePlace): Part {
  const type = seat.state === 'empty' ? font(34, 500) : plateFont;
  const held = seat.unshared ?? 0;
  const ends = place.side === 'left' || place.side === 'right';
  const heldRoom = ends || held === 0 ? 0 : Math.max(0, plateRoom.top + 14 + heldWidth(held) - 252);
  const line = fitLine(seat.short, type, plateRoom[place.side] - heldRoom - 24);
  const box = plateBox(place, line.width + 24);
  const slipsAt = ends
    ? { x: box.x + box.w / 2 - heldWidth(held) / 2, y: 670 }
    : { x: box.x + box.w + 14, y: box.y + 5 };
  const row = held > 0 ? heldRow(held, slipsAt, !ends) : undefined;
  const origin = mid(box);
  const local = (b: Box): Box => ({ ...b, x: b.x - origin.x, y: b.y - origin.y });
  const rowLocal = row && heldRow(held, { x: slipsAt.x - origin.x, y: slipsAt.y - origin.y }, !ends);
  const boxes = [local(box), ...(row ? [local(row.box)] : [])];
  return part({
    key: seatKey(seat.handle),
    layer: 'felt',
    at: moved(table, origin),
    scale: table.scale,
    box: around([...boxes, circleBox(4)], 5),
    shapes: [...namePlate(seat, line, local(box)), ...(rowLocal?.shapes ?? [])],
    solids: boxes.map(rectSolid),
  });
}

export function seatParts(seats: readonly StageSeat[], table: TablePlace, light: Light): readonly Part[] {
  return seats.flatMap((seat) => {
    const place = seatPlaceOf(seat);
    return place ? [chairPart(seat, place, table, light), platePart(seat, place, table)] : [];
  });
}
