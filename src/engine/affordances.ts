import type { Conversation } from '../scenario/model/conversation.ts';
import type { ObligationId, RoleId } from '../scenario/model/ids.ts';
import type { Obligation } from '../scenario/model/measure.ts';
import type { LogKind, Request } from '../scenario/model/script.ts';
import { allowedNow } from './acts/moment.ts';
import { columns } from './acts/board.ts';
import { inboxLists, isAnswerable, type InboxLists, type LastInboxes } from './inbox-lists.ts';
import { perData } from './per-data.ts';
import type { Plan } from './plan.ts';
import { actsIn, ListedBlock, SingleBlock, type Block, type Possible, type PossibleActs } from './possible.ts';
import type { Card, Delivery, EngineState } from './state/engine-state.ts';
import { mayCall, activeCall, callRecord, openTopics } from './rules/calls.ts';
import { messagesHad } from './rules/knowledge.ts';
import { partOf, type RolePart } from './role-part.ts';
import { lookAt } from './world.ts';

/** All acts that the roles of one seat can do now, without those that only a text makes different. */
export const affordances = (plan: Plan, state: EngineState, roles: readonly RoleId[]): readonly Possible[] =>
  possibleActs(plan, state, roles).all();

/** As `affordances`, for who looks at few of them, or looks at one run again and again (`last`, `again`). */
export function possibleActs(
  plan: Plan,
  state: EngineState,
  roles: readonly RoleId[],
  last?: LastInboxes,
  again?: Remembered,
): PossibleActs {
  const [only] = roles;
  // One role is offered nothing twice.
  if (only !== undefined && roles.length === 1) return actsIn(ofRole(plan, state, only, last, again));
  const seen = new Set<string>();
  return actsIn(
    roles
      .flatMap((role) => actsIn(ofRole(plan, state, role, last, again)).all())
      .filter((item) => {
        const key = `${item.act} ${item.kind ?? ''} ${item.ref} ${item.topic ?? ''}`;
        if (seen.has(key)) return false;
        seen.add(key);
        return true;
      })
      .map((item) => new SingleBlock(item)),
  );
}

/** What somebody who looks at one run again and again knows already. */
export interface Remembered {
  /**
   * Takes a piece of what a role is offered again while it stands: `make` looks at nothing that changes but the state it is given, and at
   * `given`, compared by identity.
   */
  take(
    role: RoleId,
    piece: 'known' | 'words' | 'written',
    make: (state: EngineState) => readonly Block[],
    given: readonly unknown[],
  ): readonly Block[];
  readonly lines: {
    /** `mayCall`, of the roles of the seat. */
    may(conversation: Conversation): boolean;
    /** All that `may` goes by. */
    readonly given: readonly unknown[];
  };
}

function ofRole(
  plan: Plan,
  state: EngineState,
  role: RoleId,
  last: LastInboxes | undefined,
  again: Remembered | undefined,
): readonly Block[] {
  const part = partOf(plan, state, role);
  const { own, others } = part;
  const can = allowedNow({ plan, state }, role);
  // Acts are allowed alike but for these two.
  const given = [can('share'), can('board')];
  const { unread, open, answerable } = inboxOf(plan, state, role, own, can('answerCall'), last);
  const blocks: Block[] = [new ListedBlock('read', unread, readOf, role, others)];
  if (can('share') && others.length > 0) blocks.push(new ListedBlock('share', open, shareOf, role, others));
  const add = (
    piece: Parameters<Remembered['take']>[1],
    make: (state: EngineState) => readonly Block[],
    by: readonly unknown[] = given,
  ): void => {
    for (const block of again ? again.take(role, piece, make, by) : make(state)) blocks.push(block);
  };
  add('known', (seen) => knownActs(seen, role, partOf(plan, seen, role), can));
  const may = again?.lines.may;
  add(
    'words',
    (seen) => wordActs(plan, seen, role, partOf(plan, seen, role), can, may),
    again && [...given, ...again.lines.given],
  );
  if (can('reply')) blocks.push(new ListedBlock('reply', answerable, replyOf, role, others));
  add('written', (seen) => writtenActs(seen, role, partOf(plan, seen, role), can));
  return blocks;
}

/** With what it knows, on the board, and in decisions. */
function knownActs(state: EngineState, role: RoleId, part: RolePart, can: Can): readonly Block[] {
  const { others } = part;
  const blocks: Block[] = [];
  const facts = factsKnown(state, role);
  if (can('share') && others.length > 0) blocks.push(new ListedBlock('share', facts, shareFactOf, role, others));
  if (can('board')) {
    const laid = factsLaid(state.cards);
    const loose = facts.filter((fact) => !laid.has(fact));
    blocks.push(new ListedBlock('board', loose, boardFactOf, role, others));
    blocks.push(new ListedBlock('board', state.cards, boardCardOf, role, others));
  }
  if (can('decide')) decisionActs(blocks, state, role, part);
  return blocks;
}

const sendActs = (state: EngineState, role: RoleId, { requests, others }: RolePart): Block =>
  new ListedBlock(
    'send',
    requests.filter(({ id }) => state.requests[id]?.open === true),
    sendOf,
    role,
    others,
  );

/** What is written for oneself or the others. */
function writtenActs(state: EngineState, role: RoleId, part: RolePart, can: Can): readonly Block[] {
  const { others } = part;
  const blocks: Block[] = [];
  if (can('note') && others.length > 0) blocks.push(new ListedBlock('note', [role], noteOf, role, others));
  if (can('log')) blocks.push(new ListedBlock('log', part.logKinds, logOf, role, others));
  if (can('chooseStart')) {
    const starts = part.starts.filter(({ id }) => isToChoose(state, role, id));
    blocks.push(new ListedBlock('chooseStart', starts, startOf, role, others));
  }
  return blocks;
}

const isToChoose = (state: EngineState, role: RoleId, id: ObligationId): boolean => {
  const record = state.obligations[id];
  return record?.seen.includes(role) === true && !record.chosen;
};

type Item<T> = (item: T, role: RoleId, others: readonly RoleId[]) => Possible;

const readOf: Item<Delivery> = ({ message }, as) => ({ act: 'read', as, ref: message, kind: 'message' });
const shareOf: Item<Delivery> = ({ message }, as, choices) => ({
  act: 'share',
  as,
  ref: message,
  kind: 'message',
  choices,
});
const shareFactOf: Item<string> = (fact, as, choices) => ({ act: 'share', as, ref: fact, kind: 'fact', choices });
const boardFactOf: Item<string> = (fact, as) => ({ act: 'board', as, ref: fact, kind: 'fact', choices: columns });
const boardCardOf: Item<Card> = (card, as) => ({
  act: 'board',
  as,
  ref: card.id,
  kind: 'card',
  choices: columns.filter((column) => column !== card.column),
});
const sendOf: Item<Request> = ({ id, elements }, as) => ({
  act: 'send',
  as,
  ref: id,
  choices: elements.map((element) => element.id),
});
const replyOf: Item<Delivery> = ({ message }, as) => ({ act: 'reply', as, ref: message, kind: 'message' });
const noteOf: Item<RoleId> = (role, as, choices) => ({ act: 'note', as, ref: role, choices });
const logOf: Item<LogKind> = ({ id }, as) => ({ act: 'log', as, ref: id });
const startOf: Item<Obligation> = ({ id }, as) => ({ act: 'chooseStart', as, ref: id });

type Inbox = Pick<InboxLists, 'unread' | 'open' | 'answerable'>;

/** What of its inbox a role can open, pass on and answer now, as `canShare` and `canReply` ask of one message. */
function inboxOf(
  plan: Plan,
  state: EngineState,
  role: RoleId,
  own: readonly RoleId[],
  mayAnswer: boolean,
  last: LastInboxes | undefined,
): Inbox {
  const lists = inboxLists(plan, state, role, last);
  const withdrawn = injectsWithdrawn(state.injects);
  const unread = mayAnswer ? lists.unread : lists.unreadButCalls;
  if (own.length === 1 && withdrawn.size === 0) return { unread, open: lists.open, answerable: lists.answerable };
  return whatIsLeft(plan, state, role, unread, withdrawn);
}

function whatIsLeft(
  plan: Plan,
  state: EngineState,
  role: RoleId,
  unread: readonly Delivery[],
  withdrawn: ReadonlySet<string>,
): Inbox {
  const inbox = state.inboxes[role] ?? [];
  const there = ({ message }: Delivery): boolean => !withdrawn.has(message);
  // One person has what any of their roles has.
  const had = messagesHad(state, role);
  const open = inbox.filter((item) => item.way !== 'spoken' && had.has(item.message) && there(item));
  return { unread: unread.filter(there), open, answerable: open.filter((item) => isAnswerable(plan, state, item)) };
}

const keysOf = perData((record: object): readonly string[] => Object.keys(record));
const factsLaid = perData(
  (cards: readonly Card[]): ReadonlySet<string> => new Set(cards.map((card) => card.fact ?? '')),
);
/** A record of injects is written on only while none of it is withdrawn (`writeInject`). */
const injectsWithdrawn = perData((injects: EngineState['injects']): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [id, { status }] of Object.entries(injects)) if (status === 'withdrawn') found.add(id);
  return found;
});

const factsKnown = (state: EngineState, role: RoleId): readonly string[] => keysOf(state.knowledge[role] ?? none);
const none: object = {};

type Can = ReturnType<typeof allowedNow>;

/** Calls, products and requests: what may be rung, asked, hung up, laid ready and sent. */
function wordActs(
  plan: Plan,
  state: EngineState,
  role: RoleId,
  part: RolePart,
  can: Can,
  may: ((conversation: Conversation) => boolean) | undefined,
): readonly Block[] {
  const blocks: Block[] = [];
  const world = lookAt(plan, state);
  const current = activeCall(world, role);
  if (current) {
    if (can('ask') && !callRecord(world, current.id).active?.topic)
      for (const topic of openTopics(world, current))
        blocks.push(
          new SingleBlock({
            act: 'ask',
            as: role,
            ref: current.id,
            topic: topic.id,
            ...(topic.wordings.length ? { choices: topic.wordings.map((item) => item.id) } : {}),
          }),
        );
    if (can('hangUp')) blocks.push(new SingleBlock({ act: 'hangUp', as: role, ref: current.id }));
  } else if (can('call'))
    for (const conversation of part.conversations)
      if (may ? may(conversation) : mayCall(world, conversation, role))
        blocks.push(new SingleBlock({ act: 'call', as: role, ref: conversation.id }));
  if (can('product'))
    for (const { product, sends, readies } of part.products) {
      const record = state.products[product.id];
      if (!record?.open) continue;
      if (sends) blocks.push(new SingleBlock({ act: 'product', as: role, ref: product.id }));
      if (readies && record.prepared === undefined)
        blocks.push(new SingleBlock({ act: 'prepare', as: role, ref: product.id }));
    }
  if (can('send')) blocks.push(sendActs(state, role, part));
  return blocks;
}

function decisionActs(blocks: Block[], state: EngineState, role: RoleId, part: RolePart): void {
  const add = (item: Possible): void => void blocks.push(new SingleBlock(item));
  for (const { decision, locks, confirms } of part.decisions) {
    const record = state.decisions[decision.id];
    if (!record) continue;
    const options = record.order;
    const open = record.status === 'open' || record.status === 'proposed';
    if (open && locks)
      add({
        act: 'decide',
        as: role,
        ref: decision.id,
        choices: options,
        ...(decision.needs ? { overrule: true } : {}),
      });
    if (open) {
      add({ act: 'alternative', as: role, ref: decision.id });
      add({ act: 'advise', as: role, ref: decision.id, choices: options });
    }
    if (record.status === 'proposed' && confirms) add({ act: 'confirm', as: role, ref: decision.id });
    const taken = record.status === 'taken' || record.status === 'defaulted';
    if (taken && locks && !record.revised)
      add({
        act: 'revise',
        as: role,
        ref: decision.id,
        choices: options.filter((option) => option !== record.option),
      });
  }
}
