import type { Finding } from '../finding.ts';
import type { Property } from '../subject.ts';

/** Each language has every text, and none that is older than its source. */
export const textComplete: Property = {
  name: 'text-complete',
  title: { nl: 'elke taal is volledig', en: 'each language is complete' },
  judge: ({ missingTexts }) =>
    Object.entries(missingTexts).map(([language, keys]): Finding => {
      const some = keys.slice(0, 5).join(', ') + (keys.length > 5 ? ' ...' : '');
      return {
        property: 'text-complete',
        verdict: keys.length > 0 ? 'violated' : 'holds',
        element: language,
        how: 'proof',
        message:
          keys.length > 0
            ? {
                nl: `In ${language} ontbreken of verouderden ${keys.length} teksten: ${some}.`,
                en: `In ${language} ${keys.length} texts are missing or stale: ${some}.`,
              }
            : { nl: `Alle teksten staan er in ${language}.`, en: `All texts are there in ${language}.` },
      };
    }),
};
