import type { AcrossRun } from '../../analysis/across/across-runs.ts';
import type { AcrossHost } from '../../store/across-host.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT, type UiLanguage } from '../shared/i18n.ts';
import { Mark } from '../shared/mark.tsx';
import './across.css';
import { localeOf } from '../../base/locale-of.ts';

const dayOf = (language: UiLanguage, at: number): string =>
  new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(at);

/** Runs beside one another: what was found per objective under the same conditions, and what became of the actions. */
export const AcrossScreen = ({ host }: { readonly host: AcrossHost }) => {
  const t = useT('across');
  const open = host.trend.flatMap(({ run }) =>
    run.actions.filter(({ status }) => status === 'open' || status === 'started').map((action) => ({ action, run })),
  );
  return (
    <main className="ac">
      <header className="ac-head">
        <Mark size={40} />
        <h1>{t('title')}</h1>
        <a className="btn" href="#/">
          {t('home')}
        </a>
      </header>
      <p className="lead">{t('lead')}</p>
      {host.unread > 0 && <p role="alert">{t('unread', { count: host.unread })}</p>}
      {host.groups.length === 0 && <p>{t('none')}</p>}
      {host.groups.map((runs) => (
        <Group key={runs[0]?.key} runs={runs} host={host} />
      ))}
      {host.trend.length > 0 && (
        <section aria-labelledby="ac-trend">
          <h2 id="ac-trend">{t('trend')}</h2>
          <Trend host={host} />
        </section>
      )}
      <section aria-labelledby="ac-next">
        <h2 id="ac-next">{t('next')}</h2>
        {open.length === 0 ? (
          <p>{t('next.none')}</p>
        ) : (
          <>
            <p>{t('next.lead')}</p>
            <ul className="ac-next">
              {open.map(({ action, run }) => (
                <li key={`${run.id} ${action.id}`}>
                  <b>{action.text}</b>
                  <span>
                    {action.objective === ''
                      ? t('next.from.run', { run: run.name })
                      : t('next.from', { run: run.name, objective: action.objective })}
                    {action.owner !== '' && `, ${action.owner}`}
                  </span>
                  {action.retests.length > 0 && (
                    <span>{t('next.retest', { injects: action.retests.map((title) => `‘${title}’`).join(', ') })}</span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </main>
  );
};

const Group = ({ runs, host }: { readonly runs: readonly AcrossRun[]; readonly host: AcrossHost }) => {
  const t = useT('across');
  const language = useLanguage();
  const [first] = runs;
  if (!first) return null;
  const { exercise, variant, people, version } = first;
  const title = t('group', { exercise, variant, count: people, version });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {runs.length === 1 && <p>{t('group.one')}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="ac-table" tabIndex={0} role="region" aria-label={t('table')}>
        <table>
          <caption>{t('table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('objective')}</th>
              {runs.map((run) => (
                <th key={run.id} scope="col">
                  {run.name}
                  <small>{dayOf(language, run.created)}</small>
                  {run.early && <small>{t('early')}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.objectives.map(({ id, title }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                {runs.map((run) => {
                  const found = run.objectives.find((one) => one.id === id);
                  return (
                    <td key={run.id}>
                      {found?.given.length ? t('given', { letters: found.given.join(', ') }) : ''}{' '}
                      <span className="ac-log">
                        {found?.suggested ? t('suggested', { letter: found.suggested }) : t('notObserved')}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="ac-line">
        {runs.map((run) => (
          <Button key={run.id} size="small" onClick={() => host.review(run.id)}>
            {t('review', { run: run.name })}
          </Button>
        ))}
      </p>
    </section>
  );
};

const Trend = ({ host }: { readonly host: AcrossHost }) => {
  const t = useT('across');
  const language = useLanguage();
  return (
    <table>
      <caption>{t('trend.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('after')}</th>
          <th scope="col">{t('open')}</th>
          <th scope="col">{t('closed')}</th>
        </tr>
      </thead>
      <tbody>
        {host.trend.map(({ run, open, closed }) => (
          <tr key={run.id}>
            <th scope="row">
              {run.name} ({dayOf(language, run.created)})
            </th>
            <td className="tn">{open}</td>
            <td className="tn">{closed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
