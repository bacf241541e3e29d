import type { Finding } from '../finding.ts';
import { reachFinding, type Property } from '../subject.ts';
import { conditionsOf } from './conditions-of.ts';

/** No condition is always or never true: it would decide nothing. */
export const conditionVaries: Property = {
  name: 'condition-varies',
  title: { nl: 'elke voorwaarde is soms waar en soms niet', en: 'each condition is sometimes true and sometimes not' },
  judge: (subject) =>
    conditionsOf(subject.plan, subject.may).map(({ source, where, onlyFirst }): Finding => {
      const possible = subject.may.truth(source);
      const [yes, no] = [subject.explored.seen.has(`true ${source}`), subject.explored.seen.has(`false ${source}`)];
      const element = `${where}: ${source}`;
      const common = { property: 'condition-varies', element };
      if (yes && (no || onlyFirst))
        return {
          ...common,
          verdict: 'holds',
          how: 'run',
          message: { nl: 'Was in runs waar en niet waar.', en: 'Was true and not true in runs.' },
        };
      const missing = yes ? 'false' : 'true';
      return reachFinding(subject, {
        ...common,
        mark: `${missing} ${source}`,
        may: yes ? possible.no : possible.yes,
        mayIn: ({ may }) => (yes ? may.truth(source).no : may.truth(source).yes),
        reaches: { nl: `Voorwaarde ${source}`, en: `Condition ${source}` },
        never: yes
          ? { nl: `Altijd waar: ${source}.`, en: `Always true: ${source}.` }
          : { nl: `Nooit waar: ${source}.`, en: `Never true: ${source}.` },
      });
    }),
};
