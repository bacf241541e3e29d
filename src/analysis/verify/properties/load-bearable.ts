import type { Finding } from '../finding.ts';
import { instantOf } from '../witness.ts';
import type { Property, Subject } from '../subject.ts';
import type { Item } from '../explore/load.ts';

const MINUTE = 60_000;
/** More items in a real minute than a person can take in (MECHANICS.md section 2). */
const MOST = 3;

/** No role gets more than three items in a real minute; the longest wait without any is named. */
export const loadBearable: Property = {
  name: 'load-bearable',
  title: { nl: 'geen rol krijgt te veel tegelijk', en: 'no role gets too much at once' },
  judge: (subject) => subject.plan.roles.map(({ id }) => judgeRole(subject, id)),
};

function judgeRole({ plan, explored }: Subject, role: Subject['plan']['roles'][number]['id']): Finding {
  let peak: { count: number; items: readonly Item[] } = { count: 0, items: [] };
  let wait = 0;
  for (const { load, run } of explored.loads) {
    if (run.plan !== plan) continue;
    const items = load.get(role) ?? [];
    for (const [index, first] of items.entries()) {
      const within = items.slice(index).filter(({ real }) => real - first.real < MINUTE);
      if (within.length > peak.count) peak = { count: within.length, items: within };
      wait = Math.max(wait, first.real - (items[index - 1]?.real ?? 0));
    }
  }
  const at = peak.items[0] ? instantOf(plan, peak.items[0].at) : '-';
  const names = peak.items.map(({ name }) => name).join(', ');
  const idle = Math.round(wait / MINUTE);
  return {
    property: 'load-bearable',
    verdict: peak.count > MOST ? 'violated' : 'information',
    element: role,
    how: 'measured',
    message: {
      nl: `${role}: hoogstens ${peak.count} in een minuut (${at}: ${names}); langste wachttijd ${idle} minuten.`,
      en: `${role}: at most ${peak.count} in a minute (${at}: ${names}); longest wait ${idle} minutes.`,
    },
  };
}
