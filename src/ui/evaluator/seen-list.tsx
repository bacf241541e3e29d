import { useState } from 'react';
import type { SeenItem } from '../../projections/views/evaluator-view.ts';
import { Button } from '../shared/button.tsx';
import { ChannelIcon } from '../shared/channel-icon.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';

/** As many as leave the objectives within reach on a tablet, where they come after this. */
const NEWEST = 10;

/** What has happened, newest first; what lies further back on request. */
export const SeenList = ({ items }: { readonly items: readonly SeenItem[] }) => {
  const t = useT('evaluator');
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const newest = items.toReversed();
  return (
    <section aria-labelledby="ev-seen">
      <h2 id="ev-seen">{t('seen')}</h2>
      {items.length === 0 && <p className="ev-lead">{t('seen.none')}</p>}
      <ol className="ev-seen">
        {(all ? newest : newest.slice(0, NEWEST)).map((item) => (
          <li key={item.id}>
            <span className="tn">{storyMoment(language, item.at, undefined)}</span>
            <span>{item.channel ? <ChannelIcon channel={item.channel} size={18} /> : null}</span>
            <p>
              {item.title}
              <em>{[t(`kind.${item.kind}`), item.roles.join(', ')].filter(Boolean).join(' · ')}</em>
            </p>
          </li>
        ))}
      </ol>
      {items.length > NEWEST && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('seen.newest', { n: NEWEST }) : t('seen.all', { n: items.length })}
        </Button>
      )}
    </section>
  );
};
