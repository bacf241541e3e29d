import type { ActorRow } from '../../projections/views/facilitator-view.ts';
import { useT } from '../shared/i18n.ts';
import { Portrait } from '../shared/portrait.tsx';

const SHOWN = 4;

/** The first actors as portraits, all of them and exercise staff in the list beside. The chosen one is always in view. */
export const ActorPicker = (props: {
  readonly actors: readonly ActorRow[];
  readonly value: string;
  readonly onChange: (actor: string) => void;
}) => {
  const t = useT('facilitator');
  const { actors, value } = props;
  const first = actors.slice(0, SHOWN);
  const chosen = actors.find((actor) => actor.id === value);
  const shown = chosen && !first.includes(chosen) ? [...first.slice(0, SHOWN - 1), chosen] : first;
  return (
    <div className="as" role="group" aria-label={t('play.who')}>
      {shown.map((actor) => (
        <button
          key={actor.id}
          type="button"
          aria-pressed={actor.id === value}
          aria-label={actor.name}
          title={actor.name}
          onClick={() => props.onChange(actor.id)}
        >
          <Portrait name={actor.portrait} size={38} />
        </button>
      ))}
      <select
        className="fc-select"
        aria-label={t('play.whoAll')}
        value={value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {actors.map((actor) => (
          <option key={actor.id} value={actor.id}>
            {actor.name}
          </option>
        ))}
        <option value="ctl">{t('staff')}</option>
      </select>
    </div>
  );
};
