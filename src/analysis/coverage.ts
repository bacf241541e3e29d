import { afterEndex } from '../base/phase.ts';
import type { Plan } from '../engine/plan.ts';
import type { InjectId } from '../scenario/model/ids.ts';
import { endingsIn, endingsOf } from './endings.ts';
import { statesInPlay } from './states-in-play.ts';
import type { RecordedRun } from './table/recorded-run.ts';

/**
 * Elements that some run reached. Names: an id, `<decision>.<option>`, `<conversation>.<topic>`, `<storyline>.<state>` or, of the
 * closing card, `<inject>.<block>`: how a run can end.
 */
export interface Coverage {
  readonly reached: number;
  readonly all: number;
  /** In the order of `elementsOf`. */
  readonly never: readonly string[];
}

export function coverageOf(plan: Plan, reached: ReadonlySet<string>): Coverage {
  const all = elementsOf(plan);
  const never = all.filter((name) => !reached.has(name));
  return { reached: all.length - never.length, all: all.length, never };
}

/** Injects, options, topics, storyline states, endings, requests, products and claims that take part in the plan's variant. */
export function elementsOf(plan: Plan): readonly string[] {
  const offered = new Set<string>();
  for (const { fields } of plan.products)
    for (const field of fields) if (field.kind === 'claims') for (const claim of field.claims) offered.add(claim);
  for (const { elements } of [...plan.requests, ...plan.products])
    for (const { claim } of elements) if (claim) offered.add(claim.id);
  return [
    ...plan.injects.map(({ id }) => id),
    ...plan.decisions.flatMap(({ id, options }) => options.map((option) => `${id}.${option.id}`)),
    ...plan.conversations.flatMap(({ id, topics }) => topics.map((topic) => `${id}.${topic.id}`)),
    ...plan.charts.flatMap(({ storyline }) => statesInPlay(plan, storyline).map((state) => `${storyline.id}.${state}`)),
    ...endingsOf(plan),
    ...plan.requests.map(({ id }) => id),
    ...plan.products.map(({ id }) => id),
    ...plan.scenario.claims.map(({ id }) => id).filter((id) => offered.has(id)),
  ];
}

/**
 * The elements of its plan that a run reached: injects that came out (the closing card with ENDEX), options that were in force,
 * topics that were answered, storyline states that were passed, texts that were sent, sentences that were said in either wording.
 */
export function reachedIn({
  plan,
  state,
  visited,
}: Pick<RecordedRun, 'plan' | 'state' | 'visited'>): readonly string[] {
  const { epilogue } = plan.variant;
  const out = (id: InjectId): boolean => {
    const status = state.injects[id]?.status;
    return status === 'released' || status === 'withdrawn' || (id === epilogue && afterEndex(state.phase));
  };
  return [
    ...plan.injects.map(({ id }) => id).filter(out),
    ...plan.decisions.flatMap(({ id }) => {
      const record = state.decisions[id];
      return [record?.option, record?.revised?.from].flatMap((option) => (option ? [`${id}.${option}`] : []));
    }),
    ...plan.conversations.flatMap(({ id }) => (state.calls[id]?.asked ?? []).map((topic) => `${id}.${topic}`)),
    ...visited,
    ...endingsIn(plan, state),
    ...plan.requests.map(({ id }) => id).filter((id) => state.requests[id]?.sent.length),
    ...plan.products.map(({ id }) => id).filter((id) => state.products[id]?.sent.length),
    ...state.claims.map(({ claim }) => claim),
  ];
}
