import type { SendTime } from '../../scenario/model/effect.ts';
import { applyEffects } from './effects.ts';
import type { FlatRun } from './flat-run.ts';
import { deliverInject } from './knowledge.ts';
import { dropExpectation } from './measures.ts';
import { showObligations } from './obligations.ts';
import type { FlatBlocks, FlatInject } from './tables.ts';
import { numberOf } from './timer-queue.ts';

/** Where an inject stands: `injectStatus`. */
export const PLANNED = 0;
export const RELEASED = 1;
export const CONDITION_FAILED = 2;

const INJECT = numberOf('inject');
const SENT = numberOf('sent');

const tableOf = (run: FlatRun, inject: number): FlatInject => run.tables.injects[inject] as FlatInject;
const isPending = (run: FlatRun, inject: number): boolean => run.injectStatus[inject] === PLANNED;

/** Blocks are chosen once for all languages. */
export function chooseBlocks(run: FlatRun, { one, blocks }: FlatBlocks): readonly string[] {
  const chosen: string[] = [];
  for (const { id, when } of blocks) {
    if (!run.holds(when)) continue;
    chosen.push(id);
    if (one) break;
  }
  return chosen;
}

const dropTimers = (run: FlatRun, inject: number): void => {
  run.timers.drop(INJECT, inject);
  run.timers.drop(SENT, inject);
};

/** Out into the inboxes (I4), at most once. */
export function release(run: FlatRun, inject: number): void {
  if (run.injectStatus[inject] === RELEASED) return;
  const { body, to, shows, effects, dependents } = tableOf(run, inject);
  const blocks = chooseBlocks(run, body);
  run.injectStatus[inject] = RELEASED;
  run.injectAt[inject] = run.now;
  run.injectBlocks[inject] = blocks;
  run.changed(dependents);
  dropTimers(run, inject);
  run.events += 1;
  deliverInject(run, inject);
  showObligations(run, shows, to);
  applyEffects(run, effects);
  run.queue.push({ kind: 'released', target: inject, by: -1, effect: undefined });
  run.touch(dependents);
}

/** Its moment has come. */
export function fallDue(run: FlatRun, inject: number): void {
  if (isPending(run, inject)) release(run, inject);
}

function giveUp(run: FlatRun, inject: number): void {
  run.injectStatus[inject] = CONDITION_FAILED;
  dropTimers(run, inject);
  run.events += 1;
  for (const expectation of tableOf(run, inject).opensExpectations) dropExpectation(run, expectation);
}

/** A timetable entry: its condition is looked at once, now. `earlier` is NONE for the entry proper. */
export function timetabled(run: FlatRun, inject: number, earlier: number): void {
  const found = tableOf(run, inject);
  if (!isPending(run, inject) || found.byStoryline) return;
  if (run.holds(earlier >= 0 ? (found.earlier[earlier] ?? -1) : found.when)) release(run, inject);
  else if (earlier < 0) giveUp(run, inject);
}

const timeOf = (run: FlatRun, { at, delay }: SendTime): number =>
  at !== undefined ? Math.max(run.now, run.tables.plan.timeline.playFrom(at)) : run.now + (delay ?? 0);

/** A storyline or an act sends an inject, at once or later. `by` is a name. */
export function sendInject(run: FlatRun, inject: number, by: number, time: SendTime): void {
  if (inject < 0) {
    run.events += 1;
    return;
  }
  if (!isPending(run, inject) || (run.injectSentBy[inject] as number) >= 0) return;
  run.injectSentBy[inject] = by;
  const due = timeOf(run, time);
  if (due <= run.now) release(run, inject);
  else run.timers.add(due, SENT, inject, by);
}

/** Moves what is still to come to another moment. */
export function rescheduleInject(run: FlatRun, inject: number, time: SendTime): void {
  if (inject < 0 || !isPending(run, inject)) return;
  dropTimers(run, inject);
  const by = run.injectSentBy[inject] as number;
  const due = timeOf(run, time);
  if (!tableOf(run, inject).byStoryline && by < 0) run.timers.add(due, INJECT, inject);
  else run.timers.add(due, SENT, inject, by < 0 ? (run.tables.nameOf.get('script') ?? -1) : by);
}

/** Injects that follow a signal or an inject after a delay. */
export function followUp(run: FlatRun, followers: readonly number[]): void {
  for (const follower of followers) {
    const { trigger } = tableOf(run, follower).inject;
    if (trigger.kind !== 'after' || !isPending(run, follower) || run.timers.has(INJECT, follower)) continue;
    run.timers.add(run.now + trigger.delay, INJECT, follower);
  }
}
