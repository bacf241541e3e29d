import { reachFinding, type Property } from '../subject.ts';

/** each option can be in force. */
export const optionInForce: Property = {
  name: 'option-in-force',
  title: { nl: 'elke optie kan gelden', en: 'each option can be in force' },
  judge: (subject) =>
    subject.plan.decisions
      .flatMap(({ id, options }) => options.map((option) => `${id}.${option.id}`))
      .map((id) =>
        reachFinding(subject, {
          property: 'option-in-force',
          element: id,
          mark: `option ${id}`,
          may: subject.may.has(`option ${id}`),
          mayIn: ({ may }) => may.has(`option ${id}`),
          reaches: { nl: `Bereikt optie ${id}`, en: `Reaches option ${id}` },
          never: { nl: `Optie ${id} geldt nooit.`, en: `Option ${id} is never in force.` },
        }),
      ),
};
