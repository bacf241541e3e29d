import type { FittedLine } from './fit-text.ts';
import { icons } from './icons.ts';
import type { IconName } from './icons.ts';
import { palette } from './palette.ts';
import { textWidth } from './text-width.ts';
import type { Box, Font, NamedStretch, Part, Point, Shape, Solid } from './shape.ts';

export const font = (size: number, weight: Font['weight'], stretch: Font['stretch'] = 75, spacing = 0): Font => ({
  size,
  weight,
  stretch,
  spacing,
});

/** The type of every small label on the stage: 34 px is the least that reads from the back of a room. */
export const labelFont = font(34, 600);
export const plateFont = font(34, 700);

type Ink = { readonly fill: string; readonly alpha?: number };

const namedStretch = (stretch: number): NamedStretch => (stretch <= 75 ? 75 : stretch <= 87.5 ? 87.5 : 100);

/** Text with its baseline at `at`. */
export function textShape(line: FittedLine, at: Point, align: 'start' | 'middle' | 'end', ink: Ink): Shape {
  const drawn = { ...line.font, stretch: namedStretch(line.font.stretch) };
  const squeeze = line.width / (textWidth(line.text, drawn) || 1);
  return {
    kind: 'text',
    ...at,
    text: line.text,
    font: drawn,
    align,
    ...ink,
    ...(squeeze < 0.999 ? { squeeze } : {}),
  };
}

export const rect = (box: Box, fill: string, more: { readonly r?: number; readonly alpha?: number } = {}): Shape => ({
  kind: 'rect',
  ...box,
  fill,
  ...more,
});

/** A Tabler icon of `size` px with its corner at `at`. */
export const icon = (name: IconName, at: Point, size: number, stroke: string, width: number): Shape => ({
  kind: 'path',
  d: icons[name],
  ...at,
  scale: size / 24,
  stroke,
  width,
  round: true,
});

const plateHeight = 46.24;

export interface PlateLook {
  readonly fill: string;
  readonly alpha: number;
  readonly text: string;
  readonly icon?: IconName;
}

export const darkPlate: PlateLook = { fill: palette.plate, alpha: 0.78, text: palette.chalk };
export const chalkPlate: PlateLook = { fill: palette.chalk, alpha: 1, text: palette.plate };

const iconRoom = 41.28;

export const plateWidth = (line: FittedLine, look: PlateLook): number => line.width + 28 + (look.icon ? iconRoom : 0);

/** A name plate: `at` is the middle of its upper edge. */
export function plate(
  line: FittedLine,
  at: Point,
  look: PlateLook,
): { readonly box: Box; readonly shapes: readonly Shape[] } {
  const w = plateWidth(line, look);
  const box = { x: at.x - w / 2, y: at.y, w, h: plateHeight };
  const left = box.x + 14 + (look.icon ? iconRoom : 0);
  return {
    box,
    shapes: [
      rect(box, look.fill, { r: 4, alpha: look.alpha }),
      ...(look.icon ? [icon(look.icon, { x: box.x + 13.66, y: box.y + 7.48 }, 31.28, look.text, 2.2)] : []),
      textShape(line, { x: left, y: at.y + 34.85 }, 'start', { fill: look.text }),
    ],
  };
}

/** The smallest box round both. */
export function around(boxes: readonly Box[], margin = 0): Box {
  const x = Math.floor(Math.min(...boxes.map((b) => b.x)) - margin);
  const y = Math.floor(Math.min(...boxes.map((b) => b.y)) - margin);
  return {
    x,
    y,
    w: Math.ceil(Math.max(...boxes.map((b) => b.x + b.w)) + margin) - x,
    h: Math.ceil(Math.max(...boxes.map((b) => b.y + b.h)) + margin) - y,
  };
}

export const circleBox = (r: number, centre: Point = { x: 0, y: 0 }): Box => ({
  x: centre.x - r,
  y: centre.y - r,
  w: 2 * r,
  h: 2 * r,
});

/** A part without room of its own unless `solids` says so. */
export const part = (from: Omit<Part, 'solids'> & { readonly solids?: readonly Solid[] }): Part => ({
  solids: [],
  ...from,
});

export const rectSolid = (box: Box): Solid => ({ kind: 'rect', ...box });
