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
  const byScope = new Map<string, Map<string, Handle>>();
  const of = (id: string, scope = ''): Handle => {
    let byId = byScope.get(scope);
    if (!byId) byScope.set(scope, (byId = new Map()));
    let handle = byId.get(id);
    if (handle === undefined) {
      handle = `h${sha256Hex(`${seed}\n${scope}/${id}`).slice(0, LENGTH)}`;
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
    complete = true;
  };
  return {
    of,
    resolve(handle) {
      const found = byHandle.get(handle);
      if (found !== undefined || complete) return found;
      nameAll();
      return byHandle.get(handle);
    },
  };
}
