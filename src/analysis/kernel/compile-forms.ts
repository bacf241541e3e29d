import type { Product, ProductField } from '../../scenario/model/product.ts';
import type { Request } from '../../scenario/model/script.ts';
import { mayDraft } from '../../engine/rules/products.ts';
import type { Making } from './compile-tables.ts';
import { all, at } from './naming.ts';
import type { FlatDecision, FlatField, FlatLock, FlatProduct, FlatRequest } from './tables.ts';

export function compileDecisions(making: Making): readonly FlatDecision[] {
  const { plan, naming, effects, dependents } = making;
  return plan.decisions.map((decision) => {
    const { id, confirm } = decision;
    const parts: readonly string[] = [
      decision.by,
      decision.owner,
      ...decision.advice,
      ...(confirm === undefined ? [] : [confirm]),
    ];
    return {
      decision,
      name: naming.name(id),
      by: at(making.roleOf, decision.by),
      parts: plan.roles.flatMap(({ id: role }, place) =>
        making.groupOf(role).some((member) => parts.includes(member)) ? [place] : [],
      ),
      confirmedByActor: confirm !== undefined && plan.actor.has(confirm),
      needs: decision.needs ? naming.condition(decision.needs.when) : -1,
      deadline: plan.timeline.playFrom(decision.deadline),
      options: decision.options.map((option) => ({
        id: option.id,
        ratings: option.ratings,
        adjust: option.adjust.map((line) => ({ ...line, when: naming.condition(line.when) })),
        effects: effects(option.effects, `${id}.${option.id}`),
        due: option.due.map((line) => ({
          request: at(making.requestOf, line.request),
          product: at(making.productOf, line.request),
          at: plan.timeline.playFrom(line.at),
        })),
      })),
      fallback: decision.options.findIndex((option) => option.id === decision.default),
      dependents: dependents(`decision:${id}`),
      alternativeDependents: dependents(`alternative:${id}`),
    };
  });
}

/** What requests and products have in common. */
function sending(making: Making, item: Request | Product, dep: 'request' | 'product') {
  const { plan, naming, effects, dependents } = making;
  return {
    name: naming.name(item.id),
    by: all(making.roleOf, item.by),
    elements: item.elements.map(({ id, claim }) => ({
      id,
      claim: claim && { index: at(making.claimOf, claim.id), id: claim.id, overclaim: claim.overclaim },
    })),
    effects: effects(item.effects, item.id),
    overclaims: at(making.signalOf, item.overclaims),
    locks: plan.decisions.flatMap((decision, place): readonly FlatLock[] => {
      const lines = decision.lockedBy.filter(({ request }) => request === item.id);
      return lines.length === 0
        ? []
        : [
            {
              decision: place,
              lines: lines.map(({ when, option }) => ({
                when: naming.condition(when),
                option: decision.options.findIndex(({ id }) => id === option),
              })),
            },
          ];
    }),
    answers: item.answers.map(({ when, text }) => ({ when: naming.condition(when), text: naming.name(text) })),
    dependents: dependents(`${dep}:${item.id}`),
  };
}

export const compileRequests = (making: Making): readonly FlatRequest[] =>
  making.plan.requests.map((request) => ({ request, ...sending(making, request, 'request') }));

export const compileProducts = (making: Making): readonly FlatProduct[] =>
  making.plan.products.map((product) => ({
    product,
    ...sending(making, product, 'product'),
    drafters: making.plan.roles.flatMap(({ id }, place) => (mayDraft(product, making.groupOf(id)) ? [place] : [])),
    fields: product.fields.map((field) => flatField(making, field)),
    drafted: product.drafted && {
      fields: product.drafted.fields,
      effects: making.effects(product.drafted.effects, product.id),
    },
  }));

const flatField = ({ claimOf }: Making, field: ProductField): FlatField => ({
  id: field.id,
  required: field.required,
  kind: field.kind,
  options: field.kind === 'choice' ? field.options.map(({ id }) => id) : [],
  sentences:
    field.kind === 'claims'
      ? field.claims.flatMap((id) => {
          const claim = claimOf.get(id);
          return claim === undefined
            ? []
            : [
                { index: claim, id, overclaim: false },
                { index: claim, id, overclaim: true },
              ];
        })
      : [],
});
