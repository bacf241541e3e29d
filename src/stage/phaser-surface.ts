import * as Phaser from 'phaser';
import type { Part } from '../projections/stage-layout/shape.ts';
import type { Portraits } from './load-portraits.ts';
import { paintPart } from './paint-shapes.ts';
import type { Sprite, Surface } from './surface.ts';

/** Device px per design px; read at every paint. */
export type Resolution = () => number;

/**
 * Every part is painted once on a canvas of its own and drawn as one image. So the picture is the same in both
 * renderers, dashes and type included, and a frame costs a few dozen images.
 */
export function createPhaserSurface(scene: Phaser.Scene, portraits: Portraits, resolution: Resolution): Surface {
  let painted = 0;

  /** Device px per px of the part: an enlarged part is painted larger, not blown up. */
  const sharpness = (part: Part): number => resolution() * (part.scale ?? 1);

  const texture = (part: Part): Phaser.Textures.CanvasTexture => {
    const s = sharpness(part);
    painted += 1;
    const made = scene.textures.createCanvas(
      `part-${painted}`,
      Math.max(1, Math.ceil(part.box.w * s)),
      Math.max(1, Math.ceil(part.box.h * s)),
    );
    if (!made) throw new Error('the key of a new texture is taken');
    paintPart(made.context, part, portraits, s);
    made.refresh();
    return made;
  };

  return {
    add(first) {
      const image = scene.add.image(0, 0, '__DEFAULT');
      let part = first;
      let own: Phaser.Textures.CanvasTexture | undefined;
      const sprite: Sprite = {
        paint(next) {
          part = next;
          const before = own;
          own = texture(next);
          image.setTexture(own.key);
          before?.destroy();
        },
        place({ x, y, turn, scaleX, scaleY, alpha, depth }) {
          const s = resolution();
          const { box, scale = 1 } = part;
          const r = sharpness(part);
          image.setOrigin((-box.x * r) / image.width, (-box.y * r) / image.height);
          // Whole device px: type stays sharp. A turned part has no px grid to keep to.
          const left = turn === 0 ? Math.round((x + box.x * scaleX) * s) - box.x * scaleX * s : x * s;
          const top = turn === 0 ? Math.round((y + box.y * scaleY) * s) - box.y * scaleY * s : y * s;
          image.setPosition(left, top);
          image
            .setRotation(turn)
            .setScale(scaleX / scale, scaleY / scale)
            .setAlpha(alpha)
            .setDepth(depth);
        },
        remove() {
          image.destroy();
          own?.destroy();
        },
      };
      return sprite;
    },
  };
}

export interface PhaserStage {
  readonly scene: Phaser.Scene;
  /** Lets the loop run; it sleeps again when `frame` says that nothing moves. */
  wake(): void;
  resize(scale: number): void;
  /** Draws one frame without letting the loop run. */
  draw(): void;
  stopLoop(): void;
  destroy(): void;
}

export interface PhaserStageOptions {
  readonly host: HTMLElement;
  readonly renderer: 'canvas' | 'webgl';
  readonly scale: number;
  /** Called each frame with the ms that passed; returns whether anything still moves. */
  readonly frame: (ms: number) => boolean;
}

/** Frames drawn after the last movement before the loop sleeps. */
const spare = 3;

/** Starts Phaser in a host; resolves when its scene can take images. */
export function startPhaser(options: PhaserStageOptions): Promise<PhaserStage> {
  return new Promise((resolve) => {
    let idle = 0;
    let stopped = false;
    let now = 0;
    const game = new Phaser.Game({
      type: options.renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
      parent: options.host,
      width: Math.round(1920 * options.scale),
      height: Math.round(1080 * options.scale),
      backgroundColor: '#12111D',
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      // With more textures in one batch, turned images were drawn with a neighbour's texture (SwiftShader, Phaser 4.2.1).
      render: { maxTextures: 1 },
      scale: { mode: Phaser.Scale.FIT, autoCenter: Phaser.Scale.CENTER_BOTH },
      scene: {
        create(this: Phaser.Scene) {
          resolve({
            scene: this,
            wake() {
              idle = 0;
              if (!stopped) game.loop.wake();
            },
            resize(scale) {
              game.scale.setGameSize(Math.round(1920 * scale), Math.round(1080 * scale));
            },
            draw() {
              now += 20;
              game.step(now, 20);
            },
            stopLoop() {
              stopped = true;
              game.loop.stop();
            },
            destroy() {
              stopped = true;
              game.destroy(true);
            },
          });
        },
        update(_time: number, delta: number) {
          if (stopped) return;
          idle = options.frame(delta) ? 0 : idle + 1;
          if (idle > spare) game.loop.sleep();
        },
      },
    });
  });
}
