import type { ClockView, MoveHead } from '../views/shared.ts';
import type { StageView } from '../views/stage-view.ts';
import { font, part, rect, textShape } from './draw.ts';
import { fitLine } from './fit-text.ts';
import { tickerBox } from './grid.ts';
import { lights, palette } from './palette.ts';
import type { Layer, Part } from './shape.ts';
import { fill, hourText } from './words.ts';
import type { StageWords } from './words.ts';

/** The field without the ticker: what a curtain covers. */
const field = { x: 0, y: 0, w: 1920, h: tickerBox.y } as const;

function words2(key: string, layer: Layer, big: string, small: string, y: number): Part {
  const title = fitLine(big, font(112, 700, 87.5, -1), 1700, 72);
  const line = fitLine(small, font(40, 500, 87.5), 1700, 34);
  return part({
    key,
    layer,
    at: { x: 960, y },
    box: { x: -880, y: -120, w: 1760, h: 220 },
    shapes: [
      textShape(title, { x: 0, y: 0 }, 'middle', { fill: palette.chalk }),
      textShape(line, { x: 0, y: 72 }, 'middle', { fill: palette.chalk2 }),
    ],
  });
}

const cover = (colour: string, alpha: number, layer: Layer = 'curtain'): Part =>
  part({ key: 'cover', layer, at: { x: 0, y: 0 }, box: field, shapes: [rect(field, colour)], alpha });

/** What stands over the field when play does not run; nothing while it does. */
export function standingCurtain(view: StageView, words: StageWords, clock: ClockView): readonly Part[] {
  const far = lights[view.move.light].ground[2];
  const middle = 560;
  // Who knows what takes the place of the words; the field stays dimly there.
  if (view.knowledge && view.phase !== 'paused') return [cover(far, 0.8, 'veil')];
  switch (view.phase) {
    case 'paused': {
      const title = view.pause === 'endOfMove' ? fill(words.partOver, { n: view.move.number }) : words.paused;
      return [
        cover(far, 0.95),
        words2('words', 'curtain', title, fill(words.pausedLine, { time: hourText(clock.story) }), middle),
      ];
    }
    case 'hotWash':
      return [cover(far, 0.95), words2('words', 'curtain', words.hotWash, words.hotWashLine, middle)];
    case 'closed':
      return [cover(far, 0.97), words2('words', 'curtain', words.closed, words.closedLine, middle)];
    default:
      return [];
  }
}

/** The two halves that close over the field between moves, and the title that stands on them; closed position. */
export function movingCurtain(
  move: MoveHead,
  words: StageWords,
): { readonly halves: readonly [Part, Part]; readonly title: Part } {
  const far = lights[move.light].ground[2];
  const half = { x: 0, y: 0, w: 961, h: field.h };
  const side = (key: string, x: number): Part =>
    part({ key, layer: 'curtain', at: { x, y: 0 }, box: half, shapes: [rect(half, far)] });
  return {
    halves: [side('curtain:left', 0), side('curtain:right', 959)],
    title: words2('curtain:title', 'curtain', move.title, fill(words.moveNumber, { n: move.number, m: move.of }), 560),
  };
}

/** A real emergency: nothing of the exercise is left on the screen, the yellow tab neither. */
export function stoppedParts(words: StageWords): readonly Part[] {
  const whole = { x: 0, y: 0, w: 1920, h: 1080 };
  const title = fitLine(words.stopped, font(150, 700, 87.5), 1700, 90);
  const line = fitLine(words.stoppedLine, font(58, 600, 87.5), 1700, 44);
  return [
    part({
      key: 'stopped',
      layer: 'alarm',
      at: { x: 0, y: 0 },
      box: whole,
      shapes: [
        rect(whole, palette.stop),
        textShape(title, { x: 960, y: 540 }, 'middle', { fill: palette.white }),
        textShape(line, { x: 960, y: 650 }, 'middle', { fill: palette.white }),
      ],
    }),
  ];
}
