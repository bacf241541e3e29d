import { reachFinding, type Property } from '../subject.ts';

/** Each duty with an hour can be kept in time. */
export const obligationKept: Property = {
  name: 'obligation-kept',
  title: { nl: 'elke verplichting kan worden nagekomen', en: 'each obligation can be kept' },
  judge: (subject) =>
    subject.plan.obligations
      .filter(({ type }) => type === 'duty')
      .map(({ id, met, restart }) =>
        reachFinding(subject, {
          property: 'obligation-kept',
          element: id,
          mark: `kept ${id}`,
          may: [...met, ...(restart?.met ?? [])].some((signal) => subject.may.has(`signal ${signal}`)),
          mayIn: () => false,
          reaches: { nl: `Komt ${id} na`, en: `Keeps ${id}` },
          never: { nl: `${id} kan niet worden nagekomen.`, en: `${id} cannot be kept.` },
        }),
      ),
};
