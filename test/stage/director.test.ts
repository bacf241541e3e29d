import { beforeEach, describe, expect, it } from 'vitest';
import type { StageView } from '../../src/projections/views/stage-view.ts';
import { createDirector } from '../../src/stage/director.ts';
import type { Director } from '../../src/stage/director.ts';
import { createMotion } from '../../src/stage/motion.ts';
import type { Motion } from '../../src/stage/motion.ts';
import { move2Clock, stageClock, stageLobby, stageMove2 } from '../gallery/fixtures/stage.ts';
import { slip, words } from '../projections/stage-layout/sample.ts';
import { fakeSurface } from './fake-surface.ts';

let stage: ReturnType<typeof fakeSurface>;
let motion: Motion;
let director: Director;
let heard: string[];

const begin = (reduced = false): void => {
  stage = fakeSurface();
  motion = createMotion(reduced);
  heard = [];
  const sound = {
    ring: () => void heard.push('ring'),
    paper: () => void heard.push('paper'),
    setOn: () => undefined,
    close: () => undefined,
  };
  director = createDirector(stage.surface, motion, sound, { words });
};
beforeEach(() => begin());

const show = (prev: StageView | null, next: StageView, live: boolean): void =>
  director.render(prev, next, move2Clock, live);
const quiet: StageView = {
  ...stageMove2,
  travels: [],
  actors: stageMove2.actors.map((a) => ({ ...a, ringing: false })),
};
const keys = (): readonly string[] => stage.drawn().map((sprite) => sprite.key);
/** Everything on the stage without what is only underway. */
const picture = (): unknown =>
  stage
    .drawn()
    .map(({ key, at }) => ({ key, at }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

describe('director', () => {
  it('shows the same picture whether it seeks to a view or lives through it', () => {
    show(null, quiet, false);
    show(quiet, stageMove2, true);
    motion.finish();
    const lived = picture();
    begin();
    show(null, stageMove2, false);
    expect(picture()).toEqual(lived);
  });

  it('moves and sounds on a live step only', () => {
    show(null, quiet, false);
    show(quiet, stageMove2, false);
    expect(motion.busy).toBe(false);
    expect(heard).toEqual([]);
    show(stageMove2, quiet, false);
    show(quiet, stageMove2, true);
    expect(motion.busy).toBe(true);
    expect(heard).toEqual(['ring', 'paper']);
  });

  it('paints a part again only when it looks different', () => {
    show(null, stageMove2, false);
    show(stageMove2, { ...stageMove2, ticker: [] }, false);
    expect(stage.drawn().every((sprite) => sprite.paints === 1)).toBe(true);
  });

  it('steps with the story minute, not with every tick', () => {
    show(null, stageMove2, false);
    expect(director.tick({ ...move2Clock, story: (move2Clock.story + 59_000) as typeof move2Clock.story })).toBe(false);
    expect(stage.find('clock').paints).toBe(1);
    expect(director.tick(stageClock('2024-06-04 16:46'))).toBe(true);
    expect(stage.find('clock').paints).toBe(2);
    expect(stage.find('actor:journaliste').paints).toBe(2);
    expect(stage.find('actor:bsi').paints).toBe(1);
  });

  it('flies an envelope for 1800 ms along its trail', () => {
    show(null, quiet, false);
    show(quiet, stageMove2, true);
    expect(keys()).toContain('trail:mail-1');
    motion.step(900);
    const half = stage.find('travel:mail-1').at;
    expect(half?.x).toBeGreaterThan(1220);
    expect(half?.x).toBeLessThan(1764);
    motion.step(900);
    expect(keys().some((key) => key.endsWith(':mail-1'))).toBe(false);
  });

  it('with reduced motion lets the envelope appear at the receiver, without a trail', () => {
    begin(true);
    show(null, quiet, false);
    show(quiet, stageMove2, true);
    expect(keys()).not.toContain('trail:mail-1');
    expect(
      Math.hypot((stage.find('travel:mail-1').at?.x ?? 0) - 1764, (stage.find('travel:mail-1').at?.y ?? 0) - 636),
    ).toBeLessThan(90);
    motion.step(1800);
    expect(keys()).not.toContain('travel:mail-1');
  });

  it('rings three rounds at most, then the arcs stand', () => {
    show(null, quiet, false);
    show(quiet, stageMove2, true);
    for (let ms = 0; ms < 10_000; ms += 50) motion.step(50);
    expect(heard.filter((sound) => sound === 'ring')).toHaveLength(3);
    expect([0, 1, 2].map((i) => stage.find(`arc:stas:${i}`).at?.alpha)).toEqual([1, 0.65, 0.35]);
  });

  it('slides a slip from its seat to its place', () => {
    const next = { ...quiet, slips: { ...quiet.slips, said: [{ ...slip('said', 'Nieuw'), from: 'seat-7' }] } };
    show(null, quiet, false);
    show(quiet, next, true);
    expect(stage.find('slip:said-Nieuw').at?.x).toBeLessThan(420);
    motion.step(600);
    expect(stage.find('slip:said-Nieuw').at?.x).toBe(847);
  });

  it('closes over the old scene, sets the new one behind the curtain, and opens', () => {
    show(null, stageLobby, false);
    show(stageLobby, stageMove2, true);
    expect(keys()).toContain('lobby:title');
    motion.step(599);
    expect(keys()).toContain('lobby:title');
    motion.step(1);
    expect(keys()).not.toContain('lobby:title');
    expect(keys()).toContain('curtain:title');
    motion.step(800);
    motion.step(600);
    expect(keys().some((key) => key.startsWith('curtain'))).toBe(false);
    expect(keys()).toContain('actor:bsi');
  });

  it('does not lose what comes while the curtain closes', () => {
    show(null, stageLobby, false);
    show(stageLobby, { ...quiet, actors: [] }, true);
    motion.step(300);
    show({ ...quiet, actors: [] }, quiet, true);
    motion.step(300);
    expect(keys()).toContain('actor:bsi');
  });

  it('with reduced motion cuts, and the title stands two seconds', () => {
    begin(true);
    show(null, stageLobby, false);
    show(stageLobby, quiet, true);
    expect(keys()).toContain('curtain:title');
    expect(keys()).toContain('actor:bsi');
    motion.step(1999);
    expect(keys()).toContain('curtain:title');
    motion.step(1);
    expect(keys()).not.toContain('curtain:title');
  });

  it('turns the light in 20 s between two grounds, and a minute that passes does not end it', () => {
    const later = { ...quiet, move: { ...quiet.move, number: 3, light: 'ochtend' as const } };
    show(null, quiet, false);
    const evening = stage.find('shadow:bsi').at?.turn;
    show(quiet, later, true);
    motion.step(600);
    const grounds = (): readonly string[] => keys().filter((key) => key.startsWith('ground:'));
    expect(grounds()).toHaveLength(2);
    motion.step(10_000);
    expect(stage.find('ground:ochtend:960').at?.alpha).toBeCloseTo(0.5);
    expect(stage.find('shadow:bsi').at?.turn).toBeGreaterThan(evening ?? 0);
    director.tick(stageClock('2024-06-04 16:50'));
    expect(grounds()).toHaveLength(2);
    expect(stage.find('ground:ochtend:960').at?.alpha).toBeCloseTo(0.5);
    motion.step(10_000);
    expect(grounds()).toEqual(['ground:ochtend:960']);
  });

  it('snaps when it seeks in the middle of everything', () => {
    show(null, stageLobby, false);
    show(stageLobby, stageMove2, true);
    motion.step(200);
    show(stageMove2, quiet, false);
    expect(motion.busy).toBe(false);
    const sought = picture();
    begin();
    show(null, quiet, false);
    expect(picture()).toEqual(sought);
  });

  it('rings the actor that has the focus, and leaves nothing behind', () => {
    show(null, stageMove2, false);
    director.focusActor('fg');
    expect(stage.find('focus').at).toMatchObject({ x: 1746, y: 412 });
    director.focusActor(null);
    expect(keys()).not.toContain('focus');
    director.clear();
    expect(keys()).toEqual([]);
  });
});
