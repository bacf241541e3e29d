import { z } from 'zod';
import { handInLimits } from '../../scenario/hand-in-limits.ts';
import { isPlayedPath } from '../../scenario/source/file-kinds.ts';
import { linkAsks } from '../../session/desk/session-wire.ts';
import type { TextRef } from '../../engine/command.ts';

const token = z.string().min(20).max(60);
const code = z.string().min(6).max(20);
const team = z.int().min(0).max(999);
const seat = z.int().min(0).max(99);
const count = z.int().min(0);
const language = z.enum(['nl', 'en']);

const tables = {
  variant: z.string().min(1).max(40),
  people: z.int().min(1).max(99),
  name: z.string().trim().min(1).max(120),
  teams: z.array(z.string().trim().min(1).max(60)).min(1).max(400),
};

/** Bodies of the requests, by path; each is JSON of at most `bodyLimit` bytes. */
export const bodies = {
  '/api/sessions': z.strictObject({ scenario: z.string().regex(/^[\w-]{1,80}$/), ...tables }),
  '/api/sessions/own-exercise': z.strictObject({
    files: z
      .array(z.strictObject({ path: z.string().max(120).refine(isPlayedPath), text: z.string() }))
      .min(1)
      .max(handInLimits.files)
      .refine((files) => new Set(files.map(({ path }) => path)).size === files.length),
    ...tables,
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

/** Requests with a long body, which is not read of anybody but who may make sessions. */
export const fromStaff: ReadonlySet<ApiPath> = new Set(['/api/sessions/own-exercise']);

const KB = 1024;
/** Longest body of a request, in bytes; of an exercise more than one within its limits takes as JSON, so that it is told apart from one that is not. */
export const bodyLimit = (path: ApiPath): number => (fromStaff.has(path) ? 16 * KB * KB : 128 * KB);
