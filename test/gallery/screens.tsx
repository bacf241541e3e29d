import { facilitatorScreens } from './facilitator-screens.tsx';
import { participantScreens } from './participant-screens.tsx';
import { stageScreens } from './stage-screens.tsx';
import { reviewScreens } from './review-screens.tsx';
import type { GalleryScreen } from './screen.ts';

/** Every screen of the gallery. A new one: a file like participant-screens.tsx, and a line here. */
export const screens: readonly GalleryScreen[] = [
  ...participantScreens,
  ...stageScreens,
  ...facilitatorScreens,
  ...reviewScreens,
];
