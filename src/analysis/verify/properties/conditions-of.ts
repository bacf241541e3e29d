import type { Plan } from '../../../engine/plan.ts';
import type { Effect } from '../../../scenario/model/effect.ts';
import type { Condition } from '../../../scenario/model/ids.ts';
import type { BlockText } from '../../../scenario/model/script.ts';
import type { May } from '../may.ts';

/** A condition and where it stands first. `onlyFirst`: it only ever goes from false to true, and is looked at when it may have. */
export interface Placed {
  readonly source: Condition;
  readonly where: string;
  readonly onlyFirst: boolean;
}

/** Conditions that a run of the plan can come to look at, each once. */
export function conditionsOf(plan: Plan, may: May): readonly Placed[] {
  const found = new Map<string, Placed>();
  const add = (where: string, source: Condition | undefined, onlyFirst = false): void => {
    if (source !== undefined && !found.has(source)) found.set(source, { source, where, onlyFirst });
  };
  const effects = (where: string, list: readonly Effect[]): void => list.forEach(({ when }) => add(where, when));
  const blocks = (where: string, text: BlockText): void => text.blocks.forEach(({ when }) => add(where, when));
  for (const { id, when } of plan.scenario.signals) add(id, when, true);
  for (const { id, trigger, body, effects: list } of plan.injects) {
    if (trigger.kind === 'at') trigger.earlier.forEach(({ when }) => add(id, when));
    if (trigger.kind !== 'storyline') add(id, trigger.when, trigger.kind === 'when');
    if (!may.has(`inject ${id}`) || id === plan.variant.epilogue) continue;
    blocks(id, body);
    effects(id, list);
  }
  for (const { id, needs, options, lockedBy } of plan.decisions) {
    add(id, needs?.when);
    for (const option of options) {
      effects(`${id}.${option.id}`, option.effects);
      option.adjust.forEach(({ when }) => add(`${id}.${option.id}`, when));
    }
    lockedBy.forEach(({ when }) => add(id, when));
  }
  for (const { id, opens, effects: list, answers } of [...plan.requests, ...plan.products]) {
    add(id, opens.when, true);
    effects(id, list);
    answers.forEach(({ when }) => add(id, when));
  }
  for (const { id, when, topics, effects: list } of plan.conversations) {
    add(id, when);
    effects(id, list);
    for (const topic of topics) {
      add(`${id}.${topic.id}`, topic.when);
      blocks(`${id}.${topic.id}`, topic.answer);
      effects(`${id}.${topic.id}`, topic.effects);
    }
  }
  for (const { id, transitions } of plan.scenario.storylines)
    for (const { from, trigger, guard, effects: list } of transitions) {
      if (!may.has(`state ${id}.${from}`)) continue;
      if (trigger.kind === 'on' && !may.has(`signal ${trigger.signal}`)) continue;
      if (trigger.kind === 'at' && plan.timeline.playOf(trigger.at) === undefined) continue;
      if (trigger.kind === 'when') add(`${id}.${from}`, trigger.when, true);
      add(`${id}.${from}`, guard);
      effects(`${id}.${from}`, list);
    }
  return [...found.values()];
}
