import { isOpenTopic, mayCall } from './calls.ts';
import type { DecisionState } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
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

/** What a role can do now, counted by kind; written anew at each look. */
export class FlatOffers {
  /** Kinds of which there is something, in the order in which the first of each is offered. */
  readonly kinds: ActKind[] = [];
  readonly #run: FlatRun;
  readonly #lists = Object.fromEntries(actKinds.map((kind) => [kind, [] as number[]])) as Record<ActKind, number[]>;
  #role = 0;
  #busy = false;

  constructor(run: FlatRun) {
    this.#run = run;
  }

  /** Looks what a role can do now. */
  look(role: number): void {
    const run = this.#run;
    this.#role = role;
    this.#busy = run.inCall[role] !== -1 || (run.occupied[role] as number) > run.now;
    this.kinds.length = 0;
    const { others, decisions, requests, logKinds, starts } = run.tables.roles[role] as FlatRole;
    if (this.#unread().length > 0) this.kinds.push('read');
    const known = run.known[role] as number[];
    if (!this.#busy && others.length > 0 && (run.open[role] as unknown[]).length + known.length > 0)
      this.kinds.push('share');
    if (known.length > run.laidCount || run.cards.length > 0) this.kinds.push('board');
    if (!this.#busy) this.#decisions(decisions);
    this.#words(role);
    if (this.#busy) return;
    this.#list('send', requests, (request) => run.requests[request]?.open === true);
    if ((run.answerable[role] as unknown[]).length > 0) this.kinds.push('reply');
    if (others.length > 0) this.kinds.push('note');
    if (logKinds.length > 0) this.kinds.push('log');
    this.#list('chooseStart', starts, (obligation) => {
      const state = run.obligations[obligation];
      return state !== undefined && state.seen.includes(role) && state.chosen === undefined;
    });
  }

  /** Of a kind that is offered. */
  count(kind: ActKind): number {
    const run = this.#run;
    const role = this.#role;
    switch (kind) {
      case 'read':
        return this.#unread().length;
      case 'share':
        return (run.open[role] as unknown[]).length + (run.known[role] as unknown[]).length;
      case 'board':
        return (run.known[role] as unknown[]).length - run.laidCount + run.cards.length;
      case 'reply':
        return (run.answerable[role] as unknown[]).length;
      case 'note':
        return 1;
      case 'log':
        return (run.tables.roles[role] as FlatRole).logKinds.length;
      default:
        return this.#lists[kind].length;
    }
  }

  /** What the `index`th of a kind is about: the place of a decision, request, product, conversation, topic or obligation. */
  about(kind: ActKind, index: number): number {
    return this.#lists[kind][index] as number;
  }

  /** Mail to open; while busy without calls to be taken. */
  unread(index: number) {
    return this.#unread()[index] as NonNullable<FlatRun['unread'][number][number]>;
  }

  /** The `index`th fact of the role that does not lie on the board. */
  unlaid(index: number): number {
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
