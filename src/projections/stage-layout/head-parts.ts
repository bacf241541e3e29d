import { afterEndex } from '../../base/phase.ts';
import { MINUTE, type StoryTime } from '../../base/time.ts';
import type { ClockView } from '../views/shared.ts';
import type { StageView } from '../views/stage-view.ts';
import {
  chalkPlate,
  darkPlate,
  font,
  labelFont,
  part,
  plate,
  plateFont,
  rect,
  rectSolid,
  textShape,
  around,
} from './draw.ts';
import { cutLine, fitLine } from './fit-text.ts';
import { safeArea, tabBox } from './grid.ts';
import { palette } from './palette.ts';
import type { Part } from './shape.ts';
import { dateText, fill, hourText, leftText, momentText } from './words.ts';
import type { StageWords } from './words.ts';

const clockFont = font(168, 700);
/** The font has no tabular figures in canvas text: every digit stands in a cell of half an em. */
const cell = 0.5 * clockFont.size;
const colon = 46;

export function clockPart(clock: ClockView): Part {
  const digits = [...hourText(clock.story)];
  const shapes = digits.map((digit, i) => {
    const before = digits.slice(0, i).reduce((sum, d) => sum + (d === ':' ? colon : cell), 0);
    const middle = before + (digit === ':' ? colon : cell) / 2;
    return textShape(fitLine(digit, clockFont, cell), { x: middle, y: 0 }, 'middle', { fill: palette.chalk });
  });
  const w = 4 * cell + colon;
  return part({
    key: 'clock',
    layer: 'head',
    at: { x: 56, y: 178 },
    box: { x: -4, y: -140, w: w + 8, h: 156 },
    shapes,
    solids: [rectSolid({ x: 8, y: -122, w: w - 16, h: 124 })],
  });
}

/** The next hour that everybody knows and that no ring on the stage shows already; when all are past, the one that passed last. */
function nearest(
  view: StageView,
  now: StoryTime,
): { readonly deadline: StageView['deadlines'][number]; readonly more: number } | undefined {
  const rings = view.actors.filter((a) => a.slot === 'journalist').map((a) => a.deadline?.due.story);
  const open = view.deadlines
    .filter((deadline) => !rings.includes(deadline.due.story))
    .toSorted((a, b) => a.due.story - b.due.story);
  const first = open.find((deadline) => deadline.due.story > now - MINUTE) ?? open.at(-1);
  return first && { deadline: first, more: open.length - 1 };
}

/** Beside the longest title. */
const deadlineRoom = 600;

/** Right above, under the tab: what must be done, and below it when, and the story time left. */
function deadlinePart(view: StageView, words: StageWords, clock: ClockView): readonly Part[] {
  const found = nearest(view, clock.story);
  if (!found) return [];
  const { deadline, more } = found;
  const name = cutLine(deadline.title, labelFont, deadlineRoom - 28, 0.85);
  const hour = momentText(words, deadline.due.story, clock.story);
  const others = more > 0 ? ` (+${more})` : '';
  const left = fitLine(`${hour}, ${leftText(words, deadline.due.story - clock.story)}${others}`, plateFont, 420);
  const nameBox = plate(name, { x: -(name.width + 28) / 2, y: 0 }, darkPlate);
  const look = { ...chalkPlate, icon: 'clock' as const };
  const leftBox = plate(left, { x: -(left.width + 69.28) / 2, y: 50 }, look);
  return [
    part({
      key: 'deadline',
      layer: 'head',
      at: { x: safeArea.x + safeArea.w, y: 70 },
      box: around([nameBox.box, leftBox.box], 2),
      shapes: [...nameBox.shapes, ...leftBox.shapes],
      solids: [rectSolid(nameBox.box), rectSolid(leftBox.box)],
    }),
  ];
}

/** Up to where the arcs of a call beside the title begin. */
const titleRoom = 730;

/** After ENDEX no part is played any more: the head says so, also where who knows what lies over the words on the curtain. */
const headWords = ({ phase }: StageView, words: StageWords): readonly [string, string] | undefined =>
  phase === 'hotWash'
    ? [words.hotWashLine, words.hotWash]
    : phase === 'closed'
      ? [words.closedLine, words.closed]
      : undefined;

function titleParts(view: StageView, words: StageWords, clock: ClockView): readonly Part[] {
  const { move } = view;
  const [small, large] = headWords(view, words) ?? [
    fill(words.dateLine, { date: dateText(words, clock.story), n: move.number, m: move.of }),
    move.title,
  ];
  const date = fitLine(small, font(40, 500), titleRoom, 34);
  const title = fitLine(large, font(58, 700, 85), titleRoom, 44);
  const box = (w: number, up: number, h: number) => ({ x: -4, y: -up - 6, w: w + 12, h: h + 12 });
  return [
    part({
      key: 'date',
      layer: 'head',
      at: { x: 508, y: 98 },
      box: box(date.width, 38, 50),
      shapes: [textShape(date, { x: 0, y: 0 }, 'start', { fill: palette.chalk2 })],
      solids: [rectSolid({ x: 0, y: -30, w: date.width, h: 38 })],
    }),
    part({
      key: 'title',
      layer: 'head',
      at: { x: 506, y: 166 },
      box: box(title.width, 58, 76),
      shapes: [textShape(title, { x: 0, y: 0 }, 'start', { fill: palette.chalk })],
      solids: [rectSolid({ x: 0, y: -43, w: title.width, h: 52 })],
    }),
  ];
}

/** Yellow means exercise, and nothing else is yellow. */
export function tabPart(words: StageWords): Part {
  const line = fitLine(words.exercise, font(34, 700, 88, 4), tabBox.w - 24);
  return part({
    key: 'tab',
    layer: 'tab',
    at: { x: tabBox.x, y: tabBox.y },
    box: { x: 0, y: 0, w: tabBox.w, h: tabBox.h },
    shapes: [
      rect({ x: 0, y: 0, w: tabBox.w, h: tabBox.h }, palette.oefening),
      textShape(line, { x: tabBox.w / 2, y: 42 }, 'middle', { fill: palette.ink }),
    ],
    solids: [rectSolid({ x: 0, y: 0, w: tabBox.w, h: tabBox.h })],
  });
}

export function headParts(view: StageView, words: StageWords, clock: ClockView): readonly Part[] {
  // After ENDEX nothing runs down any more.
  const over = afterEndex(view.phase);
  return [clockPart(clock), ...titleParts(view, words, clock), ...(over ? [] : deadlinePart(view, words, clock))];
}
