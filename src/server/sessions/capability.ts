/** What the holder of a link may do. */
export type Grant =
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'evaluator' | 'observer' | 'beamer'; readonly team: number }
  | { readonly kind: 'seat'; readonly team: number; readonly seat: number };

export type GrantKind = Grant['kind'];

/** A link that was given out; the token itself is known to its holder only. */
export interface Capability {
  /** Names it in lists and in the audit log; opens nothing. */
  readonly id: string;
  readonly session: string;
  readonly grant: Grant;
}

export interface Team {
  /** 0-based. */
  readonly team: number;
  readonly name: string;
  readonly run: string;
}

export interface Session {
  readonly id: string;
  readonly name: string;
  /** Six characters by which participants find it. */
  readonly code: string;
  /** UTC ms. */
  readonly created: number;
  /** UTC ms after which it is deleted with everything. */
  readonly expires: number;
  readonly teams: readonly Team[];
}

/** A line of the audit log: who did what to the session, never what was said in it. */
export interface AuditLine {
  readonly seq: number;
  /** UTC ms. */
  readonly at: number;
  /** Id of the capability; 'local' for the machine itself, 'signed-in' for who made the session and signed in. */
  readonly who: string;
  readonly what: string;
}
