import type { Plan } from '../../engine/plan.ts';
import { openTopics } from '../../engine/rules/calls.ts';
import { isUnanswered } from '../../engine/rules/delivery.ts';
import { typedIn } from '../../engine/rules/messages.ts';
import { mayDraft } from '../../engine/rules/products.ts';
import type { Delivery, TypedMessage } from '../../engine/state/engine-state.ts';
import { partOf } from '../../engine/role-part.ts';
import type { CallLine, CallRecord } from '../../engine/state/words.ts';
import type { Conversation } from '../../scenario/model/conversation.ts';
import type { Obligation } from '../../scenario/model/measure.ts';
import { lookAt } from '../../engine/world.ts';
import { say, typed, type ViewContext } from '../../projections/context.ts';
import { linkFacts, titleAndBody } from '../../projections/message-text.ts';
import { heardLines, wordsOfLine } from '../../projections/role/calls.ts';
import { deliveriesOf, subjectAndBody, typedBody } from '../../projections/role/messages.ts';
import type { InjectId, RoleId, TextKey } from '../../scenario/model/ids.ts';
import type { Product } from '../../scenario/model/product.ts';
import type { Decision, Inject, Request } from '../../scenario/model/script.ts';
import type { ReadingPart } from './concerns.ts';

/** Words in a text; marks and numbers between blanks count. */
export function wordsIn(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const blank = text.charCodeAt(i) <= 32;
    if (!blank && !inside) count++;
    inside = !blank;
  }
  return count;
}

/**
 * Words in these parts of a seat's view that are not in `read` yet, which remembers them. Only what the seat can read now counts, and
 * not what it wrote itself. It counts what the view shows (a test holds it against the view) without making the view.
 */
export function newWords(
  context: ViewContext,
  roles: readonly RoleId[],
  parts: readonly ReadingPart[],
  read: Set<string>,
  before: AlreadyRead = nothing,
): number {
  let words = 0;
  for (const part of parts) words += wordsOf[part](context, roles, read, before);
  return words;
}

/** What was gone through before: what stands there unchanged holds nothing new. */
export interface AlreadyRead {
  /** Of each of the roles. */
  readonly inboxes: readonly (readonly Delivery[] | undefined)[];
  /** Number of messages that people had sent. */
  readonly typed: number;
  /** Of each conversation of the plan. */
  readonly calls: readonly (CallRecord | undefined)[];
}

const nothing: AlreadyRead = { inboxes: [], typed: 0, calls: [] };

/** Whether a name was not there yet; it is from now on. */
function isNew(read: Set<string>, name: string): boolean {
  if (read.has(name)) return false;
  read.add(name);
  return true;
}

type Words = (context: ViewContext, roles: readonly RoleId[], read: Set<string>, before: AlreadyRead) => number;

const wordsOf: Readonly<Record<ReadingPart, Words>> = {
  messages(context, roles, read, before) {
    const [only] = roles;
    const alone = roles.length === 1 && only !== undefined;
    const items = (alone ? context.state.inboxes[only] : deliveriesOf(context, roles)) ?? [];
    const old = (alone && before.inboxes[0]) || [];
    let words = 0;
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as Delivery;
      if (item !== old[i] && item.way !== 'spoken') words += wordsOfMessage(context, roles, item, read);
    }
    return words;
  },
  notes(context, roles, read, before) {
    let words = 0;
    for (let i = before.typed; i < context.state.typed.length; i++) {
      const note = context.state.typed[i] as TypedMessage;
      if (note.kind !== 'note' || read.has(note.id) || roles.includes(note.from as RoleId)) continue;
      const { to } = note;
      const addressed = to === 'all' || (typeof to !== 'string' && roles.some((role) => to.includes(role)));
      if (addressed && isNew(read, note.id)) words += wordsIn(typedBody(context, note));
    }
    return words;
  },
  board(context, roles, read) {
    let words = 0;
    for (const card of context.state.cards) {
      if (roles.includes(card.by) || !isNew(read, card.id)) continue;
      const fact = card.fact === undefined ? undefined : context.plan.fact.get(card.fact);
      words += wordsIn(fact ? say(context, fact.text) : typed(context, card.text));
    }
    return words;
  },
  decisions(context, roles, read) {
    let words = 0;
    for (const role of roles)
      for (const { decision } of partOf(context.plan, context.state, role).decisions)
        if (context.state.decisions[decision.id] && isNew(read, decision.id))
          words += written(context, 'decision', decision, textsOfDecision);
    return words;
  },
  requests(context, roles, read) {
    let words = 0;
    for (const role of roles)
      for (const request of partOf(context.plan, context.state, role).requests) {
        const record = context.state.requests[request.id];
        if (record && (record.open || record.sent.length > 0) && isNew(read, request.id))
          words += written(context, 'request', request, textsOfRequest);
      }
    return words;
  },
  products(context, roles, read) {
    let words = 0;
    for (const product of context.plan.products) {
      const record = context.state.products[product.id];
      if (!record || read.has(product.id) || !(record.open || record.sent.length > 0)) continue;
      if (mayDraft(product, roles) && isNew(read, product.id))
        words += written(context, 'product', product, textsOfProduct);
    }
    return words;
  },
  calls(context, roles, read, before) {
    let words = 0;
    const { plan, state } = context;
    for (let i = 0; i < plan.conversations.length; i++) {
      const conversation = plan.conversations[i] as Conversation;
      const record = state.calls[conversation.id];
      if (!record || !conversation.callers.some((role) => roles.includes(role))) continue;
      if (record !== before.calls[i]) words += wordsHeard(context, roles, conversation, record, read);
      if (record.active === undefined || !roles.includes(record.active.by)) continue;
      for (const topic of openTopics(lookAt(plan, state), conversation))
        if (isNew(read, `${conversation.id}.${topic.id}`))
          for (const key of [topic.title, ...topic.wordings.map((item) => item.text)])
            words += wordsIn(say(context, key));
    }
    return words;
  },
  obligations(context, roles, read) {
    let words = 0;
    for (const obligation of context.plan.obligations) {
      const { id } = obligation;
      if (read.has(id)) continue;
      if (context.state.obligations[id]?.seen.some((role) => roles.includes(role)) && isNew(read, id))
        words += written(context, 'obligation', obligation, textsOfObligation);
    }
    return words;
  },
};

function wordsHeard(
  context: ViewContext,
  roles: readonly RoleId[],
  conversation: Conversation,
  record: CallRecord,
  read: Set<string>,
): number {
  let words = 0;
  const heard = heardLines(record, roles);
  for (let i = 0; i < heard.length; i++) {
    const line = heard[i] as CallLine;
    if (isNew(read, `${conversation.id} ${i}`) && line.kind !== 'ask')
      words += wordsIn(wordsOfLine(context, roles, conversation, heard, line));
  }
  return words;
}

function wordsOfMessage(context: ViewContext, roles: readonly RoleId[], item: Delivery, read: Set<string>): number {
  if (read.has(item.message)) return 0;
  const inject = context.plan.inject.get(item.message as InjectId);
  const record = inject && context.state.injects[inject.id];
  if (!inject || !record) {
    const message = typedIn(context.state, item.message);
    if (!message || message.kind === 'note') return 0;
    read.add(message.id);
    const count = (): number => {
      const { subject, body } = subjectAndBody(context, roles, message);
      return wordsIn(subject) + wordsIn(body);
    };
    // An authored line that answers nothing in particular is named by its own first words.
    const { line, about, subject } = message;
    return line !== undefined && about === undefined && subject === undefined
      ? once(context, `line ${line}`, count)
      : count();
  }
  if (item.read === undefined && (record.status === 'withdrawn' || isUnanswered(item))) return 0;
  read.add(inject.id);
  return wordsOfInject(context, inject, record.blocks ?? []);
}

/** A mark on a fact is one word more or less by whether it links. */
const unlinked = (context: ViewContext, text: string): string => linkFacts(context, text, () => false);

/** What does not change within a plan is counted once. */
const counted = new WeakMap<Plan, Map<string, number>>();

function once(context: ViewContext, name: string, count: () => number): number {
  let known = counted.get(context.plan);
  if (!known) counted.set(context.plan, (known = new Map()));
  const key = `${context.language} ${name}`;
  let words = known.get(key);
  if (words === undefined) known.set(key, (words = count()));
  return words;
}

/** Insertions say what the team did: the words of such a text are not the same in each run. */
export const isFixed = (context: ViewContext, inject: Inject): boolean =>
  !inject.body.blocks.some((block) => say(context, block.key).includes('{'));

/** Words of an inject that came out with these blocks, title and attachments with it. */
export function wordsOfInject(context: ViewContext, inject: Inject, blocks: readonly string[]): number {
  const attached = inject.attachments.flatMap(({ title, body }) => [
    say(context, title),
    unlinked(context, say(context, body)),
  ]);
  const count = (): number => {
    const { title, body } = titleAndBody(context, inject);
    return [title, unlinked(context, body), ...attached].reduce((sum, text) => sum + wordsIn(text), 0);
  };
  return isFixed(context, inject) ? once(context, `inject ${inject.id} ${blocks.join(' ')}`, count) : count();
}

const written = <T extends { readonly id: string }>(
  context: ViewContext,
  kind: string,
  item: T,
  keys: (item: T, plan: Plan) => readonly (TextKey | undefined)[],
): number =>
  once(context, `${kind} ${item.id}`, () =>
    keys(item, context.plan).reduce((sum, key) => sum + wordsIn(say(context, key)), 0),
  );

export const textsOfObligation = ({ title, note }: Obligation) => [title, note];

export const textsOfDecision = ({ title, options }: Decision) => [title, ...options.map((option) => option.text)];

export const textsOfRequest = ({ title, elements }: Request) => [title, ...elements.map((element) => element.text)];

export const textsOfProduct = ({ title, fields, elements }: Product, plan: Plan) => [
  title,
  ...fields.flatMap((field) => [
    field.label,
    field.help,
    ...(field.kind === 'claims' ? field.claims : []).flatMap((id) => {
      const claim = plan.claim.get(id);
      return claim ? [claim.text, claim.overclaim] : [];
    }),
    ...(field.kind === 'choice' ? field.options : []).map((option) => option.text),
  ]),
  ...elements.map((element) => element.text),
];
