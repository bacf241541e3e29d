import type { AssistScenario } from '../../scenario/assist/complete.ts';
import type { KnownElement } from '../../scenario/assist/explain.ts';
import type { ScenarioReading } from '../../scenario/read-scenario.ts';
import { listNames } from '../../scenario/schema/scenario.ts';

/** What completion needs of a reading. */
export function assistOf({ draft, texts, translations }: ScenarioReading): AssistScenario | undefined {
  if (!draft) return undefined;
  return {
    names: draft.resolver.names,
    missing(language) {
      const state = translations.find((one) => one.language === language);
      return texts.filter(({ key }) => state?.texts[key] === undefined).map(({ key }) => key);
    },
  };
}

/** Fields that say what an element is, the best first. */
const telling = ['title', 'gist', 'name', 'short', 'text'] as const;

export const elementsOf =
  (reading: ScenarioReading | undefined) =>
  (id: string): KnownElement | undefined => {
    const draft = reading?.draft;
    const path = draft?.paths.get(id);
    const [list] = path ?? [];
    if (!draft || list === undefined || !(listNames as readonly unknown[]).includes(list)) return undefined;
    const own = new Map(reading.texts.filter(({ owner }) => owner === id).map(({ field, text }) => [field, text]));
    const best = telling.find((field) => own.has(field));
    return { list: String(list), text: (best === undefined ? undefined : own.get(best)) ?? '' };
  };
