import { reachFinding, type Property } from '../subject.ts';

/** each topic can be answered. */
export const topicAnswered: Property = {
  name: 'topic-answered',
  title: { nl: 'elk gespreksonderwerp kan antwoord krijgen', en: 'each topic can be answered' },
  judge: (subject) =>
    subject.plan.conversations
      .flatMap(({ id, topics }) => topics.map((topic) => `${id}.${topic.id}`))
      .map((id) =>
        reachFinding(subject, {
          property: 'topic-answered',
          element: id,
          mark: `topic ${id}`,
          may: subject.may.has(`topic ${id}`),
          mayIn: ({ may }) => may.has(`topic ${id}`),
          reaches: { nl: `Bereikt onderwerp ${id}`, en: `Reaches topic ${id}` },
          never: { nl: `Onderwerp ${id} krijgt nooit antwoord.`, en: `Topic ${id} is never answered.` },
        }),
      ),
};
