import { useEffect } from 'react';

const PROGRAM = 'Spoedoverleg';

/** What the window is called in its tab: what it shows first, then the program. Once for each window; without it, the program alone. */
export const useTitle = (...parts: readonly (string | null | undefined)[]): void => {
  const title = [...parts, PROGRAM].filter(Boolean).join(' – ');
  useEffect(() => {
    document.title = title;
    return () => {
      document.title = PROGRAM;
    };
  }, [title]);
};
