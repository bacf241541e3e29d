import type { FlatRun } from './flat-run.ts';
import { FlatOffers, type ActKind, type Offer, type Offers } from './offers.ts';

/** What somebody with several roles can do now: what all of those can, each thing once, under the first role that can. */
export class GroupOffers implements Offers {
  kindCount = 0;
  readonly #kinds: ActKind[] = [];
  readonly #run: FlatRun;
  /** What each role can do, of the last look. */
  readonly #each: FlatOffers[] = [];
  #roles = 0;
  /** What there is of the kind that was counted last. */
  #offers: Offer[] = [];

  constructor(run: FlatRun) {
    this.#run = run;
  }

  look(roles: readonly number[]): void {
    this.kindCount = 0;
    this.#roles = roles.length;
    for (let i = 0; i < roles.length; i++) {
      const each = (this.#each[i] ??= new FlatOffers(this.#run));
      each.look(roles[i] as number);
      for (let index = 0; index < each.kindCount; index++) this.#add(each.kind(index));
    }
  }

  kind(index: number): ActKind {
    return this.#kinds[index] as ActKind;
  }

  count(kind: ActKind): number {
    this.#offers = [];
    const seen = new Set<number>();
    for (let i = 0; i < this.#roles; i++) {
      const each = this.#each[i] as FlatOffers;
      const count = each.offers(kind) ? each.count(kind) : 0;
      for (let index = 0; index < count; index++) {
        const offer = each.at(kind, index);
        const thing = offer.about * 2 + (offer.isFact ? 1 : 0);
        if (seen.has(thing)) continue;
        seen.add(thing);
        this.#offers.push(offer);
      }
    }
    return this.#offers.length;
  }

  at(_kind: ActKind, index: number): Offer {
    return this.#offers[index] as Offer;
  }

  #add(kind: ActKind): void {
    for (let index = 0; index < this.kindCount; index++) if (this.#kinds[index] === kind) return;
    this.#kinds[this.kindCount++] = kind;
  }
}
