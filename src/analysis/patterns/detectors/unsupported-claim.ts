import type { ClaimStatus } from '../../../scenario/model/claim.ts';
import { sentencesOf, type Detector } from '../found.ts';
import { seqsOf } from '../seen-run.ts';

const weight: Readonly<Record<ClaimStatus, number>> = {
  contradicted: 0.95,
  unsupported: 0.9,
  overtaken: 0.85,
  lucky: 0.4,
  supported: 0,
};

/** A sentence went out that its sender could not support then: unsupported, contradicted, overtaken, or true by luck alone. */
export const unsupportedClaim: Detector = (run) => {
  const bare = run.state.claims.filter(({ status }) => status !== 'supported');
  if (bare.length === 0) return undefined;
  const worst = bare.toSorted((a, b) => weight[b.status] - weight[a.status]);
  const seqs = worst.flatMap((one) =>
    seqsOf(
      run,
      (event) => event.type === 'claimMade' && event.claim === one.claim && event.overclaim === one.overclaim,
    ),
  );
  return {
    strength: Math.max(...bare.map(({ status }) => weight[status])),
    seqs: [...new Set(seqs)],
    about: sentencesOf(worst),
  };
};
