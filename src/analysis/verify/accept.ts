import type { Acceptance } from '../../scenario/schema/review.ts';
import { didYouMean } from '../../scenario/diagnostics/did-you-mean.ts';
import type { Finding } from './finding.ts';

/** What is not judged by runs: whether each acceptance of a review still has a finding to answer. */
export const acceptances = {
  name: 'acceptances',
  title: { nl: 'elke aanvaarding hoort bij een bevinding', en: 'each acceptance answers a finding' },
} as const;

/**
 * The findings of one variant as its author looks at them: what is violated and accepted in `review.yaml` says why. An acceptance
 * of something that is not judged here is itself violated, with the name that may be meant; one that has nothing to accept within
 * these bounds is said as information. Only what is violated can be accepted: what was not found proves nothing, whoever says so.
 */
export function accept(
  findings: readonly Finding[],
  accepted: readonly Acceptance[],
  variant: string,
): readonly Finding[] {
  const here = accepted.filter((item) => item.variant === undefined || item.variant === variant);
  const judged = findings.map((finding): Finding => {
    const item = here.find((one) => answers(one, finding));
    return item && finding.verdict === 'violated' ? { ...finding, verdict: 'accepted', reason: item.reason } : finding;
  });
  return [...judged, ...here.flatMap((item) => unanswered(item, findings))];
}

const answers = ({ property, element }: Acceptance, finding: Finding): boolean =>
  finding.property === property && finding.element === element;

function unanswered(item: Acceptance, findings: readonly Finding[]): readonly Finding[] {
  const name = `${item.property} ${item.element}`;
  const finding = findings.find((one) => answers(item, one));
  if (finding?.verdict === 'violated') return [];
  const own = { property: acceptances.name, element: name, how: 'proof' } as const;
  if (finding)
    return [
      {
        ...own,
        verdict: 'information',
        message: {
          nl: `${name} is binnen deze grenzen niet geschonden: er is niets te aanvaarden.`,
          en: `${name} is not violated within these bounds: there is nothing to accept.`,
        },
      },
    ];
  const near = didYouMean(
    name,
    findings.map(({ property, element }) => `${property} ${element}`),
  );
  return [
    {
      ...own,
      verdict: 'violated',
      message: {
        nl: `In review.yaml wordt ${name} aanvaard, maar dat wordt hier niet beoordeeld.${near === undefined ? '' : ` Bedoelt u ${near}?`}`,
        en: `review.yaml accepts ${name}, which is not judged here.${near === undefined ? '' : ` Do you mean ${near}?`}`,
      },
    },
  ];
}
