import { z } from 'zod';
import type { ScreenKind } from './wire.ts';
import type { Language } from '../scenario/model/ids.ts';

/** Longest message that a host reads, in UTF-16 code units of its JSON. */
export const MESSAGE_LIMIT = 256 * 1024;

const language: z.ZodType<Language> = z.enum(['nl', 'en']);
const screen: z.ZodType<ScreenKind> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), seat: z.int().min(0).max(99) }),
  z.strictObject({ kind: z.literal('facilitator') }),
  z.strictObject({ kind: z.literal('stage') }),
  z.strictObject({ kind: z.literal('evaluator'), author: z.string().min(16).max(80) }),
]);

export const clientMessages = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), screen, language, client: z.string().min(1).max(80) }),
  z.strictObject({ type: z.literal('command'), id: z.string().min(1).max(80), command: z.unknown() }),
  z.strictObject({ type: z.literal('note'), id: z.string().min(1).max(80), note: z.unknown() }),
  z.strictObject({ type: z.literal('language'), language }),
  z.strictObject({ type: z.literal('typing'), field: z.string().min(1).max(200).nullable() }),
  z.strictObject({ type: z.literal('picture'), attachment: z.string().min(1).max(80) }),
  z.strictObject({ type: z.literal('bye') }),
]);

/** A message of the right outer shape; its command is still unread. */
export type ReceivedMessage = z.infer<typeof clientMessages>;

/** Reads what a screen sent; undefined when it is too long or has another shape. */
export function readClientMessage(message: unknown): ReceivedMessage | undefined {
  let text: string | undefined;
  try {
    text = JSON.stringify(message);
  } catch {
    return undefined;
  }
  if (text === undefined || text.length > MESSAGE_LIMIT) return undefined;
  const read = clientMessages.safeParse(JSON.parse(text));
  return read.success ? read.data : undefined;
}
