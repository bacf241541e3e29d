import type { Finding } from '../finding.ts';
import { elsewhere, type Other, type Property } from '../subject.ts';

/** With fewer expectations an objective is not observed (MECHANICS.md section 11). */
const FEWEST = 2;

/** Each objective has enough evidence in this variant to be judged. */
export const objectiveEvidence: Property = {
  name: 'objective-evidence',
  title: { nl: 'elk doel heeft bewijs', en: 'each objective has evidence' },
  judge: (subject) =>
    subject.plan.scenario.objectives.map(({ id }): Finding => {
      const { count, decisions } = evidenceOf(subject, id);
      const message = {
        nl: `${count} verwachtingen en ${decisions} beslissingen dragen bij aan ${id}.`,
        en: `${count} expectations and ${decisions} decisions bear on ${id}.`,
      };
      if (count + decisions > 0 || elsewhere(subject, (other) => evidenceOf(other, id).count >= FEWEST) === '') {
        const verdict = count >= FEWEST ? 'holds' : count + decisions === 0 ? 'violated' : 'information';
        return { property: 'objective-evidence', verdict, element: id, how: 'proof', message };
      }
      const there = elsewhere(subject, (other) => evidenceOf(other, id).count >= FEWEST);
      return {
        property: 'objective-evidence',
        verdict: 'information',
        element: id,
        how: 'proof',
        message: { nl: `Niet in deze variant, wel in ${there}.`, en: `Not in this variant, but in ${there}.` },
      };
    }),
};

const evidenceOf = ({ plan, may }: Pick<Other, 'plan' | 'may'>, objective: string) => ({
  count: plan.expectations.filter((item) => item.objective === objective && may.has(`opened ${item.id}`)).length,
  decisions: plan.decisions.filter((item) => item.objective === objective && may.has(`decision ${item.id}`)).length,
});
