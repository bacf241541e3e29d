import { say, type ViewContext } from '../../projections/context.ts';
import type { FoundPattern, DetectorName } from './find-patterns.ts';
import type { About } from './found.ts';
import { patternWords, type PatternWords } from './words.ts';

/** How many a debrief can carry (MECHANICS.md section 16). */
const MOST = 7;

/** A pattern in the words of one language. */
export interface PatternRow extends PatternWords {
  readonly id: string;
  readonly source: FoundPattern['source'];
  /** 0-1; orders the list and is no score. */
  readonly strength: number;
  /** Journal positions, the telling one first. */
  readonly seqs: readonly number[];
  /** What it was found in, in words, the telling one first. */
  readonly about: readonly string[];
}

/** The first seven patterns as people read them, in the order given. */
export function patternRows(
  context: Pick<ViewContext, 'plan' | 'language'>,
  found: readonly FoundPattern[],
): readonly PatternRow[] {
  return found.slice(0, MOST).map(({ id, source, strength, seqs, about }) => ({
    id,
    source,
    strength,
    seqs,
    about: about.map((one) => nameOf(context as ViewContext, one)),
    ...wordsOf(context as ViewContext, id, source),
  }));
}

function wordsOf(context: ViewContext, id: string, source: FoundPattern['source']): PatternWords {
  if (source === 'detector') return patternWords[context.language][id as DetectorName];
  const pattern = context.plan.scenario.patterns.find((one) => one.id === id);
  return {
    title: say(context, pattern?.title),
    question: say(context, pattern?.question),
    ...(pattern?.advice === undefined ? {} : { advice: say(context, pattern.advice) }),
  };
}

function nameOf(context: ViewContext, { kind, id }: About): string {
  const { plan } = context;
  switch (kind) {
    case 'decision':
      return say(context, plan.decision.get(id)?.title);
    case 'fact':
      return say(context, plan.fact.get(id)?.text);
    case 'obligation':
      return say(context, plan.obligation.get(id)?.title);
    case 'claim':
      return say(context, plan.claim.get(id)?.text);
    case 'overclaim':
      return say(context, plan.claim.get(id)?.overclaim);
    case 'sending':
      return say(context, (plan.request.get(id) ?? plan.product.get(id))?.title);
    case 'role':
      return say(context, plan.role.get(id)?.short);
  }
}
