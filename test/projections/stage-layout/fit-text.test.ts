import { describe, expect, it } from 'vitest';
import { breakInTwo, cutLine, fitLine, fitLines } from '../../../src/projections/stage-layout/fit-text.ts';
import { textWidth } from '../../../src/projections/stage-layout/text-width.ts';
import type { Font } from '../../../src/projections/stage-layout/shape.ts';

const label: Font = { size: 34, weight: 600, stretch: 75 };
const title: Font = { size: 58, weight: 700, stretch: 100 };

describe('textWidth', () => {
  it('agrees with a browser to a pixel for a line without kerning', () => {
    // measureText in Chromium, fontKerning none, of this very line.
    const line = '12 feiten liggen nog niet op tafel';
    expect(textWidth(line, { ...label, weight: 500 })).toBeCloseTo(374.3, 0);
    expect(textWidth(line, { ...label, weight: 700, stretch: 100 })).toBeCloseTo(513.2, 0);
    expect(Math.abs(textWidth(line, { ...label, stretch: 87.5 }) - 442.8)).toBeLessThan(3);
  });

  it('counts an accented letter as its base letter', () => {
    expect(textWidth('vóór', label)).toBe(textWidth('voor', label));
  });
});

describe('fitLine', () => {
  it('takes from the width before the size, and from the size before the glyphs', () => {
    const text = 'Wat kunt u bewijzen?';
    const full = textWidth(text, title);
    expect(fitLine(text, title, full + 1)).toMatchObject({ font: { stretch: 100, size: 58 }, squeeze: 1 });
    expect(fitLine(text, title, full * 0.9, 44)).toMatchObject({ font: { stretch: 88, size: 58 }, squeeze: 1 });
    const narrow = textWidth(text, { ...title, stretch: 75 });
    expect(fitLine(text, title, narrow + 1, 44)).toMatchObject({ font: { stretch: 75, size: 58 }, squeeze: 1 });
    const smaller = fitLine(text, title, narrow * 0.9, 44);
    expect(smaller.font).toMatchObject({ stretch: 75, size: 52 });
    const least = fitLine(text, title, narrow * 0.4, 44);
    expect(least.font.size).toBe(44);
    expect(least.squeeze).toBeLessThan(1);
  });

  it('never takes more room than there is, and never loses a letter', () => {
    for (const text of ['Verwerkersovereenkomst', 'Nota', 'Duizenden overleggen van Nederlandse regering'])
      for (const max of [40, 120, 400, 1000]) {
        const fitted = fitLine(text, title, max, 34);
        expect(fitted.width).toBeLessThanOrEqual(max + 0.001);
        expect(fitted.text).toBe(text);
      }
  });
});

describe('fitLines', () => {
  it('breaks where the longer line is shortest, after a hyphen or at a space', () => {
    expect(breakInTwo('Cisco heeft gelekt')).toEqual(['Cisco heeft', 'gelekt']);
    expect(breakInTwo('AP-melding')).toEqual(['AP-', 'melding']);
    expect(breakInTwo('Medewerkers')).toEqual(['Medewerkers']);
  });

  it('uses two lines only when one would be squeezed too far', () => {
    expect(fitLines('Vijf vragen', label, 170, 0.8)).toHaveLength(1);
    expect(fitLines('Namen van ministers', label, 170, 0.8).map((line) => line.text)).toEqual([
      'Namen van',
      'ministers',
    ]);
  });

  it('cuts a line with dots at a word, and a word last', () => {
    expect(cutLine('Vijf vragen', label, 400, 0.85).text).toBe('Vijf vragen');
    expect(cutLine('Melding bij de toezichthouder', label, 240, 0.85).text).toBe('Melding bij de…');
    const typed = 'Wij denken dat de links al sinds vorig jaar te raden waren, maar niemand weet het zeker';
    const lines = fitLines(typed, label, 172, 0.8);
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.squeeze >= 0.8 && line.width <= 172.001)).toBe(true);
    expect(
      typed.startsWith(
        lines
          .map((line) => line.text)
          .join(' ')
          .replace(/…$/, ''),
      ),
    ).toBe(true);
  });
});
