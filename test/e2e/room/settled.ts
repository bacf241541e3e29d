import type { Page } from 'playwright-core';

/** Frames after each other in which nothing changes any more, before a screen counts as laid out. */
const STILL = 3;
/** Of a screen that never comes to rest, what is there after so many frames is as good as any. */
const MOST_FRAMES = 120;

/**
 * Resolves when a page has come to rest in its window: the window has its size, the fonts are there, what moves to an end has ended, and
 * what the page does upon a change of its size or colours (frames later, and later still on a busy machine) is done. It must be in front:
 * a page behind another draws no frames.
 */
export async function settled(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (size) await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
  await page.evaluate(
    async ([still, most]) => {
      await document.fonts.ready;
      const ending = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
      await Promise.allSettled(ending.map((animation) => animation.finished));
      let rest = 0;
      const changes = new MutationObserver(() => {
        rest = 0;
      });
      changes.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
      for (let frame = 0; frame < most && rest < still; frame += 1) {
        rest += 1;
        // A task after the frame: what its events have put off, such as a render, comes before it.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
      changes.disconnect();
    },
    [STILL, MOST_FRAMES] as const,
  );
}
