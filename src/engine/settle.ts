import { afterEndex } from '../base/phase.ts';
import { holdsNow, type Task, type World } from './world.ts';
import { closeDecision, openDecision } from './rules/decisions.ts';
import { countSignal, openExpectation } from './rules/expectations.ts';
import { fallDue, followUp, injectRecord, isPending, rescheduleInject, sendInject } from './rules/injects.ts';
import { signalForObligations } from './rules/obligations.ts';
import { closeProduct, openProduct } from './rules/products.ts';
import { closeRequest, openRequest } from './rules/requests.ts';
import { raise } from './rules/signals.ts';
import { holdsUnaided } from './unaided.ts';
import { sendToStoryline } from './rules/storylines.ts';
import type { DecisionId, ProductId, RequestId, SignalId } from '../scenario/model/ids.ts';

/** Works off, first in first out, all that acts and timers of this instant have set off. */
export function settle(world: World): void {
  for (let task = world.queue.shift(); task; task = world.queue.shift()) run(world, task);
}

/** What is recorded after ENDEX is evidence of what was; nothing goes on from it (A9). */
function run(world: World, task: Task): void {
  const over = afterEndex(world.state.phase);
  if (task.kind === 'signal') countAsEvidence(world, task.signal);
  if (!over || (task.kind === 'watch' && task.watcher.kind === 'signal')) carryOn(world, task);
}

function countAsEvidence(world: World, signal: SignalId): void {
  for (const expectation of world.plan.routes.expectationsOn.get(signal) ?? []) countSignal(world, expectation);
  signalForObligations(world, signal);
}

function carryOn(world: World, task: Task): void {
  const { plan } = world;
  switch (task.kind) {
    case 'signal':
      for (const chart of plan.routes.chartsOn.get(task.signal) ?? []) sendToStoryline(world, chart, task.signal);
      for (const decision of plan.routes.decisionsOpenedBy.get(task.signal) ?? []) openDecision(world, decision);
      return followUp(world, task.signal);
    case 'chart':
      return sendToStoryline(world, task.chart, task.event);
    case 'watch':
      return watch(world, task);
    case 'released':
      for (const decision of plan.routes.decisionsOpenedBy.get(task.inject) ?? []) openDecision(world, decision);
      for (const expectation of plan.routes.expectationsOpenedBy.get(task.inject) ?? [])
        openExpectation(world, expectation);
      return followUp(world, task.inject);
    case 'open': {
      const decision = plan.decision.get(task.target);
      if (decision) return openDecision(world, decision);
      const request = plan.request.get(task.target);
      if (request) return openRequest(world, request);
      const product = plan.product.get(task.target);
      return product && openProduct(world, product);
    }
    case 'close':
      closeDecision(world, task.target as DecisionId);
      closeProduct(world, task.target as ProductId);
      return closeRequest(world, task.target as RequestId);
    case 'send':
      return sendInject(world, task.inject, task.by, task.time);
    case 'reschedule':
      return rescheduleInject(world, task.inject, task.time);
  }
}

/** Something with a continuously watched `when`: goes off the first time it holds. */
function watch(world: World, { watcher }: Extract<Task, { kind: 'watch' }>): void {
  switch (watcher.kind) {
    case 'signal':
      if (!world.state.signals[watcher.signal.id]?.raises.length && holdsNow(world, watcher.signal.when))
        raise(world, watcher.signal.id, 1, undefined, holdsUnaided(world, watcher.signal.when));
      return;
    case 'inject': {
      const { inject } = watcher;
      const record = injectRecord(world, inject.id);
      if (
        inject.trigger.kind === 'when' &&
        isPending(record) &&
        record.status !== 'due' &&
        holdsNow(world, inject.trigger.when)
      )
        fallDue(world, inject, 'script');
      return;
    }
    case 'product':
      if (holdsNow(world, watcher.product.opens.when)) openProduct(world, watcher.product);
      return;
    case 'request':
      if (holdsNow(world, watcher.request.opens.when)) openRequest(world, watcher.request);
  }
}
