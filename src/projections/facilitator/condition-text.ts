import { perData } from '../../engine/per-data.ts';
import type { Condition, Language } from '../../scenario/model/ids.ts';
import { conditionTexts } from '../authoring/condition-text.ts';
import { say, type ViewContext } from '../context.ts';

/** Sentences by language and condition: they say what the scenario says, whatever happens in the run. */
const known = perData((_plan: ViewContext['plan']) => new Map<Language, Map<Condition, string>>());

/** A condition as a sentence in the screen's language; as it is written where a part of it has no words. */
export function conditionText(context: ViewContext, condition: Condition): string {
  const { plan, language } = context;
  const found = known(plan);
  const sentences = found.get(language) ?? new Map<Condition, string>();
  found.set(language, sentences);
  let sentence = sentences.get(condition);
  if (sentence === undefined) {
    const told = conditionTexts({ scenario: plan.scenario, text: (key) => say(context, key) })(condition);
    sentence = told.words?.[language] ?? told.source;
    sentences.set(condition, sentence);
  }
  return sentence;
}
