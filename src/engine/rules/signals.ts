import type { PlayTime } from '../../base/time.ts';
import type { SignalId } from '../../scenario/model/ids.ts';
import { emit, put, touch, type World } from '../world.ts';

/**
 * Raises a signal (A2): each raise counts again, the first is `happenedAt`, the best credit stands. A signal with parts counts by
 * them: all = full credit, at least `half` = half of it, fewer = not yet.
 */
export function raise(world: World, id: SignalId, credit: number, part?: string, given = false): void {
  const { state, plan } = world;
  const signal = plan.signal.get(id);
  if (!signal) return;
  const old = state.signals[id] ?? { raises: [], parts: [] };
  let parts = old.parts;
  let worth = credit;
  if (part !== undefined && signal.parts.length > 0) {
    if (parts.includes(part)) return;
    parts = [...parts, part];
    const whole = signal.parts.every((name) => parts.includes(name));
    worth = whole ? credit : signal.half > 0 && parts.length >= signal.half ? credit * 0.5 : 0;
  }
  const spoken = world.spoken !== null;
  const counts = (world.spoken?.counts ?? state.now) as PlayTime;
  const raises =
    worth > 0
      ? [...old.raises, { at: state.now, counts, credit: worth, spoken, ...(given ? { given } : {}) }]
      : old.raises;
  put(world, 'signals', id, { raises, parts });
  if (worth <= 0) return;
  emit(world, { type: 'signalRaised', signal: id, credit: worth, spoken, ...(part === undefined ? {} : { part }) });
  world.queue.push({ kind: 'signal', signal: id });
  touch(world, `signal:${id}`);
}
