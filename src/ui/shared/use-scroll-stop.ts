import { useCallback } from 'react';
import type { RefCallback } from 'react';

const stops = 'button:not(:disabled), a[href], textarea, input, select, summary, [tabindex="0"]';

/**
 * For a box that may scroll: makes it a stop of the tab key as long as it does and holds no other stop, so that it can be scrolled
 * without a mouse.
 */
export const useScrollStop = <E extends HTMLElement>(): RefCallback<E> =>
  useCallback((box: E) => {
    const look = (): void => {
      const scrolls = box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth;
      const holdsStop = (): boolean =>
        [...box.querySelectorAll(stops)].some((stop) => stop.getClientRects().length > 0);
      if (scrolls && !holdsStop()) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    };
    const size = new ResizeObserver(look);
    // What is in it can grow while the box stays as it is: when the letters come, or become larger.
    const watchSizes = (): void => {
      size.disconnect();
      for (const part of [box, ...box.children]) size.observe(part);
    };
    watchSizes();
    const content = new MutationObserver((changes) => {
      if (changes.some(({ type, target }) => type === 'childList' && target === box)) watchSizes();
      look();
    });
    // A pause takes the stops away by disabling them.
    const attributeFilter = ['disabled', 'hidden', 'href'];
    content.observe(box, { childList: true, subtree: true, characterData: true, attributeFilter });
    return () => {
      size.disconnect();
      content.disconnect();
    };
  }, []);
