import { readingTime } from '../../table/pace.ts';
import type { Finding } from '../finding.ts';
import { instantOf } from '../witness.ts';
import type { Property } from '../subject.ts';

/** Real ms over which reading is held against the clock. */
const WINDOW = 5 * 60_000;

/** What comes to a role in five real minutes can be read in five minutes. */
export const timeToRead: Property = {
  name: 'time-to-read',
  title: { nl: 'er is tijd om te lezen', en: 'there is time to read' },
  judge: ({ plan, explored }) =>
    plan.roles.map(({ id }): Finding => {
      let most = { share: 0, at: '-' };
      for (const { load, run } of explored.loads) {
        if (run.plan !== plan) continue;
        const items = load.get(id) ?? [];
        for (const [index, first] of items.entries()) {
          const words = items
            .slice(index)
            .filter(({ real }) => real - first.real < WINDOW)
            .reduce((sum, item) => sum + item.words, 0);
          const share = readingTime(words) / WINDOW;
          if (share > most.share) most = { share, at: instantOf(plan, first.at) };
        }
      }
      const percent = Math.round(most.share * 100);
      return {
        property: 'time-to-read',
        verdict: most.share > 1 ? 'violated' : 'information',
        element: id,
        how: 'measured',
        message: {
          nl: `${id}: in de drukste 5 minuten (vanaf ${most.at}) kost lezen ${percent}% van de tijd.`,
          en: `${id}: in the busiest 5 minutes (from ${most.at}) reading takes ${percent}% of the time.`,
        },
      };
    }),
};
