import { afterEndex, type Phase } from '../../base/phase.ts';
import type { StoryTime } from '../../base/time.ts';
import type { Catalogue } from '../../projections/catalogue.ts';
import type { OwnSession } from '../../session/desk/join-wire.ts';
import type { OwnExercises } from './own-contract.ts';

/** A kept run, as the list names it. */
export interface RunLine {
  readonly id: string;
  readonly name: string;
  /** Title of its exercise in this screen's language; the exercise's id when that is no longer there. */
  readonly exercise: string;
  readonly variant: string;
  /** Undefined when the exercise is no longer there. */
  readonly minutes: number | undefined;
  readonly people: number;
  /** Practised alone. */
  readonly solo: boolean;
  readonly phase: Phase;
  /** Number of the part at whose end it stands still. */
  readonly ended?: number;
  readonly story: StoryTime;
  /** UTC ms. */
  readonly saved: number;
}

export interface NewTable {
  readonly scenario: string;
  /** Key of the exercise when it is one of one's own. */
  readonly own?: string;
  readonly variant: string;
  readonly people: number;
  readonly name: string;
  readonly solo?: true;
  /** Names of the teams that play on devices of their own; the run is then the server's. */
  readonly teams?: readonly string[];
}

/** Why something on the start page did not work: a key after `problem.` in its texts. */
export type StartProblem =
  | 'store'
  | 'not-json'
  | 'not-a-journal'
  | 'newer-format'
  | 'broken-chain'
  | 'changed-text'
  | 'changed-bundle'
  | 'broken'
  | 'other-rules'
  | 'diverged'
  | 'missing'
  | 'offline'
  | 'not-allowed'
  | 'not-now'
  | 'too-large'
  | 'faulty'
  | 'own-gone'
  | 'failed';

/** What the start page asks of the app; a returned problem is shown. */
export interface StartActions {
  create(table: NewTable): Promise<StartProblem | undefined>;
  resume(run: RunLine): void;
  review(id: string): void;
  /** All ended runs side by side. */
  across(): void;
  copy(id: string, name: string): Promise<StartProblem | undefined>;
  save(id: string): Promise<StartProblem | undefined>;
  open(file: File): Promise<StartProblem | undefined>;
  remove(id: string): Promise<StartProblem | undefined>;
  reload(): void;
}

/** `expired`: nobody is signed in any more. */
export type SignedInProblem = 'expired' | 'failed';

/** What a facilitator can do who is signed in; a returned problem is shown. */
export interface SignedInActions {
  /** The sessions that they made, newest first. */
  sessions(): Promise<readonly OwnSession[] | SignedInProblem>;
  /** Opens one of them by a new link, after which the old one opens nothing. */
  open(session: string): Promise<SignedInProblem | undefined>;
  signOut(): Promise<SignedInProblem | undefined>;
}

export interface StartScreenProps {
  /** Null while it is fetched; `failed` when it could not be. */
  readonly catalogue: Catalogue | 'failed' | null;
  /** Exercises that are not the program's. */
  readonly own: OwnExercises;
  /** Key of the one of these that is chosen at first. */
  readonly ownChosen?: string;
  /** Newest first. */
  readonly runs: readonly RunLine[];
  /** `temporary`: the browser may throw runs away; `none`: it keeps nothing at all. */
  readonly storage: 'kept' | 'temporary' | 'none' | 'unknown';
  /** Origins at which other devices could reach the session server behind this page; undefined when it takes no sessions from here. */
  readonly hosted: readonly string[] | undefined;
  /** Undefined: nobody is signed in. */
  readonly signedIn: SignedInActions | undefined;
  readonly actions: StartActions;
}

/** Somebody has begun it: there is something to look back on. */
export const isPlayed = (run: RunLine): boolean => run.phase !== 'lobby';
/** It can still be played. */
export const isOpen = (run: RunLine): boolean => !afterEndex(run.phase);
