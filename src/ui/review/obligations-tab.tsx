import type { ReviewView } from '../../projections/views/review-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';
import { REVIEW_WIDTH, lanePicture } from './lanes.ts';
import { AxisLines, SpanRow, spanLabel } from './lanes-picture.tsx';
import { ShowButton } from './show-button.tsx';

/** Duties and clocks as spans over the run, and the same in words. */
export const ObligationsTab = (props: {
  readonly view: ReviewView;
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const { view } = props;
  const picture = lanePicture(view, t('media'));
  const height = (picture.lanes[0]?.y ?? 60) + 4;
  return (
    <main className="rv-main">
      <p className="lead">{t('obligations.lead')}</p>
      {picture.spans.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="rv-lanes rv-scroll" aria-label={t('tab.obligations')} tabIndex={0}>
          <svg className="pic" viewBox={`0 0 ${REVIEW_WIDTH} ${height}`} role="img" aria-label={t('obligations.label')}>
            <AxisLines picture={{ ...picture, height }} />
            {picture.spans.map((span) => (
              <SpanRow key={span.id} span={span} label={spanLabel(span, t)} />
            ))}
          </svg>
        </section>
      )}
      <section className="rv-group">
        <table className="rv-table">
          <caption className="vh">{t('tab.obligations')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('col.obligation')}</th>
              <th scope="col">{t('col.owner')}</th>
              <th scope="col">{t('col.began')}</th>
              <th scope="col">{t('col.due')}</th>
              <th scope="col">{t('col.result')}</th>
              <th scope="col">{t('col.where')}</th>
            </tr>
          </thead>
          <tbody>
            {view.obligations.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.title}</th>
                <td>{row.owner}</td>
                <td className="tn">
                  {row.started === undefined ? '–' : storyMoment(language, row.started, undefined)}
                </td>
                <td className="tn">{row.due === undefined ? '–' : storyMoment(language, row.due.story, undefined)}</td>
                <td className={row.state === 'breached' ? 'bad' : row.state === 'met' ? 'good' : undefined}>
                  {t(`obligation.${row.state}`)}
                  {row.metAt !== undefined && <small>{storyMoment(language, row.metAt, undefined)}</small>}
                </td>
                <td>
                  <ShowButton what={row.title} seq={row.seq} onShow={props.onShow} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </main>
  );
};
