import { useCallback, useRef } from 'react';

/** Rows this far outside what is seen count as in sight: CSS px. */
const NEAR = 120;

/** Tells of an element whether it is in sight; returns what ends it. */
export type Watch = (element: Element, tell: (inSight: boolean) => void) => () => void;

/**
 * Which rows of a long table are in sight, of the window and of the place that the table is scrolled in. One that has the focus, or holds
 * something that could not be kept, stays in sight wherever it is.
 */
export function useSight(): Watch {
  const observer = useRef<IntersectionObserver>(undefined);
  const watched = useRef(new Map<Element, (inSight: boolean) => void>());
  return useCallback((element, tell) => {
    observer.current ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          watched.current.get(target)?.(
            isIntersecting || target.querySelector(':focus, [aria-invalid="true"]') !== null,
          );
      },
      // The second is for the place within the window; where a browser does not know it, rows change as they come up.
      { rootMargin: `${NEAR}px`, scrollMargin: `${NEAR}px` },
    );
    watched.current.set(element, tell);
    observer.current.observe(element);
    return () => {
      observer.current?.unobserve(element);
      watched.current.delete(element);
    };
  }, []);
}
