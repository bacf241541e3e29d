import { useMedia } from '../shared/use-media.ts';

/** One pane at a time. */
export const usePhone = (): boolean => useMedia('(width < 760px)');

/** Room for the side pane with the decision at hand. */
export const useWide = (): boolean => useMedia('(width >= 1200px)');
