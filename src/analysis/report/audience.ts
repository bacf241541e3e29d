import type { TextStore } from '../../engine/journal/record.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Language, TextKey } from '../../scenario/model/ids.ts';
import { audiences, type Audience } from './report.ts';

/** What a report for an audience may hold. What is not listed is left out before a sentence is written, never struck out after. */
export interface Scope {
  readonly tlp: string;
  /** What participants and evaluators typed. */
  readonly typed: boolean;
  /** Roles by their own name; otherwise by a letter. */
  readonly roles: boolean;
  /** Evaluators by the name they gave. */
  readonly raters: boolean;
  /** Hours of the real clock, and the name of the run. */
  readonly real: boolean;
  /** `whole`: with owner and evidence; `text`: what is to be done and by when; `kind`: only what sort and for which objective. */
  readonly actions: 'whole' | 'text' | 'kind';
  /** Timeline, decisions, texts and annexes; otherwise summary, objectives, improvement and method only. */
  readonly detail: boolean;
}

export const scopes: Readonly<Record<Audience, Scope>> = {
  team: { tlp: 'TLP:RED', typed: true, roles: true, raters: true, real: true, actions: 'whole', detail: true },
  organisation: {
    tlp: 'TLP:AMBER+STRICT',
    typed: true,
    roles: true,
    raters: false,
    real: true,
    actions: 'whole',
    detail: true,
  },
  partners: { tlp: 'TLP:GREEN', typed: false, roles: false, raters: false, real: false, actions: 'text', detail: true },
  public: { tlp: 'TLP:CLEAR', typed: false, roles: false, raters: false, real: false, actions: 'kind', detail: false },
};

/** The audiences with their marking, the narrowest first. */
export const audienceScopes: readonly { readonly id: Audience; readonly tlp: string }[] = audiences.map((id) => ({
  id,
  tlp: scopes[id].tlp,
}));

/** Words by which roles go in a report that names none. */
const pseudonyms: Readonly<Record<Language, string>> = { nl: 'Deelnemer', en: 'Participant' };

/** `A` to `Z`, then `A2`. */
export const letterOf = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
};

/**
 * The plan as an audience may read it: without `roles`, each role goes by a letter, in the order of the script. Rules are the same, so
 * that the run is the same.
 */
export function planFor(plan: Plan, scope: Scope): Plan {
  if (scope.roles) return plan;
  const changed = (language: Language): Readonly<Record<TextKey, string>> => {
    const texts: Record<TextKey, string> = { ...plan.scenario.texts[language] };
    plan.scenario.roles.forEach((role, index) => {
      const name = `${pseudonyms[language]} ${letterOf(index)}`;
      texts[role.name] = name;
      texts[role.short] = name;
    });
    return texts;
  };
  return { ...plan, scenario: { ...plan.scenario, texts: { nl: changed('nl'), en: changed('en') } } };
}

/** What was typed as an audience may read it: without `typed`, every text counts as removed. */
export const textsFor = (texts: TextStore, scope: Scope): TextStore =>
  scope.typed ? texts : new Map([...texts.keys()].map((ref) => [ref, null]));
