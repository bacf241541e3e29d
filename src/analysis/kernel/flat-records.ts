import type { FlatEffect, FlatSentence } from './tables.ts';

/** A message laid in an inbox. `message`: an inject's place, or below 0 the number of what a person sent. Moments NONE: not. */
export interface Mail {
  readonly message: number;
  readonly at: number;
  readonly way: 'inject' | 'shared' | 'typed';
  /** The role, or NONE for exercise staff and the script. */
  readonly by: number;
  readonly byStaff: boolean;
  read: number;
  readonly ringsUntil: number;
}

/** Mail that has not been read. */
export const unreadMail = (
  message: number,
  at: number,
  way: Mail['way'],
  by: number,
  byStaff: boolean,
  ringsUntil: number,
): Mail => ({ message, at, way, by, byStaff, read: -1, ringsUntil });

export const isUnanswered = (mail: Mail): boolean => mail.ringsUntil >= 0 && mail.read < 0;

/** What a person sent, or a line that came of itself. Texts are numbers of `FlatRun.texts`. */
export interface Sent {
  readonly kind: 'answer' | 'reply' | 'note' | 'fallback';
  readonly at: number;
  readonly from: string;
  /** The role that it comes from; NONE for an actor. */
  readonly fromRole: number;
  /** Roles, or an actor's id. */
  readonly to: readonly number[] | string;
  readonly channel: string;
  readonly text: number;
  /** Name of the authored line. */
  readonly line: number;
  /** A message as in `Mail`; NOTHING without one. */
  readonly about: number;
}

/** No message: below all numbers of messages. */
export const NOTHING = -0x7fffffff;

export interface Shared {
  readonly at: number;
  readonly by: number;
  /** A fact's place or a message as in `Mail`. */
  readonly item: number;
  readonly isFact: boolean;
  readonly to: readonly number[];
}

export interface FlatCard {
  readonly number: number;
  column: 0 | 1 | 2;
  readonly by: number;
  readonly at: number;
  readonly fact: number;
}

/** All signals' raises; `given`: it came about without anything being passed on (K4). */
export interface FlatRaise {
  readonly at: number;
  readonly credit: number;
  readonly given: boolean;
}

export interface FlatProposal {
  readonly at: number;
  readonly by: number;
  readonly option: number;
  readonly why: number;
  readonly confidence: number;
  readonly overrule: number;
}

export interface DecisionState {
  status: 'open' | 'proposed' | 'taken' | 'defaulted' | 'closed';
  readonly opened: number;
  readonly deadline: number;
  readonly order: readonly number[];
  readonly alternatives: {
    readonly at: number;
    readonly by: number;
    readonly text: number;
    readonly criterion: number;
  }[];
  readonly advice: { readonly at: number; readonly by: number; readonly option: number; readonly why: number }[];
  proposal: FlatProposal | undefined;
  confirmed:
    | {
        readonly at: number;
        readonly by: string;
        readonly agree: boolean;
        readonly samePerson: boolean;
        readonly why: number;
      }
    | undefined;
  option: number;
  takenAt: number;
  byDefault: boolean;
  /** Name of the sending that locked it. */
  lockedBy: number;
  ratings: Readonly<Record<string, number>> | undefined;
  knownThen: readonly number[] | undefined;
  revised: { readonly from: number; readonly first: number; readonly at: number } | undefined;
}

export interface FlatContent {
  readonly field: string;
  readonly text: number;
  readonly option: string | undefined;
  readonly claim: FlatSentence | undefined;
}

/** A request or product in the moment of sending, as its conditions may see it. */
export interface FlatText {
  readonly elements: readonly string[];
  readonly fields: readonly FlatContent[];
  readonly sentences: readonly { readonly id: string; readonly overclaim: boolean }[];
}

/** One sending of a request or product. */
export interface Sending {
  readonly at: number;
  readonly by: number;
  readonly elements: readonly string[];
  /** Of a request. */
  readonly text: number;
  /** Of a product. */
  readonly fields: readonly FlatContent[];
}

export interface FormState {
  known: boolean;
  open: boolean;
  due: number;
  prepared: number;
  readonly sent: Sending[];
}

export interface Line {
  readonly at: number;
  readonly by: number;
  readonly kind: 'open' | 'ask' | 'answer' | 'vague' | 'close' | 'hangUp';
  /** Place of the topic, its wording and the blocks of its answer. */
  readonly topic: number;
  readonly wording: string | undefined;
  readonly blocks: readonly string[] | undefined;
}

export interface CallState {
  known: boolean;
  spent: number;
  /** Places of topics, in order. */
  readonly asked: number[];
  readonly lines: Line[];
  begun: number;
  /** The role on the line, and since when. */
  by: number;
  since: number;
  /** What was asked and is under way. */
  topic: number;
  wording: string | undefined;
  until: number;
}

export interface ExpectationState {
  readonly opened: number;
  readonly full: number;
  readonly zero: number;
  out: boolean;
  credit: number;
  at: number;
  judged: boolean;
}

export interface ObligationState {
  known: boolean;
  readonly seen: number[];
  started: number;
  chosen: { readonly at: number; readonly why: number } | undefined;
  restarted: number;
  metAt: number;
  breachedAt: number;
}

export interface FlatTask {
  readonly kind: 'signal' | 'chart' | 'watch' | 'open' | 'close' | 'send' | 'reschedule' | 'released';
  /** A place: of the signal, chart, watcher or inject, or of the effect in `effect`. */
  readonly target: number;
  /** Name of what sends. */
  readonly by: number;
  readonly effect: FlatEffect | undefined;
}
