import { reachFinding, type Property } from '../subject.ts';

/** each expectation can be met. */
export const expectationMet: Property = {
  name: 'expectation-met',
  title: { nl: 'aan elke verwachting kan worden voldaan', en: 'each expectation can be met' },
  judge: (subject) =>
    subject.plan.expectations
      .map(({ id }) => id as string)
      .map((id) =>
        reachFinding(subject, {
          property: 'expectation-met',
          element: id,
          mark: `met ${id}`,
          may: subject.may.has(`done ${id}`),
          mayIn: ({ may }) => may.has(`done ${id}`),
          reaches: { nl: `Voldoet aan ${id}`, en: `Meets ${id}` },
          never: { nl: `Aan ${id} kan niet worden voldaan.`, en: `${id} cannot be met.` },
        }),
      ),
};
