import { reachFinding, type Property } from '../subject.ts';

/** each inject can come. */
export const injectComes: Property = {
  name: 'inject-comes',
  title: { nl: 'elk bericht kan komen', en: 'each inject can come' },
  judge: (subject) =>
    subject.plan.injects
      .map(({ id }) => id as string)
      .map((id) =>
        reachFinding(subject, {
          property: 'inject-comes',
          element: id,
          mark: `inject ${id}`,
          may: subject.may.has(`inject ${id}`),
          mayIn: ({ may }) => may.has(`inject ${id}`),
          reaches: { nl: `Bereikt ${id}`, en: `Reaches ${id}` },
          never: { nl: `${id} komt nooit.`, en: `${id} never comes.` },
        }),
      ),
};
