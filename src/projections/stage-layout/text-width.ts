import { glyphs, narrow500, narrow700, wide500, wide700 } from './glyph-widths.ts';
import type { Font } from './shape.ts';

const index = new Map([...glyphs].map((glyph, i) => [glyph, i]));
const unknownGlyph = index.get('n') ?? 0;

const blend = (a: number, b: number, share: number): number => a + (b - a) * share;

/**
 * Width of a line in px, from the font's own advances: the same on every machine, so that layout needs no canvas. An
 * accented letter is as wide as its base letter; a glyph outside the table counts as an n.
 */
export function textWidth(text: string, font: Font): number {
  const bold = (font.weight - 500) / 200;
  const wide = (font.stretch - 75) / 25;
  let sum = 0;
  let count = 0;
  for (const glyph of text.normalize('NFD').replace(/\p{Mn}/gu, '')) {
    const i = index.get(glyph) ?? unknownGlyph;
    const narrow = blend(narrow500[i] ?? 0, narrow700[i] ?? 0, bold);
    sum += blend(narrow, blend(wide500[i] ?? 0, wide700[i] ?? 0, bold), wide);
    count += 1;
  }
  return (sum / 1000) * font.size + count * (font.spacing ?? 0);
}
