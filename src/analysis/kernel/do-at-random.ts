import type { RngStream } from '../../base/rng.ts';
import { bareHandles } from '../../projections/handles.ts';
import { askTopic, beginCall, endCall, mayCall } from './calls.ts';
import { advise, confirm, decide, revise, suggest } from './decisions.ts';
import { applyEffects } from './effects.ts';
import type { DecisionState, FlatContent, Mail } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { layReady } from './forms.ts';
import { learn, openMail, passOn } from './knowledge.ts';
import { note, reply } from './letters.ts';
import { chooseStart } from './obligations.ts';
import type { FlatOffers } from './offers.ts';
import { sendProduct, sendRequest } from './sendings.ts';
import type { FlatField, FlatLogKind, FlatProduct, FlatRole, Tables } from './tables.ts';
import { drawText } from './texts.ts';

/**
 * Does any of what is offered, as the policy `random` does: the same draws in the same order, the same act. Undefined effect when nothing
 * is offered. `sentences` remembers orders that the seed gives.
 */
export class RandomActor {
  readonly #run: FlatRun;
  readonly #offers: FlatOffers;
  readonly #sentences = new Map<FlatField, FlatField['sentences']>();

  constructor(run: FlatRun, offers: FlatOffers) {
    this.#run = run;
    this.#offers = offers;
  }

  /** False when the role can do nothing. */
  act(role: number, rng: RngStream): boolean {
    const offers = this.#offers;
    offers.look(role);
    if (offers.kinds.length === 0) return false;
    const kind = one(rng, offers.kinds);
    const index = rng.below(offers.count(kind));
    this.#do(role, kind, index, rng);
    this.#run.inputs += 1;
    return true;
  }

  #do(role: number, kind: FlatOffers['kinds'][number], index: number, rng: RngStream): void {
    const run = this.#run;
    const offers = this.#offers;
    switch (kind) {
      case 'read':
        return read(run, role, offers.unread(index));
      case 'share':
        return share(run, role, index, some(rng, others(run, role)));
      case 'board':
        return this.#board(role, index, rng);
      case 'decide':
        return this.#decide(role, offers.about(kind, index), rng);
      case 'alternative': {
        const text = drawText(rng);
        // What is kept is numbered in the order in which the command names it.
        const criterion = maybe(rng) ? this.#keep(drawText(rng)) : -1;
        return suggest(run, offers.about(kind, index), role, this.#keep(text), criterion);
      }
      case 'advise': {
        const decision = offers.about(kind, index);
        const option = one(rng, orderOf(run, decision));
        return advise(run, decision, role, option, this.#keep(drawText(rng)));
      }
      case 'confirm': {
        const agree = maybe(rng);
        const why = this.#keep(drawText(rng));
        const decision = offers.about(kind, index);
        const samePerson = run.tables.decisions[decision]?.by === role;
        const by = (run.tables.roles[role] as FlatRole).id;
        return confirm(run, decision, { at: run.now, by, agree, samePerson, why });
      }
      case 'revise': {
        const decision = offers.about(kind, index);
        const inForce = (run.decisions[decision] as DecisionState).option;
        const option = one(
          rng,
          orderOf(run, decision).filter((item) => item !== inForce),
        );
        return revise(run, decision, role, option, this.#keep(drawText(rng)));
      }
      case 'send': {
        const request = offers.about(kind, index);
        const { elements } = run.tables.requests[request] as Tables['requests'][number];
        const chosen = some(rng, places(elements.length));
        return sendRequest(run, request, role, chosen, this.#keep(drawText(rng)));
      }
      case 'product':
        return this.#product(role, offers.about(kind, index), rng);
      case 'prepare':
        return layReady(run, offers.about(kind, index));
      case 'call':
        return call(run, role, offers.about(kind, index));
      case 'ask': {
        const place = run.inCall[role] as number;
        const topic = offers.about(kind, index);
        const wordings = run.tables.conversations[place]?.topics[topic]?.wordings ?? [];
        return askTopic(run, place, topic, wordings.length > 0 ? one(rng, wordings).id : undefined);
      }
      case 'hangUp':
        return endCall(run, offers.about(kind, index), 'hangUp');
      case 'reply': {
        const { message } = (run.answerable[role] as Mail[])[index] as Mail;
        return reply(run, role, message, this.#keep(drawText(rng)));
      }
      case 'note': {
        const to = some(rng, others(run, role));
        return note(run, role, to, this.#keep(drawText(rng)));
      }
      case 'log': {
        const place = (run.tables.roles[role] as FlatRole).logKinds[index] as number;
        const found = run.tables.logKinds[place] as FlatLogKind;
        const fields = found.kind.fields.map(() => this.#keep(drawText(rng)));
        run.log.push({ at: run.now, by: role, kind: place, fields });
        run.events += 1;
        return applyEffects(run, found.effects);
      }
      case 'chooseStart': {
        const obligation = offers.about(kind, index);
        const range = run.tables.obligations[obligation]?.obligation.choose;
        const at = range ? range.from + rng.below(range.to - range.from + 1) : 0;
        return chooseStart(run, obligation, at, this.#keep(drawText(rng)));
      }
    }
  }

  /** Keeps a text and gives its number. */
  #keep(text: number): number {
    this.#run.texts.push(text);
    return this.#run.texts.length - 1;
  }

  #board(role: number, index: number, rng: RngStream): void {
    const run = this.#run;
    const unlaid = (run.known[role] as number[]).length - run.laidCount;
    if (index >= unlaid) {
      const card = run.cards[index - unlaid] as FlatRun['cards'][number];
      card.column = one(
        rng,
        columns.filter((column) => column !== card.column),
      );
    } else lay(run, role, this.#offers.unlaid(index), one(rng, columns));
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
    const { fields, elements } = this.#run.tables.products[place] as FlatProduct;
    const filled = fields.filter((field) => field.required || maybe(rng));
    const contents = filled.map((field) => this.#content(place, field, rng));
    const chosen = elements.length > 0 ? some(rng, places(elements.length)) : [];
    sendProduct(this.#run, place, role, contents, chosen);
  }

  #content(product: number, field: FlatField, rng: RngStream): FlatContent {
    const content = { field: field.id, text: -1, option: undefined, claim: undefined };
    if (field.kind === 'choice' && field.options.length > 0) return { ...content, option: one(rng, field.options) };
    if (field.kind === 'claims' && field.sentences.length > 0) {
      const { claim, id, overclaim } = one(rng, this.#shuffled(product, field));
      return { ...content, claim: { index: claim, id, overclaim } };
    }
    return { ...content, text: this.#keep(drawText(rng)) };
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

/** Opening an item (A1). Answering a call is how its content reaches the role: then it begins, while its hours last. */
function read(run: FlatRun, role: number, mail: Mail): void {
  const { message } = mail;
  openMail(run, role, mail);
  const place = message < 0 ? -1 : (run.tables.injects[message]?.conversation ?? -1);
  if (place < 0 || !run.running || run.inCall[role] !== -1) return;
  if (run.tables.conversations[place]?.callers.includes(role) && mayCall(run, place, role)) beginCall(run, place, role);
}

/** Rings an actor, or answers or rings back one that rang (N1). */
function call(run: FlatRun, role: number, place: number): void {
  const { openedBy } = run.tables.conversations[place] as Tables['conversations'][number];
  const mail = openedBy && run.mail[role * run.tables.injects.length + openedBy.inject];
  if (mail && mail.read < 0) openMail(run, role, mail);
  beginCall(run, place, role);
}

/** Passes on what lies open before a role, or, beyond that, what it knows. */
function share(run: FlatRun, role: number, index: number, to: readonly number[]): void {
  const open = run.open[role] as Mail[];
  const isFact = index >= open.length;
  const item = isFact ? ((run.known[role] as number[])[index - open.length] as number) : (open[index] as Mail).message;
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
  for (let other = 0; other < roles.length; other++) {
    if (other !== role) run.freshCards[other]?.push(fact);
    learn(run, other, fact, 'shared', (roles[role] as FlatRole).name);
  }
}
