import type { Plan } from '../../engine/plan.ts';
import type { Handles } from '../../projections/handles.ts';
import type { Handle } from '../../projections/views/shared.ts';
import type { Product } from '../../scenario/model/product.ts';

export type HintedPolicy = 'hasty' | 'diligent';

/**
 * What authors wrote on options, topics, wordings, requests and claims for one of the two hinted policies, by the handles of one run.
 * It is in the plan and never in a view, and nothing of it is derived from ratings (MECHANICS.md section 17).
 */
export interface Hints {
  readonly options: ReadonlySet<Handle>;
  readonly topics: ReadonlySet<Handle>;
  /** Diligent: those that work. Hasty: none, it words a question by chance. */
  readonly wordings: ReadonlySet<Handle>;
  /** Elements to tick, by the handle of their request or product. */
  readonly elements: ReadonlyMap<Handle, readonly Handle[]>;
  /** Sentences in this policy's wording: the sets of facts of which one must be had to write them; none: nothing is needed. */
  readonly sentences: ReadonlyMap<Handle, readonly (readonly Handle[])[]>;
}

export function hintsOf(plan: Plan, handles: Pick<Handles, 'of'>, policy: HintedPolicy): Hints {
  const suited = <T extends { readonly suits: readonly HintedPolicy[] }>(items: readonly T[]) =>
    items.filter((item) => item.suits.includes(policy));
  const topics = plan.conversations.flatMap(({ id, topics: all }) => all.map((topic) => ({ in: id, topic })));
  return {
    options: new Set(
      plan.decisions.flatMap(({ id, options }) => suited(options).map((option) => handles.of(option.id, id))),
    ),
    topics: new Set(
      plan.conversations.flatMap(({ id, topics: all }) => suited(all).map((topic) => handles.of(topic.id, id))),
    ),
    wordings: new Set(
      policy === 'hasty'
        ? []
        : topics.flatMap(({ in: id, topic }) =>
            topic.wordings.filter(({ works }) => works).map((one) => handles.of(one.id, `${id}.${topic.id}`)),
          ),
    ),
    elements: new Map([
      ...plan.requests.flatMap(({ id, suits }) => {
        const hint = suits.find((item) => item.policy === policy);
        return hint ? [[handles.of(id), hint.elements.map((element) => handles.of(element, id))] as const] : [];
      }),
      ...plan.products.map((product) => [handles.of(product.id), elementsOf(product, handles, policy)] as const),
    ]),
    sentences: new Map<Handle, readonly (readonly Handle[])[]>(
      plan.products.flatMap((product) => sentencesOf(plan, product, handles, policy)),
    ),
  };
}

/** Of a text's own checks the traps for who is hasty, all others for who is diligent. */
const elementsOf = ({ id, elements }: Product, handles: Pick<Handles, 'of'>, policy: HintedPolicy) =>
  elements
    .filter(({ trap, claim }) => (trap || claim?.overclaim === true) === (policy === 'hasty'))
    .map((element) => handles.of(element.id, id));

const sentencesOf = (plan: Plan, { id, fields }: Product, handles: Pick<Handles, 'of'>, policy: HintedPolicy) =>
  fields
    .flatMap((field) => (field.kind === 'claims' ? field.claims : []))
    .map((claim) => {
      if (policy === 'hasty') return [handles.of(`over:${claim}`, id), []] as const;
      const needs = plan.claim.get(claim)?.needs ?? [];
      return [handles.of(claim, id), needs.map((set) => set.map((fact) => handles.of(fact)))] as const;
    });
