/** What a pending timer does, as `TimerWork` names it; `a`, `b` and `c` are places and names. */
export const timerKinds = [
  'inject',
  'sent',
  'chartAt',
  'chartAfter',
  'deadline',
  'judge',
  'obligation',
  'obligationStarts',
  'fallback',
  'answer',
  'ringEnd',
  'startFacts',
  'productOpens',
  'topicEnd',
  'requestOpens',
  'free',
  'confirmActor',
  'boundary',
] as const;
export type TimerKind = (typeof timerKinds)[number];

const numbers = new Map(timerKinds.map((kind, index) => [kind as TimerKind, index]));
export const numberOf = (kind: TimerKind): number => numbers.get(kind) as number;

/** Pending timers in order of (due, seq), written on in place. `due` is play ms. */
export class TimerQueue {
  due: Float64Array;
  seq: Float64Array;
  kind: Uint8Array;
  a: Int32Array;
  b: Int32Array;
  c: Int32Array;
  /** Places of pending timers, in order, from `head` up to `tail`. */
  order: Int32Array;
  head = 0;
  tail = 0;
  nextSeq = 0;
  #used = 0;
  /** Pending ones of each kind. */
  readonly #pending = new Int32Array(timerKinds.length);

  constructor(room: number) {
    this.due = new Float64Array(room);
    this.seq = new Float64Array(room);
    this.kind = new Uint8Array(room);
    this.a = new Int32Array(room);
    this.b = new Int32Array(room);
    this.c = new Int32Array(room);
    this.order = new Int32Array(room);
  }

  /** Due of the first; Infinity when nothing is pending. */
  next(): number {
    return this.head < this.tail ? (this.due[this.order[this.head] as number] as number) : Infinity;
  }

  add(due: number, kind: number, a: number, b = -1, c = -1): void {
    this.put(due, this.nextSeq, kind, a, b, c);
    this.nextSeq += 1;
  }

  /** With a place of its own among those of one instant. */
  put(due: number, seq: number, kind: number, a: number, b: number, c: number): void {
    if (this.#used === this.due.length || this.tail === this.order.length) this.#grow();
    const slot = this.#used++;
    this.due[slot] = due;
    this.seq[slot] = seq;
    this.kind[slot] = kind;
    this.a[slot] = a;
    this.b[slot] = b;
    this.c[slot] = c;
    this.#pending[kind] = (this.#pending[kind] as number) + 1;
    let low = this.head;
    let high = this.tail;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.order[middle] as number;
      const at = this.due[other] as number;
      if (at < due || (at === due && (this.seq[other] as number) < seq)) low = middle + 1;
      else high = middle;
    }
    if (low < this.tail) this.order.copyWithin(low + 1, low, this.tail);
    this.order[low] = slot;
    this.tail += 1;
  }

  /** Takes the first away and gives its place. */
  shift(): number {
    const slot = this.order[this.head] as number;
    this.head += 1;
    this.#pending[this.kind[slot] as number] = (this.#pending[this.kind[slot] as number] as number) - 1;
    return slot;
  }

  /** Takes away all of a kind that are about `a`, and of `c` when it is given. */
  drop(kind: number, a: number, c?: number): void {
    if (this.#pending[kind] === 0) return;
    let kept = this.head;
    for (let at = this.head; at < this.tail; at++) {
      const slot = this.order[at] as number;
      if (this.kind[slot] === kind && this.a[slot] === a && (c === undefined || this.c[slot] === c))
        this.#pending[kind] = (this.#pending[kind] as number) - 1;
      else this.order[kept++] = slot;
    }
    this.tail = kept;
  }

  has(kind: number, a: number): boolean {
    if (this.#pending[kind] === 0) return false;
    for (let at = this.head; at < this.tail; at++) {
      const slot = this.order[at] as number;
      if (this.kind[slot] === kind && this.a[slot] === a) return true;
    }
    return false;
  }

  /** Room for twice as many. */
  #grow(): void {
    const room = this.due.length * 2;
    const more = <T extends Float64Array | Uint8Array | Int32Array>(into: T, from: T): T => {
      into.set(from as never);
      return into;
    };
    this.due = more(new Float64Array(room), this.due);
    this.seq = more(new Float64Array(room), this.seq);
    this.kind = more(new Uint8Array(room), this.kind);
    this.a = more(new Int32Array(room), this.a);
    this.b = more(new Int32Array(room), this.b);
    this.c = more(new Int32Array(room), this.c);
    this.order = more(new Int32Array(room), this.order);
  }
}
