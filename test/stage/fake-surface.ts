import type { Part } from '../../src/projections/stage-layout/shape.ts';
import type { Surface, Transform } from '../../src/stage/surface.ts';

export interface DrawnSprite {
  readonly key: string;
  paints: number;
  at: Transform | undefined;
}

/** A surface that remembers what is on it. */
export function fakeSurface(): {
  readonly surface: Surface;
  readonly drawn: () => readonly DrawnSprite[];
  find(key: string): DrawnSprite;
} {
  const sprites = new Set<DrawnSprite>();
  const surface: Surface = {
    add(part: Part) {
      const sprite: DrawnSprite = { key: part.key, paints: 0, at: undefined };
      sprites.add(sprite);
      return {
        paint: () => void (sprite.paints += 1),
        place: (transform) => void (sprite.at = transform),
        remove: () => void sprites.delete(sprite),
      };
    },
  };
  return {
    surface,
    drawn: () => [...sprites],
    find(key) {
      const found = [...sprites].filter((sprite) => sprite.key === key);
      if (found.length !== 1 || !found[0]) throw new Error(`${found.length} sprites ${key}`);
      return found[0];
    },
  };
}
