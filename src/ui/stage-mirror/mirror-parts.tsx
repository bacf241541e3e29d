import { fill, leftText } from '../../projections/stage-layout/words.ts';
import type { StageView } from '../../projections/views/stage-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyDay, storyHour, storyMoment } from '../shared/story-time.ts';
import { useClock } from '../shared/use-clock.ts';
import { stageWords } from './stage-words.ts';

type Props = { readonly view: StageView };

/** Renders at each beat of the clock; shows it by the minute. */
export const MirrorClock = () => {
  const clock = useClock();
  const language = useLanguage();
  if (!clock) return null;
  return (
    <p className="stage-clock">
      <b className="n tn">{storyHour(language, clock.story)}</b> {storyDay(language, clock.story)}
    </p>
  );
};

/** Every hour that everybody knows, with the story time left. */
export const MirrorDeadlines = ({ view }: Props) => {
  const t = useT('stage');
  const language = useLanguage();
  const clock = useClock();
  const words = stageWords(language);
  if (view.deadlines.length === 0) return <p>{t('no-deadlines')}</p>;
  return (
    <ul>
      {view.deadlines.map((deadline) => (
        <li key={deadline.handle}>
          <b>{deadline.title}</b> {storyMoment(language, deadline.due.story, clock?.story)}
          {clock ? `, ${leftText(words, deadline.due.story - clock.story)}` : ''}
        </li>
      ))}
    </ul>
  );
};

/** What the team shares, whole: the slips on the stage hold only its short form. */
export const MirrorTable = ({ view }: Props) => {
  const t = useT('stage');
  const columns = ['known', 'said', 'unknown'] as const;
  return (
    <div className="stage-columns">
      {columns.map((column) => (
        <section key={column} aria-labelledby={`stage-column-${column}`}>
          <h3 id={`stage-column-${column}`}>
            <span className={`k ${column === 'said' ? 'said' : column === 'unknown' ? 'unk' : ''}`} /> {t(column)}
          </h3>
          {view.slips[column].length === 0 ? (
            <p>{t('nothing-here')}</p>
          ) : (
            <ul>
              {view.slips[column].toReversed().map((slip) => (
                <li key={slip.handle} className="long">
                  {slip.text}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
};

export const MirrorSeats = ({ view }: Props) => {
  const t = useT('stage');
  return (
    <>
      <ul className="stage-seats">
        {view.seats.map((seat) => (
          <li key={seat.handle}>
            <b>{seat.short}</b> {t(`seat.${seat.state}`)}
            {seat.unshared ? `, ${t('unshared', { count: seat.unshared })}` : ''}
          </li>
        ))}
      </ul>
      {view.unsharedTotal === undefined ? null : (
        <p>{fill(view.unsharedTotal === 1 ? t('unshared-one') : t('unshared-many'), { n: view.unsharedTotal })}</p>
      )}
    </>
  );
};

/** Who knows what, as a table that can be read cell by cell; only when the view holds it. */
export const MirrorKnowledge = ({ view }: Props) => {
  const t = useT('stage');
  if (!view.knowledge) return null;
  const { roles, rows } = view.knowledge;
  return (
    <section aria-labelledby="stage-knowledge">
      <h2 id="stage-knowledge">{t('who-knows')}</h2>
      {/* A box that scrolls sideways must be reachable with the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="stage-scroll" tabIndex={0} role="region" aria-labelledby="stage-knowledge">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('fact')}</th>
              {roles.map((role) => (
                <th key={role} scope="col">
                  {role}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={`${line} ${row.short}`}>
                <th scope="row">{row.short}</th>
                {roles.map((role, i) => (
                  <td key={role}>
                    <span className={`k ${row.held[i] ? '' : 'unk'}`} />
                    <span className="vh">{row.held[i] ? t('knows') : t('knows-not')}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
