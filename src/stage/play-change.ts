import type { StageChange } from '../projections/stage-layout/stage-changes.ts';
import { trailPart, leanOn, pointOn } from '../projections/stage-layout/travel-path.ts';
import { travellerPart } from '../projections/stage-layout/travel-parts.ts';
import type { Board } from './board.ts';
import { holds } from './motion.ts';
import type { Motion } from './motion.ts';
import type { StageSound } from './sound.ts';

export interface Players {
  readonly scene: Board;
  readonly extras: Board;
  readonly motion: Motion;
  readonly sound: StageSound;
}

const mostRounds = 3;

/** Arcs open outwards one by one, at most three rounds; then they stand. */
function ring({ scene, motion, sound }: Players, handle: string): void {
  const arcs = [0, 1, 2].map((i) => `arc:${handle}:${i}`);
  const pose = (share: number): void =>
    arcs.forEach((key, i) => scene.pose(key, { alpha: share >= 1 ? 1 : Math.max(0, Math.min(1, share * 3 - i)) }));
  const round = (left: number): void => {
    if (left === 0) return;
    if (left === mostRounds || !motion.reduced) sound.ring();
    motion.run('callRound', `ring:${handle}`, pose, () => {
      if (!motion.reduced) round(left - 1);
    });
  };
  round(mostRounds);
}

function travel({ extras, motion, sound }: Players, change: Extract<StageChange, { kind: 'travel' }>): void {
  const key = `travel:${change.handle}`;
  const trail = trailPart(`trail:${change.handle}`, change.curve);
  sound.paper();
  extras.put(travellerPart(key, change.what, motion.reduced ? change.count : 1));
  if (motion.reduced) {
    extras.pose(key, { dx: change.curve.to.x, dy: change.curve.to.y });
    motion.hold(holds.delivered, key, () => extras.drop(key));
    return;
  }
  extras.put(trail);
  motion.run(
    'envelope',
    key,
    (share) => {
      const at = pointOn(change.curve, share);
      extras.pose(key, { dx: at.x, dy: at.y, turnBy: leanOn(change.curve, share) });
    },
    () => [key, trail.key].forEach(extras.drop),
  );
}

/** Sets one change in motion; the scene already stands as it will be. Curtain and light belong to the director. */
export function playChange(change: StageChange, players: Players): void {
  const { scene, motion, sound } = players;
  switch (change.kind) {
    case 'arrive':
      motion.run('arrive', change.key, (share) => {
        scene.pose(change.key, { dx: change.by.x * (1 - share), dy: change.by.y * (1 - share) });
        scene.pose(`shadow:${change.handle}`, { alpha: share });
      });
      break;
    case 'lay': {
      const part = scene.part(change.key);
      if (!part) break;
      sound.paper();
      const dx = change.from.x - (part.at.x + part.box.w / 2);
      const dy = change.from.y - (part.at.y + part.box.h / 2);
      motion.run('slip', change.key, (share) => scene.pose(change.key, { dx: dx * (1 - share), dy: dy * (1 - share) }));
      break;
    }
    case 'travel':
      travel(players, change);
      break;
    case 'ring':
      ring(players, change.handle);
      break;
    case 'news':
      scene
        .keys()
        .filter((key) => key.startsWith('news:'))
        .forEach((key) => motion.run('news', key, (share) => scene.pose(key, { alpha: share })));
      break;
    case 'curtain':
    case 'light':
      break;
  }
}
