import type { Light } from '../views/shared.ts';
import { part } from './draw.ts';
import { tableCentre } from './grid.ts';
import { lights, palette, withAlpha } from './palette.ts';
import type { Part, Point, Shape } from './shape.ts';

const whole = { x: 0, y: 0, w: 1920, h: 1080 } as const;

/** The table's own shadow: two corners of the table, thrown as far as the light says. */
function tableShadow(light: Light, centre: Point, scale: number): readonly Shape[] {
  const spec = lights[light];
  if (spec.shadow === 0) return [];
  const dx = 234 + 0.55 * spec.shadow;
  const near = [
    [-380, -188],
    [380, -198],
    [380 + dx, -198 + 0.3 * dx],
    [380 + dx, 198 + 0.1 * dx],
    [340, 198],
  ] as const;
  const at = ([x, y]: readonly [number, number]): string =>
    `${centre.x + spec.side * x * scale} ${centre.y + y * scale}`;
  const colour = palette.shadow;
  return [
    {
      kind: 'path',
      x: 0,
      y: 0,
      d: `M${near.map(at).join('L')}Z`,
      fill: {
        kind: 'linear',
        from: { x: centre.x - spec.side * 380 * scale, y: 0 },
        to: { x: centre.x + spec.side * (380 + dx) * scale, y: 0 },
        stops: [
          [0, withAlpha(colour, 0.7)],
          [1, withAlpha(colour, 0)],
        ],
      },
    },
  ];
}

/** The ground of a light with the lamp over the table: painted once a light, cross-faded when the move changes. */
export function groundPart(light: Light, centre: Point = tableCentre, scale = 1): Part {
  const { ground, sun } = lights[light];
  const lamp = '#FFE9C4';
  return part({
    key: `ground:${light}:${centre.x}`,
    layer: 'ground',
    at: { x: 0, y: 0 },
    box: whole,
    shapes: [
      {
        kind: 'rect',
        ...whole,
        fill: {
          kind: 'linear',
          // The diagonal of the unit square from (0, .1) to (1, .55), stretched over the picture.
          from: { x: 0, y: 108 },
          to: { x: 1407.8, y: 1234.2 },
          stops: [
            [0, ground[0]],
            [0.48, ground[1]],
            [1, ground[2]],
          ],
        },
      },
      {
        kind: 'rect',
        ...whole,
        fill: {
          kind: 'radial',
          centre: { x: sun.x, y: sun.y },
          r: 760,
          squash: 1,
          stops: [
            [0, withAlpha(sun.colour, sun.alpha)],
            [0.35, withAlpha(sun.colour, sun.alpha * 0.365)],
            [1, withAlpha(sun.colour, 0)],
          ],
        },
      },
      {
        kind: 'rect',
        ...whole,
        fill: {
          kind: 'radial',
          centre,
          r: 760,
          squash: 0.65,
          stops: [
            [0, withAlpha(lamp, 0.34)],
            [0.7, withAlpha(lamp, 0.09)],
            [1, withAlpha(lamp, 0)],
          ],
        },
      },
      ...tableShadow(light, centre, scale),
    ],
  });
}
