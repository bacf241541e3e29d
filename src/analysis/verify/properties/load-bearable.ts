import type { Finding } from '../finding.ts';
import { instantOf } from '../witness.ts';
import type { Property, Subject } from '../subject.ts';
import { busiest, longestWait, MOST_IN_A_MINUTE, type Item } from '../explore/load.ts';

const MINUTE = 60_000;

/** No role gets more than three items in a real minute; the longest wait without any is named. */
export const loadBearable: Property = {
  name: 'load-bearable',
  title: { nl: 'geen rol krijgt te veel tegelijk', en: 'no role gets too much at once' },
  judge: (subject) => subject.plan.roles.map(({ id }) => judgeRole(subject, id)),
};

function judgeRole({ plan, explored }: Subject, role: Subject['plan']['roles'][number]['id']): Finding {
  let peak: readonly Item[] = [];
  let wait = 0;
  for (const { load, run } of explored.loads) {
    if (run.plan !== plan) continue;
    const items = load.get(role) ?? [];
    const most = busiest(items);
    if (most.length > peak.length) peak = most;
    const { from, to } = longestWait(items);
    wait = Math.max(wait, to - from);
  }
  const at = peak[0] ? instantOf(plan, peak[0].at) : '-';
  const names = peak.map(({ name }) => name).join(', ');
  const idle = Math.round(wait / MINUTE);
  return {
    property: 'load-bearable',
    verdict: peak.length > MOST_IN_A_MINUTE ? 'violated' : 'information',
    element: role,
    how: 'measured',
    message: {
      nl: `${role}: hoogstens ${peak.length} in een minuut (${at}: ${names}); langste wachttijd ${idle} minuten.`,
      en: `${role}: at most ${peak.length} in a minute (${at}: ${names}); longest wait ${idle} minutes.`,
    },
  };
}
