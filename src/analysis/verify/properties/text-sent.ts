import { reachFinding, type Property } from '../subject.ts';

/** each request and product can be sent. */
export const textSent: Property = {
  name: 'text-sent',
  title: { nl: 'elk verzoek en product kan worden verstuurd', en: 'each request and product can be sent' },
  judge: (subject) =>
    [...subject.plan.requests, ...subject.plan.products]
      .map(({ id }) => id as string)
      .map((id) =>
        reachFinding(subject, {
          property: 'text-sent',
          element: id,
          mark: `sent ${id}`,
          may: subject.may.has(`sent ${id}`),
          mayIn: ({ may }) => may.has(`sent ${id}`),
          reaches: { nl: `Verstuurt ${id}`, en: `Sends ${id}` },
          never: { nl: `${id} kan nooit worden verstuurd.`, en: `${id} can never be sent.` },
        }),
      ),
};
