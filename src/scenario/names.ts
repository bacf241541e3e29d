/**
 * The declared ids of a scenario by kind: what a reference or a condition may name. Built from everything that carries an
 * id, also from elements with other mistakes, so that one mistake does not make all references to it dangle.
 */
export interface Names {
  readonly move: ReadonlySet<string>;
  readonly variant: ReadonlySet<string>;
  readonly role: ReadonlySet<string>;
  readonly actor: ReadonlySet<string>;
  readonly fact: ReadonlySet<string>;
  readonly signal: ReadonlySet<string>;
  readonly value: ReadonlySet<string>;
  readonly flag: ReadonlySet<string>;
  readonly dimension: ReadonlySet<string>;
  readonly objective: ReadonlySet<string>;
  readonly inject: ReadonlySet<string>;
  readonly decision: ReadonlySet<string>;
  readonly request: ReadonlySet<string>;
  readonly logKind: ReadonlySet<string>;
  readonly expectation: ReadonlySet<string>;
  readonly obligation: ReadonlySet<string>;
  readonly storyline: ReadonlySet<string>;
  /** Option ids by decision, element ids by request, state ids by storyline, parts by signal. */
  readonly options: ReadonlyMap<string, ReadonlySet<string>>;
  readonly elements: ReadonlyMap<string, ReadonlySet<string>>;
  readonly states: ReadonlyMap<string, ReadonlySet<string>>;
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether a text is an instant as authors write it; the zone and D1 are the scenario's. */
  isInstant(text: string): boolean;
}

/** Kinds of ids that stand in one flat set of `Names`. */
export type NameKind = {
  [K in keyof Names]: Names[K] extends ReadonlySet<string> ? K : never;
}[keyof Names];
