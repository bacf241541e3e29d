import { portraits } from '../../../src/scenario/model/cast.ts';
import type { StageActor, StageSlip, StageView } from '../../../src/projections/views/stage-view.ts';
import { stageWords } from '../../../src/ui/stage-mirror/stage-words.ts';
import { move2Clock, stageMove2 } from '../../gallery/fixtures/stage.ts';

export const words = stageWords('nl');
export const clock = move2Clock;
export const moods = ['calm', 'waiting', 'pressure', 'silent'] as const;

/** Twelve letters: the most that the scenario format lets a stage label have. */
export const longNames = ['Medewerkers', 'Leverancier', 'Woordvoerder', 'Securityteam', 'Financiën', 'MinBureau DG'];

export const manyActors = (count: number, mood?: StageActor['mood']): readonly StageActor[] =>
  Array.from({ length: count }, (_, i) => ({
    handle: `a${i}`,
    short: longNames[i % longNames.length] ?? '',
    portrait: portraits[i % portraits.length] ?? 'bsi',
    mood: mood ?? moods[i % moods.length] ?? 'calm',
    ringing: false,
    ...(i === 0
      ? {
          slot: 'journalist',
          deadline: { start: move2Clock.story, due: { story: stageMove2.deadlines[0]?.due.story ?? move2Clock.story } },
        }
      : {}),
  }));

export const slip = (column: StageSlip['column'], short: string): StageSlip => ({
  handle: `${column}-${short}`,
  column,
  short,
  text: `${short}.`,
});

export const view = (change: Partial<StageView> = {}): StageView => ({ ...stageMove2, ...change });
