import type { Phase } from '../../base/phase.ts';
import { z } from 'zod';
import type { ActorRow, InjectRow, RoleTag } from '../../projections/views/facilitator-view.ts';
import type { Moment } from '../../projections/views/shared.ts';
import type { StoryTime } from '../../base/time.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { ObjectChange } from '../change/change.ts';

/** How one team is doing, for the facilitator of a session. */
export interface TeamOverview {
  readonly team: number;
  readonly name: string;
  /** `away`: its run is not held by any process that answers. */
  readonly state: 'here' | 'away';
  readonly phase: Phase;
  /** Number of the part that has ended, as long as the clock stands still because of it. */
  readonly ended?: number;
  /** Story ms at the run's last record; the clock between records is on the team's own console. */
  readonly story: StoryTime;
  readonly move: string;
  readonly seats: readonly SeatOverview[];
  readonly stageConnected: boolean;
  /** Messages to the seats that nobody has answered. */
  readonly unanswered: number;
  /** The first to fall of all open decisions. */
  readonly deadline?: { readonly title: string; readonly at: Moment };
  /** Newest first, at most three; `byDefault`: nobody decided in time. */
  readonly decisions: readonly { readonly title: string; readonly chosen: string; readonly byDefault?: true }[];
  readonly fault: boolean;
}

export interface SeatOverview {
  readonly seat: number;
  readonly roles: string;
  readonly connected: boolean;
  /** Somebody chose it with the code. */
  readonly taken: boolean;
}

export interface SessionOverview {
  readonly name: string;
  readonly code: string;
  /** UTC ms after which the session is deleted. */
  readonly expires: number;
  readonly teams: readonly TeamOverview[];
  readonly network: NetworkState;
  /** Who came in by the code and waits for a seat, the longest first; a name is as they wrote it, or empty. */
  readonly waiting: readonly { readonly id: string; readonly name: string }[];
  readonly links: readonly LinkLine[];
}

/** A message of the script that can go out now. */
export type ScriptMessage = Pick<InjectRow, 'id' | 'channel' | 'from' | 'to' | 'toAll' | 'title' | 'body' | 'due'>;

/** Who can be made to say something in an exercise, and to whom; the same in every team of a session. */
export interface SessionCast {
  readonly actors: readonly Pick<ActorRow, 'id' | 'name' | 'channels'>[];
  readonly roles: readonly RoleTag[];
  /** In the team that was asked; what is due first stands first. Other teams may be elsewhere in the script. */
  readonly script: readonly ScriptMessage[];
}

/** A link that was given out and not taken back. */
export interface LinkLine {
  readonly id: string;
  readonly kind: LinkKind | 'facilitator';
  readonly team?: number;
  readonly seat?: number;
  /** UTC ms. */
  readonly created: number;
}

export type LinkKind = 'evaluator' | 'observer' | 'beamer' | 'seat';

export interface NetworkState {
  /** Addresses of this machine at which others could reach it. */
  readonly cards: readonly { readonly name: string; readonly address: string }[];
  /** Origins at which it listens now, without slash at the end; the loopback one not among them. */
  readonly open: readonly string[];
}

const team = z.int().min(0).max(999);
const language: z.ZodType<Language> = z.enum(['nl', 'en']);
const seat = z.int().min(0).max(99);
const steps = z.enum(['start', 'pause', 'resume', 'endMove', 'endExercise', 'emergencyStop', 'close']);

/** Asks for a new link. */
export const linkAsks = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('link'), kind: z.enum(['evaluator', 'observer', 'beamer']), team }),
  z.strictObject({ op: z.literal('seatLink'), team, seat }),
]);

/** What can be sent to several teams at once, worded as on a team's own console; each team's host reads the rest of it. */
const message = z.looseObject({ act: z.enum(['release', 'improvise', 'facilitatorNote']) });
const teams = z.array(team).min(1).max(1_000);

export const sessionAsks = z.discriminatedUnion('op', [
  ...linkAsks.options,
  z.strictObject({ op: z.literal('act'), teams, step: steps }),
  z.strictObject({ op: z.literal('cast'), team, language }),
  z.strictObject({ op: z.literal('send'), teams, message }),
  z.strictObject({ op: z.literal('revoke'), id: z.string().min(1).max(40) }),
  z.strictObject({ op: z.literal('freeSeat'), team, seat }),
  z.strictObject({ op: z.literal('assign'), id: z.string().min(1).max(40), team, seat }),
  z.strictObject({ op: z.literal('dismiss'), id: z.string().min(1).max(40) }),
  z.strictObject({ op: z.literal('openNetwork'), address: z.string().min(2).max(60) }),
  z.strictObject({ op: z.literal('closeNetwork') }),
  z.strictObject({ op: z.literal('audit') }),
  z.strictObject({ op: z.literal('remove') }),
]);

/** What of a message may stand in a log: which act it is, and which message of the script. */
export const untyped = ({ act, ...rest }: z.infer<typeof message>) =>
  act === 'release' && typeof rest['inject'] === 'string' ? { act, inject: rest['inject'].slice(0, 80) } : { act };

export type LinkAsk = z.infer<typeof linkAsks>;
export type SessionAsk = z.infer<typeof sessionAsks>;
export type SessionStep = z.infer<typeof steps>;

export type SessionMessage =
  | { readonly type: 'overview'; readonly overview: SessionOverview }
  /** What became of the overview told before; only to a console that asked for it. */
  | { readonly type: 'change'; readonly change: ObjectChange }
  | { readonly type: 'answer'; readonly id: string; readonly answer: unknown }
  | { readonly type: 'failed'; readonly id: string };

const request = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ask'), id: z.string().min(1).max(80), ask: sessionAsks }),
  z.strictObject({ type: z.literal('language'), language }),
  /** All of the overview once more, and from then on what changes in it. A console that does not ask is told all each time. */
  z.strictObject({ type: z.literal('overview') }),
]);

/** Reads what a session's console sent; undefined when it has another shape. */
export function readSessionRequest(message: unknown): z.infer<typeof request> | undefined {
  const read = request.safeParse(message);
  return read.success ? read.data : undefined;
}
