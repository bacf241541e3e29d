import { sha256Hex } from '../base/hash.ts';
import type { Plan } from '../engine/plan.ts';
import type { Handle } from './views/shared.ts';

/** Names of things in views: drawn from the run's seed, so that they tell nothing and stay the same after a restart. */
export interface Handles {
  /** Options and elements are named within their decision or request (`scope`). */
  of(id: string, scope?: string): Handle;
  /** The author's id (within its scope) behind a handle that this run can have given out; undefined for any other text. */
  resolve(handle: string): string | undefined;
}

/** 48 bits: no two of the few hundred names of a run collide in practice, and none can be guessed back without the seed. */
const LENGTH = 12;

export function createHandles(plan: Plan, seed: string): Handles {
  const byHandle = new Map<string, string>();
  const byName = new Map<string, Handle>();
  const of = (id: string, scope = ''): Handle => {
    const name = `${scope}/${id}`;
    let handle = byName.get(name);
    if (handle === undefined) {
      handle = `h${sha256Hex(`${seed}\n${name}`).slice(0, LENGTH)}`;
      byName.set(name, handle);
      byHandle.set(handle, id);
    }
    return handle;
  };
  const { scenario } = plan;
  for (const list of [scenario.roles, scenario.actors, scenario.facts, scenario.injects, scenario.decisions, scenario.requests, scenario.obligations])
    for (const item of list) of(item.id);
  for (const decision of scenario.decisions) for (const option of decision.options) of(option.id, decision.id);
  for (const request of scenario.requests) for (const element of request.elements) of(element.id, request.id);
  for (const product of scenario.products) {
    of(product.id);
    for (const element of product.elements) of(element.id, product.id);
    for (const field of product.fields) {
      of(field.id, `${product.id}.fields`);
      if (field.kind === 'choice') for (const option of field.options) of(option.id, `${product.id}.${field.id}`);
      if (field.kind === 'claims')
        for (const claim of field.claims) {
          of(claim, product.id);
          of(`over:${claim}`, product.id);
        }
    }
  }
  for (const conversation of scenario.conversations) {
    of(conversation.id);
    for (const topic of conversation.topics) {
      of(topic.id, conversation.id);
      for (const wording of topic.wordings) of(wording.id, `${conversation.id}.${topic.id}`);
    }
  }
  return { of, resolve: (handle) => byHandle.get(handle) };
}
