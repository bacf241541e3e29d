import { playTime, type PlayTime } from '../base/time.ts';
import type { Timer, TimerWork } from './agenda.ts';
import type { Plan } from './plan.ts';

/** After everything else of the last instant, so that what is due at the very end still comes. */
const LAST = Number.MAX_SAFE_INTEGER;

/**
 * The scenario's own timers of a variant, in order of (play time, definition): injects, storylines, requests, start facts of
 * later roles, obligations and window boundaries. A story instant that the variant does not play has no timer.
 */
export function timetable(plan: Plan): readonly Timer[] {
  const entries: { readonly due: PlayTime; readonly rank: number; readonly work: TimerWork }[] = [];
  const add = (due: PlayTime | undefined, rank: number, work: TimerWork): void => {
    if (due !== undefined) entries.push({ due, rank, work });
  };
  const { timeline } = plan;
  timeline.windows.forEach((window) => {
    if (window.index > 0) add(window.playFrom, -1, { kind: 'boundary', window: window.index });
  });
  add(playTime(timeline.end), LAST, { kind: 'boundary', window: timeline.windows.length });
  let rank = 0;
  for (const line of plan.seatPlan.later)
    add(timeline.playFrom(line.at), rank, { kind: 'startFacts', roles: line.roles });
  for (const inject of plan.injects) {
    rank += 1;
    if (inject.trigger.kind !== 'at' || inject.id === plan.variant.epilogue) continue;
    inject.trigger.earlier.forEach((line, index) =>
      add(timeline.playOf(line.at, inject.move), rank, { kind: 'inject', inject: inject.id, earlier: index }),
    );
    add(timeline.playOf(inject.trigger.at, inject.move), rank, { kind: 'inject', inject: inject.id });
  }
  plan.charts.forEach((chart, index) => {
    rank += 1;
    for (const { at, event } of chart.instants)
      add(timeline.playOf(at), rank, { kind: 'chartAt', chart: index, event });
  });
  for (const request of plan.requests) {
    rank += 1;
    if (request.opens.at === undefined) continue;
    const due = timeline.playFrom(request.opens.at);
    if (due <= timeline.end) add(due, rank, { kind: 'requestOpens', request: request.id });
  }
  const first = timeline.windows[0]?.from ?? 0;
  for (const obligation of plan.obligations) {
    rank += 1;
    if (typeof obligation.starts !== 'number') continue;
    if (obligation.starts > first)
      add(timeline.playOf(obligation.starts), rank, { kind: 'obligationStarts', obligation: obligation.id });
    else if (obligation.due !== undefined)
      add(timeline.playOf(obligation.due), rank, { kind: 'obligation', obligation: obligation.id });
  }
  entries.sort((a, b) => a.due - b.due || a.rank - b.rank);
  return entries.map(({ due, rank: order, work }, seq) => ({ due, seq: order === LAST ? LAST : seq, work }));
}
