import type { Plan } from '../../engine/plan.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { Explored } from './explore/explore.ts';
import type { Mark } from './explore/marks.ts';
import type { Finding } from './finding.ts';
import type { May } from './may.ts';
import { witnessOf } from './witness.ts';

type Words = Readonly<Record<Language, string>>;

/** What a property is judged by: the plan, what the runs showed, and what cannot happen. */
export interface Subject {
  readonly plan: Plan;
  readonly explored: Explored;
  readonly may: May;
  /** Share 0-1 of the texts per language that are there and fit their source. */
  readonly missingTexts: Readonly<Record<string, readonly string[]>>;
  /** What may happen in the other variants: what belongs to those is no fault of this one. */
  readonly others: readonly Other[];
}

export interface Other {
  readonly variant: string;
  readonly plan: Plan;
  readonly may: May;
}

/** The other variants of which something holds, by name; empty: none. */
export const elsewhere = ({ others }: Subject, holds: (other: Other) => boolean): string =>
  others
    .filter(holds)
    .map(({ variant }) => variant)
    .join(', ');

/** One property: a file each. */
export interface Property {
  readonly name: string;
  readonly title: Words;
  judge(subject: Subject): readonly Finding[];
}

interface Reach {
  readonly property: string;
  readonly element: string;
  /** What a run shows when it comes about. */
  readonly mark: Mark;
  /** Whether it may happen at all; false is a proof that it cannot. */
  readonly may: boolean;
  /** Whether it may happen in another variant. */
  readonly mayIn: (other: Other) => boolean;
  /** "Reaches X". */
  readonly reaches: Words;
  readonly never: Words;
}

/** Reached by a run, or proven out of reach, or neither. */
export function reachFinding(subject: Subject, reach: Reach): Finding {
  const { property, element, mark, may, mayIn, reaches, never } = reach;
  const sighting = subject.explored.seen.get(mark);
  if (sighting)
    return {
      property,
      verdict: 'holds',
      element,
      how: 'run',
      message: reaches,
      witness: witnessOf(mark, sighting, reaches),
    };
  if (!may) {
    const there = elsewhere(subject, mayIn);
    if (there === '') return { property, verdict: 'violated', element, how: 'proof', message: never };
    const message = { nl: `Niet in deze variant, wel in ${there}.`, en: `Not in this variant, but in ${there}.` };
    return { property, verdict: 'information', element, how: 'proof', message };
  }
  return {
    property,
    verdict: 'notFound',
    element,
    how: 'none',
    message: {
      nl: `${never.nl} Dat is niet bewezen: binnen de grenzen is geen run gevonden.`,
      en: `${never.en} That is not proven: no run was found within the bounds.`,
    },
  };
}

/** Something that must not happen: a run that shows it is the witness; `proof` that it cannot is one as well. */
export function avoidFinding(
  { explored }: Subject,
  item: {
    readonly property: string;
    readonly element: string;
    readonly mark: Mark;
    readonly proof: boolean;
    readonly happens: Words;
    readonly holds: Words;
  },
): Finding {
  const { property, element, mark, proof, happens, holds } = item;
  const sighting = explored.seen.get(mark);
  if (sighting)
    return {
      property,
      verdict: 'violated',
      element,
      how: 'run',
      message: happens,
      witness: witnessOf(mark, sighting, happens),
    };
  return proof
    ? { property, verdict: 'holds', element, how: 'proof', message: holds }
    : {
        property,
        verdict: 'notFound',
        element,
        how: 'none',
        message: {
          nl: `${holds.nl} Dat is niet bewezen: binnen de grenzen is geen run gevonden waarin het misgaat.`,
          en: `${holds.en} That is not proven: no run in which it goes wrong was found within the bounds.`,
        },
      };
}
