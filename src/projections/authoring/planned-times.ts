import type { StoryTime } from '../../base/time.ts';
import { storyTime } from '../../base/time.ts';
import type { VariantParts } from '../../engine/variant-changes.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Inject } from '../../scenario/model/script.ts';
import type { Variant } from '../../scenario/model/variant.ts';

/**
 * When each inject is meant to come, as far as the text says so: its own hour, a delay after one that has an hour, the first hour at which
 * a storyline sends it, or the start of the part that a bridge puts it in. What waits for an act has none.
 */
export function plannedTimes(
  scenario: Pick<Scenario, 'storylines'>,
  { bridges }: Pick<Variant, 'bridges'>,
  { injects }: Pick<VariantParts, 'injects'>,
): ReadonlyMap<string, StoryTime> {
  const sent = new Map<string, StoryTime>();
  const note = (id: string, at: StoryTime): void => {
    const known = sent.get(id);
    if (known === undefined || at < known) sent.set(id, at);
  };
  for (const { transitions } of scenario.storylines)
    for (const { trigger, effects } of transitions)
      for (const effect of effects) {
        if (effect.kind !== 'send') continue;
        const { at, delay } = effect.time;
        if (at !== undefined) note(effect.inject, at);
        else if (trigger.kind === 'at') note(effect.inject, storyTime(trigger.at + (delay ?? 0)));
      }
  for (const { to, injects: opened } of bridges) for (const id of opened) note(id, to);
  const byId = new Map<string, Inject>(injects.map((inject) => [inject.id, inject]));
  const timeOf = (id: string, above: readonly string[]): StoryTime | undefined => {
    const inject = byId.get(id);
    if (!inject || above.includes(id)) return undefined;
    const { trigger } = inject;
    if (trigger.kind === 'at') return trigger.at;
    if (trigger.kind !== 'after') return sent.get(id);
    const before = timeOf(trigger.after, [...above, id]);
    return before === undefined ? sent.get(id) : storyTime(before + trigger.delay);
  };
  const times = new Map<string, StoryTime>();
  for (const { id } of injects) {
    const at = timeOf(id, []);
    if (at !== undefined && !Number.isNaN(at)) times.set(id, at);
  }
  return times;
}
