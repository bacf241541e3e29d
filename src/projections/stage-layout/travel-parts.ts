import { fitLine } from './fit-text.ts';
import { font, part, rect, textShape } from './draw.ts';
import { palette, withAlpha } from './palette.ts';
import type { Part, Shape } from './shape.ts';

const shade = withAlpha(palette.shadow, 0.4);

const envelope: readonly Shape[] = [
  rect({ x: -36, y: -24, w: 80, h: 56 }, shade),
  rect({ x: -40, y: -28, w: 80, h: 56 }, palette.chalk),
  { kind: 'path', x: -40, y: -28, d: 'M0 0L40 34 80 0', fill: '#E4DDD0', stroke: '#4F3042', width: 3, round: true },
  { kind: 'circle', x: 0, y: 8, r: 9, fill: '#EB5B25' },
];

const bubble: readonly Shape[] = [
  { kind: 'path', x: 4, y: 4, d: 'M-40 -28h80v46h-44l-18 16v-16h-18z', fill: shade },
  { kind: 'path', x: 0, y: 0, d: 'M-40 -28h80v46h-44l-18 16v-16h-18z', fill: palette.chalk },
  { kind: 'path', x: 0, y: 0, d: 'M-26 -13h52M-26 3h34', stroke: palette.ink, width: 4 },
];

/** What flies; with reduced motion it stands at the receiver, with its number when there are several. */
export function travellerPart(key: string, kind: 'envelope' | 'chat', count = 1): Part {
  const number: readonly Shape[] =
    count > 1
      ? [
          { kind: 'circle', x: 40, y: -30, r: 23, fill: palette.plate },
          textShape(fitLine(String(count), font(34, 700), 38), { x: 40, y: -18 }, 'middle', { fill: palette.chalk }),
        ]
      : [];
  return part({
    key,
    layer: 'travel',
    at: { x: 0, y: 0 },
    box: { x: -46, y: -58, w: 114, h: 100 },
    shapes: [...(kind === 'envelope' ? envelope : bubble), ...number],
  });
}
