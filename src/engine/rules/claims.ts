import type { Claim, ClaimStatus } from '../../scenario/model/claim.ts';
import type { Audience } from '../../scenario/model/product.ts';
import type { ClaimId, FactId, ProductId, RequestId, RoleId, SignalId } from '../../scenario/model/ids.ts';
import { append, emit, holdsNow, touch, type World } from '../world.ts';
import { raise } from './signals.ts';

/** A sentence as it stands in a text that is being sent. */
export interface Sentence {
  readonly claim: ClaimId;
  readonly overclaim: boolean;
  readonly links: readonly string[];
}

/** Channels on which a fact, once out to all, is public in the story. */
export const publicChannels: ReadonlySet<string> = new Set(['news', 'social', 'parliament']);

const knows = (world: World, role: RoleId, fact: FactId): boolean => world.state.knowledge[role]?.[fact] !== undefined;

const isPublic = (world: World, fact: FactId): boolean =>
  world.plan.injects.some(
    (inject) =>
      inject.to === 'all' &&
      publicChannels.has(inject.channel) &&
      inject.facts.includes(fact) &&
      world.state.injects[inject.id]?.status === 'released',
  );

/** Facts that a newer fact has overtaken for this role. */
const overtaken = (world: World, role: RoleId, fact: FactId): boolean =>
  world.plan.scenario.facts.some((newer) => newer.supersedes.includes(fact) && knows(world, role, newer.id));

/**
 * Judges a sentence against its sender in the moment of sending (C1): contradicted by what the role or the public has, supported by
 * the role, overtaken when only outdated facts carry it, lucky when only another role could support it, else unsupported. An
 * overclaim is never supported.
 */
export function judge(world: World, role: RoleId, claim: Claim, overclaim: boolean): ClaimStatus {
  const denied = overclaim ? claim.overclaimDenies : claim.denies;
  if (denied.some((fact) => knows(world, role, fact) || isPublic(world, fact))) return 'contradicted';
  if (overclaim || !holdsNow(world, claim.when)) return 'unsupported';
  if (claim.needs.length === 0) return 'supported';
  const has = (who: RoleId): readonly (readonly FactId[])[] =>
    claim.needs.filter((set) => set.every((fact) => knows(world, who, fact)));
  const own = has(role);
  if (own.some((set) => !set.some((fact) => overtaken(world, role, fact)))) return 'supported';
  if (own.length > 0) return 'overtaken';
  return world.plan.roles.some((other) => has(other.id).length > 0) ? 'lucky' : 'unsupported';
}

/** Records the sentences of a sending (C2); an overclaim raises the text's own signal, once for the text. */
export function recordClaims(
  world: World,
  sentences: readonly Sentence[],
  text: {
    readonly id: ProductId | RequestId;
    readonly index: number;
    readonly by: RoleId;
    readonly audience?: Audience | undefined;
    readonly overclaims?: SignalId | undefined;
  },
): void {
  const { state } = world;
  for (const sentence of sentences) {
    const claim = world.plan.claim.get(sentence.claim);
    if (!claim) continue;
    const status = judge(world, text.by, claim, sentence.overclaim);
    append(world, 'claims', {
      claim: sentence.claim,
      overclaim: sentence.overclaim,
      at: state.now,
      by: text.by,
      in: text.id,
      index: text.index,
      ...(text.audience === undefined ? {} : { audience: text.audience }),
      status,
      links: sentence.links,
    });
    emit(world, {
      type: 'claimMade',
      claim: sentence.claim,
      overclaim: sentence.overclaim,
      status,
      in: text.id,
      by: text.by,
    });
    touch(world, `claim:${sentence.claim}`);
  }
  if (text.overclaims !== undefined && sentences.some((sentence) => sentence.overclaim))
    raise(world, text.overclaims, 1);
}
