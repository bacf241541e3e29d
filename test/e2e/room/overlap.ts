import type { Page } from 'playwright-core';

/**
 * Texts of a page that lie over each other where both can be seen, as 'one × other'. Lines of text are compared by the middle
 * three fifths of their height, for the boxes of lines may touch.
 */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown: { element: Element; text: string; left: number; right: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || element.closest('.vh, option, script, style, svg')) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
        if (width < 2 || height < 2 || right < 0 || bottom < 0 || left > innerWidth || top > innerHeight) continue;
        const cut = height / 5;
        shown.push({ element, text: text.slice(0, 40), left, right, top: top + cut, bottom: bottom - cut });
      }
    }
    const covers = (element: Element): boolean => {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      return backgroundImage !== 'none' || !/transparent|, 0\)$/.test(backgroundColor);
    };
    const found = new Set<string>();
    shown.forEach((a, index) => {
      for (const b of shown.slice(index + 1)) {
        const left = Math.max(a.left, b.left);
        const top = Math.max(a.top, b.top);
        const width = Math.min(a.right, b.right) - left;
        const height = Math.min(a.bottom, b.bottom) - top;
        if (a.element === b.element || width < 3 || height < 3) continue;
        // The upper of the two may have a ground of its own, which hides the lower.
        const stack = document.elementsFromPoint(left + width / 2, top + height / 2);
        const at = [stack.indexOf(a.element), stack.indexOf(b.element)].toSorted((x, y) => x - y);
        const [upper = -1, lower = -1] = at;
        if (upper < 0 || stack.slice(upper, lower).some(covers)) continue;
        found.add(`‘${a.text}’ × ‘${b.text}’`);
      }
    });
    return [...found];
  });
