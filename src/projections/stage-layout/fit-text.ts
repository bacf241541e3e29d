import type { Font } from './shape.ts';
import { textWidth } from './text-width.ts';

/** A line as it can be drawn: `squeeze` narrows the drawn glyphs beyond what the width axis gives. */
export interface FittedLine {
  readonly text: string;
  readonly font: Font;
  readonly squeeze: number;
  /** Drawn width in px. */
  readonly width: number;
}

const line = (text: string, font: Font, squeeze: number): FittedLine => ({
  text,
  font,
  squeeze,
  width: textWidth(text, font) * squeeze,
});

/**
 * Makes a line fit in `max` px: width before size (look/README, Dutch words). First the width axis down to 75 %, then the
 * size down to `leastSize`, then narrower glyphs. Never cut off.
 */
export function fitLine(text: string, font: Font, max: number, leastSize: number = font.size): FittedLine {
  for (const stretch of [font.stretch, 88, 82, 75]) {
    const fitted = line(text, { ...font, stretch: Math.min(font.stretch, stretch) }, 1);
    if (fitted.width <= max) return fitted;
  }
  const narrow: Font = { ...font, stretch: 75 };
  const width = textWidth(text, narrow);
  const size = Math.max(leastSize, Math.floor((font.size * max) / width));
  if (size >= font.size) return line(text, narrow, Math.min(1, max / width));
  const smaller = { ...narrow, size };
  return line(text, smaller, Math.min(1, max / textWidth(text, smaller)));
}

/** The break into two lines whose longer one is shortest; one line when there is no place to break. */
export function breakInTwo(text: string): readonly string[] {
  const breaks = [...text.matchAll(/[ -]/g)].map((match) => match.index + 1);
  const cut = (at: number): readonly [string, string] => [text.slice(0, at).trimEnd(), text.slice(at)];
  const longest = (at: number): number => Math.max(...cut(at).map((part) => part.length));
  const best = breaks.reduce<number | undefined>(
    (found, at) => (found === undefined || longest(at) < longest(found) ? at : found),
    undefined,
  );
  return best === undefined ? [text] : cut(best);
}

/** One line while it is squeezed to no less than `least`, otherwise two lines where the text can break. */
export function fitLines(text: string, font: Font, max: number, least: number): readonly FittedLine[] {
  const one = fitLine(text, font, max);
  const parts = breakInTwo(text);
  return one.squeeze >= least || parts.length === 1 ? [one] : parts.map((part) => fitLine(part, font, max));
}
