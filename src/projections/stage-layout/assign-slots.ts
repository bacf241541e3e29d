import type { StageActor } from '../views/stage-view.ts';
import { journalistSlot, slots } from './grid.ts';
import type { Slot } from './grid.ts';

export interface PlacedActor {
  readonly actor: StageActor;
  readonly slot: Slot;
  readonly journalist: boolean;
}

const canLeave = (actor: StageActor): boolean => actor.mood === 'calm' && !actor.ringing;

/** Who gives up a slot: the calm one that came first, else the first that does not ring, else nobody. */
function leaver(held: readonly (StageActor | undefined)[], order: readonly StageActor[]): number {
  const index = (test: (actor: StageActor) => boolean): number => {
    const first = order.find((actor) => held.includes(actor) && test(actor));
    return first ? held.indexOf(first) : -1;
  };
  const calm = index(canLeave);
  return calm >= 0 ? calm : index((actor) => !actor.ringing);
}

/**
 * Actors take the slots in order of arrival and keep them; when all are taken, a newcomer gets that of `leaver`. An actor
 * without a slot is named in the text view only.
 */
export function assignSlots(actors: readonly StageActor[]): readonly PlacedActor[] {
  const journalist = actors.find((actor) => actor.slot === 'journalist');
  const others = actors.filter((actor) => actor !== journalist);
  const held: (StageActor | undefined)[] = slots.map(() => undefined);
  others.forEach((actor) => {
    const free = held.indexOf(undefined);
    const index = free >= 0 ? free : leaver(held, others);
    if (index >= 0) held[index] = actor;
  });
  const placed = slots.flatMap((slot, i) => {
    const actor = held[i];
    return actor ? [{ actor, slot, journalist: false }] : [];
  });
  return journalist ? [{ actor: journalist, slot: journalistSlot, journalist: true }, ...placed] : placed;
}
