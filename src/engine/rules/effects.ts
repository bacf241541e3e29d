import { playTime } from '../../base/time.ts';
import type { Effect } from '../../scenario/model/effect.ts';
import { emit, holdsNow, put, setTimer, touch, type World } from '../world.ts';
import { raise } from './signals.ts';

/** Applies a closed list of effects in order (E1); `by` names what they come from. What they set off follows when this is done. */
export function applyEffects(world: World, effects: readonly Effect[], by: string): void {
  for (const effect of effects) if (holdsNow(world, effect.when)) applyEffect(world, effect, by);
}

function applyEffect(world: World, effect: Effect, by: string): void {
  const { state, plan, queue } = world;
  switch (effect.kind) {
    case 'raise':
      return raise(world, effect.signal, effect.credit, effect.part);
    case 'value': {
      const from = state.values[effect.value] ?? 0;
      const to = Math.max(0, Math.min(5, effect.op === 'set' ? effect.amount : from + effect.amount));
      if (to === from) return;
      put(world, 'values', effect.value, to);
      emit(world, { type: 'valueChanged', value: effect.value, from, to });
      return touch(world, `value:${effect.value}`);
    }
    case 'flag':
      if (state.flags[effect.flag] !== undefined) return;
      put(world, 'flags', effect.flag, state.now);
      emit(world, { type: 'flagSet', flag: effect.flag });
      return touch(world, `flag:${effect.flag}`);
    case 'occupy': {
      const length = effect.topicMinutes * plan.variant.topicSeconds * 1_000 * plan.timeline.paceAt(state.now);
      const until = playTime(Math.max(state.now, state.occupied[effect.role] ?? 0) + length);
      put(world, 'occupied', effect.role, until);
      setTimer(world, until, { kind: 'free', role: effect.role });
      return emit(world, { type: 'roleOccupied', role: effect.role, until });
    }
    case 'open':
    case 'close':
      queue.push({ kind: effect.kind, target: effect.target });
      return;
    case 'send':
      queue.push({ kind: 'send', inject: effect.inject, by, time: effect.time });
      return;
    case 'reschedule':
      queue.push({ kind: 'reschedule', inject: effect.inject, time: effect.time });
  }
}
