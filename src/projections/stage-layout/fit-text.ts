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

/** Without its last word and marked as cut; a single word loses letters. */
const shorter = (text: string): string => {
  const bare = text.replace(/…$/, '');
  const space = bare.lastIndexOf(' ');
  return `${(space > 0 ? bare.slice(0, space) : bare.slice(0, -1)).replace(/[ ,.;:–-]+$/, '')}…`;
};

/**
 * One line in `max` px, squeezed to no less than `least`; what is longer is cut with dots. Only for texts that stand in
 * full in the text view, one key away.
 */
export function cutLine(text: string, font: Font, max: number, least: number): FittedLine {
  const fitted = fitLine(text, font, max);
  return fitted.squeeze >= least || text.length <= 2 ? fitted : cutLine(shorter(text), font, max, least);
}

/** One line, or two where the text can break; squeezed to no less than `least`, and cut with dots beyond that. */
export function fitLines(text: string, font: Font, max: number, least: number): readonly FittedLine[] {
  const one = fitLine(text, font, max);
  if (one.squeeze >= least) return [one];
  const parts = breakInTwo(text);
  // A word that cannot break is squeezed further before it loses letters.
  if (parts.length === 1) return [cutLine(text, font, max, Math.min(least, 0.7))];
  const lines = parts.map((part) => fitLine(part, font, max));
  return lines.every((line) => line.squeeze >= least) ? lines : fitLines(shorter(text), font, max, least);
}
