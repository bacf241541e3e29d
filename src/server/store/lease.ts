/**
 * The right to write one run. Exactly one process has it at a time; each taking raises the epoch, and an append that carries an older
 * epoch is refused, so that an owner that wakes up late can do no harm.
 */
export interface Lease {
  readonly run: string;
  readonly epoch: number;
}

export type Taken =
  | { readonly kind: 'taken'; readonly lease: Lease }
  /** Somebody else has it; `left` ms by the store's clock until it expires. */
  | { readonly kind: 'held'; readonly owner: string; readonly left: number }
  | { readonly kind: 'gone' };

/** The only truth about who owns a run. */
export interface Leases {
  /** Who has it now; undefined: nobody, or there is no such run. */
  ownerOf(run: string): Promise<string | undefined>;
  /** `life`: real ms until it expires unless renewed. An owner may take its own again. */
  take(run: string, owner: string, life: number): Promise<Taken>;
  /** False: it was lost, and must not be used any more. */
  renew(lease: Lease, life: number): Promise<boolean>;
  /** Gives it back early; does nothing when it was lost. */
  release(lease: Lease): Promise<void>;
}
