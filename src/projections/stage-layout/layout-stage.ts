import type { ClockView, Handle } from '../views/shared.ts';
import type { StageView } from '../views/stage-view.ts';
import { actorParts, focusPart } from './actor-parts.ts';
import { assignSlots } from './assign-slots.ts';
import { standingCurtain, stoppedParts } from './curtain-parts.ts';
import { labelFont, part, rect, rectSolid, textShape } from './draw.ts';
import { fitLine } from './fit-text.ts';
import { groundPart } from './ground-part.ts';
import { headParts, tabPart } from './head-parts.ts';
import { knowledgeParts } from './knowledge-part.ts';
import { lobbyParts } from './lobby-parts.ts';
import type { JoinCard } from './lobby-parts.ts';
import { palette } from './palette.ts';
import { shadowPart } from './shadow-part.ts';
import type { Part } from './shape.ts';
import { slipParts } from './slip-parts.ts';
import { fieldTable, heldSlip, seatParts, tablePart } from './table-parts.ts';
import { tickerParts } from './ticker-parts.ts';
import { callParts } from './travel-path.ts';
import { fill } from './words.ts';
import type { StageWords } from './words.ts';

export interface LayoutOptions {
  readonly words: StageWords;
  readonly join?: JoinCard;
  /** The actor that has the keyboard's focus beside the picture. */
  readonly focus?: Handle | null;
}

/** How many facts lie face down; only when the facilitator revealed it. */
function sumParts(view: StageView, words: StageWords): readonly Part[] {
  const count = view.unsharedTotal;
  if (count === undefined) return [];
  const line = fitLine(fill(count === 1 ? words.unsharedOne : words.unsharedMany, { n: count }), labelFont, 640);
  const w = line.width + 72;
  const box = { x: -w / 2, y: -25, w, h: 50 };
  return [
    part({
      key: 'sum',
      layer: 'head',
      at: { x: 960, y: 930 },
      box: { x: Math.floor(box.x) - 2, y: -27, w: Math.ceil(w) + 4, h: 54 },
      shapes: [
        rect(box, palette.plate, { r: 4, alpha: 0.72 }),
        ...heldSlip({ x: box.x + 16, y: -18 }),
        textShape(line, { x: box.x + 56, y: 12 }, 'start', { fill: palette.chalk }),
      ],
      solids: [rectSolid(box)],
    }),
  ];
}

function fieldParts(view: StageView, clock: ClockView, options: LayoutOptions): readonly Part[] {
  const { words, focus } = options;
  const { light } = view.move;
  const placed = assignSlots(view.actors);
  const focused = placed.find((p) => p.actor.handle === focus);
  return [
    groundPart(light),
    ...placed.map((p) => shadowPart(p, light)),
    ...callParts(view, placed),
    tablePart(fieldTable),
    ...seatParts(view.seats, fieldTable, light),
    ...slipParts(view, words),
    ...placed.flatMap((p) => actorParts(p, words, clock)),
    ...(focused ? [focusPart(focused)] : []),
    ...sumParts(view, words),
    ...headParts(view, words, clock),
    ...tickerParts(view, words, clock),
    ...knowledgeParts(view, words),
    ...standingCurtain(view, words, clock),
  ];
}

/** Everything that the stage shows of a view at a moment, as data: same view and clock, same picture. */
export function layoutStage(view: StageView, clock: ClockView, options: LayoutOptions): readonly Part[] {
  if (view.phase === 'stopped') return stoppedParts(options.words);
  const scene =
    view.phase === 'lobby' ? lobbyParts(view, options.words, options.join) : fieldParts(view, clock, options);
  return [...scene, tabPart(options.words)];
}
