import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import { conditionInWords, type NameOf } from '../../scenario/condition/condition-words.ts';
import type { TextKey } from '../../scenario/model/ids.ts';
import type { SheetSource } from './sheet-source.ts';

/** A condition as it is shown to an author. */
export interface ConditionText {
  /** As written. */
  readonly source: string;
  /** As a sentence, with names as the scenario writes them; absent where a part of it has no words. */
  readonly words?: Localized;
}

/** What tells conditions of a scenario in words. */
export function conditionTexts(source: Pick<SheetSource, 'scenario' | 'text'>): (source: string) => ConditionText {
  const nameOf = namesOf(source);
  return (written) => {
    const words = conditionInWords(written, nameOf);
    return words === undefined ? { source: written } : { source: written, words };
  };
}

/** What each element is called where it is named in a sentence. */
export function namesOf({ scenario, text }: Pick<SheetSource, 'scenario' | 'text'>): NameOf {
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
