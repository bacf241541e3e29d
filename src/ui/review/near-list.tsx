import type { ReviewView, TimelineItem } from '../../projections/views/review-view.ts';
import { ChannelIcon } from '../shared/channel-icon.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyHour } from '../shared/story-time.ts';

/** A few items around the moment, the last that had happened marked. */
export const NearList = (props: {
  readonly view: ReviewView;
  readonly items: readonly TimelineItem[];
  readonly now: TimelineItem | undefined;
  readonly onItem: (item: TimelineItem) => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const short = (id: string): string | undefined => props.view.roles.find((role) => role.id === id)?.short;
  return (
    <ol className="rv-near">
      {props.items.map((item) => {
        const roles = item.roles.map(short).filter((name) => name !== undefined);
        return (
          <li key={item.key}>
            <button type="button" aria-current={item === props.now} onClick={() => props.onItem(item)}>
              <span className="tn">{storyHour(language, item.at)}</span>
              <span>{item.channel && <ChannelIcon channel={item.channel} size={18} />}</span>
              <span>
                {item.title}
                {item === props.now && item.detail && <small>{item.detail}</small>}
              </span>
              <em>
                {roles.length > 2 ? t('nRoles', { count: roles.length }) : roles.join(', ')}
                {item.spoken && ` (${t('spoken')})`}
              </em>
            </button>
          </li>
        );
      })}
    </ol>
  );
};
