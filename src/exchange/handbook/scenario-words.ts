import type { Language, TextKey } from '../../scenario/model/ids.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { conditionInWords } from '../../scenario/condition/condition-words.ts';
import { elementNames } from '../../projections/authoring/element-names.ts';
import { formatInstant } from '../../scenario/instant.ts';
import type { StoryTime } from '../../base/time.ts';

/** A scenario in one language, as pages need it. */
export interface Words {
  readonly scenario: Scenario;
  readonly language: Language;
  /** A text; in the scenario's own language where it is not translated. */
  say(key: TextKey | undefined): string;
  /** The name of a role or an actor; `ctl` and `all` in words. */
  who(id: string): string;
  at(time: StoryTime): string;
  /** A condition as a sentence, as it is written where a part of it has no words. `parts` names what is not an element: lines of a form. */
  when(condition: string, parts?: ReadonlyMap<string, string>): string;
  /** What an element is called; its id where it has no name. */
  named(id: string): string;
  /** Of two words the one in the language. */
  pick(nl: string, en: string): string;
}

export function wordsIn(scenario: Scenario, language: Language): Words {
  const say = (key: TextKey | undefined): string =>
    key === undefined ? '' : (scenario.texts[language][key] ?? scenario.texts[scenario.language][key] ?? '');
  const pick = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  const names = new Map<string, TextKey>([...scenario.roles, ...scenario.actors].map(({ id, name }) => [id, name]));
  const nameOf = elementNames({ scenario, text: say });
  return {
    scenario,
    language,
    say,
    pick,
    who: (id) =>
      id === 'all'
        ? pick('iedereen', 'everybody')
        : id === 'ctl'
          ? pick('oefenleiding', 'exercise staff')
          : say(names.get(id)),
    at: (time) => formatInstant(time, scenario.dayOne),
    when: (condition, parts) =>
      conditionInWords(condition, (id, owner) => parts?.get(id) ?? nameOf(id, owner))?.[language] ?? condition,
    named: (id) => nameOf(id) ?? id,
  };
}
