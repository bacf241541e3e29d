import type { GalleryScreen } from './screen.ts';

export const participantScreens: readonly GalleryScreen[] = [];
