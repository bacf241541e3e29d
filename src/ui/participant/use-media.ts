import { useSyncExternalStore } from 'react';

/** Whether a media query holds now. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );

/** One pane at a time. */
export const usePhone = (): boolean => useMedia('(width < 760px)');

/** Room for the side pane with the decision at hand. */
export const useWide = (): boolean => useMedia('(width >= 1200px)');
