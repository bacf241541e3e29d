import type { NameOf } from '../../scenario/condition/condition-words.ts';
import type { TextKey } from '../../scenario/model/ids.ts';
import type { SheetSource } from './sheet-source.ts';

/** What each element is called by its scenario; an option, a topic or a state by what it belongs to. Undefined where it has no words. */
export function elementNames({ scenario, text }: Pick<SheetSource, 'scenario' | 'text'>): NameOf {
  const names = new Map<string, TextKey>();
  const add = (id: string, key: TextKey, owner = ''): void => void names.set(`${owner} ${id}`, key);
  for (const list of [
    scenario.variants,
    scenario.signals,
    scenario.values,
    scenario.flags,
    scenario.decisions,
    scenario.requests,
    scenario.products,
    scenario.conversations,
    scenario.obligations,
    scenario.logKinds,
    scenario.storylines,
  ])
    for (const { id, title } of list) add(id, title);
  for (const { id, short } of [...scenario.roles, ...scenario.actors, ...scenario.facts]) add(id, short);
  for (const { id, gist } of scenario.injects) add(id, gist);
  for (const { id, text: key } of [...scenario.claims, ...scenario.expectations]) add(id, key);
  for (const { id, options } of scenario.decisions) for (const option of options) add(option.id, option.text, id);
  for (const { id, topics } of scenario.conversations) for (const topic of topics) add(topic.id, topic.title, id);
  for (const { id, states } of scenario.storylines) for (const state of states) add(state.id, state.title, id);
  return (id, owner) => {
    const key = (owner === undefined ? undefined : names.get(`${owner} ${id}`)) ?? names.get(` ${id}`);
    return key === undefined ? undefined : text(key) || undefined;
  };
}
