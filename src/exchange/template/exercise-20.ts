import { writePart } from '../../scenario/edit/write-part.ts';
import { cast } from './exercise-20-cast.ts';
import { drills } from './exercise-20-drills.ts';
import { frame } from './exercise-20-frame.ts';
import { measures } from './exercise-20-measures.ts';
import { script } from './exercise-20-script.ts';
import { words } from './exercise-20-words.ts';
import type { Say, Template } from './template.ts';

/** A file with personal data went to the wrong people: one move of 17 minutes for one to three people, and 3 to look back. */
export const exercise20: Template = {
  name: 'exercise-20',
  files: (scenario) => {
    const say: Say = (nl, en) => (scenario.language === 'nl' ? nl : en);
    return [frame(say, scenario), cast(say), measures(say), script(say), words(say), ...drills()].map(writePart);
  },
};
