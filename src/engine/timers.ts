import type {
  ConversationId,
  DecisionId,
  ExpectationId,
  InjectId,
  ObligationId,
  ProductId,
  RequestId,
  RoleId,
  StorylineId,
} from '../scenario/model/ids.ts';
import type { TimerWork } from './agenda.ts';
import type { MessageId } from './command.ts';
import { enterWindow } from './rules/boundaries.ts';
import { endTopic } from './rules/calls.ts';
import { confirmByActor } from './rules/confirmation.ts';
import { decisionDue } from './rules/decisions.ts';
import { isUnanswered } from './rules/delivery.ts';
import { judgeExpectation } from './rules/expectations.ts';
import { fallDue, timetabled } from './rules/injects.ts';
import { learn } from './rules/knowledge.ts';
import { fallBack, post } from './rules/messages.ts';
import { obligationDue, startObligation } from './rules/obligations.ts';
import { openProduct } from './rules/products.ts';
import { openRequest } from './rules/requests.ts';
import { sendToStoryline } from './rules/storylines.ts';
import { emit, type World } from './world.ts';

/** What a timer does when its moment has come; `now` stands at its due time. */
export function fire(world: World, work: TimerWork): void {
  const { plan } = world;
  switch (work.kind) {
    case 'inject': {
      const inject = plan.inject.get(work.inject);
      return inject && timetabled(world, inject, work.earlier);
    }
    case 'sent': {
      const inject = plan.inject.get(work.inject);
      return inject && fallDue(world, inject, work.by as StorylineId);
    }
    case 'chartAt':
    case 'chartAfter':
      return sendToStoryline(world, work.chart, work.event);
    case 'deadline':
      return decisionDue(world, work.decision as DecisionId);
    case 'judge':
      return judgeExpectation(world, work.expectation as ExpectationId);
    case 'obligation':
      return obligationDue(world, work.obligation as ObligationId);
    case 'obligationStarts': {
      const obligation = plan.obligation.get(work.obligation);
      return obligation && startObligation(world, obligation);
    }
    case 'fallback':
      return fallBack(world, work.reply as MessageId);
    case 'answer':
      return answer(world, work.request as RequestId & ProductId, work.index, work.answer);
    case 'ringEnd':
      return missCall(world, work.message as MessageId);
    case 'startFacts':
      for (const role of work.roles)
        for (const fact of plan.role.get(role)?.startFacts ?? []) learn(world, role as RoleId, fact, 'start');
      return;
    case 'requestOpens': {
      const request = plan.request.get(work.request);
      return request && openRequest(world, request);
    }
    case 'free':
      return;
    case 'productOpens': {
      const product = plan.product.get(work.product);
      return product && openProduct(world, product);
    }
    case 'topicEnd':
      return endTopic(world, work.conversation as ConversationId);
    case 'confirmActor':
      return confirmByActor(world, work.decision as DecisionId);
    case 'boundary':
      return enterWindow(world, work.window);
  }
}

/** The authored line that a request or product gets back, to the role that sent it. */
function answer(world: World, id: RequestId & ProductId, index: number, text: string): void {
  const written = world.plan.request.get(id) ?? world.plan.product.get(id);
  const sent = (world.state.requests[id] ?? world.state.products[id])?.sent[index];
  const line = written?.answers.find((item) => item.text === text);
  if (!line || !sent) return;
  const actor = world.plan.actor.get(line.from);
  const channel = actor?.channels[0] ?? 'mail';
  post(world, { kind: 'answer', from: line.from, to: [sent.by], channel, line: line.text }, 'facilitator');
}

function missCall(world: World, message: MessageId): void {
  const waiting = Object.values(world.state.inboxes).some((inbox) =>
    inbox.some((item) => item.message === message && isUnanswered(item)),
  );
  if (waiting && world.state.injects[message as InjectId]?.status === 'released')
    emit(world, { type: 'callMissed', message });
}
