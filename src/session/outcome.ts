import type { Rejection } from '../engine/rejection.ts';

/** What became of a command: accepted and durable, or refused with a reason. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly rejection: Rejection };

export const accepted: Outcome = { ok: true };
export const refused = (rejection: Rejection): Outcome => ({ ok: false, rejection });
