import type { Conversation } from '../scenario/model/conversation.ts';
import type { RoleId } from '../scenario/model/ids.ts';
import type { Obligation } from '../scenario/model/measure.ts';
import type { Product } from '../scenario/model/product.ts';
import type { Decision, LogKind, Request } from '../scenario/model/script.ts';
import { takesPart } from './acts/decide.ts';
import { groupOf } from './groups.ts';
import { perData } from './per-data.ts';
import type { Plan } from './plan.ts';
import { mayDraft } from './rules/products.ts';
import type { EngineState } from './state/engine-state.ts';

/** What the plan settles for a role at its seat, whatever the state of the run: who takes part in what. */
export interface RolePart {
  /** Roles of the same person, this one included. */
  readonly own: readonly RoleId[];
  readonly others: readonly RoleId[];
  readonly decisions: readonly { readonly decision: Decision; readonly locks: boolean; readonly confirms: boolean }[];
  readonly conversations: readonly Conversation[];
  readonly requests: readonly Request[];
  readonly products: readonly { readonly product: Product; readonly sends: boolean; readonly readies: boolean }[];
  readonly logKinds: readonly LogKind[];
  /** Obligations whose start this role may choose. */
  readonly starts: readonly Obligation[];
}

const parts = perData((_plan: Plan) => perData((_own: readonly RoleId[]) => new Map<RoleId, RolePart>()));

export function partOf(plan: Plan, state: EngineState, role: RoleId): RolePart {
  const own = groupOf(state, role);
  const known = parts(plan)(own);
  let part = known.get(role);
  if (!part) known.set(role, (part = find(plan, state, role, own)));
  return part;
}

const find = (plan: Plan, state: EngineState, role: RoleId, own: readonly RoleId[]): RolePart => ({
  own,
  others: plan.roles.map((item) => item.id).filter((id) => !own.includes(id)),
  decisions: plan.decisions
    .filter((decision) => takesPart({ state }, decision, role))
    .map((decision) => ({
      decision,
      locks: own.includes(decision.by),
      confirms: own.some((member) => member === decision.confirm),
    })),
  conversations: plan.conversations.filter(({ callers }) => callers.includes(role)),
  requests: plan.requests.filter(({ by }) => by.includes(role)),
  products: plan.products.map((product) => ({
    product,
    sends: product.by.includes(role),
    readies: product.drafted !== undefined && product.fields.length >= product.drafted.fields && mayDraft(product, own),
  })),
  logKinds: [...plan.logKind.values()].filter(({ by }) => by === 'all' || by.includes(role)),
  starts: plan.obligations.filter(({ choose }) => choose?.by === role),
});
