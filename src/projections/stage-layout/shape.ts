import type { Portrait } from '../views/shared.ts';

/** All lengths in px of the 1920x1080 design. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

/** Widths of the type that canvas knows by name; a width between them is drawn by narrowing the next wider one. */
export type NamedStretch = 75 | 87.5 | 100;

export interface Font {
  readonly size: number;
  readonly weight: 500 | 600 | 700;
  /** Width in percent, 75 to 100. */
  readonly stretch: number;
  /** Extra px between letters. */
  readonly spacing?: number;
}

type Stops = readonly (readonly [offset: number, colour: string])[];

/** A flat colour, or one of the gradients that the look allows (light, lamp, felt, shadow). */
export type Paint =
  | string
  | { readonly kind: 'linear'; readonly from: Point; readonly to: Point; readonly stops: Stops }
  /** An ellipse: `squash` is its height over its width. */
  | {
      readonly kind: 'radial';
      readonly centre: Point;
      readonly r: number;
      readonly squash: number;
      readonly stops: Stops;
    };

interface Ink {
  readonly fill?: Paint;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly round?: boolean;
  readonly alpha?: number;
}

export type Shape =
  | ({ readonly kind: 'rect'; readonly r?: number } & Box & Ink)
  | ({ readonly kind: 'circle'; readonly r: number } & Point & Ink)
  /** SVG path data, moved to x,y, then turned (degrees), then scaled. */
  | ({ readonly kind: 'path'; readonly d: string; readonly scale?: number; readonly turn?: number } & Point & Ink)
  | ({
      readonly kind: 'text';
      readonly text: string;
      readonly font: Font & { readonly stretch: NamedStretch };
      readonly align: 'start' | 'middle' | 'end';
      /** Horizontal scale, 1 or less: the last step of fitting. */
      readonly squeeze?: number;
    } & Point &
      Ink)
  | ({ readonly kind: 'portrait'; readonly portrait: Portrait; readonly r: number } & Point);

/** From the back to the front. */
export const layers = [
  'ground',
  'shadow',
  'wire',
  'chair',
  'table',
  'felt',
  'arc',
  'actor',
  'travel',
  'veil',
  'head',
  'ticker',
  'panel',
  'curtain',
  'tab',
  'alarm',
] as const;
export type Layer = (typeof layers)[number];

/** Room that nothing else may take; relative to the part's place. */
export type Solid = ({ readonly kind: 'rect' } & Box) | ({ readonly kind: 'circle'; readonly r: number } & Point);

/** One thing on the stage: painted once, then moved as a whole. */
export interface Part {
  /** Stable over renders: `actor:<handle>`, `slip:<handle>`. */
  readonly key: string;
  readonly layer: Layer;
  readonly at: Point;
  /** Painted area relative to `at`. */
  readonly box: Box;
  readonly shapes: readonly Shape[];
  readonly solids: readonly Solid[];
  /** Radians, about `at`. */
  readonly turn?: number;
  readonly scale?: number;
  /** Extra horizontal scale; a shadow's length. */
  readonly lengthen?: number;
  readonly alpha?: number;
}
