import type { ReviewView } from '../../projections/views/review-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';
import { ShowButton } from './show-button.tsx';

type Row = ReviewView['expectations'][number];
const groups: readonly {
  readonly id: 'missed' | 'late' | 'partly' | 'met' | 'notPlayed' | 'out';
  readonly states: readonly Row['state'][];
}[] = [
  { id: 'missed', states: ['missed', 'open'] },
  { id: 'late', states: ['late'] },
  { id: 'partly', states: ['partly'] },
  { id: 'met', states: ['met'] },
  { id: 'notPlayed', states: ['notPlayed'] },
  { id: 'out', states: ['out', 'waiting'] },
];

/** What stands in the place of the hour at which it was done. */
const without = (state: Row['state']): 'notPlayed' | 'unscored.notOpened' | 'never' =>
  state === 'notPlayed' ? 'notPlayed' : state === 'waiting' ? 'unscored.notOpened' : 'never';

/** Expected beside actual: what was missed first, each with the evidence it rests on. */
export const ExpectationsTab = (props: {
  readonly view: ReviewView;
  readonly onShow: (seq: number | undefined) => void;
}) => {
  const t = useT('review');
  const language = useLanguage();
  const { view } = props;
  const objective = (id: string): string => view.objectives.find((one) => one.id === id)?.title ?? id;
  return (
    <main className="rv-main">
      <p className="lead">{t('expectations.lead')}</p>
      {groups.map((group) => {
        const counts = group.id !== 'out' && group.id !== 'notPlayed';
        const rows = view.expectations.filter((row) => group.states.includes(row.state));
        return rows.length === 0 ? null : (
          <section key={group.id} className="rv-group" aria-labelledby={`rv-exp-${group.id}`}>
            <h2 id={`rv-exp-${group.id}`}>{t(`expectations.${group.id}`, { n: rows.length })}</h2>
            {group.id === 'notPlayed' && <p className="lead">{t('expectations.notPlayed.lead')}</p>}
            <table className="rv-table rv-even">
              <thead>
                <tr>
                  <th scope="col">{t('col.expected')}</th>
                  <th scope="col">{t('col.who')}</th>
                  <th scope="col">{t('col.window')}</th>
                  <th scope="col">{t('col.actual')}</th>
                  <th scope="col">{t('share')}</th>
                  <th scope="col">{t('col.where')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      {row.text}
                      <small>
                        {objective(row.objective)}
                        {row.critical && ` (${t('critical')})`}
                      </small>
                    </th>
                    <td>{row.role.short}</td>
                    <td className="tn">
                      {t('window', {
                        full: storyMoment(language, row.full.story, undefined),
                        zero: storyMoment(language, row.zero.story, row.full.story),
                      })}
                    </td>
                    <td>
                      {row.at === undefined ? t(without(row.state)) : storyMoment(language, row.at, undefined)}
                      {row.evidence && <small>{row.evidence}</small>}
                      {row.spoken && <small>{t('spoken')}</small>}
                    </td>
                    <td className={!counts ? 'tn' : row.credit > 0 ? 'good tn' : 'bad tn'}>
                      {counts ? t('percent', { n: Math.round(row.credit * 100) }) : '–'}
                    </td>
                    <td>
                      <ShowButton what={row.text} seq={row.seq} onShow={props.onShow} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
    </main>
  );
};
