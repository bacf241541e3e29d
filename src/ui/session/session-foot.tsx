import { useState } from 'react';
import type { LinkLine, SessionOverview } from '../../session/desk/session-wire.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { useAsking } from '../shared/use-asking.ts';
import type { AskSession } from './session-screen.tsx';
import { localeOf } from '../../base/locale-of.ts';

interface AuditLine {
  readonly seq: number;
  readonly at: number;
  readonly who: string;
  readonly what: string;
}

/** One link; taking it back puts out whoever is in by it, so that it is asked once more. */
const LinkRow = (props: { readonly link: LinkLine; readonly name: string; readonly ask: AskSession }) => {
  const t = useT('session');
  const { link, name } = props;
  const { place, asks, ask, onKeyDown } = useAsking<'revoke', HTMLLIElement>();
  const label = t('link.revoke.of', { link: name, id: link.id.slice(0, 6) });
  return (
    // Escape gives up the question of its button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li ref={place} onKeyDown={onKeyDown}>
      <b>{name}</b>
      <code>{link.id.slice(0, 6)}</code>
      <Button
        size="small"
        aria-label={label}
        data-asks="revoke"
        aria-expanded={asks === 'revoke'}
        onClick={() => ask('revoke')}
      >
        {t('link.revoke')}
      </Button>
      {asks === 'revoke' && (
        <div className="se-ask" role="group" aria-label={label}>
          <p>{t(link.kind === 'facilitator' ? 'link.revoke.ask.own' : 'link.revoke.ask', { link: name })}</p>
          <Button
            kind="stop"
            onClick={() => {
              ask();
              void props.ask({ op: 'revoke', id: link.id });
            }}
          >
            {t('link.revoke.yes')}
          </Button>
          <Button data-answer onClick={() => ask()}>
            {t('link.revoke.no')}
          </Button>
        </div>
      )}
    </li>
  );
};

/** What was given out and may be taken back; the link that this page was opened with is among them. */
const Links = (props: { readonly overview: SessionOverview; readonly ask: AskSession }) => {
  const t = useT('session');
  const nameOf = ({ kind, team, seat }: LinkLine): string => {
    const of = props.overview.teams.find((one) => one.team === team);
    const roles = of?.seats.find((one) => one.seat === seat)?.roles;
    return [t(`link.${kind}`), of && `, ${of.name}`, roles && `: ${roles}`].filter(Boolean).join('');
  };
  return (
    <ul className="se-seat-list">
      {props.overview.links.map((link) => (
        <LinkRow key={link.id} link={link} name={nameOf(link)} ask={props.ask} />
      ))}
    </ul>
  );
};

/** Links that were given, the log, and the end of it all. */
export const SessionFoot = (props: {
  readonly overview: SessionOverview;
  readonly ask: AskSession;
  readonly onRemoved: () => void;
}) => {
  const t = useT('session');
  const language = useLanguage();
  const { overview, ask } = props;
  const [log, setLog] = useState<readonly AuditLine[]>();
  const [removing, setRemoving] = useState(false);
  const when = (at: number): string =>
    new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
  const day = (at: number): string =>
    new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeStyle: 'short' }).format(at);
  const remove = async (): Promise<void> => {
    if ((await ask({ op: 'remove' })) === true) props.onRemoved();
  };
  return (
    <footer className="se-foot">
      <details>
        <summary>{t('links.given', { count: overview.links.length })}</summary>
        <Links overview={overview} ask={ask} />
      </details>
      <div className="se-links">
        <Button onClick={() => void ask({ op: 'audit' }).then((lines) => setLog(lines as readonly AuditLine[]))}>
          {t('log')}
        </Button>
        <Button onClick={() => setRemoving(true)}>{t('remove')}</Button>
      </div>
      <p className="se-note">{t('kept', { until: day(overview.expires) })}</p>
      {log && (
        <Sheet title={t('log')} onClose={() => setLog(undefined)}>
          <ol className="se-log">
            {log.map((line) => (
              <li key={line.seq}>
                <time>{when(line.at)}</time> <code>{line.who.slice(0, 6)}</code> <code>{line.what}</code>
              </li>
            ))}
          </ol>
        </Sheet>
      )}
      {removing && (
        <Sheet
          title={t('remove')}
          onClose={() => setRemoving(false)}
          footer={
            <Button kind="stop" onClick={() => void remove()}>
              {t('remove.yes')}
            </Button>
          }
        >
          <p>{t('remove.ask', { name: overview.name })}</p>
        </Sheet>
      )}
    </footer>
  );
};
