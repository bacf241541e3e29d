import { useState } from 'react';
import type { ReviewView } from '../../projections/views/review-view.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyDayShort, storyHour } from '../shared/story-time.ts';
import { filterTimeline, itemKinds } from './timeline-filter.ts';

/** The same as the lanes, and more, in words: when, who, what, how. */
export const TimelineTable = (props: { readonly view: ReviewView; readonly onShow: (seq: number) => void }) => {
  const t = useT('review');
  const words = useT('shared');
  const language = useLanguage();
  const { view } = props;
  const [role, setRole] = useState('');
  const [kind, setKind] = useState('');
  const found = itemKinds.find((one) => one === kind);
  const items = filterTimeline(view.timeline, { ...(role === '' ? {} : { role }), ...(found ? { kind: found } : {}) });
  const who = (ids: readonly string[]): string =>
    ids
      .map((id) => view.roles.find((one) => one.id === id)?.short ?? '')
      .filter(Boolean)
      .join(', ');
  return (
    <main className="rv-main">
      <h2>{t('tab.course')}</h2>
      <div className="rv-filter">
        <label>
          <span className="lab">{t('col.who')}</span>
          <select value={role} onChange={(event) => setRole(event.target.value)}>
            <option value="">{t('everyone')}</option>
            {view.roles.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
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
      </div>
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
          {items.map((item, n) => (
            <tr key={`${item.seq} ${n}`}>
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
              </th>
              <td>
                <Button
                  size="small"
                  onClick={() => props.onShow(item.seq)}
                  aria-label={t('showOf', { what: item.title })}
                >
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
