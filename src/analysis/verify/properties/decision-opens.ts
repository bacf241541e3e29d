import { reachFinding, type Property } from '../subject.ts';

/** each decision can open. */
export const decisionOpens: Property = {
  name: 'decision-opens',
  title: { nl: 'elke beslissing kan opengaan', en: 'each decision can open' },
  judge: (subject) =>
    subject.plan.decisions
      .map(({ id }) => id as string)
      .map((id) =>
        reachFinding(subject, {
          property: 'decision-opens',
          element: id,
          mark: `decision ${id}`,
          may: subject.may.has(`decision ${id}`),
          mayIn: ({ may }) => may.has(`decision ${id}`),
          reaches: { nl: `Opent ${id}`, en: `Opens ${id}` },
          never: { nl: `${id} gaat nooit open.`, en: `${id} never opens.` },
        }),
      ),
};
