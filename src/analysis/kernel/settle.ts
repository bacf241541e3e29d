import { applyEffects } from './effects.ts';
import { cutCalls, endTopic } from './calls.ts';
import { closeDecision, confirmByActor, decisionDue, openDecision } from './decisions.ts';
import { closeForms, openProduct, openRequest } from './forms.ts';
import type { FlatTask } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { fallDue, followUp, rescheduleInject, release, sendInject, timetabled } from './injects.ts';
import { learn, missCall } from './knowledge.ts';
import { answer, fallBack } from './letters.ts';
import { countSignal, judgeExpectation, openExpectation, raise } from './measures.ts';
import { obligationDue, showObligations, signalForObligations, startObligation } from './obligations.ts';
import { bridgeTo, sendToStoryline, startStorylines } from './storylines.ts';
import type { FlatInject, FlatSignal, FlatWatcher, Tables } from './tables.ts';
import { timerKinds } from './timer-queue.ts';

/** Works off, first in first out, all that acts and timers of this instant have set off. */
export function settle(run: FlatRun): void {
  const { queue } = run;
  while (run.queueHead < queue.length) {
    const task = queue[run.queueHead] as FlatTask;
    run.queueHead += 1;
    if (task.kind === 'chart') run.pokes[task.target] = (run.pokes[task.target] as number) - 1;
    else if (task.kind === 'watch') run.watching[task.target] = 0;
    perform(run, task);
  }
  // Setting a length is slow, and most acts set off nothing.
  if (run.queueHead > 0) queue.length = 0;
  run.queueHead = 0;
}

/** What is recorded after ENDEX is evidence of what was; nothing goes on from it (A9). */
function perform(run: FlatRun, task: FlatTask): void {
  if (task.kind === 'signal') {
    const { expectations } = run.tables.signals[task.target] as FlatSignal;
    for (const expectation of expectations) countSignal(run, expectation);
    signalForObligations(run, task.target);
  }
  if (!run.ended) carryOn(run, task);
  else if (task.kind === 'watch' && run.tables.watchers[task.target]?.kind === 'signal') watch(run, task.target);
}

function carryOn(run: FlatRun, task: FlatTask): void {
  const { effect, target } = task;
  switch (task.kind) {
    case 'signal': {
      const { charts, opensDecisions, followers, name } = run.tables.signals[target] as FlatSignal;
      for (const chart of charts) sendToStoryline(run, chart, name);
      for (const decision of opensDecisions) openDecision(run, decision);
      return followUp(run, followers);
    }
    case 'chart':
      return sendToStoryline(run, target, run.tables.poke);
    case 'watch':
      return watch(run, target);
    case 'released': {
      const { opensDecisions, opensExpectations, followers } = run.tables.injects[target] as FlatInject;
      for (const decision of opensDecisions) openDecision(run, decision);
      for (const expectation of opensExpectations) openExpectation(run, expectation);
      return followUp(run, followers);
    }
    case 'open':
      if (effect?.kind !== 'open') return;
      if (effect.element === 'decision') openDecision(run, target);
      else if (effect.element === 'request') openRequest(run, target);
      else if (effect.element === 'product') openProduct(run, target);
      return;
    case 'close':
      if (effect?.kind !== 'close') return;
      if (effect.decision >= 0) closeDecision(run, effect.decision);
      return closeForms(run, effect.request, effect.product);
    case 'send':
      return effect?.kind === 'send' ? sendInject(run, target, task.by, effect.time) : undefined;
    case 'reschedule':
      return effect?.kind === 'reschedule' ? rescheduleInject(run, target, effect.time) : undefined;
  }
}

/** Something with a continuously watched `when`: goes off the first time it holds. */
function watch(run: FlatRun, index: number): void {
  const { kind, target, when } = run.tables.watchers[index] as FlatWatcher;
  switch (kind) {
    case 'signal':
      if (run.raises[target]?.length === 0 && run.holds(when)) raise(run, target, 1, undefined, run.holdsUnaided(when));
      return;
    case 'inject':
      if (run.injectStatus[target] === 0 && run.holds(when)) fallDue(run, target);
      return;
    case 'product':
      if (run.holds(when)) openProduct(run, target);
      return;
    case 'request':
      if (run.holds(when)) openRequest(run, target);
  }
}

/** STARTEX. */
export function start(run: FlatRun): void {
  const { roles, facts, watchers } = run.tables;
  run.running = true;
  run.events += 2;
  run.turns.instant = run.now;
  run.turns.count = 0;
  roles.forEach((_role, role) => {
    for (const fact of run.known[role] ?? []) {
      const { shows, starts } = facts[fact] as Tables['facts'][number];
      showObligations(run, shows, [role]);
      for (const item of starts) if (item.role === role) startObligation(run, item.obligation);
    }
  });
  startStorylines(run);
  for (const { index } of watchers) run.watch(index);
  settle(run);
  advance(run, run.now);
  run.inputs += 1;
}

/** Moves play time to `to`: each timer fires at its own due time, and what it sets off within reach fires as well. */
export function advance(run: FlatRun, to: number): void {
  const { timers } = run;
  while (run.running && timers.next() <= to) {
    const slot = timers.shift();
    const due = timers.due[slot] as number;
    if (due > run.now) run.now = due;
    fire(
      run,
      timers.kind[slot] as number,
      timers.a[slot] as number,
      timers.b[slot] as number,
      timers.c[slot] as number,
    );
    settle(run);
  }
  if (run.running && to > run.now) run.now = Math.min(to, run.tables.plan.timeline.end);
}

function fire(run: FlatRun, kind: number, a: number, b: number, c: number): void {
  switch (timerKinds[kind]) {
    case 'inject':
      return timetabled(run, a, b);
    case 'sent':
      return fallDue(run, a);
    case 'chartAt':
    case 'chartAfter':
      return sendToStoryline(run, a, b);
    case 'deadline':
      return decisionDue(run, a);
    case 'judge':
      return judgeExpectation(run, a);
    case 'obligation':
      return obligationDue(run, a);
    case 'obligationStarts':
      return startObligation(run, a);
    case 'fallback':
      return fallBack(run, a);
    case 'answer':
      return answer(run, c, a, b);
    case 'ringEnd':
      return missCall(run, a);
    case 'startFacts':
      for (const role of run.tables.later[a]?.roles ?? [])
        for (const fact of run.tables.roles[role]?.startFacts ?? []) learn(run, role, fact, 'start', -1);
      return;
    case 'requestOpens':
      return openRequest(run, a);
    case 'productOpens':
      return openProduct(run, a);
    case 'topicEnd':
      return endTopic(run, a);
    case 'confirmActor':
      return confirmByActor(run, a);
    case 'boundary':
      return enterWindow(run, a);
  }
}

/** The next window begins, or after the last one the exercise ends (T3). */
function enterWindow(run: FlatRun, index: number): void {
  const { windows } = run.tables.plan.timeline;
  const before = windows[index - 1];
  const window = windows[index];
  if (!window) return endExercise(run);
  const newMove = before?.move !== window.move;
  if (before?.endsPart) cutCalls(run);
  if (before && newMove) run.events += 1;
  run.windowIndex = index;
  if (before && before.to !== window.from) crossBridge(run, before.to, window.from);
  if (newMove) run.events += 1;
}

function crossBridge(run: FlatRun, from: number, to: number): void {
  const bridge = run.tables.bridges.find((item) => item.from === from && item.to === to);
  if (!bridge) return;
  for (const { chart, state, when } of bridge.states) if (run.holds(when)) bridgeTo(run, chart, state);
  applyEffects(run, bridge.effects);
  for (const { roles, fact } of bridge.facts) for (const role of roles) learn(run, role, fact, 'bridge', bridge.name);
  for (const inject of bridge.injects) release(run, inject);
}

/** ENDEX: time stands still from here. */
function endExercise(run: FlatRun): void {
  cutCalls(run);
  run.events += run.tables.plan.timeline.windows[run.windowIndex] ? 2 : 1;
  run.running = false;
  run.ended = true;
  run.stirAll();
}
