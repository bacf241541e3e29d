import type { ClockView, Handle } from '../projections/views/shared.ts';
import type { StageView } from '../projections/views/stage-view.ts';
import type { JoinCard } from '../projections/stage-layout/lobby-parts.ts';
import type { StageWords } from '../projections/stage-layout/words.ts';
import { createDirector } from './director.ts';
import type { Director } from './director.ts';
import { loadFonts } from './load-fonts.ts';
import { loadPortraits } from './load-portraits.ts';
import { createMotion } from './motion.ts';
import { pickRenderer } from './pick-renderer.ts';
import type { RendererChoice } from './pick-renderer.ts';
import type { PhaserStage } from './phaser-surface.ts';
import { createSound } from './sound.ts';

export type StageStrings = StageWords;

export interface StageOptions {
  readonly renderer?: RendererChoice;
  readonly reducedMotion: boolean;
  readonly sound: boolean;
  readonly strings: StageStrings;
  /** Shown in the lobby when participants join with devices of their own. */
  readonly join?: JoinCard;
}

export interface StageHandle {
  /** Resolves when the first picture can be drawn; rejects when the renderer cannot start. */
  readonly ready: Promise<void>;
  /** `isLiveStep`: one step of play as it happens; anything else snaps, without movement or sound. */
  render(prev: StageView | null, next: StageView, clock: ClockView, isLiveStep: boolean): void;
  /** Time alone; cheap, may be called every second or every frame. */
  tick(clock: ClockView): void;
  setReducedMotion(reduced: boolean): void;
  setSound(on: boolean): void;
  focusActor(handle: Handle | null): void;
  /** Stops real time on the stage, lets `ms` of movement pass and draws one frame; for pictures that must be repeatable. */
  freeze(ms: number): void;
  destroy(): void;
}

/** Beyond twice the design a sharper picture is not seen, only paid for. */
const mostScale = 2;

function scaleFor(host: HTMLElement): number {
  const fit = Math.min(host.clientWidth / 1920, host.clientHeight / 1080) * (window.devicePixelRatio || 1);
  return Math.max(0.25, Math.min(mostScale, fit || 1));
}

interface Running {
  readonly phaser: PhaserStage;
  readonly director: Director;
}

/** Puts a stage in a host element that has a size. Phaser is fetched only now, so that no other screen pays for it. */
export function mountStage(host: HTMLElement, options: StageOptions): StageHandle {
  const motion = createMotion(options.reducedMotion);
  const sound = createSound(options.sound);
  let scale = scaleFor(host);
  let running: Running | undefined;
  let destroyed = false;
  let latest: { readonly view: StageView; readonly clock: ClockView } | undefined;
  let focus: Handle | null = null;

  const onSize = (): void => {
    const next = scaleFor(host);
    if (!running || Math.abs(next - scale) < 0.001) return;
    scale = next;
    running.phaser.resize(scale);
    running.director.repaint();
    running.phaser.wake();
  };
  const observer = new ResizeObserver(onSize);

  const start = async (): Promise<void> => {
    const [surfaces, portraits] = await Promise.all([import('./phaser-surface.ts'), loadPortraits(), loadFonts()]);
    if (destroyed) return;
    const phaser = await surfaces.startPhaser({
      host,
      renderer: pickRenderer(options.renderer ?? 'auto'),
      scale,
      frame: (ms) => {
        motion.step(ms);
        return motion.busy;
      },
    });
    if (destroyed) {
      phaser.destroy();
      return;
    }
    const surface = surfaces.createPhaserSurface(phaser.scene, portraits, () => scale);
    const director = createDirector(surface, motion, sound, {
      words: options.strings,
      ...(options.join ? { join: options.join } : {}),
    });
    running = { phaser, director };
    observer.observe(host);
    if (focus !== null) director.focusActor(focus);
    if (latest) director.render(null, latest.view, latest.clock, false);
  };

  /** Runs now when the stage stands; before that only the latest view counts. */
  const then = (act: (stage: Running) => void): void => {
    if (!running) return;
    act(running);
    running.phaser.wake();
  };

  return {
    ready: start(),
    render(prev, next, clock, isLiveStep) {
      latest = { view: next, clock };
      then(({ director }) => director.render(prev, next, clock, isLiveStep));
    },
    tick(clock) {
      if (latest) latest = { ...latest, clock };
      if (running?.director.tick(clock)) running.phaser.wake();
    },
    setReducedMotion(reduced) {
      motion.setReduced(reduced);
      then(() => undefined);
    },
    setSound: (on) => sound.setOn(on),
    focusActor(handle) {
      focus = handle;
      then(({ director }) => director.focusActor(handle));
    },
    freeze(ms) {
      if (!running) return;
      running.phaser.stopLoop();
      for (let passed = 0; passed < ms; passed += 20) motion.step(Math.min(20, ms - passed));
      running.phaser.draw();
    },
    destroy() {
      destroyed = true;
      observer.disconnect();
      running?.director.clear();
      running?.phaser.destroy();
      running = undefined;
      sound.close();
    },
  };
}
