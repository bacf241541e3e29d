import { digestOf } from '../../base/hash.ts';
import { brokenAt, headerHash, textRef } from '../../engine/journal/chain.ts';
import { JOURNAL_FORMAT, SEMANTICS } from '../../engine/journal/record.ts';
import { replay, stateDigest } from '../../engine/journal/replay.ts';
import { brokenNote } from '../../engine/notebook/note-record.ts';
import { compilePlan } from '../../engine/plan.ts';
import { rulesOf } from '../../engine/rules-digest.ts';
import type { Localized } from '../../scenario/diagnostics/diagnostic.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { fingerprintOf, type Chained } from './fingerprint.ts';
import { textRefsIn } from './text-refs.ts';

export interface RecordOfRun extends Chained {
  readonly scenario: Scenario;
  readonly texts: readonly { readonly ref: string; readonly salt: string; readonly text: string | null }[];
}

export interface RecordProblem {
  readonly part: 'scenario' | 'journal' | 'texts' | 'notebook';
  readonly message: Localized;
}

export interface Examined {
  readonly problems: readonly RecordProblem[];
  /** Of the last state; undefined when the journal could not be replayed. */
  readonly digest?: string;
  readonly fingerprint: string;
  readonly inputs: number;
  /** Typed texts that records or notes refer to and that are not there any more. */
  readonly removed: number;
  /** Semantics that the journal was recorded under. */
  readonly semantics: number;
}

/**
 * Whether a record of a run holds together: scenario as frozen, journal and notebook chained, typed texts as sealed, and the same state
 * when it is played again. What was made by somebody who recomputed all hashes holds together too: only a fingerprint tells.
 */
export function examineRecord(run: RecordOfRun): Examined {
  const problems: RecordProblem[] = [];
  const wrong = (part: RecordProblem['part'], nl: string, en: string): void =>
    void problems.push({ part, message: { nl, en } });
  const { header, records, notes, texts } = run;
  const broken = brokenAt(header, records);
  if (broken !== undefined)
    wrong(
      'journal',
      `record ${broken} volgt niet op wat ervoor staat`,
      `record ${broken} does not follow from what stands before it`,
    );
  const brokenIn = brokenNote(headerHash(header), notes);
  if (brokenIn !== undefined)
    wrong(
      'notebook',
      `aantekening ${brokenIn} volgt niet op wat ervoor staat`,
      `note ${brokenIn} does not follow from what stands before it`,
    );
  for (const { ref, salt, text } of texts)
    if (text !== null && textRef(String(salt), String(text)) !== ref)
      wrong(
        'texts',
        `de getypte tekst ${ref} is niet die welke is vastgelegd`,
        `the typed text ${ref} is not the one that was recorded`,
      );
  const refs = textRefsIn([records, notes]);
  const present = new Set(texts.flatMap(({ ref, text }) => (text === null ? [] : ref)));
  const loose = [...present].filter((ref) => !refs.has(ref)).length;
  if (loose > 0)
    wrong(
      'texts',
      `${loose} getypte teksten horen bij niets in het logboek`,
      `${loose} typed texts belong to nothing in the record`,
    );
  const digest = broken === undefined ? replayed(run, wrong) : undefined;
  return {
    problems,
    ...(digest === undefined ? {} : { digest }),
    fingerprint:
      broken === undefined && brokenIn === undefined
        ? fingerprintOf(run, { records: records.length, notes: notes.length })
        : '',
    inputs: records.filter((record) => record?.kind === 'input').length,
    removed: [...refs].filter((ref) => !present.has(ref)).length,
    semantics: header.semantics,
  };
}

type Wrong = (part: RecordProblem['part'], nl: string, en: string) => void;

function replayed({ header, scenario, records }: RecordOfRun, wrong: Wrong): string | undefined {
  if (header.format > JOURNAL_FORMAT || header.semantics > SEMANTICS) {
    wrong(
      'journal',
      'vastgelegd door een nieuwere versie van dit programma',
      'recorded by a newer version of this program',
    );
    return undefined;
  }
  // First of all: what is there is only known to be a scenario when it is the one that was recorded.
  if (digestOf(rulesOf(scenario)) !== header.rules) {
    wrong('scenario', 'dit is niet het scenario dat is gespeeld', 'this is not the scenario that was played');
    return undefined;
  }
  const { variant, people } = header;
  if (
    !scenario.variants.some(({ id }) => id === variant) ||
    !scenario.seatPlans.some((plan) => plan.people === people)
  ) {
    wrong(
      'scenario',
      'de gespeelde variant of het zetelplan ontbreekt',
      'the variant or the seat plan that was played is missing',
    );
    return undefined;
  }
  const plan = compilePlan(scenario, header);
  if (plan.content !== header.content)
    wrong(
      'scenario',
      'de teksten van het scenario zijn niet die waarmee is gespeeld',
      'the texts of the scenario are not those that were played with',
    );
  const { state, divergedAt } = replay(plan, header, records);
  if (divergedAt !== undefined)
    wrong('journal', `opnieuw afgespeeld wijkt record ${divergedAt} af`, `played again, record ${divergedAt} differs`);
  return stateDigest(state);
}
