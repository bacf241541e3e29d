import type { Making } from './compile-tables.ts';
import { all, at } from './naming.ts';
import type { FlatConversation, FlatInject, FlatSignal, Tables } from './tables.ts';

const ids = (items: readonly { readonly id: string }[] = []): readonly string[] => items.map(({ id }) => id);

/** Injects that take part in the variant. */
export function compileInjects(making: Making): readonly FlatInject[] {
  const { plan, naming, effects, blocks, dependents } = making;
  const { routes } = plan;
  return plan.injects.map((inject, index) => {
    const { id, trigger } = inject;
    return {
      index,
      inject,
      name: naming.name(id),
      to: inject.to === 'all' ? plan.roles.map((_role, place) => place) : all(making.roleOf, inject.to),
      isCall: inject.channel === 'phone',
      canBeAnswered: inject.from !== 'ctl',
      fromRole: at(making.roleOf, inject.from),
      facts: all(making.factOf, inject.facts),
      when: trigger.kind === 'storyline' ? -1 : naming.condition(trigger.when),
      earlier: trigger.kind === 'at' ? trigger.earlier.map(({ when }) => naming.condition(when)) : [],
      byStoryline: trigger.kind === 'storyline',
      body: blocks(inject.body),
      effects: effects(inject.effects, id),
      opensDecisions: all(making.decisionOf, ids(routes.decisionsOpenedBy.get(id))),
      opensExpectations: all(making.expectationOf, ids(routes.expectationsOpenedBy.get(id))),
      followers: all(making.injectOf, ids(routes.injectsAfter.get(id))),
      shows: all(making.obligationOf, ids(routes.obligationsSeenBy.get(id))),
      conversation: plan.conversations.findIndex(({ openedBy }) => openedBy === id),
      dependents: dependents(`inject:${id}`),
    };
  });
}

export function compileSignals(making: Making): readonly FlatSignal[] {
  const { plan, naming, dependents } = making;
  const { routes } = plan;
  return plan.scenario.signals.map((signal) => {
    const { id } = signal;
    return {
      signal,
      name: naming.name(id),
      when: naming.condition(signal.when),
      expectations: all(making.expectationOf, ids(routes.expectationsOn.get(id))),
      obligations: all(making.obligationOf, ids(routes.obligationsOn.get(id))),
      charts: routes.chartsOn.get(id) ?? [],
      opensDecisions: all(making.decisionOf, ids(routes.decisionsOpenedBy.get(id))),
      followers: all(making.injectOf, ids(routes.injectsAfter.get(id))),
      dependents: dependents(`signal:${id}`),
    };
  });
}

export function compileConversations(making: Making): Pick<Tables, 'conversations' | 'topicCount'> {
  const { plan, naming, effects, blocks, dependents } = making;
  const conversations = plan.conversations.map((conversation, place): FlatConversation => ({
    conversation,
    name: naming.name(conversation.id),
    callers: all(making.roleOf, conversation.callers),
    line: plan.conversations.flatMap(({ partner }, place) => (partner === conversation.partner ? [place] : [])),
    windows: conversation.windows,
    when: naming.condition(conversation.when),
    openedBy: conversation.openedBy === undefined ? undefined : { inject: at(making.injectOf, conversation.openedBy) },
    topics: conversation.topics.map((topic) => ({
      id: topic.id,
      minutes: topic.minutes,
      wordings: topic.wordings,
      answer: blocks(topic.answer),
      facts: all(making.factOf, topic.facts),
      effects: effects(topic.effects, `${conversation.id}.${topic.id}`),
      from: topic.from === undefined ? 0 : plan.timeline.playFrom(topic.from),
      when: naming.condition(topic.when),
    })),
    topicPlaces: conversation.topics.map((_topic, topic) => topic),
    firstTopic: topicsOf(plan.conversations.slice(0, place)),
    effects: effects(conversation.effects, conversation.id),
    dependents: dependents(`call:${conversation.id}`),
  }));
  return { conversations, topicCount: topicsOf(plan.conversations) };
}

const topicsOf = (conversations: readonly { readonly topics: readonly unknown[] }[]): number =>
  conversations.reduce((sum, { topics }) => sum + topics.length, 0);
