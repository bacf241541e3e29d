import { useEffect, useRef } from 'react';

const isOurs = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'reading' in state && state.reading === true;

/**
 * On a phone what is read lies over its list: the device's own way back leads to that list then, and not out of the exercise. `reading`:
 * whether something lies there that `close` takes away.
 */
export function useWayBack(reading: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  }, [close]);
  useEffect(() => {
    if (!reading) return;
    if (!isOurs(history.state)) history.pushState({ reading: true }, '');
    const back = (): void => latest.current();
    addEventListener('popstate', back);
    return () => {
      removeEventListener('popstate', back);
      // Closed by a button of the screen: the place that was put there for the device's own goes too.
      if (isOurs(history.state)) history.back();
    };
  }, [reading]);
}
