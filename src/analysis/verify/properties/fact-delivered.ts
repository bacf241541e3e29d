import type { Finding } from '../finding.ts';
import { reachFinding, type Property, type Subject } from '../subject.ts';
import { carried } from './carried.ts';

/** each fact reaches somebody: it is learned in play, or stands on a role card from the start. */
export const factDelivered: Property = {
  name: 'fact-delivered',
  title: { nl: 'elk feit bereikt iemand', en: 'each fact reaches somebody' },
  judge: (subject) =>
    subject.plan.scenario.facts
      .map(({ id }) => id as string)
      .filter((id) => carried(subject.plan, id))
      .map((id) => judgeFact(subject, id)),
};

function judgeFact(subject: Subject, id: string): Finding {
  const holder = subject.plan.roles.find(({ startFacts }) => (startFacts as readonly string[]).includes(id));
  if (holder && !subject.explored.seen.has(`fact ${id}`))
    return {
      property: 'fact-delivered',
      verdict: 'holds',
      element: id,
      how: 'proof',
      message: {
        nl: `${id} staat vanaf het begin op de rolkaart van ${holder.id}.`,
        en: `${id} stands on the role card of ${holder.id} from the start.`,
      },
    };
  return reachFinding(subject, {
    property: 'fact-delivered',
    element: id,
    mark: `fact ${id}`,
    may: subject.may.has(`fact ${id}`),
    mayIn: ({ may }) => may.has(`fact ${id}`),
    reaches: { nl: `${id} bereikt een rol`, en: `${id} reaches a role` },
    never: { nl: `Geen weg levert ${id} af.`, en: `No path delivers ${id}.` },
  });
}
