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
  readonly claim: ReadonlySet<string>;
  readonly product: ReadonlySet<string>;
  readonly conversation: ReadonlySet<string>;
  readonly cap: ReadonlySet<string>;
  readonly pattern: ReadonlySet<string>;
  /** Option ids by decision, element ids by request or product, state ids by storyline, parts by signal. */
  readonly options: ReadonlyMap<string, ReadonlySet<string>>;
  readonly elements: ReadonlyMap<string, ReadonlySet<string>>;
  readonly states: ReadonlyMap<string, ReadonlySet<string>>;
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Topics by conversation, each with its wordings. */
  readonly topics: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  /** Fields by product. */
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, FieldNames>>;
  /** Claims that a request or product offers, by its id; overclaims count. */
  readonly offered: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether a text is an instant as authors write it; the zone and D1 are the scenario's. */
  isInstant(text: string): boolean;
}

/** What a field of a product holds, as far as it could be read. */
export interface FieldNames {
  readonly kind: string;
  readonly options: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
}

/** Kinds of ids that stand in one flat set of `Names`. */
export type NameKind = {
  [K in keyof Names]: Names[K] extends ReadonlySet<string> ? K : never;
}[keyof Names];
