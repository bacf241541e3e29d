import { useState } from 'react';

/** Rows this far outside what is seen count as in sight: CSS px. */
const NEAR = 120;

/** Tells of an element whether it is in sight; returns what ends it. */
export type Watch = (element: Element, tell: (inSight: boolean) => void) => () => void;

interface Watched {
  readonly tell: (inSight: boolean) => void;
  inSight: boolean | undefined;
}

/** Whoever has the focus, or holds something that could not be kept, is not taken away from under a hand. */
const isHeld = (element: Element): boolean => element.querySelector(':focus, [aria-invalid="true"]') !== null;

/**
 * An observer that stays goes through all rows at every frame, those of a keystroke in the text too. So it looks when what is seen may have
 * changed: rows that come, something scrolled, a table or its place of another size.
 */
function createSight(): Watch {
  const watched = new Map<Element, Watched>();
  let frame: number | undefined;
  let looking: IntersectionObserver | undefined;
  const sizes = new ResizeObserver(() => look());
  let sized: Element | null = null;

  const told = (entries: readonly IntersectionObserverEntry[]): void => {
    looking?.disconnect();
    for (const { target, isIntersecting } of entries) {
      const row = watched.get(target);
      const inSight = isIntersecting || (row?.inSight === true && isHeld(target));
      if (!row || row.inSight === inSight) continue;
      row.inSight = inSight;
      row.tell(inSight);
    }
  };

  function look(): void {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      looking?.disconnect();
      // The second is for the place within the window; where a browser does not know it, rows change as they come up.
      looking = new IntersectionObserver(told, { rootMargin: `${NEAR}px`, scrollMargin: `${NEAR}px` });
      for (const element of watched.keys()) looking.observe(element);
    });
  }

  /** Of the table that these rows are in, and of the place that it is scrolled in. */
  function followSize(table: Element | null): void {
    if (table === sized) return;
    sizes.disconnect();
    sized = table;
    for (const place of [table, table?.parentElement]) if (place) sizes.observe(place);
  }

  function stop(): void {
    document.removeEventListener('scroll', look, true);
    followSize(null);
    looking?.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  }

  return (element, tell) => {
    if (watched.size === 0) document.addEventListener('scroll', look, { capture: true, passive: true });
    watched.set(element, { tell, inSight: undefined });
    followSize(element.closest('table'));
    look();
    return () => {
      watched.delete(element);
      if (watched.size === 0) stop();
    };
  };
}

/**
 * Which rows of a long table are in sight, of the window and of the place that the table is scrolled in. One that has the focus, or holds
 * something that could not be kept, stays in sight wherever it is.
 */
export function useSight(): Watch {
  const [watch] = useState(createSight);
  return watch;
}
