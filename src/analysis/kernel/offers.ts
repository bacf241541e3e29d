import { isOpenTopic, mayCall } from './calls.ts';
import { isUnanswered, type FormState, type Mail, type ObligationState } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { canBeAnswered } from './knowledge.ts';
import type { FlatRole } from './tables.ts';

export type ActKind =
  | 'read'
  | 'share'
  | 'board'
  | 'decide'
  | 'alternative'
  | 'advise'
  | 'confirm'
  | 'revise'
  | 'ask'
  | 'hangUp'
  | 'call'
  | 'product'
  | 'prepare'
  | 'send'
  | 'reply'
  | 'note'
  | 'log'
  | 'chooseStart';

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
  /** Kinds of which there is something; `kind` gives them in the order in which the first of each is offered. */
  readonly kindCount: number;
  kind(index: number): ActKind;
  /** How much there is of a kind that is offered. */
  count(kind: ActKind): number;
  /** One of the kind that was counted last. */
  at(kind: ActKind, index: number): Offer;
}

/** What can be done with a decision, by bit, in the order in which it is offered. */
const decisionKinds = ['decide', 'alternative', 'advise', 'confirm', 'revise'] as const;
const [DECIDE, ALTERNATIVE, ADVISE, CONFIRM, REVISE] = [1, 2, 4, 8, 16] as const;

/**
 * What a role can do now; written anew at each look. A look sees of which kinds there is something: what there is of a kind is counted only
 * when it has been chosen. Lists are written over and not emptied, because setting the length of an array is slow.
 */
export class FlatOffers implements Offers {
  kindCount = 0;
  readonly #kinds: ActKind[] = [];
  readonly #run: FlatRun;
  /** What was counted last, unless it is a list of the run. */
  readonly #list: number[] = [];
  #listed = 0;
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
    const table = run.tables.roles[role] as FlatRole;
    const { group, others } = table;
    this.#role = role;
    this.kindCount = 0;
    this.#busy = run.inCall[role] !== -1;
    for (let i = 0; i < group.length; i++) this.#busy ||= (run.occupied[group[i] as number] as number) > run.now;
    this.#lookAtMail(role, group);
    if (this.#unread().length > 0) this.#add('read');
    const known = (run.known[role] as number[]).length;
    if (!this.#busy && others.length > 0 && this.#open.length + known > 0) this.#add('share');
    if (known > run.laidCount || run.cards.length > 0) this.#add('board');
    if (!this.#busy) this.#lookAtDecisions(table.decisions);
    this.#lookAtCalls(run.inCall[role] as number);
    if (this.#busy) return;
    this.#lookAtProducts(table.products);
    if (this.#isAny('send', table.requests)) this.#add('send');
    if (this.#answerable.length > 0) this.#add('reply');
    if (others.length > 0) this.#add('note');
    if (table.logKinds.length > 0) this.#add('log');
    if (this.#isAny('chooseStart', table.starts)) this.#add('chooseStart');
  }

  kind(index: number): ActKind {
    return this.#kinds[index] as ActKind;
  }

  /** Whether there is something of a kind. */
  offers(kind: ActKind): boolean {
    for (let index = 0; index < this.kindCount; index++) if (this.#kinds[index] === kind) return true;
    return false;
  }

  count(kind: ActKind): number {
    const run = this.#run;
    const role = run.tables.roles[this.#role] as FlatRole;
    const known = run.known[this.#role] as number[];
    switch (kind) {
      case 'read':
        return this.#unread().length;
      case 'share':
        return this.#open.length + known.length;
      case 'board':
        return known.length - run.laidCount + run.cards.length;
      case 'reply':
        return this.#answerable.length;
      case 'note':
      case 'hangUp':
        return 1;
      case 'log':
        return role.logKinds.length;
      case 'decide':
        return this.#listDecisions(role, DECIDE);
      case 'alternative':
        return this.#listDecisions(role, ALTERNATIVE);
      case 'advise':
        return this.#listDecisions(role, ADVISE);
      case 'confirm':
        return this.#listDecisions(role, CONFIRM);
      case 'revise':
        return this.#listDecisions(role, REVISE);
      case 'product':
      case 'prepare':
        return this.#listProducts(role, kind);
      case 'ask':
        return this.#listAll(kind, this.#topics());
      case 'call':
        return this.#listAll(kind, role.conversations);
      case 'send':
        return this.#listAll(kind, role.requests);
      case 'chooseStart':
        return this.#listAll(kind, role.starts);
    }
  }

  at(kind: ActKind, index: number): Offer {
    const run = this.#run;
    const as = this.#role;
    switch (kind) {
      case 'read':
        return offer(as, (this.#unread()[index] as Mail).message);
      case 'share': {
        const open = this.#open;
        return index < open.length
          ? offer(as, (open[index] as Mail).message)
          : offer(as, (run.known[as] as number[])[index - open.length] as number, true);
      }
      case 'board': {
        const facts = (run.known[as] as number[]).length - run.laidCount;
        return index < facts ? offer(as, this.#unlaid(index), true) : offer(as, index - facts);
      }
      case 'reply':
        return offer(as, (this.#answerable[index] as Mail).message);
      case 'note':
        return offer(as, as);
      case 'hangUp':
        return offer(as, run.inCall[as] as number);
      case 'log':
        return offer(as, (run.tables.roles[as] as FlatRole).logKinds[index] as number);
      default:
        return offer(as, this.#list[index] as number);
    }
  }

  #add(kind: ActKind): void {
    this.#kinds[this.kindCount++] = kind;
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

  /** Whether one of these can be asked, called, sent or chosen now. */
  #fits(kind: 'ask' | 'call' | 'send' | 'chooseStart', item: number): boolean {
    const run = this.#run;
    const role = this.#role;
    switch (kind) {
      case 'ask':
        return isOpenTopic(run, run.inCall[role] as number, item);
      case 'call':
        return mayCall(run, item, role);
      case 'send':
        return (run.requests[item] as FormState).open;
      case 'chooseStart': {
        const { seen, chosen } = run.obligations[item] as ObligationState;
        return chosen === undefined && seen.includes(role);
      }
    }
  }

  #isAny(kind: 'ask' | 'call' | 'send' | 'chooseStart', items: readonly number[]): boolean {
    for (let i = 0; i < items.length; i++) if (this.#fits(kind, items[i] as number)) return true;
    return false;
  }

  #listAll(kind: 'ask' | 'call' | 'send' | 'chooseStart', items: readonly number[]): number {
    this.#listed = 0;
    for (let i = 0; i < items.length; i++)
      if (this.#fits(kind, items[i] as number)) this.#list[this.#listed++] = items[i] as number;
    return this.#listed;
  }

  #lookAtDecisions(parts: FlatRole['decisions']): void {
    let seen = 0;
    for (let i = 0; i < parts.length; i++) {
      const fresh = this.#actsOn(parts[i] as Part) & ~seen;
      if (fresh === 0) continue;
      seen |= fresh;
      for (let bit = 0; bit < decisionKinds.length; bit++)
        if ((fresh & (1 << bit)) !== 0) this.#add(decisionKinds[bit] as ActKind);
    }
  }

  #listDecisions({ decisions }: FlatRole, act: number): number {
    this.#listed = 0;
    for (let i = 0; i < decisions.length; i++) {
      const part = decisions[i] as Part;
      if ((this.#actsOn(part) & act) !== 0) this.#list[this.#listed++] = part.decision;
    }
    return this.#listed;
  }

  /** What the role can do with a decision in which it takes part. */
  #actsOn({ decision, locks, confirms }: Part): number {
    const state = this.#run.decisions[decision];
    switch (state?.status) {
      case 'open':
        return ALTERNATIVE | ADVISE | (locks ? DECIDE : 0);
      case 'proposed':
        return ALTERNATIVE | ADVISE | (locks ? DECIDE : 0) | (confirms ? CONFIRM : 0);
      case 'taken':
      case 'defaulted':
        return locks && !state.revised ? REVISE : 0;
      default:
        return 0;
    }
  }

  /** `current`: the conversation in which the role is. */
  #lookAtCalls(current: number): void {
    const run = this.#run;
    if (current >= 0) {
      if (run.calls[current]?.topic === -1 && this.#isAny('ask', this.#topics())) this.#add('ask');
      this.#add('hangUp');
    } else if (!this.#busy && this.#isAny('call', (run.tables.roles[this.#role] as FlatRole).conversations))
      this.#add('call');
  }

  /** Of the conversation in which the role is. */
  #topics(): readonly number[] {
    const { inCall, tables } = this.#run;
    return tables.conversations[inCall[this.#role] as number]?.topicPlaces ?? [];
  }

  #lookAtProducts(products: FlatRole['products']): void {
    let [sends, readies] = [false, false];
    for (let i = 0; i < products.length; i++) {
      const item = products[i] as Product;
      if (!sends && this.#mayDo('product', item)) {
        this.#add('product');
        sends = true;
      }
      if (!readies && this.#mayDo('prepare', item)) {
        this.#add('prepare');
        readies = true;
      }
    }
  }

  #listProducts({ products }: FlatRole, act: 'product' | 'prepare'): number {
    this.#listed = 0;
    for (let i = 0; i < products.length; i++) {
      const item = products[i] as Product;
      if (this.#mayDo(act, item)) this.#list[this.#listed++] = item.product;
    }
    return this.#listed;
  }

  #mayDo(act: 'product' | 'prepare', { product, sends, readies }: Product): boolean {
    const { open, prepared } = this.#run.products[product] as FormState;
    return open && (act === 'product' ? sends : readies && prepared < 0);
  }
}

type Part = FlatRole['decisions'][number];
type Product = FlatRole['products'][number];

const offer = (as: number, about: number, isFact = false): Offer => ({ as, about, isFact });
