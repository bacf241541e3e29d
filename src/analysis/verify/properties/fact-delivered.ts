import { reachFinding, type Property } from '../subject.ts';
import { carried } from './carried.ts';

/** each fact reaches somebody. */
export const factDelivered: Property = {
  name: 'fact-delivered',
  title: { nl: 'elk feit bereikt iemand', en: 'each fact reaches somebody' },
  judge: (subject) =>
    subject.plan.scenario.facts
      .map(({ id }) => id as string)
      .filter((id) => carried(subject.plan, id))
      .map((id) =>
        reachFinding(subject, {
          property: 'fact-delivered',
          element: id,
          mark: `fact ${id}`,
          may: subject.may.has(`fact ${id}`),
          mayIn: ({ may }) => may.has(`fact ${id}`),
          reaches: { nl: `${id} bereikt een rol`, en: `${id} reaches a role` },
          never: { nl: `Geen weg levert ${id} af.`, en: `No path delivers ${id}.` },
        }),
      ),
};
