import type { ClockView } from '../views/shared.ts';
import type { StageView, TickerLine } from '../views/stage-view.ts';
import { font, part, rect, textShape } from './draw.ts';
import { fitLine, fitLines } from './fit-text.ts';
import { tickerBox } from './grid.ts';
import { palette } from './palette.ts';
import type { Part, Shape } from './shape.ts';
import { momentText } from './words.ts';
import type { StageWords } from './words.ts';

const labelFont36 = font(36, 700);
const labelWidth = 232;
const lineAt = 264;
const baseline = 61;

/** The strip itself with its label; the news on it is a part of its own, so that a new line can replace the old. */
export function stripPart(label: string): Part {
  const line = fitLine(label, labelFont36, labelWidth - 64 - 12);
  return part({
    key: 'strip',
    layer: 'ticker',
    at: { x: tickerBox.x, y: tickerBox.y },
    box: { ...tickerBox, x: 0, y: 0 },
    shapes: [
      rect({ x: 0, y: 0, w: tickerBox.w, h: tickerBox.h }, palette.chalk),
      rect({ x: 0, y: 0, w: labelWidth, h: tickerBox.h }, palette.ink),
      textShape(line, { x: 64, y: baseline }, 'start', { fill: palette.chalk }),
    ],
    solids: [{ kind: 'rect', x: 0, y: 0, w: tickerBox.w, h: tickerBox.h }],
  });
}

/** A text on the strip that may take two lines when one would be too narrow. */
export function stripText(text: string, x: number, room: number, weight: 500 | 600): readonly Shape[] {
  const lines = fitLines(text, font(36, weight, weight === 600 ? 85 : 82), room, 0.9);
  if (lines.length === 1)
    return lines.map((line) => textShape(line, { x, y: baseline }, 'start', { fill: palette.ink }));
  const small = fitLines(text, font(34, weight, 80), room, 0.85);
  return small.map((line, i) => textShape(line, { x, y: 41 + i * 38 }, 'start', { fill: palette.ink }));
}

/** The pile of newspapers: how many public pieces there have been. */
function pilePart(count: number): readonly Part[] {
  if (count === 0) return [];
  const line = fitLine(String(count), font(44, 700), 60);
  return [
    part({
      key: 'pile',
      layer: 'ticker',
      at: { x: 1748 - (line.width > 24 ? line.width - 20 : 0), y: 996 },
      box: { x: 0, y: 0, w: 172, h: 84 },
      shapes: [
        { kind: 'path', x: 50, y: 40, turn: -4, d: 'M-42 -32h84v66h-84z', fill: palette.pressShade },
        { kind: 'rect', x: 6, y: 6, w: 84, h: 66, fill: palette.press, stroke: palette.ink, width: 2.5 },
        rect({ x: 14, y: 14, w: 46, h: 10 }, palette.ink),
        { kind: 'path', x: 0, y: 0, d: 'M14 33h68M14 42h68M14 51h40', stroke: palette.ink, width: 3.5 },
        textShape(line, { x: 102, y: 50 }, 'start', { fill: palette.ink }),
      ],
    }),
  ];
}

const newestOf = (lines: readonly TickerLine[]): TickerLine | undefined =>
  lines.reduce<TickerLine | undefined>((found, line) => (found && found.at > line.at ? found : line), undefined);

/** The strip shows the newest public line alone and never scrolls. */
export function tickerParts(view: StageView, words: StageWords, clock: ClockView): readonly Part[] {
  const newest = newestOf(view.ticker);
  const news = (shapes: readonly Shape[], key: string): Part =>
    part({
      key,
      layer: 'ticker',
      at: { x: 0, y: tickerBox.y },
      box: { x: lineAt - 4, y: 2, w: 1450, h: 92 },
      shapes,
    });
  const pile = pilePart(view.newspapers);
  if (!newest)
    return [stripPart(words.public), news(stripText(words.nothingPublic, lineAt, 1400, 500), 'news:none'), ...pile];
  const hour = fitLine(momentText(words, newest.at, clock.story), labelFont36, 180);
  const source = fitLine(newest.source, labelFont36, 330);
  const sourceAt = lineAt + Math.max(100, hour.width + 24);
  const textAt = sourceAt + source.width + 14;
  return [
    stripPart(words.public),
    news(
      [
        textShape(hour, { x: lineAt, y: baseline }, 'start', { fill: palette.ink }),
        textShape(source, { x: sourceAt, y: baseline }, 'start', { fill: palette.source }),
        ...stripText(newest.text, textAt, 1706 - textAt, 500),
      ],
      `news:${newest.handle}`,
    ),
    ...pile,
  ];
}
