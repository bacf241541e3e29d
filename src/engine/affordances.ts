import type { DecisionId, InjectId, RoleId } from '../scenario/model/ids.ts';
import { allowedNow } from './acts/moment.ts';
import { columns } from './acts/board.ts';
import { takesPart } from './acts/decide.ts';
import type { MessageId } from './command.ts';
import type { Plan } from './plan.ts';
import { actsIn, scanned, single, type Block, type Possible, type PossibleActs } from './possible.ts';
import type { Card, Delivery, EngineState } from './state/engine-state.ts';
import { mayCall, activeCall, callRecord, openTopics } from './rules/calls.ts';
import { mayDraft } from './rules/products.ts';
import { isUnanswered } from './rules/delivery.ts';
import { messagesHad } from './rules/knowledge.ts';
import { typedIn } from './rules/messages.ts';
import { groupOf } from './groups.ts';
import { lookAt } from './world.ts';

/** All acts that the roles of one seat can do now, without those that only a text makes different. */
export const affordances = (plan: Plan, state: EngineState, roles: readonly RoleId[]): readonly Possible[] =>
  possibleActs(plan, state, roles).all();

/** As `affordances`, for who looks at few of them. */
export function possibleActs(plan: Plan, state: EngineState, roles: readonly RoleId[]): PossibleActs {
  const [only] = roles;
  // One role is offered nothing twice.
  if (only !== undefined && roles.length === 1) return actsIn(ofRole(plan, state, only));
  const seen = new Set<string>();
  return actsIn(
    roles
      .flatMap((role) => actsIn(ofRole(plan, state, role)).all())
      .filter((item) => {
        const key = `${item.act} ${item.kind ?? ''} ${item.ref} ${item.topic ?? ''}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      })
      .map(single),
  );
}

function ofRole(plan: Plan, state: EngineState, role: RoleId): readonly Block[] {
  const world = { plan, state };
  const blocks: Block[] = [];
  const own = groupOf(state, role);
  const others = othersThan(plan, own);
  const can = allowedNow(world, role);
  const withdrawn = injectsWithdrawn(state.injects);
  const isWithdrawn = (message: MessageId): boolean => withdrawn.size > 0 && withdrawn.has(message);
  const inbox = state.inboxes[role] ?? [];
  blocks.push(
    scanned(
      'read',
      inbox,
      (item) =>
        item.read === undefined &&
        item.way !== 'spoken' &&
        !isWithdrawn(item.message) &&
        (!isUnanswered(item) || can('answerCall')),
      (item) => ({ act: 'read', as: role, ref: item.message, kind: 'message' }),
    ),
  );
  // As `canShare` and `canReply` ask of one message, asked of all at once.
  const had = own.length === 1 ? undefined : messagesHad(state, role);
  const isOpen = (item: Delivery): boolean =>
    item.way !== 'spoken' && (had ? had.has(item.message) : !isUnanswered(item)) && !isWithdrawn(item.message);
  const facts = factsKnown(state, role);
  if (can('share') && others.length > 0)
    blocks.push(
      scanned('share', inbox, isOpen, (item) => ({
        act: 'share',
        as: role,
        ref: item.message,
        kind: 'message',
        choices: others,
      })),
      scanned('share', facts, all, (fact) => ({ act: 'share', as: role, ref: fact, kind: 'fact', choices: others })),
    );
  if (can('board')) {
    const laid = factsLaid(state.cards);
    blocks.push(
      scanned(
        'board',
        facts,
        (fact) => !laid.has(fact),
        (fact) => ({ act: 'board', as: role, ref: fact, kind: 'fact', choices: columns }),
      ),
      scanned('board', state.cards, all, (card) => ({
        act: 'board',
        as: role,
        ref: card.id,
        kind: 'card',
        choices: columns.filter((column) => column !== card.column),
      })),
    );
  }
  for (const item of decisionActs(plan, state, role)) if (can(item.act)) blocks.push(single(item));
  for (const item of wordActs(plan, state, role)) if (can(item.act)) blocks.push(single(item));
  if (can('send'))
    blocks.push(
      scanned(
        'send',
        plan.requests,
        (request) => state.requests[request.id]?.open === true && request.by.includes(role),
        (request) => ({
          act: 'send',
          as: role,
          ref: request.id,
          choices: request.elements.map((element) => element.id),
        }),
      ),
    );
  if (can('reply'))
    blocks.push(
      scanned(
        'reply',
        inbox,
        (item) => {
          if (!isOpen(item)) return false;
          const from = plan.inject.get(item.message as InjectId)?.from ?? typedIn(state, item.message)?.from;
          return from !== undefined && from !== 'ctl';
        },
        (item) => ({ act: 'reply', as: role, ref: item.message, kind: 'message' }),
      ),
    );
  if (can('note') && others.length > 0) blocks.push(single({ act: 'note', as: role, ref: role, choices: others }));
  if (can('log'))
    for (const kind of plan.logKind.values())
      if (kind.by === 'all' || kind.by.includes(role)) blocks.push(single({ act: 'log', as: role, ref: kind.id }));
  if (can('chooseStart'))
    for (const obligation of plan.obligations) {
      const record = state.obligations[obligation.id];
      if (obligation.choose?.by === role && record?.seen.includes(role) && !record.chosen)
        blocks.push(single({ act: 'chooseStart', as: role, ref: obligation.id }));
    }
  return blocks;
}

const all = (): boolean => true;

/** What is found once for data that is replaced and never mutated. */
function perData<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = make(key)));
    return found;
  };
}

const keysOf = perData((record: object): readonly string[] => Object.keys(record));
const factsLaid = perData(
  (cards: readonly Card[]): ReadonlySet<string> => new Set(cards.map((card) => card.fact ?? '')),
);
const injectsWithdrawn = perData((injects: EngineState['injects']): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [id, { status }] of Object.entries(injects)) if (status === 'withdrawn') found.add(id);
  return found;
});
const rolesOutside = perData((plan: Plan) =>
  perData((own: readonly RoleId[]) => plan.roles.map((item) => item.id).filter((id) => !own.includes(id))),
);

const factsKnown = (state: EngineState, role: RoleId): readonly string[] => keysOf(state.knowledge[role] ?? {});
const othersThan = (plan: Plan, own: readonly RoleId[]): readonly RoleId[] => rolesOutside(plan)(own);

/** Calls and products: what may be rung, asked, hung up, laid ready and sent. */
function wordActs(plan: Plan, state: EngineState, role: RoleId): Possible[] {
  const world = lookAt(plan, state);
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
