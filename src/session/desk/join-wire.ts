/** What a link opens. */
export interface OpenAnswer {
  /** `waiting`: nothing yet; the facilitator will choose a seat. */
  readonly kind: JoinAnswer['kind'] | 'waiting';
  /** Name of the session. */
  readonly session: string;
  readonly team?: number;
  readonly seat?: number;
}

/** What a link opened, and the seat in a room that was reserved for it: good for a few seconds, and once. */
export interface JoinAnswer {
  readonly kind: 'facilitator' | 'evaluator' | 'observer' | 'beamer' | 'seat';
  /** Name of the session. */
  readonly session: string;
  /** Name of the team, and its run; absent above the teams. */
  readonly team?: string;
  readonly run?: string;
  readonly seat?: number;
  /** Where the process with that room is reached, below where the app stands; absent: where it was asked. */
  readonly at?: string;
  readonly reservation: {
    readonly name: string;
    readonly sessionId: string;
    readonly roomId: string;
    readonly processId?: string;
    readonly publicAddress?: string;
  };
}

/** A session, for the facilitator who made it. */
export interface OwnSession {
  readonly id: string;
  readonly name: string;
  /** Number of teams. */
  readonly teams: number;
  /** UTC ms. */
  readonly created: number;
  /** UTC ms after which it is deleted. */
  readonly expires: number;
}

/** A team as somebody with the code sees it: who could sit there, and no more. */
export interface JoinTeam {
  readonly team: number;
  readonly name: string;
  readonly seats: readonly { readonly seat: number; readonly roles: string; readonly taken: boolean }[];
}

export interface CodeAnswer {
  readonly name: string;
  readonly teams: readonly JoinTeam[];
}
