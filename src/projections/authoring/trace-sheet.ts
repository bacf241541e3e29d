import { formatInstant } from '../../scenario/instant.ts';
import type { Effect } from '../../scenario/model/effect.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { conditionTexts, type ConditionText } from './condition-text.ts';
import { elementNames } from './element-names.ts';
import type { SheetPlace, SheetSource } from './sheet-source.ts';

/** What the team is expected to do for an objective, what opens it, what shows that it was done, and by which acts. */
export interface TraceExpectation {
  readonly id: string;
  readonly text: string;
  readonly place: SheetPlace | undefined;
  readonly role: string;
  readonly critical: boolean;
  /** The inject. */
  readonly opens: { readonly id: string; readonly name: string };
  /** Hours as authors write them. */
  readonly full: string;
  readonly zero: string;
  /** Signals with what they are called, and the names of what else can raise them. */
  readonly evidence: readonly {
    readonly signal: string;
    readonly name: string;
    /** It raises itself, by a condition of its own. */
    readonly own: boolean;
    readonly raisedBy: readonly string[];
  }[];
  /** What must hold, where no signals are named. */
  readonly holds?: ConditionText;
}

export interface TraceRow {
  readonly id: string;
  readonly title: string;
  readonly place: SheetPlace | undefined;
  readonly expectations: readonly TraceExpectation[];
  readonly decisions: readonly {
    readonly id: string;
    readonly title: string;
    readonly place: SheetPlace | undefined;
  }[];
  /** Nothing shows whether it was reached. */
  readonly bare: boolean;
}

/** From objective to critical task, expectation, inject, evidence and decision: what the exercise tests, and by what. */
export function traceSheet(source: SheetSource): readonly TraceRow[] {
  const { scenario, placeOf, text } = source;
  const inWords = conditionTexts(source);
  const nameOf = elementNames(source);
  const raisers = raisersOf(scenario);
  const role = new Map(scenario.roles.map(({ id, short }) => [id, text(short)]));
  return scenario.objectives.map(({ id, title }) => {
    const expectations = scenario.expectations
      .filter(({ objective }) => objective === id)
      .map((expectation): TraceExpectation => {
        const { evidence } = expectation;
        return {
          id: expectation.id,
          text: text(expectation.text),
          place: placeOf(expectation.id),
          role: role.get(expectation.role) ?? expectation.role,
          critical: expectation.critical,
          opens: { id: expectation.opens, name: nameOf(expectation.opens) ?? '' },
          full: formatInstant(expectation.full, scenario.dayOne),
          zero: formatInstant(expectation.zero, scenario.dayOne),
          evidence:
            evidence.kind === 'holds'
              ? []
              : evidence.signals.map((signal) => ({
                  signal,
                  name: nameOf(signal) ?? '',
                  own: raisers.get(signal)?.includes(signal) ?? false,
                  raisedBy: (raisers.get(signal) ?? []).filter((by) => by !== signal).map((by) => nameOf(by) ?? by),
                })),
          ...(evidence.kind === 'holds' ? { holds: inWords(evidence.when) } : {}),
        };
      });
    const decisions = scenario.decisions
      .filter(({ objective }) => objective === id)
      .map((decision) => ({ id: decision.id, title: text(decision.title), place: placeOf(decision.id) }));
    return {
      id,
      title: text(title),
      place: placeOf(id),
      expectations,
      decisions,
      bare: expectations.length === 0 && decisions.length === 0,
    };
  });
}

/** Elements that can raise each signal; a signal with a condition of its own raises itself. */
function raisersOf(scenario: Scenario): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const note = (by: string, effects: readonly Effect[]): void => {
    for (const effect of effects)
      if (effect.kind === 'raise') found.set(effect.signal, (found.get(effect.signal) ?? new Set()).add(by));
  };
  for (const { id, when } of scenario.signals) if (when !== undefined) found.set(id, new Set([id]));
  for (const { id, options } of scenario.decisions) for (const { effects } of options) note(id, effects);
  for (const { id, effects } of scenario.requests) note(id, effects);
  for (const { id, effects, drafted } of scenario.products) {
    note(id, effects);
    note(id, drafted?.effects ?? []);
  }
  for (const { id, effects, topics } of scenario.conversations) {
    note(id, effects);
    for (const topic of topics) note(id, topic.effects);
  }
  for (const { id, effects } of scenario.logKinds) note(id, effects);
  for (const { id, effects } of scenario.injects) note(id, effects);
  for (const { id, transitions } of scenario.storylines) for (const { effects } of transitions) note(id, effects);
  return new Map([...found].map(([signal, by]) => [signal, [...by]]));
}
