import { reachFinding, type Property, type Subject } from '../subject.ts';
import type { Finding } from '../finding.ts';

const findings = (subject: Subject, property: string, ending: boolean): readonly Finding[] =>
  subject.plan.scenario.storylines.flatMap(({ id, states, transitions }) =>
    states
      .filter((state) => ending === !transitions.some(({ from, to }) => from === state.id && to !== undefined))
      .map((state) => {
        const element = `${id}.${state.id}`;
        return reachFinding(subject, {
          property,
          element,
          mark: `state ${element}`,
          may: subject.may.has(`state ${element}`),
          mayIn: ({ may }) => may.has(`state ${element}`),
          reaches: { nl: `Bereikt ${element}`, en: `Reaches ${element}` },
          never: { nl: `${element} wordt nooit bereikt.`, en: `${element} is never reached.` },
        });
      }),
  );

/** Each state of a storyline that leads on can be reached. */
export const stateReached: Property = {
  name: 'state-reached',
  title: { nl: 'elke toestand kan worden bereikt', en: 'each state can be reached' },
  judge: (subject) => findings(subject, 'state-reached', false),
};

/** Each ending of a storyline can be reached. */
export const endingReached: Property = {
  name: 'ending-reached',
  title: { nl: 'elk einde kan worden bereikt', en: 'each ending can be reached' },
  judge: (subject) => findings(subject, 'ending-reached', true),
};
