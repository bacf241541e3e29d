import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../../../scripts/build.ts';
import type { Language, TextKey } from '../../../src/scenario/model/ids.ts';
import type { Scenario } from '../../../src/scenario/model/scenario.ts';

/** The exercise as the app serves it, all texts of all moves. Only for after the app has been built. */
export const readScript = (): Scenario =>
  JSON.parse(readFileSync(join(dist, 'scenarios', 'webex-disclosure.json'), 'utf8')) as Scenario;

/** The written texts of an exercise by name: what a person looks for on a screen. */
export interface Script {
  readonly scenario: Scenario;
  /** Subject of an inject, without the word EXERCISE before it. */
  subject(inject: string): string;
  option(decision: string, option: string): string;
  decision(decision: string): string;
  request(request: string): string;
  element(request: string, element: string): string;
  role(role: string): string;
  short(fact: string): string;
  gist(inject: string): string;
  say(key: string): string;
}

const found = <T>(one: T | undefined, what: string): T => {
  if (one === undefined) throw new Error(`the script has no ${what}`);
  return one;
};

export function scriptIn(language: Language, scenario: Scenario = readScript()): Script {
  const texts = scenario.texts[language];
  const say = (key: TextKey | string): string => found(texts[key as TextKey], `text ${key}`);
  const by = <T extends { readonly id: string }>(list: readonly T[], id: string): T =>
    found(
      list.find((one) => one.id === id),
      id,
    );
  return {
    scenario,
    say,
    subject: (id) => say(by(scenario.injects, id).subject ?? '').replace(/^[^–]+– /, ''),
    gist: (id) => say(by(scenario.injects, id).gist),
    decision: (id) => say(by(scenario.decisions, id).title),
    option: (id, option) => say(by(by(scenario.decisions, id).options, option).text),
    request: (id) => say(by(scenario.requests, id).title),
    element: (id, element) => say(by(by(scenario.requests, id).elements, element).text),
    role: (id) => say(by(scenario.roles, id).name),
    short: (id) => say(by(scenario.facts, id).short),
  };
}
