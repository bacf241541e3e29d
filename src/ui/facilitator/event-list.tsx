import type { FacilitatorView } from '../../projections/views/facilitator-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyHour } from '../shared/story-time.ts';

const SHOWN = 60;

/** What happened, newest first, and where the storylines and values stand. */
export const EventList = (props: { readonly view: FacilitatorView }) => {
  const t = useT('facilitator');
  const language = useLanguage();
  const { events, storylines, values } = props.view;
  return (
    <>
      {events.length === 0 && <p className="fc-empty">{t('events.none')}</p>}
      <ol className="fc-notes">
        {events
          .slice(-SHOWN)
          .toReversed()
          .map((event) => (
            <li key={event.seq}>
              <span className="tn">{storyHour(language, event.at)}</span>
              <p>{event.text}</p>
            </li>
          ))}
      </ol>
      <details className="fc-more" open={events.length === 0}>
        <summary>{t('events.storylines')}</summary>
        <ul>
          {storylines.map((one) => (
            <li key={one.id}>
              {one.title}: <b>{one.state}</b>
            </li>
          ))}
          {values.map((one) => (
            <li key={one.id}>
              {one.title}: <b>{t('events.value', { value: one.value })}</b>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};
