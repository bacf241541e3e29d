import type { ClockView, Handle } from '../projections/views/shared.ts';
import type { StageView } from '../projections/views/stage-view.ts';
import { movingCurtain } from '../projections/stage-layout/curtain-parts.ts';
import { layoutStage } from '../projections/stage-layout/layout-stage.ts';
import type { LayoutOptions } from '../projections/stage-layout/layout-stage.ts';
import { stageChanges } from '../projections/stage-layout/stage-changes.ts';
import type { StageChange } from '../projections/stage-layout/stage-changes.ts';
import type { Part } from '../projections/stage-layout/shape.ts';
import { MINUTE } from '../base/time.ts';
import { createBoard } from './board.ts';
import { holds } from './motion.ts';
import type { Motion } from './motion.ts';
import { playChange } from './play-change.ts';
import type { StageSound } from './sound.ts';
import type { Surface } from './surface.ts';

/** Decides what is drawn and what moves; knows nothing of Phaser. */
export interface Director {
  /** `isLiveStep`: one step of play as it happens. Anything else snaps: no movement, no sound. */
  render(prev: StageView | null, next: StageView, clock: ClockView, isLiveStep: boolean): void;
  /** Draws again only when the story minute changed; tells whether it did. */
  tick(clock: ClockView): boolean;
  focusActor(handle: Handle | null): void;
  repaint(): void;
  clear(): void;
}

const isLight = (part: Part): boolean => part.layer === 'ground';
const isVeil = (part: Part): boolean =>
  part.layer === 'curtain' || part.layer === 'veil' || part.layer === 'panel' || part.layer === 'alarm';

export function createDirector(surface: Surface, motion: Motion, sound: StageSound, options: LayoutOptions): Director {
  const scene = createBoard(surface);
  /** Things that are not part of any view: curtains, flights. */
  const extras = createBoard(surface);
  let view: StageView | null = null;
  let clock: ClockView | null = null;
  let focus: Handle | null = null;
  let closing = false;
  let lightRuns = false;

  const layout = (): readonly Part[] => (view && clock ? layoutStage(view, clock, { ...options, focus }) : []);

  /** Puts the scene as it is now; `crossfade` lets the old ground stand under the new one for as long as the light takes. */
  const set = (crossfade: boolean): void => {
    const parts = layout();
    const before = scene.keys();
    const old = before.filter((key) => scene.part(key)?.layer === 'ground');
    const shadows = before.flatMap((key) => {
      const part = scene.part(key);
      return part?.layer === 'shadow' ? [part] : [];
    });
    const fresh = parts.find((part) => isLight(part) && !before.includes(part.key));
    const fading = crossfade && fresh !== undefined && old.length > 0;
    // While the light changes, a minute that passes must not end the change.
    scene.show(parts, (key) => old.includes(key) && (fading || lightRuns));
    if (!fading || !fresh) return;
    lightRuns = true;
    motion.run(
      'light',
      'light',
      (share) => {
        scene.pose(fresh.key, { alpha: share });
        shadows.forEach((was) => {
          const now = scene.part(was.key);
          if (!now) return;
          scene.pose(was.key, {
            turnBy: ((was.turn ?? 0) - (now.turn ?? 0)) * (1 - share),
            lengthenBy: ((was.lengthen ?? 1) - (now.lengthen ?? 1)) * (1 - share),
          });
        });
      },
      () => {
        lightRuns = false;
        old.filter((key) => key !== fresh.key).forEach((key) => scene.drop(key));
      },
    );
  };
  const curtain = (next: StageView, light: boolean): void => {
    const { halves, title } = movingCurtain(next.move, options.words);
    const [left, right] = halves;
    const open = (share: number): void => {
      extras.pose(left.key, { dx: -961 * share });
      extras.pose(right.key, { dx: 961 * share });
      extras.pose(title.key, { alpha: 1 - share });
    };
    const away = (): void => [left, right, title].forEach((part) => extras.drop(part.key));
    closing = true;
    halves.forEach((half) => extras.put(half));
    motion.run(
      'curtainClose',
      'curtain',
      (share) => open(1 - share),
      () => {
        closing = false;
        set(light && !motion.reduced);
        extras.put(title);
        extras.pose(title.key, { alpha: 1 });
        motion.hold(motion.reduced ? holds.curtainTitleCut : holds.curtainTitle, 'curtain', () =>
          motion.run('curtainOpen', 'curtain', open, away),
        );
      },
    );
  };

  const fadeIn = (keys: readonly string[]): void =>
    keys.forEach((key) => motion.run('panel', `panel:${key}`, (share) => scene.pose(key, { alpha: share })));

  const live = (changes: readonly StageChange[]): void => {
    const before = new Set(scene.keys());
    set(changes.some((change) => change.kind === 'light') && !motion.reduced);
    fadeIn(scene.keys().filter((key) => !before.has(key) && isVeil(scene.part(key) as Part)));
    changes.forEach((change) => playChange(change, { scene, extras, motion, sound }));
  };

  return {
    render(prev, next, nextClock, isLiveStep) {
      view = next;
      clock = nextClock;
      const changes = isLiveStep ? stageChanges(prev, next) : [];
      if (!isLiveStep) {
        motion.finish();
        closing = false;
        set(false);
      } else if (changes.some((change) => change.kind === 'curtain')) {
        curtain(
          next,
          changes.some((change) => change.kind === 'light'),
        );
      } else if (!closing) live(changes);
    },
    tick(nextClock) {
      const passed = !clock || Math.floor(clock.story / MINUTE) !== Math.floor(nextClock.story / MINUTE);
      clock = nextClock;
      if (passed && !closing) set(false);
      return passed;
    },
    focusActor(handle) {
      focus = handle;
      if (!closing) set(false);
    },
    repaint() {
      scene.repaint();
      extras.repaint();
    },
    clear() {
      motion.finish();
      scene.clear();
      extras.clear();
    },
  };
}
