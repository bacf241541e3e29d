import { StageMirror } from '../../src/ui/stage-mirror/stage-mirror.tsx';
import type { StageView } from '../../src/projections/views/stage-view.ts';
import { move2Clock, stageHotWash, stageLobby, stageMove2, stagePaused, stageStopped } from './fixtures/stage.ts';
import type { GalleryScreen } from './screen.ts';

const screen = (name: string, view: StageView): GalleryScreen => ({
  name: `stage-text-${name}`,
  state: (language) => ({ view: { ...view, language }, clock: move2Clock }),
  element: () => (
    <main style={{ position: 'relative', minHeight: '100vh' }}>
      <StageMirror />
    </main>
  ),
  clicks: { nl: ['Tekstweergave'], en: ['Text view'] },
});

/** The stage as text; the picture itself has a page of its own (stage.html). */
export const stageScreens: readonly GalleryScreen[] = [
  screen('lobby', stageLobby),
  screen('move2', stageMove2),
  screen('paused', stagePaused),
  screen('hotwash', stageHotWash),
  screen('stopped', stageStopped),
];
