import type { FlatRun } from './flat-run.ts';
import { raise } from './measures.ts';
import type { FlatEffect, FlatEffects, Tables } from './tables.ts';
import { numberOf } from './timer-queue.ts';

const FREE = numberOf('free');

/** Applies effects in order (E1). */
export function applyEffects(run: FlatRun, { by, list }: FlatEffects): void {
  for (let i = 0; i < list.length; i++) {
    const effect = list[i] as FlatEffect;
    if (run.holds(effect.when)) apply(run, effect, by);
  }
}

function apply(run: FlatRun, effect: FlatEffect, by: number): void {
  switch (effect.kind) {
    case 'raise':
      return raise(run, effect.target, effect.credit, effect.part);
    case 'value': {
      const from = run.values[effect.target] as number;
      const to = Math.max(0, Math.min(5, effect.set ? effect.amount : from + effect.amount));
      if (to === from) return;
      run.values[effect.target] = to;
      return tell(run, (run.tables.values[effect.target] as Tables['values'][number]).dependents);
    }
    case 'flag':
      if ((run.flags[effect.target] as number) >= 0) return;
      run.flags[effect.target] = run.now;
      return tell(run, (run.tables.flags[effect.target] as Tables['flags'][number]).dependents);
    case 'occupy': {
      const { plan } = run.tables;
      const length = effect.topicMinutes * plan.variant.topicSeconds * 1_000 * run.pace();
      const until = Math.max(run.now, run.occupied[effect.target] as number) + length;
      run.occupied[effect.target] = until;
      run.timers.add(until, FREE, effect.target);
      run.stirred[effect.target] = 1;
      run.events += 1;
      return;
    }
    case 'open':
    case 'close':
    case 'send':
    case 'reschedule':
      run.queue.push({ kind: effect.kind, target: effect.kind === 'close' ? -1 : effect.target, by, effect });
  }
}

function tell(run: FlatRun, dependents: Parameters<FlatRun['changed']>[0]): void {
  run.changed(dependents);
  run.events += 1;
  run.touch(dependents);
}
