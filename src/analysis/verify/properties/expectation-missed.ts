import { reachFinding, type Property } from '../subject.ts';

/** Each expectation can be missed: one that is always met tests nothing. */
export const expectationMissed: Property = {
  name: 'expectation-missed',
  title: { nl: 'elke verwachting kan worden gemist', en: 'each expectation can be missed' },
  judge: (subject) =>
    subject.plan.expectations.map(({ id, evidence }) => {
      const always = evidence.kind === 'holds' && !subject.may.truth(evidence.when).no;
      return reachFinding(subject, {
        property: 'expectation-missed',
        element: id,
        mark: `missed ${id}`,
        may: subject.may.has(`opened ${id}`) && !always,
        mayIn: () => false,
        reaches: { nl: `Mist ${id}`, en: `Misses ${id}` },
        never: { nl: `${id} wordt nooit gemist.`, en: `${id} is never missed.` },
      });
    }),
};
