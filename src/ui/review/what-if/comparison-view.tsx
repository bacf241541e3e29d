import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { TimelineItem } from '../../../projections/views/review-view.ts';
import type { BranchCard, WhatIfHost } from '../../../store/what-if-host.ts';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { storyDayShort, storyHour } from '../../shared/story-time.ts';

interface Row {
  readonly id: string;
  readonly what: ReactNode;
  readonly a: ReactNode;
  readonly b: ReactNode;
}

const Rows = (props: {
  readonly title: string;
  readonly sides: readonly [string, string];
  readonly rows: readonly Row[];
}) => {
  const t = useT('review');
  return (
    <section className="wi-rows">
      <h3>{props.title}</h3>
      {props.rows.length === 0 ? (
        <p className="lead">{t('compare.same')}</p>
      ) : (
        <table className="rv-table">
          <caption className="vh">{props.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('col.what')}</th>
              <th scope="col">{props.sides[0]}</th>
              <th scope="col">{props.sides[1]}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.what}</th>
                <td>{row.a}</td>
                <td>{row.b}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

const SHOWN = 40;

/** Two runs that began alike, side by side: what happened, what was known, duties, the profile. */
export const ComparisonView = (props: {
  readonly host: WhatIfHost;
  readonly branches: readonly BranchCard[];
  readonly current: BranchCard;
  readonly against: string;
  readonly onAgainst: (id: string) => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const { host, branches, current, against } = props;
  const found = useMemo(() => host.compare(against, current.id), [host, against, current]);
  if (!found) return null;
  const otherName = branches.find(({ id }) => id === against)?.name ?? t('compare.record');
  const sides = [otherName, current.name] as const;
  const when = (at: TimelineItem['at']): string => `${storyDayShort(language, at)} ${storyHour(language, at)}`;
  const percent = (share: number | undefined): string =>
    share === undefined ? t('notObserved') : t('percent', { n: Math.round(share * 100) });
  const none = t('compare.not');
  const timeline = [
    ...found.only.a.map((item) => ({
      at: item.at,
      row: { id: item.key, what: item.title, a: when(item.at), b: none },
    })),
    ...found.only.b.map((item) => ({
      at: item.at,
      row: { id: item.key, what: item.title, a: none, b: when(item.at) },
    })),
    ...found.otherwise.map(({ a, b }) => ({
      at: Math.min(a.at, b.at),
      row: {
        id: a.key,
        what: a.title === b.title ? a.title : t(`kind.${a.kind}`),
        a: `${when(a.at)}${a.title === b.title ? '' : ` ${a.title}`}`,
        b: `${when(b.at)}${a.title === b.title ? '' : ` ${b.title}`}`,
      },
    })),
  ].toSorted((one, other) => one.at - other.at);
  return (
    <section aria-labelledby="wi-compare" className="wi-compare">
      <h2 id="wi-compare">{t('compare')}</h2>
      <p className="wi-note">
        {t('compare.note')} {current.goesOn === 'byHand' && t('compare.until', { at: when(current.end) })}
      </p>
      <label className="wi-pick">
        <span className="lab">{t('compare.with')}</span>
        <select value={against} onChange={(event) => props.onAgainst(event.target.value)}>
          <option value="record">{t('compare.record')}</option>
          {branches
            .filter(({ id }) => id !== current.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <Rows
        title={t('tab.decisions')}
        sides={sides}
        rows={found.decisions.map(({ id, title, chosen }) => ({
          id,
          what: title,
          a: chosen.a ?? none,
          b: chosen.b ?? none,
        }))}
      />
      <Rows title={t('compare.timeline')} sides={sides} rows={timeline.slice(0, SHOWN).map(({ row }) => row)} />
      {timeline.length > SHOWN && <p className="lead">{t('compare.more', { count: timeline.length - SHOWN })}</p>}
      <Rows
        title={t('compare.knowledge')}
        sides={sides}
        rows={found.knowledge.map(({ role, only }) => ({
          id: role.id,
          what: role.short,
          a: only.a.join(', ') || none,
          b: only.b.join(', ') || none,
        }))}
      />
      <Rows
        title={t('tab.obligations')}
        sides={sides}
        rows={found.obligations.map(({ id, title, state, met }) => ({
          id,
          what: title,
          a: `${t(`obligation.${state.a}`)}${met.a === undefined ? '' : ` (${when(met.a)})`}`,
          b: `${t(`obligation.${state.b}`)}${met.b === undefined ? '' : ` (${when(met.b)})`}`,
        }))}
      />
      <Rows
        title={t('profile')}
        sides={sides}
        rows={[
          ...found.profile.map(({ id, title, index }) => ({
            id,
            what: title,
            a: percent(index.a),
            b: index.a === index.b ? percent(index.b) : <b>{percent(index.b)}</b>,
          })),
          {
            id: 'said',
            what: t('tab.said'),
            a: t('compare.said', found.said.a),
            b: t('compare.said', found.said.b),
          },
        ]}
      />
    </section>
  );
};
