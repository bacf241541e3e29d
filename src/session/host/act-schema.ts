import { z } from 'zod';
import type {
  Act,
  CardId,
  Directive,
  DraftSave,
  MessageId,
  SentenceId,
  Shareable,
  Spoken,
  TextRef,
} from '../../engine/command.ts';
import type { PlayTime, StoryTime } from '../../base/time.ts';
import type { Channel } from '../../scenario/model/cast.ts';
import type {
  ActorId,
  ConversationId,
  DecisionId,
  ElementId,
  ExpectationId,
  FactId,
  InjectId,
  ObligationId,
  OptionId,
  ProductId,
  RequestId,
  RoleId,
  SignalId,
  TopicId,
} from '../../scenario/model/ids.ts';

/** Longest text a person can type into one field, in UTF-16 code units. */
export const TEXT_LIMIT = 20_000;
const ID_LIMIT = 120;
/** A record, so that a channel added to the scenario format cannot be forgotten here. */
const channels: Readonly<Record<Channel, Channel>> = {
  mail: 'mail',
  phone: 'phone',
  chat: 'chat',
  news: 'news',
  social: 'social',
  vendor: 'vendor',
  parliament: 'parliament',
  memo: 'memo',
  system: 'system',
};
const LIST_LIMIT = 60;

/** Turns what stands on the wire into what the engine keeps. */
export interface Opener {
  /** A handle or id to an id; undefined when there is no such thing. */
  id(name: string): string | undefined;
  text(typed: string): TextRef;
}

/** What `unknown` issues say, so that a refusal can tell them from a form that is not filled in. */
export const UNKNOWN_NAME = 'unknown-name';

/**
 * Schemas that check acts and directives and open them at once: their input is the wire's form, their output the engine's. One
 * set for each kind of names: handles of participants, or the author's ids.
 */
export function actSchemas(opener: Opener) {
  const id = <T extends string>() =>
    z
      .string()
      .min(1)
      .max(ID_LIMIT)
      .transform((name, context): T => {
        const found = opener.id(name);
        if (found !== undefined) return found as T;
        context.addIssue({ code: 'custom', message: UNKNOWN_NAME });
        return z.NEVER;
      });
  /** A text that must say something. */
  const text = z
    .string()
    .max(TEXT_LIMIT)
    .refine((typed) => typed.trim() !== '')
    .transform((typed) => opener.text(typed));
  const roles = z.union([z.literal('all'), z.array(id<RoleId>()).min(1).max(LIST_LIMIT)]);
  const column = z.enum(['known', 'said', 'unknown']);

  const shareable: z.ZodType<Shareable> = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('message'), message: id<MessageId>() }),
    z.strictObject({ kind: z.literal('fact'), fact: id<FactId>() }),
    z.strictObject({ kind: z.literal('card'), card: id<CardId>() }),
  ]);

  const act: z.ZodType<Act> = z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('read'), message: id<MessageId>() }),
    z.strictObject({ act: z.literal('share'), item: shareable, to: roles, spoken: z.boolean().exactOptional() }),
    z.discriminatedUnion('op', [
      z.strictObject({
        act: z.literal('board'),
        op: z.literal('add'),
        column,
        fact: id<FactId>().exactOptional(),
        text: text.exactOptional(),
      }),
      z.strictObject({ act: z.literal('board'), op: z.literal('move'), card: id<CardId>(), column }),
      z.strictObject({ act: z.literal('board'), op: z.literal('remove'), card: id<CardId>() }),
    ]),
    z.strictObject({ act: z.literal('log'), kind: id<string>(), fields: z.record(id<string>(), text) }),
    z.strictObject({
      act: z.literal('alternative'),
      decision: id<DecisionId>(),
      text,
      criterion: text.exactOptional(),
    }),
    z.strictObject({
      act: z.literal('decide'),
      decision: id<DecisionId>(),
      option: id<OptionId>().exactOptional(),
      own: text.exactOptional(),
      why: text,
      confidence: z.union([z.literal(1), z.literal(2), z.literal(3)]).exactOptional(),
      overrule: text.exactOptional(),
    }),
    z.strictObject({
      act: z.literal('advise'),
      decision: id<DecisionId>(),
      option: id<OptionId>(),
      why: text.exactOptional(),
    }),
    z.strictObject({
      act: z.literal('confirm'),
      decision: id<DecisionId>(),
      agree: z.boolean(),
      why: text.exactOptional(),
    }),
    z.strictObject({ act: z.literal('revise'), decision: id<DecisionId>(), option: id<OptionId>(), why: text }),
    z.strictObject({
      act: z.literal('send'),
      request: id<RequestId>(),
      elements: z.array(id<ElementId>()).max(LIST_LIMIT),
      text: text.exactOptional(),
    }),
    z.strictObject({
      act: z.literal('product'),
      product: id<ProductId>(),
      fields: z.record(
        id<string>(),
        z.strictObject({
          text: text.exactOptional(),
          sentences: z
            .array(
              z.strictObject({
                sentence: id<SentenceId>(),
                links: z.array(id<CardId | MessageId>()).max(LIST_LIMIT),
              }),
            )
            .max(LIST_LIMIT)
            .exactOptional(),
          option: id<string>().exactOptional(),
        }),
      ),
      elements: z.array(id<ElementId>()).max(LIST_LIMIT),
    }),
    z.strictObject({
      act: z.literal('prepare'),
      product: id<ProductId>(),
      filled: z.array(id<string>()).max(LIST_LIMIT),
    }),
    z.strictObject({ act: z.literal('call'), conversation: id<ConversationId>() }),
    z.strictObject({
      act: z.literal('ask'),
      conversation: id<ConversationId>(),
      topic: id<TopicId>(),
      wording: id<string>().exactOptional(),
      own: text.exactOptional(),
    }),
    z.strictObject({ act: z.literal('hangUp'), conversation: id<ConversationId>() }),
    z.strictObject({ act: z.literal('reply'), message: id<MessageId>(), text }),
    z.strictObject({ act: z.literal('note'), to: roles, text }),
    z.strictObject({
      act: z.literal('chooseStart'),
      obligation: id<ObligationId>(),
      at: z.int().transform((at) => at as StoryTime),
      why: text,
    }),
  ]);

  /** The one text that may be empty: a field that was cleared. */
  const draft: z.ZodType<DraftSave> = z.strictObject({
    act: z.literal('draft'),
    field: z.string().min(1).max(200),
    text: z
      .string()
      .max(TEXT_LIMIT)
      .transform((typed) => opener.text(typed))
      .nullable(),
  });

  const spoken: z.ZodType<Spoken> = z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('share'), role: id<RoleId>(), item: shareable, to: roles }),
    z.strictObject({
      kind: z.literal('signal'),
      role: id<RoleId>(),
      signal: id<SignalId>(),
      credit: z.number().min(0).max(1),
    }),
    z.strictObject({
      kind: z.literal('expectation'),
      role: id<RoleId>(),
      expectation: id<ExpectationId>(),
      met: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('act'), role: id<RoleId>(), act }),
  ]);

  const reason = text.exactOptional();
  const inject = id<InjectId>();
  const play = z
    .int()
    .min(0)
    .transform((at) => at as PlayTime);
  const plain = <T extends string>(value: T) => z.strictObject({ act: z.literal(value) });
  const directive: z.ZodType<Directive> = z.discriminatedUnion('act', [
    plain('start'),
    z.strictObject({ act: z.literal('pause'), reason: z.literal('facilitator').exactOptional() }),
    plain('resume'),
    plain('endMove'),
    plain('endExercise'),
    plain('close'),
    plain('emergencyStop'),
    z.strictObject({ act: z.literal('release'), inject, reason }),
    z.strictObject({ act: z.literal('hold'), inject, reason }),
    z.strictObject({ act: z.literal('unhold'), inject }),
    z.strictObject({ act: z.literal('delay'), inject, by: z.int(), reason }),
    z.strictObject({ act: z.literal('skip'), inject, reason }),
    z.strictObject({ act: z.literal('unskip'), inject }),
    z.strictObject({ act: z.literal('withdraw'), inject, reason }),
    z.strictObject({
      act: z.literal('improvise'),
      from: z.union([z.literal('ctl'), id<ActorId>()]),
      to: roles,
      channel: z.enum(channels),
      subject: text.exactOptional(),
      text,
    }),
    z.strictObject({ act: z.literal('answer'), reply: id<MessageId>(), text }),
    z.strictObject({ act: z.literal('facilitatorNote'), to: roles, text }),
    z.strictObject({ act: z.literal('record'), spoken, reason, since: play.exactOptional() }),
    z.strictObject({ act: z.literal('extend'), target: id<DecisionId | ExpectationId | ObligationId>(), by: z.int() }),
    z.strictObject({ act: z.literal('mapOwn'), decision: id<DecisionId>(), option: id<OptionId>() }),
    z.strictObject({ act: z.literal('grant'), conversation: id<ConversationId>() }),
    z.strictObject({ act: z.literal('reveal'), what: z.enum(['knowledge', 'unshared', 'verdicts']), on: z.boolean() }),
    z.strictObject({
      act: z.literal('regroup'),
      seats: z.array(z.array(id<RoleId>()).max(LIST_LIMIT)).max(LIST_LIMIT),
    }),
  ]);

  return { act, draft, directive };
}
