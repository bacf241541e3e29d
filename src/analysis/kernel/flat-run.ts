import { playTime } from '../../base/time.ts';
import { RngStream, seedRng } from '../../base/rng.ts';
import type { KnowledgeWay } from '../../engine/state/engine-state.ts';
import type { ClaimRecord } from '../../engine/state/words.ts';
import type {
  CallState,
  DecisionState,
  ExpectationState,
  FlatCard,
  FlatRaise,
  FlatTask,
  FlatText,
  FormState,
  Mail,
  ObligationState,
  Sent,
  Shared,
} from './flat-records.ts';
import { FlatReader, UnaidedFlatReader } from './flat-reader.ts';
import type { ConditionIndex, Dependents, Tables } from './tables.ts';
import { TimerQueue } from './timer-queue.ts';

const places = (length: number): Int32Array => new Int32Array(length).fill(-1);
const moments = (length: number): Float64Array => new Float64Array(length).fill(-1);

/**
 * A run that is only played to its end, as numbers in place: what `EngineState` holds, by the places of `Tables`. Only for runs in which each
 * role sits alone and nobody but the participants acts. `thaw` makes the engine's own state of it.
 */
export class FlatRun {
  readonly tables: Tables;
  readonly seed: string;
  now = 0;
  running = false;
  ended = false;
  windowIndex = 0;
  readonly rng: RngStream;
  readonly timers: TimerQueue;
  readonly queue: FlatTask[] = [];
  queueHead = 0;
  readonly turns = { instant: 0, count: 0 };

  /** What the clock showed when it was last read. */
  #readAt = -1;
  #hour = 0;
  #pace = 0;
  readonly #kept: Int8Array;
  readonly reader: FlatReader;
  readonly unaided: UnaidedFlatReader;
  /** As `holds`, to be handed on. */
  readonly asks = (condition: ConditionIndex): boolean => this.holds(condition);
  /** The text being judged. */
  text: FlatText | null = null;

  readonly charts: Int32Array;
  readonly stuck: boolean[];
  readonly pokes: Int32Array;
  readonly watching: Uint8Array;
  readonly visited: Set<string>;

  readonly injectStatus: Uint8Array;
  readonly injectAt: Float64Array;
  readonly injectBlocks: (readonly string[] | undefined)[];
  readonly injectSentBy: Int32Array;

  readonly inboxes: Mail[][];
  readonly unread: Mail[][];
  readonly unreadButCalls: Mail[][];
  readonly open: Mail[][];
  readonly answerable: Mail[][];
  /** By role and inject. */
  readonly mail: (Mail | undefined)[];
  /** Roles that have what a person sent, by its number. */
  readonly holders: number[] = [0];
  readonly sent: Sent[] = [];
  /** Seats that have read what a person sent, as bits, by its number. */
  readonly letterReaders: number[] = [0];

  /** By role and fact. */
  readonly knownAt: Float64Array;
  readonly knownWay: (KnowledgeWay | undefined)[];
  readonly knownFrom: Int32Array;
  /** Facts of each role in the order in which it learned them. */
  readonly known: number[][];

  readonly shares: Shared[] = [];
  readonly cards: FlatCard[] = [];
  readonly laid: Uint8Array;
  laidCount = 0;
  readonly log: {
    readonly at: number;
    readonly by: number;
    readonly kind: number;
    readonly fields: readonly number[];
  }[] = [];
  readonly raises: FlatRaise[][];
  readonly parts: string[][];
  readonly signalKnown: Uint8Array;
  readonly values: Int32Array;
  readonly flags: Float64Array;
  readonly decisions: (DecisionState | undefined)[];
  readonly requests: FormState[];
  readonly products: FormState[];
  /** As the engine keeps them. */
  readonly claims: ClaimRecord[] = [];
  readonly claimsMade: Int32Array;
  readonly overclaimsMade: Int32Array;
  readonly calls: CallState[];
  /** The conversation in which a role is. */
  readonly inCall: Int32Array;
  readonly expectations: (ExpectationState | undefined)[];
  readonly obligations: ObligationState[];
  readonly occupied: Float64Array;

  /**
   * What was made of texts that say what the team did. Kept here and not in a weak map beside the run, which would keep runs that are over
   * from being cleared away young.
   */
  readonly passing = new Map<string, { readonly closings: number; readonly value: unknown }>();
  /** Number of decisions that were closed without being taken. */
  closings = 0;
  /** Made-up texts, packed, in the order in which they were kept. */
  readonly texts: number[] = [];
  inputs = 0;
  events = 0;
  /** How often something came open to somebody, and something was said in a call. */
  opened = 0;
  called = 0;
  /** Roles for which something changed since it was last asked (`concerns`). */
  readonly stirred: Uint8Array;
  /** Messages of which nobody has counted the words yet, by role. */
  readonly fresh: number[][];
  /** Words of notes, and facts on cards of others, that a seat has not come to, by seat. */
  readonly freshNotes: Int32Array;
  readonly freshCards: readonly number[][];

  constructor(tables: Tables, seed: string) {
    const { roles, facts, injects, signals, decisions, requests, products, conversations, obligations } = tables;
    const perRole = <T>(make: () => T): T[] => roles.map(make);
    this.tables = tables;
    this.seed = seed;
    this.rng = new RngStream(seedRng(seed));
    this.timers = new TimerQueue(1024);
    this.#kept = new Int8Array(tables.conditions.length).fill(-1);
    this.reader = new FlatReader(this);
    this.unaided = new UnaidedFlatReader(this);
    this.charts = Int32Array.from(tables.charts, ({ initial }) => initial);
    this.stuck = tables.charts.map(() => false);
    this.pokes = new Int32Array(tables.charts.length);
    this.watching = new Uint8Array(tables.watchers.length);
    this.visited = new Set(tables.charts.map(({ stateNames, initial }) => stateNames[initial] as string));
    this.injectStatus = new Uint8Array(injects.length);
    this.injectAt = moments(injects.length);
    this.injectBlocks = injects.map(() => undefined);
    this.injectSentBy = places(injects.length);
    this.inboxes = perRole(() => []);
    this.unread = perRole(() => []);
    this.unreadButCalls = perRole(() => []);
    this.open = perRole(() => []);
    this.answerable = perRole(() => []);
    this.mail = roles.flatMap(() => injects.map(() => undefined));
    this.knownAt = moments(roles.length * facts.length);
    this.knownWay = roles.flatMap(() => facts.map(() => undefined));
    this.knownFrom = places(roles.length * facts.length);
    this.known = perRole(() => []);
    this.laid = new Uint8Array(facts.length);
    this.raises = signals.map(() => []);
    this.parts = signals.map(() => []);
    this.signalKnown = new Uint8Array(signals.length);
    this.values = Int32Array.from(tables.values, ({ start }) => start);
    this.flags = moments(tables.flags.length);
    this.decisions = decisions.map(() => undefined);
    this.requests = requests.map(untouchedForm);
    this.products = products.map(untouchedForm);
    this.claimsMade = new Int32Array(tables.claims.length);
    this.overclaimsMade = new Int32Array(tables.claims.length);
    this.calls = conversations.map(untouchedCall);
    this.inCall = places(roles.length);
    this.expectations = tables.expectations.map(() => undefined);
    this.obligations = obligations.map(untouchedObligation);
    this.occupied = moments(roles.length);
    this.stirred = new Uint8Array(roles.length);
    this.fresh = perRole(() => []);
    const { seats } = tables.plan.seatPlan;
    this.freshNotes = new Int32Array(seats.length);
    this.freshCards = seats.map(() => []);
  }

  /** Story ms of now. */
  hour(): number {
    this.#lookAtClock();
    return this.#hour;
  }

  /** Authored pace now: story ms per real ms. */
  pace(): number {
    this.#lookAtClock();
    return this.#pace;
  }

  #lookAtClock(): void {
    if (this.#readAt === this.now) return;
    const { timeline } = this.tables.plan;
    this.#readAt = this.now;
    this.#hour = timeline.storyOf(playTime(this.now));
    this.#pace = timeline.paceAt(playTime(this.now));
  }

  /** Whether a condition holds now. */
  holds(condition: ConditionIndex): boolean {
    if (condition < 0) return true;
    const kept = this.#kept[condition] as number;
    if (kept >= 0) return kept === 1;
    const { conditions, isKept } = this.tables;
    const held = (conditions[condition] as Tables['conditions'][number]).test(this.reader);
    if (isKept[condition]) this.#kept[condition] = held ? 1 : 0;
    return held;
  }

  /** Whether a condition about who knows or has what holds by what the exercise itself handed out (K4). */
  holdsUnaided(condition: ConditionIndex): boolean {
    const { conditions, isOfHands } = this.tables;
    return condition >= 0 && isOfHands[condition] === true && conditions[condition]?.test(this.unaided) === true;
  }

  /** Something that conditions ask for is otherwise: to be said as soon as it is written. */
  changed({ conditions }: Dependents): void {
    for (let i = 0; i < conditions.length; i++) this.#kept[conditions[i] as number] = -1;
  }

  /** As `touch` of the engine: who watches it looks again, in turn. */
  touch({ charts, watchers }: Dependents): void {
    for (let i = 0; i < charts.length; i++) {
      const chart = charts[i] as number;
      if (this.pokes[chart] === 0) this.poke(chart);
    }
    for (let i = 0; i < watchers.length; i++) {
      const { index } = watchers[i] as Tables['watchers'][number];
      if (this.watching[index] === 0) this.watch(index);
    }
  }

  poke(chart: number): void {
    this.pokes[chart] = (this.pokes[chart] as number) + 1;
    this.queue.push({ kind: 'chart', target: chart, by: -1, effect: undefined });
  }

  watch(watcher: number): void {
    this.watching[watcher] = 1;
    this.queue.push({ kind: 'watch', target: watcher, by: -1, effect: undefined });
  }

  stirAll(): void {
    this.stirred.fill(1);
  }

  stir(roles: readonly number[]): void {
    for (let i = 0; i < roles.length; i++) this.stirred[roles[i] as number] = 1;
  }
}

const untouchedForm = (): FormState => ({ known: false, open: false, due: -1, prepared: -1, sent: [] });

const untouchedCall = (): CallState => ({
  known: false,
  spent: 0,
  asked: [],
  lines: [],
  begun: -1,
  by: -1,
  since: -1,
  topic: -1,
  wording: undefined,
  until: -1,
});

const untouchedObligation = (): ObligationState => ({
  known: false,
  seen: [],
  started: -1,
  chosen: undefined,
  restarted: -1,
  metAt: -1,
  breachedAt: -1,
});
