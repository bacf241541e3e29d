import type { ClockView } from '../views/shared.ts';
import type { StageActor } from '../views/stage-view.ts';
import type { PlacedActor } from './assign-slots.ts';
import { passedShare, ringReach, ringShapes } from './deadline-ring.ts';
import {
  around,
  chalkPlate,
  circleBox,
  darkPlate,
  icon,
  labelFont,
  part,
  plate,
  plateFont,
  plateWidth,
  rectSolid,
} from './draw.ts';
import { fitLine } from './fit-text.ts';
import { safeArea } from './grid.ts';
import type { Slot } from './grid.ts';
import { moodColours, palette, withAlpha } from './palette.ts';
import type { Box, Part, Shape, Solid } from './shape.ts';
import { leftText } from './words.ts';
import type { StageWords } from './words.ts';

type Look = StageActor['mood'] | 'ringing';

export const actorKey = (handle: string): string => `actor:${handle}`;

/** How far a state reaches beyond the portrait: ring or halo. */
const reach: Readonly<Record<Look, number>> = { calm: 16, waiting: 16, silent: 16, pressure: 27, ringing: 8 };
/** A ringing actor grows: the portrait from 54 to 66. */
const ringingScale = 66 / 54;

const circle = (
  r: number,
  stroke: string,
  width: number,
  more: { dash?: readonly number[]; round?: boolean } = {},
): Shape => ({
  kind: 'circle',
  x: 0,
  y: 0,
  r,
  stroke,
  width,
  ...more,
});

/** Shape first, then badge and word, then colour (look/README, actor states). */
function stateRing(look: Look, r: number): readonly Shape[] {
  const colour = moodColours[look];
  const halo: Shape = { kind: 'circle', x: 0, y: 0, r: r + reach[look], fill: withAlpha(palette.plate, 0.42) };
  const twelfth = (2 * Math.PI * (r + 11)) / 12;
  switch (look) {
    case 'calm':
      return [halo, circle(r + 9, colour, 3)];
    case 'waiting':
      return [halo, circle(r + 11, colour, 6, { dash: [(twelfth * 2) / 3, twelfth / 3] })];
    case 'pressure':
      return [halo, circle(r + 11, colour, 6), circle(r + 23, colour, 4)];
    case 'silent':
      return [halo, circle(r + 11, colour, 5, { dash: [1, 11], round: true })];
    case 'ringing':
      return [];
  }
}

function badge(look: Look, r: number): readonly Shape[] {
  if (look === 'calm') return [];
  const at = 0.74 * r + 5.92;
  const colour = moodColours[look];
  return [
    { kind: 'circle', x: at, y: -at, r: 23, fill: colour, stroke: palette.plate, width: 3 },
    icon(look, { x: at - 14, y: -at - 14 }, 28, palette.plate, 2.4),
  ];
}

/** How far a plate is moved from the middle under its portrait, to stay in the safe area and off its neighbours. */
function plateShift({ x, plateLeft, plateRight }: Slot, width: number, low: boolean): number {
  const least = plateLeft ?? safeArea.x;
  const most = (low ? plateRight : undefined) ?? safeArea.x + safeArea.w;
  return Math.max(least + width / 2, Math.min(most - width / 2, x)) - x;
}

function names(placed: PlacedActor, words: StageWords, r: number, look: Look): { box: Box; shapes: readonly Shape[] } {
  const { actor, slot, journalist } = placed;
  const text = look === 'ringing' ? `${actor.short} ${words.rings}` : actor.short;
  const line = fitLine(text, labelFont, slot.plate - 28);
  const below = journalist ? 160 - 23.12 : r + (look === 'ringing' ? 24.88 : look === 'pressure' ? 28.88 : 18.88);
  return plate(
    line,
    { x: plateShift(slot, plateWidth(line, darkPlate), look === 'ringing' || look === 'pressure'), y: below },
    darkPlate,
  );
}

function timeLeft(placed: PlacedActor, words: StageWords, clock: ClockView): { box: Box; shapes: readonly Shape[] }[] {
  const deadline = placed.actor.deadline;
  if (!placed.journalist || !deadline) return [];
  const look = { ...chalkPlate, icon: 'clock' as const };
  const line = fitLine(leftText(words, deadline.due.story - clock.story), plateFont, placed.slot.plate - 70);
  return [plate(line, { x: 0, y: 208 - 23.12 }, look)];
}

/** One of three arcs either side of a ringing portrait. */
function arcPart(handle: string, at: Slot, r: number, index: number): Part {
  const radius = r + 15 + 17 * index;
  const along = (degrees: number): string =>
    `${radius * Math.cos((degrees * Math.PI) / 180)} ${-radius * Math.sin((degrees * Math.PI) / 180)}`;
  const arc = (from: number, to: number): Shape => ({
    kind: 'path',
    d: `M${along(from)}A${radius} ${radius} 0 0 1 ${along(to)}`,
    x: 0,
    y: 0,
    stroke: palette.white,
    width: 6,
    round: true,
  });
  return part({
    key: `arc:${handle}:${index}`,
    layer: 'arc',
    at: { x: at.x, y: at.y },
    box: around([circleBox(radius + 4)]),
    shapes: at.level ? [arc(32, -32), arc(212, 148)] : [arc(67, 3), arc(247, 183)],
    alpha: [1, 0.65, 0.35][index] ?? 1,
  });
}

/** Radius at which lines to and from an actor begin. */
export const edgeOf = (placed: PlacedActor): number =>
  placed.journalist ? ringReach : placed.slot.r + (placed.actor.ringing ? 24 : 27);

export function actorParts(placed: PlacedActor, words: StageWords, clock: ClockView): readonly Part[] {
  const { actor, slot, journalist } = placed;
  const look: Look = actor.ringing ? 'ringing' : actor.mood;
  const ring = journalist ? actor.deadline : undefined;
  const r = look === 'ringing' && !journalist ? slot.r * ringingScale : slot.r;
  const name = names(placed, words, r, look);
  const left = timeLeft(placed, words, clock);
  const outer = ring ? ringReach : r + reach[look] + 2;
  const drawn = look === 'pressure' ? r + 25 : outer;
  const around_ = ring ? ringShapes(passedShare(ring.start, ring.due.story, clock.story)) : stateRing(look, r);
  const at = { x: slot.x, y: slot.y };
  const disc: Solid = { kind: 'circle', x: 0, y: 0, r: ring ? outer : drawn };
  const body = part({
    key: actorKey(actor.handle),
    layer: 'actor',
    at,
    box: around([circleBox(Math.max(outer, 0.74 * r + 32)), name.box, ...left.map((l) => l.box)], 2),
    shapes: [
      ...around_,
      { kind: 'portrait', portrait: actor.portrait, x: 0, y: 0, r },
      ...badge(look, r),
      ...name.shapes,
      ...left.flatMap((l) => l.shapes),
    ],
    solids: [disc, rectSolid(name.box), ...left.map((l) => rectSolid(l.box))],
  });
  const arcs = actor.ringing ? [0, 1, 2].map((i) => arcPart(actor.handle, slot, ring ? 122 : r, i)) : [];
  return [...arcs, body];
}

/** The ring that shows which actor has the keyboard's focus in the list beside the picture. */
export function focusPart(placed: PlacedActor): Part {
  const r = placed.journalist ? ringReach + 8 : placed.slot.r + 34;
  return part({
    key: 'focus',
    layer: 'actor',
    at: { x: placed.slot.x, y: placed.slot.y },
    box: around([circleBox(r + 6)]),
    shapes: [circle(r, palette.plate, 9), circle(r, palette.chalk, 5)],
  });
}
