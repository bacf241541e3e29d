import type { SessionAsk, TeamOverview } from '../../session/desk/session-wire.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/field.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { useAsking } from '../shared/use-asking.ts';
import { storyDayShort, storyHour, storyMoment } from '../shared/story-time.ts';
import { phaseWords } from './phase-words.ts';
import type { AskSession } from './session-screen.tsx';

const links = ['beamer', 'evaluator', 'observer'] as const;

/** One seat of a team: who is there, and the two things to do about it. */
const SeatLine = (props: {
  readonly team: TeamOverview;
  readonly seat: TeamOverview['seats'][number];
  readonly onLink: (what: string, ask: SessionAsk) => void;
  readonly ask: AskSession;
}) => {
  const t = useT('session');
  const { seat, roles, connected, taken } = props.seat;
  const { team, name } = props.team;
  const { place, asks, ask, onKeyDown } = useAsking<'release', HTMLLIElement>();
  const release = (): void => {
    ask();
    void props.ask({ op: 'freeSeat', team, seat });
  };
  return (
    // Escape gives up the question of its button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li ref={place} onKeyDown={onKeyDown}>
      <b>{roles}</b>
      <span className={connected ? 'se-here' : undefined}>
        {t(connected ? 'seat.here' : taken ? 'seat.away' : 'seat.free')}
      </span>
      <Button
        size="small"
        aria-label={t('seat.link.of', { roles, team: name })}
        onClick={() => props.onLink(`${name}: ${roles}`, { op: 'seatLink', team, seat })}
      >
        {t('seat.link')}
      </Button>
      {taken && (
        <Button
          size="small"
          aria-label={t('seat.release.of', { roles, team: name })}
          data-asks="release"
          aria-expanded={connected ? asks === 'release' : undefined}
          onClick={() => (connected ? ask('release') : release())}
        >
          {t('seat.release')}
        </Button>
      )}
      {taken && asks === 'release' && (
        <div className="se-ask" role="group" aria-label={t('seat.release.of', { roles, team: name })}>
          <p>{t('seat.release.ask', { roles, team: name })}</p>
          <Button kind="stop" onClick={release}>
            {t('seat.release.yes')}
          </Button>
          <Button data-answer onClick={() => ask()}>
            {t('seat.release.no')}
          </Button>
        </div>
      )}
    </li>
  );
};

/** A team as its facilitator follows it from above. */
export const TeamRow = (props: {
  readonly team: TeamOverview;
  readonly chosen: boolean;
  readonly onChosen: (chosen: boolean) => void;
  readonly consoleAddress: string;
  readonly reviewAddress: string;
  readonly onLink: (what: string, ask: SessionAsk) => void;
  readonly ask: AskSession;
}) => {
  const t = useT('session');
  const language = useLanguage();
  const { team } = props;
  const here = team.seats.filter(({ connected }) => connected).length;
  const [decision] = team.decisions;
  return (
    <li className="se-team">
      <div className="se-team-head">
        <CheckField
          label={<b>{team.name}</b>}
          checked={props.chosen}
          onChange={(event) => props.onChosen(event.target.checked)}
        />
        <span className="se-phase">{phaseWords(language, team)}</span>
        <span className="n tn">{`${storyDayShort(language, team.story)} ${storyHour(language, team.story)}`}</span>
        <span className="se-move">{team.move}</span>
        <a className="btn p" href={props.consoleAddress} aria-label={t('console.of', { team: team.name })}>
          {t('console')}
        </a>
        {team.phase !== 'lobby' && (
          <a className="btn" href={props.reviewAddress} aria-label={t('review.of', { team: team.name })}>
            {t('review')}
          </a>
        )}
      </div>
      {team.fault && <p role="alert">{t('fault')}</p>}
      <dl className="se-facts">
        <div>
          <dt>{t('seats')}</dt>
          <dd className="n">{t('seats.here', { here, all: team.seats.length })}</dd>
        </div>
        <div>
          <dt>{t('unanswered')}</dt>
          <dd className="n">{team.unanswered}</dd>
        </div>
        <div>
          <dt>{t('deadline')}</dt>
          <dd>
            {team.deadline
              ? `${storyMoment(language, team.deadline.at.story, team.story)} ${team.deadline.title}`
              : t('none')}
          </dd>
        </div>
        <div>
          <dt>{t('decided')}</dt>
          <dd>
            {decision
              ? `${decision.title}${/[?!.]$/.test(decision.title) ? '' : ':'} ${
                  decision.byDefault ? t('decided.default', { chosen: decision.chosen }) : decision.chosen
                }`
              : t('none')}
          </dd>
        </div>
      </dl>
      <details>
        <summary>{t('who', { team: team.name })}</summary>
        <ul className="se-seat-list se-seat-lines">
          {team.seats.map((seat) => (
            <SeatLine key={seat.seat} team={team} seat={seat} onLink={props.onLink} ask={props.ask} />
          ))}
        </ul>
        <div className="se-links" role="group" aria-label={t('links.of', { team: team.name })}>
          {links.map((kind) => (
            <Button
              key={kind}
              onClick={() =>
                props.onLink(t(`link.${kind}.of`, { team: team.name }), { op: 'link', kind, team: team.team })
              }
            >
              {t(`link.${kind}`)}
            </Button>
          ))}
        </div>
      </details>
    </li>
  );
};
