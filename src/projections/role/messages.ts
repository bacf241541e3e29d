import type { InjectId, RoleId } from '../../scenario/model/ids.ts';
import type { MessageId } from '../../engine/command.ts';
import type { Delivery, EngineState, ShareRecord, TypedMessage } from '../../engine/state/engine-state.ts';
import { typedIn } from '../../engine/rules/messages.ts';
import { say, storyAt, typed, type ViewContext } from '../context.ts';
import { noMemory, type Listed, type ViewMemory } from '../memory.ts';
import { factsNamed, injectBody, injectTitle, linkFacts, opening } from '../message-text.ts';
import { partyOf, receivers, shortOf } from '../parties.ts';
import { addedTo } from '../what-changed.ts';
import { touchedMessages } from './touched-messages.ts';
import type { MessageView, SharedNote, ThreadLine } from '../views/role-view.ts';

/** A delivery to a seat: without a role where the seat has one alone. */
type Delivered = Delivery & { readonly role?: RoleId };

/** Each message once for a seat, under the first of its roles that got it; what was only told aloud is knowledge, not mail. */
export function deliveriesOf(context: ViewContext, roles: readonly RoleId[]): readonly Delivered[] {
  const [only] = roles;
  // Nothing comes twice to one role.
  if (only !== undefined && roles.length === 1) return inOrder(mailIn(context.state.inboxes[only] ?? none));
  const found = new Map<MessageId, Delivered>();
  for (const role of roles)
    for (const item of context.state.inboxes[role] ?? [])
      if (item.way !== 'spoken') {
        const old = found.get(item.message);
        if (!old || (old.read === undefined && item.read !== undefined))
          found.set(item.message, asOf(item, old?.role ?? role));
      }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** The inbox itself when there is nothing else in it. */
const mailIn = (inbox: readonly Delivery[]): readonly Delivery[] =>
  inbox.some(isSpoken) ? inbox.filter((item) => !isSpoken(item)) : inbox;
const isSpoken = ({ way }: Delivery): boolean => way === 'spoken';

/** By the hour at which they came; the list itself when it is so already. */
const inOrder = (items: readonly Delivery[]): readonly Delivery[] =>
  items.every((item, index) => isAfter(items[index - 1], item)) ? items : items.toSorted((a, b) => a.at - b.at);
const isAfter = (before: Delivery | undefined, item: Delivery): boolean => !before || item.at >= before.at;

interface Delivering {
  readonly inbox: readonly Delivery[];
  readonly all: readonly Delivered[];
}

/** As `deliveriesOf`; what came since the last time is put behind what was there. */
function deliveriesSince(context: ViewContext, roles: readonly RoleId[], memory: ViewMemory): readonly Delivered[] {
  const [only] = roles;
  if (only === undefined || roles.length > 1) return deliveriesOf(context, roles);
  return memory.part('deliveries', context, (c, before: Delivering | undefined): Delivering => {
    const inbox = c.state.inboxes[only] ?? none;
    const added = before && addedTo(before.inbox, inbox);
    if (!before || !added) return { inbox, all: deliveriesOf(c, roles) };
    const came = mailIn(added);
    // One that is only passed on now may be older than what is there.
    if (!came.every((item, index) => isAfter(came[index - 1] ?? before.all.at(-1), item)))
      return { inbox, all: deliveriesOf(c, roles) };
    // Where the inbox is all mail in its order, it is the list.
    if (before.all === before.inbox && came.length === added.length) return { inbox, all: inbox };
    return { inbox, all: came.length > 0 ? before.all.concat(came) : before.all };
  }).all;
}

const known = new WeakMap<Delivery, Map<RoleId, Delivered>>();

/** A delivery as that of one role among several of a seat; one object for as long as nothing of it changes. */
function asOf(item: Delivery, role: RoleId): Delivered {
  // What came to several at once is one delivery in the inboxes of all.
  let byRole = known.get(item);
  if (!byRole) known.set(item, (byRole = new Map()));
  let found = byRole.get(role);
  if (!found) byRole.set(role, (found = { ...item, role }));
  return found;
}

/** Inbox of a seat, oldest first; notes between roles stand apart. */
export function messagesOf(
  context: ViewContext,
  roles: readonly RoleId[],
  running: boolean,
  memory: ViewMemory = noMemory,
): readonly MessageView[] {
  const said = saidTo(context, roles);
  const views = memory.list(
    'message',
    context,
    deliveriesSince(context, roles, memory),
    new Mail(context, said, running),
  );
  return views.includes(undefined) ? views.filter((view) => view !== undefined) : (views as readonly MessageView[]);
}

/** One message as a seat has it; undefined for what is none, or is gone. */
export const messageOf = (context: ViewContext, roles: readonly RoleId[], item: Delivered): MessageView | undefined =>
  new Mail(context, saidTo(context, roles), context.state.phase === 'running').make(context, item);

type MailBasis = Parameters<typeof touchedMessages>[2] & { readonly running: boolean };

/** A class, because one is made for each look at a seat. */
class Mail implements Listed<Delivered, MessageView | undefined, MailBasis> {
  readonly covered = given;
  readonly #context: ViewContext;
  readonly #said: Said;
  readonly #running: boolean;

  constructor(context: ViewContext, said: Said, running: boolean) {
    this.#context = context;
    this.#said = said;
    this.#running = running;
  }

  nameOf(item: Delivered): string {
    return item.message;
  }

  make(context: ViewContext, item: Delivered): MessageView | undefined {
    return (
      injectMessage(context, this.#said, item, this.#running) ?? typedMessage(context, this.#said, item, this.#running)
    );
  }

  given(context: ViewContext, item: Delivered): readonly unknown[] {
    return givenOf(context, this.#said, item, this.#running);
  }

  /** The clock was stopped or goes on: the words are the same. */
  adapt(context: ViewContext, { message }: Delivered, view: MessageView | undefined): MessageView | undefined {
    const from = context.plan.inject.get(message as InjectId)?.from ?? typedIn(context.state, message)?.from ?? '';
    return view && { ...view, ...whatItAllows(from, view.state, this.#running) };
  }

  basis({ state: { injects, typed: all, shares, knowledge, inboxes } }: ViewContext): MailBasis {
    return { running: this.#running, injects, typed: all, shares, knowledge, inboxes };
  }

  touched(before: MailBasis): ReadonlySet<string> | undefined {
    return before.running === this.#running ? touchedMessages(this.#context, this.#said.roles, before) : undefined;
  }

  settled({ read, ringsUntil }: Delivered): boolean {
    return read !== undefined || ringsUntil === undefined;
  }
}

/** Fields of the state of which a message looks at no more than what `givenOf` lists. */
const given: ReadonlySet<keyof EngineState> = new Set(['injects', 'inboxes', 'knowledge', 'typed', 'shares', 'now']);

/** All of those fields that one message is made of. */
function givenOf(context: ViewContext, said: Said, item: Delivered, running: boolean): readonly unknown[] {
  const { state, plan } = context;
  const id = item.message;
  const inject = plan.inject.get(id as InjectId);
  const record = inject && state.injects[inject.id];
  const message = typedIn(state, id);
  const found: unknown[] = [
    running,
    record,
    message,
    item,
    stateOf(context, item, record?.status === 'withdrawn'),
    repliesOf(said, id).length > 0 ? state.typed : undefined,
    message?.about === undefined ? undefined : titleOf(context, said.roles, message.about),
  ];
  for (const share of sharesSeen(said, id)) found.push(share);
  if (!inject) return found;
  const named = factsNamed(context, inject);
  if (!named) return [...found, ...said.roles.map((role) => state.knowledge[role])];
  for (const fact of named) found.push(knowsFact(context, said.roles, fact));
  return found;
}

const knowsFact = ({ state }: ViewContext, roles: readonly RoleId[], fact: string): boolean =>
  roles.some((role) => (state.knowledge[role] as Record<string, unknown> | undefined)?.[fact] !== undefined);

/** What a seat's messages are looked up in; what is not for this seat is left out where it is read. */
interface Said {
  readonly roles: readonly RoleId[];
  readonly shares: ReadonlyMap<string, readonly ShareRecord[]>;
  /** By the message that they answer. */
  readonly replies: ReadonlyMap<string, readonly TypedMessage[]>;
}

/** Found once for all seats. A list of a run that writes on in its state grows, and is then gone on with. */
function groupedBy<T>(
  keyOf: (item: T) => string | undefined,
): (list: readonly T[]) => ReadonlyMap<string, readonly T[]> {
  const known = new WeakMap<readonly T[], { count: number; readonly found: Map<string, T[]> }>();
  return (list) => {
    let grouped = known.get(list);
    if (!grouped) known.set(list, (grouped = { count: 0, found: new Map() }));
    const { found } = grouped;
    for (; grouped.count < list.length; grouped.count += 1) {
      const item = list[grouped.count] as T;
      const key = keyOf(item);
      if (key === undefined) continue;
      const group = found.get(key);
      if (group) group.push(item);
      else found.set(key, [item]);
    }
    return found;
  };
}
const saidTo = ({ state }: ViewContext, roles: readonly RoleId[]): Said => ({
  roles,
  shares: sharesBy(state.shares),
  replies: repliesBy(state.typed),
});
const sharesBy = groupedBy(({ item }: ShareRecord) => item);
const repliesBy = groupedBy(({ about }: TypedMessage) => about);

/** Sharing that this seat did or that reached it; what passes between others is not its business. */
const sharesSeen = ({ roles, shares }: Said, id: string): readonly ShareRecord[] =>
  shares.get(id)?.filter((share) => roles.includes(share.by) || share.to.some((role) => roles.includes(role))) ?? none;

const repliesOf = ({ roles, replies }: Said, id: MessageId): readonly TypedMessage[] =>
  replies.get(id)?.filter((item) => roles.includes(item.from as RoleId)) ?? none;
const none: readonly never[] = [];

/** Whether a message can be answered and passed on: one that one has before one, while the clock runs. */
function whatItAllows(
  from: string,
  state: MessageView['state'],
  running: boolean,
): Pick<MessageView, 'canReply' | 'canShare'> {
  const open = running && (state === 'read' || state === 'unread');
  return { canReply: open && from !== 'ctl', canShare: open };
}

function injectMessage(context: ViewContext, said: Said, item: Delivered, running: boolean): MessageView | undefined {
  const inject = context.plan.inject.get(item.message as InjectId);
  const record = inject && context.state.injects[inject.id];
  if (!inject || !record) return undefined;
  const withdrawn = record.status === 'withdrawn';
  if (withdrawn && item.read === undefined) return undefined;
  const knows = (fact: string): boolean => knowsFact(context, said.roles, fact);
  const state = stateOf(context, item, withdrawn);
  const hidden = state === 'ringing' || state === 'missed';
  return {
    ...frame(context, said, item, state),
    channel: inject.channel,
    from: partyOf(context, inject.from),
    to: receivers(context, inject.to),
    subject: hidden ? '' : injectTitle(context, inject),
    ...(hidden ? {} : { body: linkFacts(context, injectBody(context, inject), knows) }),
    facts: hidden ? [] : inject.facts.filter(knows).map((fact) => context.handles.of(fact)),
    attachments: hidden
      ? []
      : inject.attachments.map((one) => ({
          id: context.handles.of(one.id, inject.id),
          title: say(context, one.title),
          body: linkFacts(context, say(context, one.body), knows),
          ...(one.picture === undefined ? {} : { picture: true as const }),
        })),
    ...whatItAllows(inject.from, state, running),
  };
}

function typedMessage(context: ViewContext, said: Said, item: Delivered, running: boolean): MessageView | undefined {
  const message = typedIn(context.state, item.message);
  if (!message || message.kind === 'note') return undefined;
  const state = stateOf(context, item, false);
  const letter = letterOf(context, message);
  const { channel, from, to, facts, attachments, words } = letter;
  const { subject, body } = words ?? subjectAndBody(context, said.roles, message);
  return {
    ...frame(context, said, item, state, letter),
    channel,
    from,
    to,
    subject,
    body,
    facts,
    attachments,
    ...whatItAllows(message.from, state, running),
  };
}

/** What of a typed message all who get it read alike; `words`: where it answers nothing, for what it answers not everybody has. */
interface Letter extends Named, Pick<MessageView, 'channel' | 'from' | 'to' | 'facts' | 'attachments'> {
  readonly by: Pick<ViewContext, 'handles' | 'language' | 'texts'>;
  readonly words: ReturnType<typeof subjectAndBody> | undefined;
}

const letters = new WeakMap<TypedMessage, Letter>();

/** Mostly of a message that comes to all seats of a run, one after another. */
function letterOf(context: ViewContext, message: TypedMessage): Letter {
  const { handles, language, texts } = context;
  const known = letters.get(message);
  if (known?.by.handles === handles && known.by.language === language && known.by.texts === texts) return known;
  const letter: Letter = {
    by: { handles, language, texts },
    handle: handles.of(message.id),
    play: message.at,
    at: storyAt(context, message.at),
    channel: message.channel,
    from: partyOf(context, message.from),
    to: receivers(context, message.to as RoleId[] | 'all'),
    words: message.about === undefined ? subjectAndBody(context, [], message) : undefined,
    facts: [],
    attachments: [],
  };
  letters.set(message, letter);
  return letter;
}

/** What a seat reads of a message that no author wrote. */
export function subjectAndBody(
  context: ViewContext,
  roles: readonly RoleId[],
  message: TypedMessage,
): { readonly subject: string; readonly body: string } {
  const body = typedBody(context, message);
  const about = message.about === undefined ? '' : titleOf(context, roles, message.about);
  const subject =
    message.subject !== undefined ? typed(context, message.subject) : about ? `Re: ${about}` : opening(body);
  return { subject, body };
}

/** What a person typed, or the authored line that came of itself; such a line carries no facts. */
export const typedBody = (context: ViewContext, message: TypedMessage): string =>
  message.line !== undefined
    ? linkFacts(context, say(context, message.line as never), () => false)
    : typed(context, message.text);

function stateOf(context: ViewContext, item: Delivery, withdrawn: boolean): MessageView['state'] {
  if (withdrawn) return 'withdrawn';
  if (item.read !== undefined) return 'read';
  if (item.ringsUntil === undefined) return 'unread';
  return context.state.now < item.ringsUntil ? 'ringing' : 'missed';
}

/** What a message is called, and when it was sent: for most of those who have it also when it came. */
type Named = Pick<MessageView, 'handle' | 'at' | 'play'>;

function frame(
  context: ViewContext,
  said: Said,
  item: Delivered,
  state: MessageView['state'],
  named?: Named,
): Named & Pick<MessageView, 'state' | 'ringsUntil' | 'openedAt' | 'as' | 'shares' | 'thread'> {
  return {
    handle: named?.handle ?? context.handles.of(item.message),
    at: named?.play === item.at ? named.at : storyAt(context, item.at),
    play: item.at,
    state,
    ...(state === 'ringing' && item.ringsUntil !== undefined ? { ringsUntil: item.ringsUntil } : {}),
    ...(item.read === undefined ? {} : { openedAt: storyAt(context, item.read) }),
    as: context.handles.of(item.role ?? said.roles[0] ?? ''),
    shares: sharesOf(context, said, item.message),
    thread: threadOf(context, said, item.message),
  };
}

const sharesOf = (context: ViewContext, said: Said, id: string): readonly SharedNote[] =>
  sharesSeen(said, id).map((share) => ({
    to: share.to.map((role) => shortOf(context, role)),
    by: shortOf(context, share.by),
    at: storyAt(context, share.at),
    spoken: share.spoken,
  }));

/** What this seat wrote back, and what came back to it. */
function threadOf(context: ViewContext, said: Said, about: MessageId): readonly ThreadLine[] {
  const { roles } = said;
  const replies = repliesOf(said, about);
  if (replies.length === 0) return [];
  const ids = new Set(replies.map((item) => item.id));
  return context.state.typed
    .filter(
      (item) =>
        ids.has(item.id) ||
        (item.about !== undefined &&
          ids.has(item.about) &&
          Array.isArray(item.to) &&
          item.to.some((role) => roles.includes(role as RoleId))),
    )
    .map((item) => ({
      handle: context.handles.of(item.id),
      from: partyOf(context, item.from),
      text: typedBody(context, item),
      at: storyAt(context, item.at),
      mine: roles.includes(item.from as RoleId),
    }));
}

function titleOf(context: ViewContext, roles: readonly RoleId[], id: MessageId): string {
  const message = typedIn(context.state, id);
  if (message?.about !== undefined) return titleOf(context, roles, message.about);
  const has = roles.some((role) => context.state.inboxes[role]?.some((item) => item.message === id));
  if (!has) return '';
  if (message)
    return message.subject === undefined ? opening(typedBody(context, message)) : typed(context, message.subject);
  const inject = context.plan.inject.get(id as InjectId);
  return inject ? injectTitle(context, inject) : '';
}
