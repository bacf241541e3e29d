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
      if (scrolls && !box.querySelector(stops)) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    };
    const size = new ResizeObserver(look);
    size.observe(box);
    const content = new MutationObserver(look);
    content.observe(box, { childList: true, subtree: true, characterData: true });
    return () => {
      size.disconnect();
      content.disconnect();
    };
  }, []);
