import type { Part } from '../projections/stage-layout/shape.ts';

/** Where and how a painted part is drawn; lengths in px of the 1920x1080 design, turn in radians. */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly alpha: number;
  /** Higher is nearer. */
  readonly depth: number;
}

export interface Sprite {
  paint(part: Part): void;
  place(transform: Transform): void;
  remove(): void;
}

/** What the stage draws on; Phaser in a browser, a record of calls in tests. */
export interface Surface {
  add(part: Part): Sprite;
}
