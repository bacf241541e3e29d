import type { Expectation, Obligation } from '../scenario/model/measure.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Decision, Inject, Request } from '../scenario/model/script.ts';
import type { Variant } from '../scenario/model/variant.ts';

/** What takes part in a variant, in the scenario's order, with the variant's own times and effects in place. */
export interface VariantParts {
  readonly injects: readonly Inject[];
  readonly decisions: readonly Decision[];
  readonly requests: readonly Request[];
  readonly expectations: readonly Expectation[];
  readonly obligations: readonly Obligation[];
}

export function applyChanges(scenario: Scenario, variant: Variant): VariantParts {
  const { changes } = variant;
  const pick = <T extends { readonly id: string }>(items: readonly T[], ids: readonly string[]): T[] => {
    const wanted = new Set(ids);
    return items.filter((item) => wanted.has(item.id));
  };
  return {
    injects: pick(scenario.injects, variant.injects).map((inject) => {
      const at = changes.injects[inject.id]?.at;
      return at !== undefined && inject.trigger.kind === 'at'
        ? { ...inject, trigger: { ...inject.trigger, at } }
        : inject;
    }),
    decisions: pick(scenario.decisions, variant.decisions).map((decision) => changeDecision(decision, variant)),
    requests: pick(scenario.requests, variant.requests).map((request) => {
      const change = changes.requests[request.id];
      return change ? { ...request, effects: change.effects } : request;
    }),
    expectations: pick(scenario.expectations, variant.expectations).map((expectation) => {
      const change = changes.expectations[expectation.id];
      return change
        ? { ...expectation, full: change.full, zero: change.zero, opens: change.opens ?? expectation.opens }
        : expectation;
    }),
    obligations: pick(scenario.obligations, variant.obligations).map((obligation) => {
      const due = changes.obligations[obligation.id]?.due;
      return due === undefined ? obligation : { ...obligation, due };
    }),
  };
}

function changeDecision(decision: Decision, variant: Variant): Decision {
  const change = variant.changes.decisions[decision.id];
  const { needs, ...rest } = decision;
  return {
    ...rest,
    ...(needs && change?.needs !== null ? { needs } : {}),
    ...(change?.deadline === undefined ? {} : { deadline: change.deadline }),
    ...(change?.opens === undefined ? {} : { opens: { inject: change.opens } }),
    options: decision.options.map((option) => {
      const extra = variant.changes.options[`${decision.id}.${option.id}`];
      return extra ? { ...option, effects: [...option.effects, ...extra.effects] } : option;
    }),
  };
}
