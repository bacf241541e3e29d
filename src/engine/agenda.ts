import type { PlayTime } from '../base/time.ts';

/** What a pending timer does when it falls due. MSEL times and chart delays live in one queue. */
export type TimerWork =
  | { readonly kind: 'inject'; readonly inject: string; readonly earlier?: number }
  | { readonly kind: 'sent'; readonly inject: string; readonly by: string }
  | { readonly kind: 'chartAt'; readonly chart: number; readonly event: string }
  | { readonly kind: 'chartAfter'; readonly chart: number; readonly event: string; readonly id: string }
  | { readonly kind: 'deadline'; readonly decision: string }
  | { readonly kind: 'judge'; readonly expectation: string }
  | { readonly kind: 'obligation'; readonly obligation: string }
  | { readonly kind: 'obligationStarts'; readonly obligation: string }
  | { readonly kind: 'fallback'; readonly reply: string }
  | { readonly kind: 'answer'; readonly request: string; readonly answer: string; readonly index: number }
  | { readonly kind: 'ringEnd'; readonly message: string }
  | { readonly kind: 'startFacts'; readonly roles: readonly string[] }
  | { readonly kind: 'productOpens'; readonly product: string }
  | { readonly kind: 'topicEnd'; readonly conversation: string }
  | { readonly kind: 'requestOpens'; readonly request: string }
  /** Nothing but a new look: a role is free again. */
  | { readonly kind: 'free'; readonly role: string }
  | { readonly kind: 'confirmActor'; readonly decision: string }
  /** `window` counts from 0; the number of windows itself stands for ENDEX. */
  | { readonly kind: 'boundary'; readonly window: number };

export interface Timer {
  readonly due: PlayTime;
  /** Order at one instant: the scenario's own timers in order of definition, then those set in play, in order of setting. */
  readonly seq: number;
  readonly work: TimerWork;
}

const before = (a: Timer, b: Timer): boolean => a.due < b.due || (a.due === b.due && a.seq < b.seq);

/** The agenda with one more timer, in place by (due, seq). */
export function schedule(agenda: readonly Timer[], timer: Timer): readonly Timer[] {
  let low = 0;
  let high = agenda.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(agenda[middle] as Timer, timer)) low = middle + 1;
    else high = middle;
  }
  return agenda.toSpliced(low, 0, timer);
}

/** The agenda without the timers that `drop` names. */
export const unschedule = (agenda: readonly Timer[], drop: (work: TimerWork) => boolean): readonly Timer[] =>
  agenda.some((timer) => drop(timer.work)) ? agenda.filter((timer) => !drop(timer.work)) : agenda;
