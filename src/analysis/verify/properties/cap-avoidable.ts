import type { Finding } from '../finding.ts';
import { reachFinding, type Property } from '../subject.ts';

/** No cap applies to every run, and each can apply. */
export const capAvoidable: Property = {
  name: 'cap-avoidable',
  title: { nl: 'elk plafond kan gelden en kan uitblijven', en: 'each cap can apply and can be avoided' },
  judge: (subject) =>
    subject.plan.caps.flatMap(({ id, levels }): Finding[] => [
      reachFinding(subject, {
        property: 'cap-avoidable',
        element: id,
        mark: `uncapped ${id}`,
        may: levels.every(({ when }) => subject.may.truth(when).no),
        mayIn: () => false,
        reaches: { nl: `Ontloopt ${id}`, en: `Avoids ${id}` },
        never: { nl: `${id} geldt in elke run.`, en: `${id} applies to every run.` },
      }),
      reachFinding(subject, {
        property: 'cap-applies',
        element: id,
        mark: `capped ${id}`,
        may: levels.some(({ when }) => subject.may.truth(when).yes),
        mayIn: () => false,
        reaches: { nl: `${id} geldt`, en: `${id} applies` },
        never: { nl: `${id} geldt nooit.`, en: `${id} never applies.` },
      }),
    ]),
};
