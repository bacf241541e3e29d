import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** Buttons of which one gives way to a question. */
export interface Asking<T extends string, E extends HTMLElement> {
  /** Holds the buttons and the question. A button says with `data-asks` what it asks; what answers best is marked `data-answer`. */
  readonly place: RefObject<E | null>;
  readonly asks: T | undefined;
  /** Without a question: it is answered or given up. */
  readonly ask: (question?: T) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The question takes the focus and goes with Escape; then the focus is again on the button that asked it. */
export function useAsking<T extends string, E extends HTMLElement>(): Asking<T, E> {
  const place = useRef<E>(null);
  const [asks, setAsks] = useState<T>();
  const asked = useRef<T>(undefined);
  useEffect(() => {
    const wanted = asks === undefined ? asked.current && `[data-asks="${asked.current}"]` : '[data-answer]';
    asked.current = asks;
    if (wanted !== undefined) place.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [asks]);
  return {
    place,
    asks,
    ask: (question) => setAsks(question),
    onKeyDown(event) {
      if (event.key === 'Escape' && asks !== undefined) setAsks(undefined);
    },
  };
}
