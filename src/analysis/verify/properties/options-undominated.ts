import { dominates, undominated } from '../../../scenario/lint/lint-decisions.ts';
import type { Finding } from '../finding.ts';
import type { Property } from '../subject.ts';

/** Each decision has at least two options of which none is better than the other in everything (MECHANICS.md section 7). */
export const optionsUndominated: Property = {
  name: 'options-undominated',
  title: { nl: 'elke beslissing biedt een echte keuze', en: 'each decision offers a real choice' },
  judge: ({ plan }) =>
    plan.decisions.map((decision): Finding => {
      const good = undominated(decision);
      const beaten = decision.options.filter((option) => !good.includes(option));
      const by = (id: string) =>
        decision.options.find((one) => beaten.some((item) => item.id === id && dominates(one, item)))?.id;
      const list = beaten.map(({ id }) => `${id} < ${by(id) ?? '?'}`).join(', ');
      const common = { property: 'options-undominated', element: decision.id, how: 'proof' } as const;
      if (good.length < 2)
        return {
          ...common,
          verdict: 'violated',
          message: {
            nl: `In ${decision.id} is één optie overal minstens even goed als de andere (${list}).`,
            en: `In ${decision.id} one option is at least as good as the others in everything (${list}).`,
          },
        };
      if (beaten.length > 0)
        return {
          ...common,
          verdict: 'information',
          message: { nl: `Overtroffen: ${list}.`, en: `Dominated: ${list}.` },
        };
      return {
        ...common,
        verdict: 'holds',
        message: { nl: 'Geen optie wordt overtroffen.', en: 'No option is dominated.' },
      };
    }),
};
