import { canvasFont } from './paint-shapes.ts';
import type { CanvasType } from './paint-shapes.ts';

const used: readonly CanvasType[] = [
  { size: 34, weight: 500, stretch: 75 },
  { size: 34, weight: 700, stretch: 75 },
  { size: 34, weight: 700, stretch: 87.5 },
  { size: 34, weight: 700, stretch: 100 },
];

/** Canvas text drawn before its font is there stays in the fallback. A font that fails to load must not stop the stage. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(used.map((font) => document.fonts.load(canvasFont(font), 'Aé0')));
}
