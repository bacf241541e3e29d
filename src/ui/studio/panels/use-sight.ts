import { useCallback, useRef, type RefObject } from 'react';

/** Rows this far outside the place that is scrolled count as in sight: CSS px. */
const NEAR = 120;

/** Tells of an element whether it is in sight; returns what ends it. */
export type Watch = (element: Element, tell: (inSight: boolean) => void) => () => void;

/**
 * Which rows of a long table are in sight of the place it is scrolled in. One that has the focus, or holds something that could not be kept,
 * stays in sight wherever it is.
 */
export function useSight(place: RefObject<HTMLElement | null>): Watch {
  const observer = useRef<IntersectionObserver>(undefined);
  const watched = useRef(new Map<Element, (inSight: boolean) => void>());
  return useCallback(
    (element, tell) => {
      observer.current ??= new IntersectionObserver(
        (entries) => {
          for (const { target, isIntersecting } of entries)
            watched.current.get(target)?.(
              isIntersecting || target.querySelector(':focus, [aria-invalid="true"]') !== null,
            );
        },
        { root: place.current, rootMargin: `${NEAR}px` },
      );
      watched.current.set(element, tell);
      observer.current.observe(element);
      return () => {
        observer.current?.unobserve(element);
        watched.current.delete(element);
        if (watched.current.size > 0) return;
        // The place may be another one next time.
        observer.current?.disconnect();
        observer.current = undefined;
      };
    },
    [place],
  );
}
