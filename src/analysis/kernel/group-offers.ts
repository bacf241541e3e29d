import type { FlatRun } from './flat-run.ts';
import { actKinds, FlatOffers, type ActKind, type Offer, type Offers } from './offers.ts';

/** What somebody with several roles can do now: what all of those can, each thing once, under the first role that can. */
export class GroupOffers implements Offers {
  kindCount = 0;
  readonly #kinds: ActKind[] = [];
  readonly #each: FlatOffers;
  readonly #lists = new Map(actKinds.map((kind) => [kind, [] as Offer[]]));
  readonly #seen = new Set<string>();

  constructor(run: FlatRun) {
    this.#each = new FlatOffers(run);
  }

  look(roles: readonly number[]): void {
    this.kindCount = 0;
    this.#seen.clear();
    for (const list of this.#lists.values()) list.length = 0;
    for (const role of roles) {
      this.#each.look(role);
      for (let index = 0; index < this.#each.kindCount; index++) this.#add(this.#each.kind(index));
    }
  }

  kind(index: number): ActKind {
    return this.#kinds[index] as ActKind;
  }

  count(kind: ActKind): number {
    return this.#of(kind).length;
  }

  at(kind: ActKind, index: number): Offer {
    return this.#of(kind)[index] as Offer;
  }

  #of(kind: ActKind): Offer[] {
    return this.#lists.get(kind) as Offer[];
  }

  #add(kind: ActKind): void {
    const list = this.#of(kind);
    const count = this.#each.count(kind);
    for (let index = 0; index < count; index++) {
      const offer = this.#each.at(kind, index);
      const key = `${kind} ${offer.isFact ? 'fact ' : ''}${offer.about}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      if (list.length === 0) this.#kinds[this.kindCount++] = kind;
      list.push(offer);
    }
  }
}
