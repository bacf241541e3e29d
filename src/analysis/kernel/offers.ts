import { isOpenTopic, mayCall } from './calls.ts';
import { isUnanswered, type DecisionState, type Mail } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { canBeAnswered } from './knowledge.ts';
import type { FlatRole } from './tables.ts';

/** Kinds of act in the order in which they are offered. */
export const actKinds = [
  'read',
  'share',
  'board',
  'decide',
  'alternative',
  'advise',
  'confirm',
  'revise',
  'ask',
  'hangUp',
  'call',
  'product',
  'prepare',
  'send',
  'reply',
  'note',
  'log',
  'chooseStart',
] as const;
export type ActKind = (typeof actKinds)[number];

/**
 * One thing that can be done, and as which role. `about` is the message (as in `Mail`), the fact, the card's place on the board, or the place of
 * the decision, request, product, conversation, topic, kind of log entry or obligation.
 */
export interface Offer {
  readonly as: number;
  readonly about: number;
  readonly isFact: boolean;
}

/** What a seat can do now, by kind; of its last look. */
export interface Offers {
  /** Kinds of which there is something, in the order in which the first of each is offered. */
  readonly kinds: readonly ActKind[];
  /** Of a kind that is offered. */
  count(kind: ActKind): number;
  at(kind: ActKind, index: number): Offer;
}

/** What a role can do now, counted by kind; written anew at each look. */
export class FlatOffers implements Offers {
  readonly kinds: ActKind[] = [];
  readonly #run: FlatRun;
  readonly #lists = Object.fromEntries(actKinds.map((kind) => [kind, [] as number[]])) as Record<ActKind, number[]>;
  #role = 0;
  #busy = false;
  /** Mail that lies open before the role, and of that what can be answered. */
  #open: readonly Mail[] = [];
  #answerable: readonly Mail[] = [];

  constructor(run: FlatRun) {
    this.#run = run;
  }

  /** Looks what a role can do now. */
  look(role: number): void {
    const run = this.#run;
    this.#role = role;
    this.kinds.length = 0;
    const { group, others, decisions, requests, logKinds, starts } = run.tables.roles[role] as FlatRole;
    this.#busy = run.inCall[role] !== -1;
    for (let i = 0; i < group.length; i++) this.#busy ||= (run.occupied[group[i] as number] as number) > run.now;
    this.#lookAtMail(role, group);
    if (this.#unread().length > 0) this.kinds.push('read');
    const known = run.known[role] as number[];
    if (!this.#busy && others.length > 0 && this.#open.length + known.length > 0) this.kinds.push('share');
    if (known.length > run.laidCount || run.cards.length > 0) this.kinds.push('board');
    if (!this.#busy) this.#decisions(decisions);
    this.#words(role);
    if (this.#busy) return;
    this.#list('send', requests, (request) => run.requests[request]?.open === true);
    if (this.#answerable.length > 0) this.kinds.push('reply');
    if (others.length > 0) this.kinds.push('note');
    if (logKinds.length > 0) this.kinds.push('log');
    this.#list('chooseStart', starts, (obligation) => {
      const state = run.obligations[obligation];
      return state !== undefined && state.seen.includes(role) && state.chosen === undefined;
    });
  }

  count(kind: ActKind): number {
    const run = this.#run;
    const role = this.#role;
    switch (kind) {
      case 'read':
        return this.#unread().length;
      case 'share':
        return this.#open.length + (run.known[role] as unknown[]).length;
      case 'board':
        return (run.known[role] as unknown[]).length - run.laidCount + run.cards.length;
      case 'reply':
        return this.#answerable.length;
      case 'note':
        return 1;
      case 'log':
        return (run.tables.roles[role] as FlatRole).logKinds.length;
      default:
        return this.#lists[kind].length;
    }
  }

  at(kind: ActKind, index: number): Offer {
    const run = this.#run;
    const as = this.#role;
    const ofFact = (fact: number): Offer => ({ as, about: fact, isFact: true });
    const of = (about: number): Offer => ({ as, about, isFact: false });
    switch (kind) {
      case 'read':
        return of((this.#unread()[index] as Mail).message);
      case 'share': {
        const open = this.#open;
        return index < open.length
          ? of((open[index] as Mail).message)
          : ofFact((run.known[as] as number[])[index - open.length] as number);
      }
      case 'board': {
        const facts = (run.known[as] as number[]).length - run.laidCount;
        return index < facts ? ofFact(this.#unlaid(index)) : of(index - facts);
      }
      case 'reply':
        return of((this.#answerable[index] as Mail).message);
      case 'note':
        return of(as);
      case 'log':
        return of((run.tables.roles[as] as FlatRole).logKinds[index] as number);
      default:
        return of(this.#lists[kind][index] as number);
    }
  }

  /** One person has what any of their roles has: also a call that this role did not take, when it was passed on to another. */
  #lookAtMail(role: number, group: readonly number[]): void {
    const run = this.#run;
    this.#open = run.open[role] as Mail[];
    this.#answerable = run.answerable[role] as Mail[];
    const isCalled = (run.unread[role] as Mail[]).length > (run.unreadButCalls[role] as Mail[]).length;
    if (group.length === 1 || !isCalled) return;
    const { injects } = run.tables;
    const isHad = (mail: Mail): boolean =>
      !isUnanswered(mail) ||
      group.some((member) => {
        const other = run.mail[member * injects.length + mail.message];
        return other !== undefined && !isUnanswered(other);
      });
    this.#open = (run.inboxes[role] as Mail[]).filter(isHad);
    this.#answerable = this.#open.filter(({ message }) => canBeAnswered(run, message));
  }

  /** The `index`th fact of the role that does not lie on the board. */
  #unlaid(index: number): number {
    let left = index;
    for (const fact of this.#run.known[this.#role] as number[]) {
      if (this.#run.laid[fact] === 1) continue;
      if (left === 0) return fact;
      left -= 1;
    }
    throw new RangeError(`no fact ${index} to lay down`);
  }

  #unread() {
    const { unread, unreadButCalls } = this.#run;
    return (this.#busy ? unreadButCalls : unread)[this.#role] as FlatRun['unread'][number];
  }

  #list(kind: ActKind, items: readonly number[], fits: (item: number) => boolean): void {
    const list = this.#lists[kind];
    list.length = 0;
    for (let i = 0; i < items.length; i++) if (fits(items[i] as number)) list.push(items[i] as number);
    if (list.length > 0) this.kinds.push(kind);
  }

  #decisions(parts: FlatRole['decisions']): void {
    for (const kind of ['decide', 'alternative', 'advise', 'confirm', 'revise'] as const) this.#lists[kind].length = 0;
    for (const { decision, locks, confirms } of parts) {
      const state: DecisionState | undefined = this.#run.decisions[decision];
      if (!state) continue;
      const { status } = state;
      const open = status === 'open' || status === 'proposed';
      if (open && locks) this.#add('decide', decision);
      if (open) {
        this.#add('alternative', decision);
        this.#add('advise', decision);
      }
      if (status === 'proposed' && confirms) this.#add('confirm', decision);
      if ((status === 'taken' || status === 'defaulted') && locks && !state.revised) this.#add('revise', decision);
    }
  }

  #add(kind: ActKind, about: number): void {
    const list = this.#lists[kind];
    if (list.length === 0) this.kinds.push(kind);
    list.push(about);
  }

  /** Calls and products. */
  #words(role: number): void {
    const run = this.#run;
    const { conversations, products } = run.tables.roles[role] as FlatRole;
    const current = run.inCall[role] as number;
    if (current >= 0) {
      if (run.calls[current]?.topic === -1) {
        const topics = run.tables.conversations[current]?.topics.map((_topic, index) => index) ?? [];
        this.#list('ask', topics, (topic) => isOpenTopic(run, current, topic));
      }
      const line = this.#lists.hangUp;
      line[0] = current;
      line.length = 1;
      this.kinds.push('hangUp');
    } else if (!this.#busy) this.#list('call', conversations, (place) => mayCall(run, place, role));
    if (this.#busy) return;
    this.#lists.product.length = 0;
    this.#lists.prepare.length = 0;
    for (const { product, sends, readies } of products) {
      const state = run.products[product];
      if (!state?.open) continue;
      if (sends) this.#add('product', product);
      if (readies && state.prepared < 0) this.#add('prepare', product);
    }
  }
}
