import { writePart } from '../../scenario/edit/write-part.ts';
import type { Language } from '../../scenario/model/ids.ts';
import { readScenario } from '../../scenario/read-scenario.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';
import { textHash } from '../../scenario/translation/text-hash.ts';
import { cast } from './exercise-20-cast.ts';
import { drills } from './exercise-20-drills.ts';
import { frame } from './exercise-20-frame.ts';
import { measures } from './exercise-20-measures.ts';
import { script } from './exercise-20-script.ts';
import { words } from './exercise-20-words.ts';
import type { NewScenario, Say, Template } from './template.ts';

/** A file with personal data went to the wrong people: one move of 17 minutes for one to three people, and 3 to look back; or twice that. */
export const exercise20: Template = {
  name: 'exercise-20',
  files(scenario) {
    const files = inOne(scenario);
    const { also } = scenario;
    return also ? [...files, translated(files, inOne({ ...scenario, ...also }), also.language)] : files;
  },
};

function inOne(scenario: NewScenario): readonly SourceText[] {
  const say: Say = (nl, en) => (scenario.language === 'nl' ? nl : en);
  const parts = [frame(say, scenario), cast(say), measures(say), script(say), words(say)];
  return [...parts, ...drills(String(scenario.minutes ?? 20))].map(writePart);
}

/** The file with the translation of every text, out of the same scenario in the other language. */
function translated(files: readonly SourceText[], other: readonly SourceText[], language: Language): SourceText {
  const theirs = new Map(readScenario(other).texts.map(({ key, text }) => [key, text]));
  const data = Object.fromEntries(
    readScenario(files).texts.map(({ key, text }) => [key, { of: textHash(text), text: theirs.get(key) ?? text }]),
  );
  return writePart({ path: `lang/${language}.yaml`, data });
}
