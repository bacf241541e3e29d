import { useState } from 'react';
import type { ReviewView, TimelineItem } from '../../projections/views/review-view.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyDayShort, storyHour } from '../shared/story-time.ts';
import { FilterBar } from './replay/filter-bar.tsx';
import { filterTimeline, itemKinds, type TimelineFilter } from './timeline-filter.ts';

/** The same as the lanes, and more, in words: when, who, what, how. */
export const TimelineTable = (props: {
  readonly view: ReviewView;
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
  readonly onItem: (item: TimelineItem) => void;
}) => {
  const t = useT('review');
  const words = useT('shared');
  const language = useLanguage();
  const { view } = props;
  const [kind, setKind] = useState('');
  const found = itemKinds.find((one) => one === kind);
  const items = filterTimeline(view.timeline, { ...props.filter, ...(found ? { kind: found } : {}) });
  const causes = new Map(view.links.map(({ from, to }) => [view.timeline[to], view.timeline[from]]));
  const who = (ids: readonly string[]): string =>
    ids
      .map((id) => [...view.roles, ...view.actors].find((one) => one.id === id)?.short ?? '')
      .filter(Boolean)
      .join(', ');
  return (
    <main className="rv-main">
      <h2>{t('tab.course')}</h2>
      <FilterBar view={view} filter={props.filter} onFilter={props.onFilter}>
        <label>
          <span className="lab">{t('col.kind')}</span>
          <select value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">{t('everything')}</option>
            {itemKinds.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <span className="lab" role="status">
          {t('rows', { count: items.length })}
        </span>
      </FilterBar>
      <table className="rv-table">
        <caption className="vh">{t('tab.course')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('col.when')}</th>
            <th scope="col">{t('col.kind')}</th>
            <th scope="col">{t('col.who')}</th>
            <th scope="col">{t('col.what')}</th>
            <th scope="col">{t('col.where')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.key}>
              <td className="tn">
                {storyDayShort(language, item.at)} {storyHour(language, item.at)}
              </td>
              <td>
                {t(`kind.${item.kind}`)}
                {item.channel && <small>{words(`channel.${item.channel}`)}</small>}
              </td>
              <td>{who(item.roles)}</td>
              <th scope="row">
                {item.title}
                {item.detail && <small>{item.detail}</small>}
                {item.spoken && <small>{t('spoken')}</small>}
                {causes.get(item) && <small>{t('cause', { what: causes.get(item)?.title ?? '' })}</small>}
              </th>
              <td>
                <Button size="small" onClick={() => props.onItem(item)} aria-label={t('showOf', { what: item.title })}>
                  {t('show')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
};
