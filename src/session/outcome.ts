import type { Rejection } from '../engine/rejection.ts';

/**
 * What became of a command: accepted and durable, or refused with a reason. `stands`: of a draft that was not stored, because its field was
 * written elsewhere meanwhile; this stands there.
 */
export type Outcome =
  { readonly ok: true; readonly stands?: string } | { readonly ok: false; readonly rejection: Rejection };

export const accepted: Outcome = { ok: true };
export const refused = (rejection: Rejection): Outcome => ({ ok: false, rejection });
