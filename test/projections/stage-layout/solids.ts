import type { Part, Solid } from '../../../src/projections/stage-layout/shape.ts';

export interface Placed {
  readonly key: string;
  readonly solid: Solid;
}

/** Solids in stage coordinates. */
export const placedSolids = (parts: readonly Part[]): readonly Placed[] =>
  parts.flatMap((part) => {
    const k = part.scale ?? 1;
    return part.solids.map((solid): Placed => {
      const at = { x: part.at.x + solid.x * k, y: part.at.y + solid.y * k };
      return {
        key: part.key,
        solid:
          solid.kind === 'circle'
            ? { ...solid, ...at, r: solid.r * k }
            : { ...solid, ...at, w: solid.w * k, h: solid.h * k },
      };
    });
  });

const near = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Px by which two solids overlap; 0 or less when they do not. */
export function overlap(a: Solid, b: Solid): number {
  if (a.kind === 'circle' && b.kind === 'circle') return a.r + b.r - Math.hypot(a.x - b.x, a.y - b.y);
  if (a.kind === 'rect' && b.kind === 'rect')
    return Math.min(
      Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x),
      Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y),
    );
  const circle = a.kind === 'circle' ? a : (b as Extract<Solid, { kind: 'circle' }>);
  const rect = a.kind === 'rect' ? a : (b as Extract<Solid, { kind: 'rect' }>);
  const dx = circle.x - near(circle.x, rect.x, rect.x + rect.w);
  const dy = circle.y - near(circle.y, rect.y, rect.y + rect.h);
  return circle.r - Math.hypot(dx, dy);
}

/** Pairs of different parts that overlap by more than `tolerance` px. */
export function overlaps(
  parts: readonly Part[],
  allowed: (a: string, b: string) => boolean,
  tolerance = 0.5,
): readonly string[] {
  const solids = placedSolids(parts);
  return solids.flatMap((a, i) =>
    solids.slice(i + 1).flatMap((b) => {
      const px = overlap(a.solid, b.solid);
      return a.key !== b.key && px > tolerance && !allowed(a.key, b.key)
        ? [`${a.key} and ${b.key} by ${px.toFixed(1)} px`]
        : [];
    }),
  );
}

export function extent(solid: Solid): { left: number; top: number; right: number; bottom: number } {
  return solid.kind === 'circle'
    ? { left: solid.x - solid.r, top: solid.y - solid.r, right: solid.x + solid.r, bottom: solid.y + solid.r }
    : { left: solid.x, top: solid.y, right: solid.x + solid.w, bottom: solid.y + solid.h };
}
