import type { Light } from '../views/shared.ts';
import type { PlacedActor } from './assign-slots.ts';
import { part } from './draw.ts';
import { lights, palette, withAlpha } from './palette.ts';
import type { Part } from './shape.ts';

/** Painted length; the light gives the drawn one. */
const painted = 420;

/** Direction of every shadow: (1, 0.2), or (-1, 0.2) when the sun stands on the right. */
export const shadowTurn = (light: Light): number => Math.atan2(0.2, lights[light].side);

/** Every figure throws a long flat shadow, so that the table works like a sundial. */
export function shadowPart(placed: PlacedActor, light: Light): Part {
  const { actor, slot, journalist } = placed;
  const half = journalist && actor.deadline ? 122 : (actor.ringing && !journalist ? 66 : slot.r) + 4;
  const length = lights[light].shadow;
  return part({
    key: `shadow:${actor.handle}`,
    layer: 'shadow',
    at: { x: slot.x, y: slot.y },
    box: { x: 0, y: -half, w: painted, h: 2 * half },
    turn: shadowTurn(light),
    lengthen: Math.max(0.01, length / painted),
    alpha: length > 0 ? 1 : 0,
    shapes: [
      {
        kind: 'rect',
        x: 0,
        y: -half,
        w: painted,
        h: 2 * half,
        fill: {
          kind: 'linear',
          from: { x: 0, y: 0 },
          to: { x: painted, y: 0 },
          stops: [
            [0, withAlpha(palette.shadow, 0.7)],
            [1, withAlpha(palette.shadow, 0)],
          ],
        },
      },
    ],
  });
}
