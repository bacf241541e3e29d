import { z } from 'zod';
import { linkAsks } from '../../session/desk/session-wire.ts';
import type { TextRef } from '../../engine/command.ts';

const token = z.string().min(20).max(60);
const code = z.string().min(6).max(20);
const team = z.int().min(0).max(999);
const seat = z.int().min(0).max(99);
const count = z.int().min(0);
const language = z.enum(['nl', 'en']);

/** Bodies of the requests, by path; each is JSON of at most `BODY_LIMIT` bytes. */
export const bodies = {
  '/api/sessions': z.strictObject({
    scenario: z.string().regex(/^[\w-]{1,80}$/),
    variant: z.string().min(1).max(40),
    people: z.int().min(1).max(99),
    name: z.string().trim().min(1).max(120),
    teams: z.array(z.string().trim().min(1).max(60)).min(1).max(400),
  }),
  '/api/own': z.strictObject({}),
  '/api/own/link': z.strictObject({ session: z.string().min(20).max(60) }),
  '/api/open': z.strictObject({ token }),
  '/api/join': z.strictObject({ token, team: team.exactOptional(), language }),
  '/api/code': z.strictObject({ code, language }),
  '/api/wait': z.strictObject({ code, name: z.string().trim().max(40) }),
  '/api/seat': z.strictObject({ code, team, seat }),
  '/api/run': z.strictObject({ token, team, have: z.strictObject({ records: count, notes: count }).exactOptional() }),
  '/api/link': z.strictObject({ token, ask: linkAsks }),
  '/api/note': z.strictObject({
    token,
    team,
    expected: count,
    note: z.unknown(),
    texts: z
      .array(
        z.strictObject({
          ref: z
            .string()
            .max(120)
            .transform((ref) => ref as TextRef),
          salt: z.string().max(120),
          text: z.string().max(20_000),
        }),
      )
      .max(10),
  }),
} as const;

export type ApiPath = keyof typeof bodies;

/** Longest body, in bytes. */
export const BODY_LIMIT = 128 * 1024;
