import { sha256Hex } from '../base/hash.ts';
import type { Plan } from '../engine/plan.ts';
import type { Conversation } from '../scenario/model/conversation.ts';
import type { Product } from '../scenario/model/product.ts';
import type { Handle } from './views/shared.ts';

/** Names of things in views: drawn from the run's seed, so that they tell nothing and stay the same after a restart. */
export interface Handles {
  /** Options and elements are named within their decision or request (`scope`). */
  of(id: string, scope?: string): Handle;
  /** A text drawn from the run's seed for the same name: for orders that must tell nothing. */
  lot(id: string, scope?: string): string;
  /** The author's id (within its scope) behind a handle that this run can have given out; undefined for any other text. */
  resolve(handle: string): string | undefined;
  /** Names are the author's, whatever their scope. */
  readonly bare?: true;
}

/** 48 bits: no two of the few hundred names of a run collide in practice, and none can be guessed back without the seed. */
const LENGTH = 12;

const lotOf = (seed: string, id: string, scope: string): string =>
  `h${sha256Hex(`${seed}\n${scope}/${id}`).slice(0, LENGTH)}`;

/**
 * The author's own names, for runs of which no screen and no record ever holds a view. What is played in them is what would be played
 * under drawn names, because orders are drawn by `lot` all the same (a test compares).
 */
export const bareHandles = (seed: string): Handles => ({
  of: (id) => id,
  lot: (id, scope = '') => lotOf(seed, id, scope),
  resolve: (handle) => handle,
  bare: true,
});

export function createHandles(plan: Plan, seed: string): Handles {
  const byHandle = new Map<string, string>();
  const byScope = new Map<string, Map<string, Handle>>();
  const of = (id: string, scope = ''): Handle => {
    let byId = byScope.get(scope);
    if (!byId) byScope.set(scope, (byId = new Map()));
    let handle = byId.get(id);
    if (handle === undefined) {
      handle = lotOf(seed, id, scope);
      byId.set(id, handle);
      byHandle.set(handle, id);
    }
    return handle;
  };
  let complete = false;
  /** A restarted host is asked for handles that it has not given out yet: all that the scenario can have given one. */
  const nameAll = (): void => {
    const { scenario } = plan;
    for (const list of [
      scenario.roles,
      scenario.actors,
      scenario.facts,
      scenario.injects,
      scenario.decisions,
      scenario.requests,
      scenario.obligations,
      scenario.logKinds,
    ])
      for (const item of list) of(item.id);
    for (const decision of scenario.decisions) for (const option of decision.options) of(option.id, decision.id);
    for (const request of scenario.requests) for (const element of request.elements) of(element.id, request.id);
    for (const kind of scenario.logKinds) for (const field of kind.fields) of(field.id, kind.id);
    for (const product of scenario.products) nameProduct(of, product);
    for (const conversation of scenario.conversations) nameConversation(of, conversation);
    complete = true;
  };
  return {
    of,
    lot: of,
    resolve(handle) {
      const found = byHandle.get(handle);
      if (found !== undefined || complete) return found;
      nameAll();
      return byHandle.get(handle);
    },
  };
}

type Name = Handles['of'];

function nameProduct(of: Name, product: Product): void {
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

function nameConversation(of: Name, conversation: Conversation): void {
  of(conversation.id);
  for (const topic of conversation.topics) {
    of(topic.id, conversation.id);
    for (const wording of topic.wordings) of(wording.id, `${conversation.id}.${topic.id}`);
  }
}
