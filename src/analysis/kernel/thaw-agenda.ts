import type { Timer, TimerWork } from '../../engine/agenda.ts';
import type { FlatRun } from './flat-run.ts';
import type { Words } from './thaw-words.ts';
import { timerKinds } from './timer-queue.ts';

/** Pending timers, in order. */
export function agendaOf(run: FlatRun, words: Words): readonly Timer[] {
  const { timers } = run;
  const found: Timer[] = [];
  for (let index = timers.head; index < timers.tail; index++) {
    const slot = timers.order[index] as number;
    const [a, b, c] = [timers.a, timers.b, timers.c].map((list) => list[slot] as number) as [number, number, number];
    found.push({
      due: timers.due[slot] as Timer['due'],
      seq: timers.seq[slot] as number,
      work: workOf(run, words, timers.kind[slot] as number, a, b, c),
    });
  }
  return found;
}

function workOf({ tables }: FlatRun, words: Words, number: number, a: number, b: number, c: number): TimerWork {
  const { plan } = tables;
  const kind = timerKinds[number] as TimerWork['kind'];
  const id = <T extends string>(list: readonly { readonly id: T }[]): T => list[a]?.id as T;
  switch (kind) {
    case 'inject':
      return { kind, inject: id(plan.injects), ...(b >= 0 ? { earlier: b } : {}) };
    case 'sent':
      return { kind, inject: id(plan.injects), by: words.nameOf(b) };
    case 'chartAt':
      return { kind, chart: a, event: words.nameOf(b) };
    case 'chartAfter':
      return { kind, chart: a, event: words.nameOf(b), id: words.nameOf(c) };
    case 'deadline':
    case 'confirmActor':
      return { kind, decision: id(plan.decisions) };
    case 'judge':
      return { kind, expectation: id(plan.expectations) };
    case 'obligation':
    case 'obligationStarts':
      return { kind, obligation: id(plan.obligations) };
    case 'fallback':
      return { kind, reply: `x-${a}` };
    case 'answer':
      return { kind, request: words.nameOf(a), index: b, answer: words.nameOf(c) };
    case 'ringEnd':
      return { kind, message: id(plan.injects) };
    case 'startFacts':
      return tables.later[a]?.work as TimerWork;
    case 'productOpens':
      return { kind, product: id(plan.products) };
    case 'topicEnd':
      return { kind, conversation: id(plan.conversations) };
    case 'requestOpens':
      return { kind, request: id(plan.requests) };
    case 'free':
      return { kind, role: id(plan.roles) };
    case 'boundary':
      return { kind, window: a };
  }
}
