import type { Timer, TimerWork } from '../../engine/agenda.ts';
import type { Making } from './compile-tables.ts';
import { all, at } from './naming.ts';
import type { FirstTimer, Tables } from './tables.ts';
import { numberOf } from './timer-queue.ts';

type Later = Tables['later'][number];

/** The scenario's own timers, by place. */
export function firstTimers(making: Making, timers: readonly Timer[]): Pick<Tables, 'timers' | 'later'> {
  const later: Later[] = [];
  const made = timers.map(({ due, seq, work }): FirstTimer => {
    const [a, b] = aboutWhat(making, work, later);
    return { due, seq, kind: numberOf(work.kind), a, b };
  });
  return { timers: made, later };
}

/** Timers of the timetable only: others are set in play. */
function aboutWhat(making: Making, work: TimerWork, later: Later[]): readonly [number, number] {
  switch (work.kind) {
    case 'inject':
      return [at(making.injectOf, work.inject), work.earlier ?? -1];
    case 'chartAt':
      return [work.chart, making.naming.name(work.event)];
    case 'startFacts':
      later.push({ roles: all(making.roleOf, work.roles), work });
      return [later.length - 1, -1];
    case 'requestOpens':
      return [at(making.requestOf, work.request), -1];
    case 'productOpens':
      return [at(making.productOf, work.product), -1];
    case 'obligation':
    case 'obligationStarts':
      return [at(making.obligationOf, work.obligation), -1];
    case 'boundary':
      return [work.window, -1];
    default:
      throw new Error(`${work.kind} is not a timer of the timetable`);
  }
}
