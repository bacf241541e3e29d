import type { RngStream } from '../../base/rng.ts';
import { bareHandles } from '../../projections/handles.ts';
import { askTopic, beginCall, endCall, mayCall } from './calls.ts';
import { advise, confirm, decide, revise, suggest } from './decisions.ts';
import { applyEffects } from './effects.ts';
import type { DecisionState, FlatCard, FlatContent, Mail } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { layReady } from './forms.ts';
import { learn, openMail, passOn } from './knowledge.ts';
import { note, reply } from './letters.ts';
import { chooseStart } from './obligations.ts';
import type { ActKind, Offer, Offers } from './offers.ts';
import { sendProduct, sendRequest } from './sendings.ts';
import type { FlatField, FlatLogKind, FlatProduct, FlatRole, FlatSentence, Tables } from './tables.ts';
import { drawText } from './texts.ts';

/** Does any of what is offered, as the policy `random` does: the same draws in the same order, the same act. */
export class RandomActor {
  readonly #run: FlatRun;
  /** Orders of sentences that the seed gives. */
  readonly #sentences = new Map<FlatField, FlatField['sentences']>();

  constructor(run: FlatRun) {
    this.#run = run;
  }

  /** False when there is nothing to do. */
  act(offers: Offers, rng: RngStream): boolean {
    if (offers.kindCount === 0) return false;
    const kind = offers.kind(rng.below(offers.kindCount));
    const offer = offers.at(kind, rng.below(offers.count(kind)));
    this.#do(kind, offer, rng);
    this.#run.inputs += 1;
    return true;
  }

  #do(kind: ActKind, { as, about, isFact }: Offer, rng: RngStream): void {
    const run = this.#run;
    switch (kind) {
      case 'read':
        return read(run, as, about);
      case 'share':
        return share(run, as, about, isFact, some(rng, others(run, as)));
      case 'board':
        return this.#board(as, about, isFact, rng);
      case 'decide':
        return this.#decide(as, about, rng);
      case 'alternative': {
        const text = drawText(rng);
        // What is kept is numbered in the order in which the command names it.
        const criterion = maybe(rng) ? this.#keep(drawText(rng)) : -1;
        return suggest(run, about, as, this.#keep(text), criterion);
      }
      case 'advise': {
        const option = one(rng, orderOf(run, about));
        return advise(run, about, as, option, this.#keep(drawText(rng)));
      }
      case 'confirm': {
        const agree = maybe(rng);
        const why = this.#keep(drawText(rng));
        const { id, group } = run.tables.roles[as] as FlatRole;
        const samePerson = group.includes(run.tables.decisions[about]?.by ?? -1);
        return confirm(run, about, { at: run.now, by: id, agree, samePerson, why });
      }
      case 'revise': {
        const inForce = (run.decisions[about] as DecisionState).option;
        const option = oneBut(rng, orderOf(run, about), inForce);
        return revise(run, about, as, option, this.#keep(drawText(rng)));
      }
      case 'send': {
        const { by, elements } = run.tables.requests[about] as Tables['requests'][number];
        const chosen = some(rng, places(elements.length));
        return sendRequest(run, about, senderOf(run, as, by), chosen, this.#keep(drawText(rng)));
      }
      case 'product':
        return this.#product(as, about, rng);
      case 'prepare':
        return layReady(run, about);
      case 'call':
        return call(run, as, about);
      case 'ask': {
        const place = run.inCall[as] as number;
        const wordings = run.tables.conversations[place]?.topics[about]?.wordings ?? [];
        return askTopic(run, place, about, wordings.length > 0 ? one(rng, wordings).id : undefined);
      }
      case 'hangUp':
        return endCall(run, about, 'hangUp');
      case 'reply':
        return reply(run, as, about, this.#keep(drawText(rng)));
      case 'note': {
        const to = some(rng, others(run, as));
        return note(run, as, to, this.#keep(drawText(rng)));
      }
      case 'log': {
        const found = run.tables.logKinds[about] as FlatLogKind;
        const fields = found.kind.fields.map(() => this.#keep(drawText(rng)));
        run.log.push({ at: run.now, by: as, kind: about, fields });
        run.events += 1;
        return applyEffects(run, found.effects);
      }
      case 'chooseStart': {
        const range = run.tables.obligations[about]?.obligation.choose;
        const at = range ? range.from + rng.below(range.to - range.from + 1) : 0;
        return chooseStart(run, about, at, this.#keep(drawText(rng)));
      }
    }
  }

  /** Keeps a text and gives its number. */
  #keep(text: number): number {
    this.#run.texts.push(text);
    return this.#run.texts.length - 1;
  }

  #board(role: number, about: number, isFact: boolean, rng: RngStream): void {
    const run = this.#run;
    if (isFact) lay(run, role, about, one(rng, columns));
    else {
      const card = run.cards[about] as FlatCard;
      card.column = oneBut(rng, columns, card.column);
    }
    run.stirAll();
    run.changed(run.tables.board);
    run.events += 1;
    run.touch(run.tables.board);
  }

  #decide(role: number, decision: number, rng: RngStream): void {
    const run = this.#run;
    const unmet = !run.holds((run.tables.decisions[decision] as Tables['decisions'][number]).needs);
    const confidence = 1 + rng.below(3);
    const option = one(rng, orderOf(run, decision));
    const text = drawText(rng);
    const overrule = unmet ? this.#keep(drawText(rng)) : -1;
    decide(run, decision, { at: run.now, by: role, option, why: this.#keep(text), confidence, overrule });
  }

  #product(role: number, place: number, rng: RngStream): void {
    const { by, fields, elements } = this.#run.tables.products[place] as FlatProduct;
    const filled = fields.filter((field) => field.required || maybe(rng));
    const contents = filled.map((field) => this.#content(place, field, rng));
    const chosen = elements.length > 0 ? some(rng, places(elements.length)) : [];
    sendProduct(this.#run, place, senderOf(this.#run, role, by), contents, chosen);
  }

  #content(product: number, field: FlatField, rng: RngStream): FlatContent {
    let [text, option, claim]: [number, string | undefined, FlatSentence | undefined] = [-1, undefined, undefined];
    if (field.kind === 'choice' && field.options.length > 0) option = one(rng, field.options);
    else if (field.kind === 'claims' && field.sentences.length > 0) claim = one(rng, this.#shuffled(product, field));
    else text = this.#keep(drawText(rng));
    return { field: field.id, text, option, claim };
  }

  /** Sentences in the order in which this run's forms show them. */
  #shuffled(product: number, field: FlatField): FlatField['sentences'] {
    let found = this.#sentences.get(field);
    if (!found) {
      const { lot } = bareHandles(this.#run.seed);
      const scope = this.#run.tables.plan.products[product]?.id;
      const lots = field.sentences.map((sentence) => ({
        sentence,
        lot: lot(`${sentence.overclaim ? 'over:' : ''}${sentence.id}`, scope),
      }));
      found = lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ sentence }) => sentence);
      this.#sentences.set(field, found);
    }
    return found;
  }
}

const columns = [0, 1, 2] as const;

const one = <T>(rng: RngStream, items: readonly T[]): T => items[rng.below(items.length)] as T;

/** Any of the others: there is at least one. */
function oneBut<T>(rng: RngStream, items: readonly T[], not: T): T {
  const place = items.indexOf(not);
  const drawn = rng.below(items.length - 1);
  return items[drawn < place ? drawn : drawn + 1] as T;
}

const maybe = (rng: RngStream): boolean => rng.draw() < 0.5;

function some<T>(rng: RngStream, items: readonly T[]): readonly T[] {
  const chosen: T[] = [];
  for (const item of items) if (maybe(rng)) chosen.push(item);
  return chosen.length > 0 ? chosen : [one(rng, items)];
}

const counted: (readonly number[])[] = [];
const places = (length: number): readonly number[] => (counted[length] ??= Array.from({ length }, (_, index) => index));

const others = (run: FlatRun, role: number): readonly number[] => (run.tables.roles[role] as FlatRole).others;

const orderOf = (run: FlatRun, decision: number): readonly number[] => (run.decisions[decision] as DecisionState).order;

/** Who of the same person's roles sends what only some may send. */
const senderOf = (run: FlatRun, role: number, by: readonly number[]): number =>
  (run.tables.roles[role] as FlatRole).group.find((member) => by.includes(member)) ?? role;

/** Opens a message for all roles of the person that have it unread. */
function open(run: FlatRun, role: number, message: number): void {
  for (const member of (run.tables.roles[role] as FlatRole).group) {
    const mail = (run.unread[member] as Mail[]).find((item) => item.message === message);
    if (mail) openMail(run, member, mail);
  }
}

/** Opening an item (A1). Answering a call is how its content reaches the role: then it begins, while its hours last. */
function read(run: FlatRun, role: number, message: number): void {
  open(run, role, message);
  const place = message < 0 ? -1 : (run.tables.injects[message]?.conversation ?? -1);
  if (place < 0 || !run.running || run.inCall[role] !== -1) return;
  const { group } = run.tables.roles[role] as FlatRole;
  const isCaller = run.tables.conversations[place]?.callers.some((caller) => group.includes(caller));
  if (isCaller && mayCall(run, place, role)) beginCall(run, place, role);
}

/** Rings an actor, or answers or rings back one that rang (N1). */
function call(run: FlatRun, role: number, place: number): void {
  const { openedBy } = run.tables.conversations[place] as Tables['conversations'][number];
  if (openedBy) open(run, role, openedBy.inject);
  beginCall(run, place, role);
}

/** Passes on what lies open before a role, or what it knows. */
function share(run: FlatRun, role: number, item: number, isFact: boolean, to: readonly number[]): void {
  if (!isFact) passOn(run, item, to, role);
  else for (const one of to) learn(run, one, item, 'shared', (run.tables.roles[role] as FlatRole).name);
  run.shares.push({ at: run.now, by: role, item, isFact, to });
  run.events += 1;
}

/** A fact on the shared board: everybody at the table has it (K3). */
function lay(run: FlatRun, role: number, fact: number, column: 0 | 1 | 2): void {
  const number = run.cards.length + 1;
  run.cards.push({ number, column, by: role, at: run.now, fact });
  run.laid[fact] = 1;
  run.laidCount += 1;
  const { roles } = run.tables;
  const { name, seat } = roles[role] as FlatRole;
  for (let other = 0; other < run.freshCards.length; other++) if (other !== seat) run.freshCards[other]?.push(fact);
  for (let other = 0; other < roles.length; other++) learn(run, other, fact, 'shared', name);
}
