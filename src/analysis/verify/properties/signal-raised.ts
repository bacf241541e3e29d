import { reachFinding, type Property } from '../subject.ts';
import { listens } from './listens.ts';

/** each signal that something waits for can be raised. */
export const signalRaised: Property = {
  name: 'signal-raised',
  title: { nl: 'elk signaal waarop iets wacht kan klinken', en: 'each signal that something waits for can be raised' },
  judge: (subject) =>
    subject.plan.scenario.signals
      .map(({ id }) => id as string)
      .filter((id) => listens(subject.plan, id))
      .map((id) =>
        reachFinding(subject, {
          property: 'signal-raised',
          element: id,
          mark: `signal ${id}`,
          may: subject.may.has(`signal ${id}`),
          mayIn: ({ may }) => may.has(`signal ${id}`),
          reaches: { nl: `Signaal ${id} klinkt`, en: `Signal ${id} is raised` },
          never: {
            nl: `Signaal ${id} klinkt nooit, en er wacht iets op.`,
            en: `Signal ${id} is never raised, and something waits for it.`,
          },
        }),
      ),
};
