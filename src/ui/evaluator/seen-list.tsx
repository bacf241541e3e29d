import type { SeenItem } from '../../projections/views/evaluator-view.ts';
import { ChannelIcon } from '../shared/channel-icon.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';

/** What has happened, newest first. */
export const SeenList = ({ items }: { readonly items: readonly SeenItem[] }) => {
  const t = useT('evaluator');
  const language = useLanguage();
  return (
    <section aria-labelledby="ev-seen">
      <h2 id="ev-seen">{t('seen')}</h2>
      {items.length === 0 && <p className="ev-lead">{t('seen.none')}</p>}
      <ol className="ev-seen">
        {items.toReversed().map((item) => (
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
    </section>
  );
};
