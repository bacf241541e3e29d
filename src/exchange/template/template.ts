import type { Language } from '../../scenario/model/ids.ts';
import type { SourceText } from '../../scenario/source/source-file.ts';

/** What a new scenario is called. */
export interface NewScenario {
  /** Letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** The other language to have it in as well, with its title there. */
  readonly also?: { readonly language: Language; readonly title: string };
  /** Real minutes with the look back; absent: the least. The story is the same, told at another pace. */
  readonly minutes?: TemplateMinutes;
}

export const templateMinutes = [20, 40] as const;
export type TemplateMinutes = (typeof templateMinutes)[number];

/** Of two texts the one in the language of the new scenario. */
export type Say = (nl: string, en: string) => string;

/** A small scenario that can be played at once and is there to be changed. */
export interface Template {
  readonly name: string;
  readonly files: (scenario: NewScenario) => readonly SourceText[];
}
