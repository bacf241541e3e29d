import { splitMark } from '../../../src/ui/shared/prose-parser.ts';
import type { FactId, InjectId, RoleId, TextKey } from '../../../src/scenario/model/ids.ts';
import type { Scenario } from '../../../src/scenario/model/scenario.ts';
import type { Inject } from '../../../src/scenario/model/script.ts';

/** What a window has been given on purpose, by id. */
export interface Given {
  /** Absent: the screen for the room, which is nobody's. */
  readonly role?: RoleId;
  readonly injects: readonly InjectId[];
  readonly facts: readonly FactId[];
}

/** Longer than any stock phrase, short enough to stand at the start of what holds it. */
const LEAST = 36;
const MOST = 160;

const injectTexts = (inject: Inject): TextKey[] => [
  ...(inject.subject ? [inject.subject] : []),
  ...(inject.headline ? [inject.headline] : []),
  ...inject.body.blocks.map(({ key }) => key),
  ...inject.attachments.flatMap(({ title, body }) => [title, body]),
];

/** Texts that participants never get, or not before they are played. */
function secretKeys(scenario: Scenario, given: Given): TextKey[] {
  const keys: (TextKey | undefined)[] = [
    ...scenario.injects.flatMap((inject) => [
      inject.gist,
      inject.guidance,
      ...(given.injects.includes(inject.id) ? [] : injectTexts(inject)),
    ]),
    ...scenario.decisions.flatMap(({ options }) => options.map(({ reason }) => reason)),
    ...scenario.facts.flatMap((fact) => [
      fact.truthNote,
      fact.turnsOut,
      given.facts.includes(fact.id) ? undefined : fact.text,
    ]),
    ...scenario.requests.flatMap(({ answers }) => answers.map(({ text }) => text)),
    ...scenario.actors.flatMap((actor) => [actor.fallback, actor.temperament, ...actor.lines]),
    ...scenario.roles.flatMap((role) => (role.id === given.role ? [] : [role.brief, role.wants])),
    ...scenario.expectations.map(({ text }) => text),
    ...scenario.signals.map(({ title }) => title),
    ...scenario.flags.map(({ title }) => title),
    ...scenario.moves.slice(1).flatMap((move) => [move.title, move.intro]),
  ];
  return keys.filter((key) => key !== undefined);
}

/** Texts that this window may hold. */
function givenKeys(scenario: Scenario, given: Given): TextKey[] {
  const own = scenario.roles.filter(({ id }) => id === given.role);
  return [
    ...scenario.injects.filter(({ id }) => given.injects.includes(id)).flatMap(injectTexts),
    ...scenario.facts.filter(({ id }) => given.facts.includes(id)).map(({ text }) => text),
    ...own.flatMap(({ brief, wants }) => [brief, wants]),
    ...scenario.decisions.flatMap((decision) => [decision.title, ...decision.options.map(({ text }) => text)]),
    ...scenario.requests.flatMap(({ title, toText, elements }) => [title, toText, ...elements.map(({ text }) => text)]),
    ...scenario.obligations.flatMap(({ title, note }) => [title, note]),
  ];
}

/** A text as participants see it: without the mark in front and without the marks of facts. */
const plain = (text: string): string =>
  splitMark(text)
    .rest.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The first sentence of a text, cut where a mark or a quote may stand differently in memory. */
export function opening(text: string): string {
  const sentence = /^[^.!?\n]*/.exec(plain(text))?.[0] ?? '';
  return sentence.slice(0, MOST).trim();
}

/** Sentences of the script, in every language, that this window has no business holding. */
export function secretSentences(scenario: Scenario, given: Given): readonly string[] {
  const sentences = scenario.languages.flatMap((language) => {
    const texts = scenario.texts[language];
    const allowed = givenKeys(scenario, given)
      .map((key) => plain(texts[key] ?? ''))
      .join('\n');
    return secretKeys(scenario, given)
      .map((key) => opening(texts[key] ?? ''))
      .filter((sentence) => sentence.length >= LEAST && !allowed.includes(sentence));
  });
  return [...new Set(sentences)];
}

/** Ids of the script that would tell what is to come. */
export const secretIds = (scenario: Scenario): readonly string[] => [
  ...scenario.injects.map(({ id }) => id),
  ...scenario.decisions.map(({ id }) => id),
  ...scenario.facts.map(({ id }) => id),
  ...scenario.signals.map(({ id }) => id),
  ...scenario.requests.map(({ id }) => id),
  ...scenario.expectations.map(({ id }) => id),
  ...scenario.storylines.map(({ id }) => id),
];
