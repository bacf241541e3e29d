import { IconAlertTriangle, IconPhoneX } from '@tabler/icons-react';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyMoment } from '../shared/story-time.ts';
import { playLeftInWords, storyLeft, timeLeft } from '../shared/time-left.ts';
import { useClock } from '../shared/use-clock.ts';
import { useMoment } from '../shared/use-moment.ts';
import { goToTarget } from './go-to-target.ts';
import { listKeys } from './list-keys.ts';
import { useNavigation } from './navigation.tsx';
import { useRoleView } from './role-view-context.tsx';
import { missedCallers } from './missed-callers.ts';
import { isOpen } from './tabs.ts';

/** The last decisions, so that what was settled stays in sight. */
const Settled = () => {
  const t = useT('participant');
  const moment = useMoment();
  const view = useRoleView();
  const { go } = useNavigation();
  const settled = view.decisions
    .flatMap(({ handle, title, state, outcome }) =>
      outcome && state !== 'open' ? [{ handle, title, state, outcome }] : [],
    )
    .toSorted((a, b) => b.outcome.at - a.outcome.at)
    .slice(0, 4);
  return settled.length === 0 ? null : (
    <section className="settled">
      <h2>{t('todo.settled')}</h2>
      <ul onKeyDown={listKeys} lang={view.language}>
        {settled.map(({ handle, title, state, outcome }) => (
          <li key={handle}>
            <button type="button" data-row onClick={() => go('decisions', handle)}>
              <b>{title}</b>
              <span>{outcome.text}</span>
              <span className="quiet tn">
                {[state === 'defaulted' ? t('decision.state.defaulted') : outcome.by, moment(outcome.at)]
                  .filter((one) => one !== '')
                  .join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What this seat has to do, the nearest hour first, then what has no hour. */
export const TodoPanel = () => {
  const t = useT('participant');
  const shared = useT('shared');
  const language = useLanguage();
  const view = useRoleView();
  const clock = useClock();
  const navigation = useNavigation();
  const deadlines = clock
    ? view.deadlines.filter((one) => one.due.story > clock.story).toSorted((a, b) => a.due.story - b.due.story)
    : [];
  const missed = missedCallers(view);
  const needs = view.decisions.filter((one) => isOpen(one) && one.need?.met === false && one.part !== 'watch');
  const empty = deadlines.length + missed.length + needs.length === 0;
  return (
    <div className="todo">
      <h2>{t('tab.todo')}</h2>
      {empty && <p className="quiet">{t('todo.none')}</p>}
      <ul onKeyDown={listKeys} lang={view.language}>
        {clock &&
          deadlines.map((one, n) => (
            <li key={`${one.kind}-${one.handle}`} className={n === 0 ? 'todo-first' : ''}>
              <button type="button" data-row onClick={() => goToTarget(view, navigation, one.target)}>
                <b>{one.title}</b>
                <span className="todo-when tn">
                  {storyMoment(language, one.due.story, clock.story)}, {timeLeft(shared, storyLeft(clock, one.due))}
                </span>
                <span className="quiet tn">{playLeftInWords(shared, clock, one.due)}</span>
              </button>
            </li>
          ))}
        {needs.map((one) => (
          <li key={`need-${one.handle}`}>
            <button type="button" data-row onClick={() => goToTarget(view, navigation, one.handle)}>
              <b>
                <IconAlertTriangle className="i" size={16} aria-hidden /> {one.need?.text}
              </b>
              <span className="quiet">{t('todo.need', { title: one.title })}</span>
            </button>
          </li>
        ))}
        {missed.map(({ last, times }) => (
          <li key={last.handle}>
            <button type="button" data-row onClick={() => navigation.go('phone', last.handle)}>
              <b>
                <IconPhoneX className="i" size={16} aria-hidden /> {t('todo.call', { name: last.from.name })}
              </b>
              <span className="quiet">{times === 1 ? t('call.missed') : t('todo.missed', { count: times })}</span>
            </button>
          </li>
        ))}
      </ul>
      <Settled />
    </div>
  );
};
