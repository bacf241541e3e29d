import { layers } from '../projections/stage-layout/shape.ts';
import type { Part } from '../projections/stage-layout/shape.ts';
import type { Sprite, Surface, Transform } from './surface.ts';

/** How far a part is from its place while it moves. */
export interface Pose {
  readonly dx?: number;
  readonly dy?: number;
  readonly turnBy?: number;
  readonly lengthenBy?: number;
  /** Multiplies the part's own. */
  readonly alpha?: number;
}

interface Entry {
  readonly sprite: Sprite;
  part: Part;
  stamp: string;
  order: number;
  pose: Pose;
}

/** Display objects by key, kept equal to a list of parts. */
export interface Board {
  /** Adds, repaints, moves and removes until the board shows exactly these parts; `keep` names keys that may stay on. */
  show(parts: readonly Part[], keep?: (key: string) => boolean): void;
  /** Adds or replaces one part without touching the rest. */
  put(part: Part): void;
  drop(key: string): void;
  /** No effect when there is no such part (any more). */
  pose(key: string, pose: Pose): void;
  part(key: string): Part | undefined;
  keys(): readonly string[];
  repaint(): void;
  clear(): void;
}

/** What is painted, without where it stands: the part is painted again only when this changes. */
const stampOf = (part: Part): string => JSON.stringify([part.box, part.shapes]);

const transformOf = ({ part, pose, order }: Entry): Transform => {
  const scale = part.scale ?? 1;
  return {
    x: part.at.x + (pose.dx ?? 0),
    y: part.at.y + (pose.dy ?? 0),
    turn: (part.turn ?? 0) + (pose.turnBy ?? 0),
    scaleX: scale * Math.max(0.001, (part.lengthen ?? 1) + (pose.lengthenBy ?? 0)),
    scaleY: scale,
    alpha: (part.alpha ?? 1) * (pose.alpha ?? 1),
    depth: layers.indexOf(part.layer) * 1000 + order,
  };
};

export function createBoard(surface: Surface): Board {
  const entries = new Map<string, Entry>();

  const put = (part: Part, order: number): void => {
    const stamp = stampOf(part);
    const entry = entries.get(part.key) ?? { sprite: surface.add(part), part, stamp: '', order, pose: {} };
    if (entry.stamp !== stamp) entry.sprite.paint(part);
    entry.part = part;
    entry.stamp = stamp;
    entry.order = order;
    entries.set(part.key, entry);
    entry.sprite.place(transformOf(entry));
  };

  const drop = (key: string): void => {
    entries.get(key)?.sprite.remove();
    entries.delete(key);
  };

  return {
    show(parts, keep = () => false) {
      const wanted = new Set(parts.map((part) => part.key));
      [...entries.keys()].filter((key) => !wanted.has(key) && !keep(key)).forEach(drop);
      // What is kept on lies under what is new.
      parts.forEach((part, i) => put(part, i + 1));
    },
    put: (part) => put(part, 0),
    drop,
    pose(key, pose) {
      const entry = entries.get(key);
      if (!entry) return;
      entry.pose = pose;
      entry.sprite.place(transformOf(entry));
    },
    part: (key) => entries.get(key)?.part,
    keys: () => [...entries.keys()],
    repaint() {
      entries.forEach((entry) => {
        entry.sprite.paint(entry.part);
        entry.sprite.place(transformOf(entry));
      });
    },
    clear: () => [...entries.keys()].forEach(drop),
  };
}
