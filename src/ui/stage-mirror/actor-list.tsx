import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Handle } from '../../projections/views/shared.ts';
import type { StageActor } from '../../projections/views/stage-view.ts';
import { useT } from '../shared/i18n.ts';
import { isArrow, nearestActor } from './nearest-actor.ts';

interface Props {
  readonly actors: readonly StageActor[];
  /** Told which actor has the focus, so that the picture can ring it; null when the focus leaves the list. */
  readonly onFocus: (handle: Handle | null) => void;
}

/** The actors as a list with one stop in the tab order; arrows go to the neighbour that stands nearest on the stage. */
export const ActorList = ({ actors, onFocus }: Props) => {
  const t = useT('stage');
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<Handle | null>(null);
  const stop = actors.some((actor) => actor.handle === current) ? current : actors[0]?.handle;

  const onKey = (event: KeyboardEvent, from: Handle): void => {
    if (!isArrow(event.key)) return;
    event.preventDefault();
    const to = nearestActor(actors, from, event.key);
    const index = actors.findIndex((actor) => actor.handle === to);
    list.current?.querySelectorAll('button')[index]?.focus();
  };

  if (actors.length === 0) return <p>{t('no-actors')}</p>;
  return (
    <>
      <p id="stage-actors-help" className="stage-quiet">
        {t('actors-help')}
      </p>
      <ul ref={list} className="stage-actors" aria-describedby="stage-actors-help" onBlur={() => onFocus(null)}>
        {actors.map((actor) => (
          <li key={actor.handle}>
            <button
              type="button"
              className="stage-actor"
              tabIndex={actor.handle === stop ? 0 : -1}
              onFocus={() => {
                setCurrent(actor.handle);
                onFocus(actor.handle);
              }}
              onKeyDown={(event) => onKey(event, actor.handle)}
            >
              <b>{actor.short}</b> <span>{actor.ringing ? t('rings') : t(`mood.${actor.mood}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
