import { z } from 'zod';
import type { PlayTime, RealTime } from '../../base/time.ts';
import { policyNames, type PolicyName } from '../../analysis/policies/policies.ts';
import type { Language } from '../../scenario/model/ids.ts';
import type { RoleView } from '../../projections/views/role-view.ts';
import type { Outcome } from '../outcome.ts';
import type { DueItem, InjectText, ObservationEntry, PrintCard } from './desk-items.ts';

const play = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const language: z.ZodType<Language> = z.enum(['nl', 'en']);
const seat = z.int().min(0).max(99);
const name = z.string().min(1).max(120);
const target = z.union([
  z.strictObject({ play: play.transform((ms) => ms as PlayTime) }),
  z.strictObject({ to: z.enum(['next', 'endOfMove']) }),
]);

export const deskAsks = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('pace'), multiplier: z.union([0.5, 1, 2, 4].map((one) => z.literal(one))) }),
  z.strictObject({ op: z.literal('policy'), seat, policy: z.enum(policyNames).nullable() }),
  z.strictObject({ op: z.literal('previewJump'), target, language }),
  z.strictObject({ op: z.literal('jump'), target }),
  z.strictObject({ op: z.literal('previewEndMove'), language }),
  z.strictObject({ op: z.literal('watch'), watch: z.int().min(0), seat, language }),
  z.strictObject({ op: z.literal('unwatch'), watch: z.int().min(0) }),
  z.strictObject({
    op: z.literal('actForSeat'),
    seat,
    act: z.unknown(),
    reason: z.string().max(2_000).exactOptional(),
    since: play.exactOptional(),
  }),
  z.strictObject({ op: z.literal('injectTexts'), inject: name }),
  z.strictObject({
    op: z.literal('observe'),
    observation: z.strictObject({
      play,
      story: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
      text: z.string().trim().min(1).max(4_000),
      objective: name.exactOptional(),
      role: name.exactOptional(),
    }),
  }),
  z.strictObject({ op: z.literal('picture'), attachment: name }),
  z.strictObject({ op: z.literal('cards'), language }),
  z.strictObject({ op: z.literal('file') }),
]);

/** Something that the facilitator's console asks of the host beside the commands of the journal. */
export type DeskAsk = z.infer<typeof deskAsks>;

/** What each is answered with; `undefined` where there is nothing to say. */
export interface DeskAnswers {
  readonly pace: Outcome;
  readonly policy: Outcome;
  readonly previewJump: readonly DueItem[];
  readonly jump: Outcome;
  readonly previewEndMove: readonly DueItem[];
  readonly watch: undefined;
  readonly unwatch: undefined;
  readonly actForSeat: Outcome;
  readonly injectTexts: Readonly<Partial<Record<Language, InjectText>>>;
  readonly observe: Outcome;
  /** Of an attachment in a seat's view, as a `data:` address. */
  readonly picture: string | undefined;
  readonly cards: readonly PrintCard[];
  /** The whole run as a file's text, and its name. */
  readonly file: { readonly name: string; readonly text: string };
}

/** How the host of the run stands, for the console. */
export interface DeskStatus {
  readonly connectedSeats: readonly number[];
  readonly playedSeats: Readonly<Record<number, PolicyName>>;
  readonly stageConnected: boolean;
  readonly devices: number;
  readonly lastSaved: RealTime | null;
  readonly storage: 'ok' | 'failing' | 'full';
  /** UTC ms of STARTEX by the host's clock, and that clock now. */
  readonly started: number | null;
  readonly wall: number;
  readonly observations: readonly ObservationEntry[];
}

export type DeskMessage =
  | { readonly type: 'answer'; readonly id: string; readonly answer: unknown }
  /** What was asked is not understood, or could not be done. */
  | { readonly type: 'failed'; readonly id: string }
  | { readonly type: 'status'; readonly status: DeskStatus }
  | { readonly type: 'watched'; readonly watch: number; readonly view: RoleView };

const request = z.strictObject({ id: z.string().min(1).max(80), ask: deskAsks });

/** Reads what a console sent; undefined when it has another shape. */
export function readDeskRequest(message: unknown): z.infer<typeof request> | undefined {
  const read = request.safeParse(message);
  return read.success ? read.data : undefined;
}
