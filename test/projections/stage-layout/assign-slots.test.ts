import { describe, expect, it } from 'vitest';
import { assignSlots } from '../../../src/projections/stage-layout/assign-slots.ts';
import { slots } from '../../../src/projections/stage-layout/grid.ts';
import { manyActors } from './sample.ts';

const xOf = (actors: ReturnType<typeof manyActors>): ReadonlyMap<string, number> =>
  new Map(assignSlots(actors).map((placed) => [placed.actor.handle, placed.slot.x]));

describe('assignSlots', () => {
  it('gives the journalist the place with the ring and the others a slot in order of arrival', () => {
    const placed = assignSlots(manyActors(4));
    expect(placed[0]).toMatchObject({ journalist: true, slot: { x: 232 } });
    expect(placed.slice(1).map((p) => p.slot)).toEqual(slots.slice(0, 3));
  });

  it('lets nobody change place when others arrive, as long as there are slots', () => {
    const few = xOf(manyActors(5));
    const more = xOf(manyActors(15));
    few.forEach((x, handle) => expect(more.get(handle)).toBe(x));
  });

  it('gives the slot of the first calm actor to the one that is too many', () => {
    const actors = manyActors(16, 'pressure').map((actor, i) =>
      i === 3 || i === 5 ? { ...actor, mood: 'calm' as const } : actor,
    );
    const x = xOf(actors);
    expect(x.has('a3')).toBe(false);
    expect(x.get('a15')).toBe(slots[2]?.x);
    expect(x.has('a5')).toBe(true);
  });

  it('never takes away an actor that rings', () => {
    const actors = manyActors(20).map((actor) => ({ ...actor, ringing: true }));
    expect([...xOf(actors).keys()]).toEqual(manyActors(15).map((actor) => actor.handle));
  });
});
