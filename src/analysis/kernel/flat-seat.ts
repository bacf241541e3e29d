import { draw, RngStream, seedRng } from '../../base/rng.ts';
import { GLANCE, NOTICES, readingTime, RESTS } from '../table/pace.ts';
import { isOpenTopic, mayCall } from './calls.ts';
import { isUnanswered, type Mail } from './flat-records.ts';
import type { FlatRun } from './flat-run.ts';
import { injectWords, letterWords, saidWords, type WordCounts } from './word-counts.ts';
import type { FlatConversation, FlatRole } from './tables.ts';

/** A simulated participant at work in a flat run, as `SimulatedSeat`. */
export class FlatSeat {
  readonly roles: readonly number[];
  readonly rng: RngStream;
  /** Its next look, play ms; NONE while it waits for something to change. */
  next: number;
  /** How often something had come open, and was said in calls, at its last look; before the first: NONE. */
  #opened = -1;
  #called = -1;
  readonly #run: FlatRun;
  readonly #index: number;
  /** Conversations that one of the roles may begin, and products that it may write in. */
  readonly #conversations: readonly number[];
  readonly #drafts: readonly number[];
  readonly #counts: WordCounts;
  readonly #readInjects: Uint8Array;
  readonly #readDecisions: Uint8Array;
  readonly #readRequests: Uint8Array;
  readonly #readProducts: Uint8Array;
  readonly #readObligations: Uint8Array;
  /** Of each conversation: lines gone through, whether the line was opened before, and topics read. */
  readonly #lines: Int32Array;
  readonly #hasOpened: Uint8Array;
  readonly #topics: Uint8Array;
  /** What it could do when it was last asked whether anything changed: only while it waits. */
  #seen: string | undefined;

  constructor(run: FlatRun, counts: WordCounts, index: number, roles: readonly number[], pace: number) {
    const { injects, decisions, requests, products, obligations, conversations } = run.tables;
    const [first, rng] = draw(seedRng(`${run.seed}/seat/${index}`));
    const allOf = (list: (role: FlatRole) => readonly number[]): readonly number[] =>
      [...new Set(roles.flatMap((role) => list(run.tables.roles[role] as FlatRole)))].sort((a, b) => a - b);
    this.roles = roles;
    this.#index = index;
    this.#conversations = allOf((role) => role.conversations);
    this.#drafts = allOf((role) => role.drafts);
    this.rng = new RngStream(rng);
    this.next = Math.round(first * RESTS[0] * pace) + run.now;
    this.#run = run;
    this.#counts = counts;
    this.#readInjects = new Uint8Array(injects.length);
    this.#readDecisions = new Uint8Array(decisions.length);
    this.#readRequests = new Uint8Array(requests.length);
    this.#readProducts = new Uint8Array(products.length);
    this.#readObligations = new Uint8Array(obligations.length);
    this.#lines = new Int32Array(conversations.length);
    this.#hasOpened = new Uint8Array(conversations.length);
    this.#topics = new Uint8Array(run.tables.topicCount);
  }

  /** Goes on after a look: reads when there is much to read, else acts. */
  turn(pace: number, act: (seat: FlatSeat) => boolean): void {
    const words = this.#newWords();
    if (words > GLANCE) {
      this.next = later(this.#run.now, readingTime(words), pace);
      return;
    }
    const { now } = this.#run;
    const acted = act(this);
    const drawn = this.rng.draw();
    this.next = acted ? later(now, RESTS[0] + drawn * (RESTS[1] - RESTS[0]), pace) : -1;
    this.#seen = undefined;
  }

  /** Something changed for a seat that waits. */
  wake(pace: number): void {
    if (this.next < 0) this.next = this.#run.now + Math.round(NOTICES * pace);
  }

  /** Whether anything can be new to the seat since it was last asked; the first time: no. Asked only while it waits. */
  concerns(): boolean {
    const before = this.#seen;
    this.#seen = this.#possible();
    return before !== undefined && (this.#isStirred() || before !== this.#seen);
  }

  #isStirred(): boolean {
    return this.roles.some((role) => this.#run.stirred[role] === 1);
  }

  /** What changes with time alone: being held up, who can be rung, what can be raised. */
  #possible(): string {
    const run = this.#run;
    const [first = -1] = this.roles;
    const held = this.roles.map((role) => Math.max(run.occupied[role] as number, run.now));
    const calls = this.#conversations.map((place) => {
      const { topics } = run.tables.conversations[place] as FlatConversation;
      const active = (run.calls[place]?.by ?? -1) >= 0;
      const open = active ? topics.map((_topic, topic) => (isOpenTopic(run, place, topic) ? 1 : 0)).join('') : '';
      return `${mayCall(run, place, first) ? 1 : 0}${open}`;
    });
    return `${held.map((until) => (until > run.now ? until : 0)).join(' ')} ${calls.join(' ')}`;
  }

  /** Words of what is new, as `newWords`; remembers them. */
  #newWords(): number {
    const run = this.#run;
    let words = run.freshNotes[this.#index] as number;
    for (const role of this.roles) words += this.#messages(run.fresh[role] as number[]);
    run.freshNotes[this.#index] = 0;
    const cards = run.freshCards[this.#index] as number[];
    for (let i = 0; i < cards.length; i++) words += this.#counts.facts[cards[i] as number] as number;
    if (cards.length > 0) cards.length = 0;
    if (this.#opened !== run.opened) words += this.#forms();
    if (this.#called !== run.called || this.#isInCall()) words += this.#calls();
    this.#opened = run.opened;
    this.#called = run.called;
    return words;
  }

  #isInCall(): boolean {
    return this.#run.inCall[this.roles[0] ?? -1] !== -1;
  }

  #messages(fresh: number[]): number {
    let words = 0;
    if (fresh.length === 0) return words;
    const run = this.#run;
    const bit = 1 << this.#index;
    for (const message of fresh) {
      if (message < 0) {
        const readers = run.letterReaders[-message] ?? 0;
        if ((readers & bit) !== 0) continue;
        run.letterReaders[-message] = readers | bit;
        words += letterWords(run, this.#counts, this.roles, message);
      } else if (this.#isReadable(message) && isNew(this.#readInjects, message))
        words += injectWords(run, this.#counts, message);
    }
    fresh.length = 0;
    return words;
  }

  /** A message that came to several of the roles is read as the first has it, or as one of them opened it. */
  #isReadable(message: number): boolean {
    const { mail, tables } = this.#run;
    let shown: Mail | undefined;
    for (const role of this.roles) {
      const own = mail[role * tables.injects.length + message];
      if (own && (!shown || (shown.read < 0 && own.read >= 0))) shown = own;
    }
    return shown !== undefined && !isUnanswered(shown);
  }

  /** Decisions, requests, products and obligations. */
  #forms(): number {
    const run = this.#run;
    let words = 0;
    for (const role of this.roles) {
      const { decisions, requests } = run.tables.roles[role] as FlatRole;
      for (const { decision } of decisions)
        if (run.decisions[decision] && isNew(this.#readDecisions, decision))
          words += this.#counts.decisions[decision] as number;
      for (const request of requests) {
        const state = run.requests[request];
        if (state?.known && (state.open || state.sent.length > 0) && isNew(this.#readRequests, request))
          words += this.#counts.requests[request] as number;
      }
    }
    for (const product of this.#drafts) {
      const state = run.products[product];
      if (state?.known && (state.open || state.sent.length > 0) && isNew(this.#readProducts, product))
        words += this.#counts.products[product] as number;
    }
    for (let obligation = 0; obligation < run.obligations.length; obligation++)
      if (this.#sees(obligation) && isNew(this.#readObligations, obligation))
        words += this.#counts.obligations[obligation] as number;
    return words;
  }

  #sees(obligation: number): boolean {
    const seen = this.#run.obligations[obligation]?.seen;
    for (let i = 0; i < this.roles.length; i++) if (seen?.includes(this.roles[i] as number)) return true;
    return false;
  }

  #calls(): number {
    const run = this.#run;
    let words = 0;
    for (const place of this.#conversations) {
      const state = run.calls[place];
      if (!state?.known) continue;
      for (let index = this.#lines[place] as number; index < state.lines.length; index++) {
        const line = state.lines[index] as (typeof state.lines)[number];
        if (!this.roles.includes(line.by)) continue;
        words += saidWords(run, this.#counts, place, line, this.roles, this.#hasOpened[place] === 0);
        if (line.kind === 'open') this.#hasOpened[place] = 1;
      }
      this.#lines[place] = state.lines.length;
      if (!this.roles.includes(state.by)) continue;
      const { topics, firstTopic } = run.tables.conversations[place] as FlatConversation;
      for (let topic = 0; topic < topics.length; topic++)
        if (isOpenTopic(run, place, topic) && isNew(this.#topics, firstTopic + topic))
          words += this.#counts.topics[place]?.[topic] as number;
    }
    return words;
  }
}

function isNew(read: Uint8Array, place: number): boolean {
  if (read[place] === 1) return false;
  read[place] = 1;
  return true;
}

const later = (now: number, real: number, pace: number): number => now + Math.max(1, Math.round(real * pace));
