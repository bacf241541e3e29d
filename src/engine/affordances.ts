import type { DecisionId, InjectId, RoleId } from '../scenario/model/ids.ts';
import { momentAllows, type Moment } from './acts/moment.ts';
import { columns } from './acts/board.ts';
import { takesPart } from './acts/decide.ts';
import type { Act, MessageId } from './command.ts';
import type { Plan } from './plan.ts';
import type { EngineState } from './state/engine-state.ts';
import { mayCall, activeCall, callRecord, openTopics } from './rules/calls.ts';
import { mayDraft } from './rules/products.ts';
import { isUnanswered } from './rules/delivery.ts';
import { messagesHad } from './rules/knowledge.ts';
import { groupOf } from './groups.ts';
import { openWorld } from './world.ts';

/**
 * One legal act now for a role. `choices` are what may be chosen (options, elements, roles, columns); one of them must be,
 * of elements and roles at least one. Whatever way it is filled in, `step` accepts it (A1).
 */
export interface Possible {
  readonly act: Act['act'];
  readonly as: RoleId;
  readonly ref: string;
  readonly kind?: 'message' | 'fact' | 'card';
  readonly choices?: readonly string[];
  /** The topic to raise. */
  readonly topic?: string;
  /** A reason for overruling must be given with it. */
  readonly overrule?: true;
}

/** All acts that the roles of one seat can do now, without those that only a text makes different. */
export function affordances(plan: Plan, state: EngineState, roles: readonly RoleId[]): readonly Possible[] {
  const [only] = roles;
  // One role is offered nothing twice.
  if (only !== undefined && roles.length === 1) return ofRole(plan, state, only);
  const seen = new Set<string>();
  return roles
    .flatMap((role) => ofRole(plan, state, role))
    .filter((item) => {
      const key = `${item.act} ${item.kind ?? ''} ${item.ref} ${item.topic ?? ''}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function ofRole(plan: Plan, state: EngineState, role: RoleId): Possible[] {
  const world = { plan, state };
  const found: Possible[] = [];
  const own = groupOf(state, role);
  const others = plan.roles.map((item) => item.id).filter((id) => !own.includes(id));
  const can = (act: Moment): boolean => momentAllows(world, role, act) === undefined;
  const withdrawn = (message: MessageId): boolean => state.injects[message as InjectId]?.status === 'withdrawn';
  const inbox = (state.inboxes[role] ?? []).filter((item) => item.way !== 'spoken');
  for (const item of inbox)
    if (item.read === undefined && !withdrawn(item.message) && can(isUnanswered(item) ? 'answerCall' : 'read'))
      found.push({ act: 'read', as: role, ref: item.message, kind: 'message' });
  // As `canShare` and `canReply` ask of one message, asked of all at once.
  const had = messagesHad(state, role);
  const isOpen = (message: MessageId): boolean => had.has(message) && !withdrawn(message);
  if (can('share') && others.length > 0) {
    for (const item of inbox)
      if (isOpen(item.message))
        found.push({ act: 'share', as: role, ref: item.message, kind: 'message', choices: others });
    for (const fact of Object.keys(state.knowledge[role] ?? {}))
      found.push({ act: 'share', as: role, ref: fact, kind: 'fact', choices: others });
  }
  if (can('board')) {
    const laid = new Set<string | undefined>(state.cards.map((card) => card.fact));
    for (const fact of Object.keys(state.knowledge[role] ?? {}))
      if (!laid.has(fact)) found.push({ act: 'board', as: role, ref: fact, kind: 'fact', choices: columns });
    for (const card of state.cards)
      found.push({
        act: 'board',
        as: role,
        ref: card.id,
        kind: 'card',
        choices: columns.filter((column) => column !== card.column),
      });
  }
  for (const item of decisionActs(plan, state, role)) if (can(item.act)) found.push(item);
  found.push(...wordActs(plan, state, role).filter((item) => can(item.act)));
  if (can('send'))
    for (const request of plan.requests)
      if (request.by.includes(role) && state.requests[request.id]?.open)
        found.push({ act: 'send', as: role, ref: request.id, choices: request.elements.map((element) => element.id) });
  if (can('reply')) {
    const typedFrom = new Map(state.typed.map((one) => [one.id, one.from]));
    for (const item of inbox) {
      if (!isOpen(item.message)) continue;
      const from = plan.inject.get(item.message as InjectId)?.from ?? typedFrom.get(item.message);
      if (from !== undefined && from !== 'ctl')
        found.push({ act: 'reply', as: role, ref: item.message, kind: 'message' });
    }
  }
  if (can('note') && others.length > 0) found.push({ act: 'note', as: role, ref: role, choices: others });
  if (can('log'))
    for (const kind of plan.logKind.values())
      if (kind.by === 'all' || kind.by.includes(role)) found.push({ act: 'log', as: role, ref: kind.id });
  if (can('chooseStart'))
    for (const obligation of plan.obligations) {
      const record = state.obligations[obligation.id];
      if (obligation.choose?.by === role && record?.seen.includes(role) && !record.chosen)
        found.push({ act: 'chooseStart', as: role, ref: obligation.id });
    }
  return found;
}

/** Calls and products: what may be rung, asked, hung up, laid ready and sent. */
function wordActs(plan: Plan, state: EngineState, role: RoleId): Possible[] {
  const world = openWorld(plan, state);
  const found: Possible[] = [];
  const own = groupOf(state, role);
  const current = activeCall(world, role);
  if (current) {
    const under = callRecord(world, current.id).active?.topic;
    if (!under)
      for (const topic of openTopics(world, current))
        found.push({
          act: 'ask',
          as: role,
          ref: current.id,
          topic: topic.id,
          ...(topic.wordings.length ? { choices: topic.wordings.map((item) => item.id) } : {}),
        });
    found.push({ act: 'hangUp', as: role, ref: current.id });
  } else
    for (const conversation of plan.conversations)
      if (conversation.callers.includes(role) && mayCall(world, conversation, role))
        found.push({ act: 'call', as: role, ref: conversation.id });
  for (const product of plan.products) {
    const record = state.products[product.id];
    if (!record?.open) continue;
    if (product.by.includes(role)) found.push({ act: 'product', as: role, ref: product.id });
    const enough = product.drafted && product.fields.length >= product.drafted.fields;
    if (enough && mayDraft(product, own) && record.prepared === undefined)
      found.push({ act: 'prepare', as: role, ref: product.id });
  }
  return found;
}

function decisionActs(plan: Plan, state: EngineState, role: RoleId): Possible[] {
  const found: Possible[] = [];
  for (const decision of plan.decisions) {
    const record = state.decisions[decision.id as DecisionId];
    if (!record || !takesPart({ state }, decision, role)) continue;
    const options = record.order;
    const open = record.status === 'open' || record.status === 'proposed';
    const locks = groupOf(state, role).includes(decision.by);
    if (open && locks)
      found.push({
        act: 'decide',
        as: role,
        ref: decision.id,
        choices: options,
        ...(decision.needs ? { overrule: true } : {}),
      });
    if (open) {
      found.push({ act: 'alternative', as: role, ref: decision.id });
      found.push({ act: 'advise', as: role, ref: decision.id, choices: options });
    }
    if (record.status === 'proposed' && groupOf(state, role).some((member) => member === decision.confirm))
      found.push({ act: 'confirm', as: role, ref: decision.id });
    const taken = record.status === 'taken' || record.status === 'defaulted';
    if (taken && locks && !record.revised)
      found.push({
        act: 'revise',
        as: role,
        ref: decision.id,
        choices: options.filter((option) => option !== record.option),
      });
  }
  return found;
}
