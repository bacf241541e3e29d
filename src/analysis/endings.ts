import { afterEndex } from '../base/phase.ts';
import type { Plan } from '../engine/plan.ts';
import type { EngineState } from '../engine/state/engine-state.ts';
import { holdsNow, lookAt } from '../engine/world.ts';
import { satisfiable, type Answer } from '../scenario/lint/satisfiable.ts';
import { variantFacts } from '../scenario/lint/variant-facts.ts';
import type { Inject, TextBlock } from '../scenario/model/script.ts';

/**
 * How a run of the plan's variant can end, as `<closing card>.<block>`: the parts of the card that only some runs show and that can
 * come in this variant. What is always there is no ending of its own.
 */
export function endingsOf(plan: Plan): readonly string[] {
  const card = closingCard(plan);
  if (!card) return [];
  const given = settledAnswers(plan);
  return card.body.blocks.flatMap(({ id, when }) =>
    when === undefined || satisfiable([{ when }], plan.scenario, given) === 'no' ? [] : [`${card.id}.${id}`],
  );
}

/** The endings of a run that has ended, by the same names; none before that. */
export function endingsIn(plan: Plan, state: EngineState): readonly string[] {
  const card = closingCard(plan);
  if (!card || !afterEndex(state.phase)) return [];
  const world = lookAt(plan, state);
  const shown = card.body.blocks.filter(({ when }) => holdsNow(world, when));
  return (card.body.pick === 'one' ? shown.slice(0, 1) : shown)
    .filter(hasCondition)
    .map(({ id }) => `${card.id}.${id}`);
}

const closingCard = ({ variant, injects }: Plan): Inject | undefined =>
  injects.find(({ id }) => id === variant.epilogue);

const hasCondition = ({ when }: TextBlock): boolean => when !== undefined;

/** What no run of the variant can answer otherwise: flags and signals that nothing sets or raises there. */
function settledAnswers({ scenario, variant }: Plan): ReadonlyMap<string, Answer> {
  const { effects } = variantFacts(scenario, variant);
  const flags = new Set(effects.flatMap((effect) => (effect.kind === 'flag' ? [effect.flag] : [])));
  const raised = new Set(effects.flatMap((effect) => (effect.kind === 'raise' ? [effect.signal] : [])));
  return new Map<string, Answer>([
    ['variant', variant.id],
    ...scenario.flags.flatMap(({ id }): [string, Answer][] => (flags.has(id) ? [] : [[`flag ${id}`, false]])),
    ...scenario.signals.flatMap(({ id, when }): [string, Answer][] =>
      when !== undefined || raised.has(id) ? [] : [[`signal ${id}`, -1]],
    ),
  ]);
}
