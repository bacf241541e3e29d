import type { ClaimRecord } from '../../../engine/state/words.ts';
import type { Plan } from '../../../engine/plan.ts';
import { sentencesOf, type Detector } from '../found.ts';
import { seqsOf } from '../seen-run.ts';

/** Story time within which two texts stand side by side for their readers. */
const SIDE_BY_SIDE_MS = 24 * 3_600_000;

/** Two texts that went out within a day of the story say what cannot both hold. */
export const contradiction: Detector = (run) => {
  const { plan, state } = run;
  const story = (one: ClaimRecord): number => plan.timeline.storyOf(one.at);
  const pairs = state.claims.flatMap((a, index) =>
    state.claims
      .slice(index + 1)
      .filter((b) => otherText(a, b) && Math.abs(story(a) - story(b)) <= SIDE_BY_SIDE_MS && clash(plan, a, b))
      .map((b) => [a, b] as const),
  );
  if (pairs.length === 0) return undefined;
  const said = [...new Set(pairs.flat())];
  const isOf = (claim: string, overclaim: boolean): boolean =>
    said.some((one) => one.claim === claim && one.overclaim === overclaim);
  return {
    strength: 0.9,
    seqs: seqsOf(run, (event) => event.type === 'claimMade' && isOf(event.claim, event.overclaim)),
    about: sentencesOf(said),
  };
};

const otherText = (a: ClaimRecord, b: ClaimRecord): boolean => a.in !== b.in || a.index !== b.index;

/** The sentence and its own overclaim, or one that denies what the other rests on. */
function clash(plan: Plan, a: ClaimRecord, b: ClaimRecord): boolean {
  if (a.claim === b.claim) return a.overclaim !== b.overclaim;
  return denies(plan, a, b) || denies(plan, b, a);
}

function denies(plan: Plan, a: ClaimRecord, b: ClaimRecord): boolean {
  const [one, other] = [plan.claim.get(a.claim), plan.claim.get(b.claim)];
  if (!one || !other || b.overclaim) return false;
  const denied = a.overclaim ? one.overclaimDenies : one.denies;
  const rests = other.needs.filter((facts) => facts.length > 0);
  // Where another list of facts carries it as well, it does not fall with the one denied.
  return rests.length > 0 && rests.every((facts) => facts.some((fact) => denied.includes(fact)));
}
