import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { RehearsalOffer, RehearsalOutcome, RehearsalWish, StudioDesk } from '../../store/studio.ts';
import { Button } from '../shared/button.tsx';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Sheet } from '../shared/sheet.tsx';
import { storyDayShort, storyHour } from '../shared/story-time.ts';
import { RehearseForm } from './rehearse-form.tsx';
import './css/rehearse.css';

/** Elements named as changed; the rest is counted. */
const NAMED = 12;

const Changes = (props: { readonly last: NonNullable<RehearsalOffer['last']> }) => {
  const t = useT('studio');
  const { changes } = props.last;
  if (changes.length === 0) return <p className="rh-changes">{t('rehearse.same')}</p>;
  return (
    <details className="rh-changes">
      <summary>{t('rehearse.changes', { count: changes.length })}</summary>
      <ul>
        {changes.slice(0, NAMED).map(({ list, id, change }) => (
          <li key={`${list} ${id}`}>
            <code>{id}</code> {t(`change.${change}`)}
          </li>
        ))}
        {changes.length > NAMED && <li>{t('problems.more', { count: changes.length - NAMED })}</li>}
      </ul>
    </details>
  );
};

const Ready = (props: {
  readonly outcome: RehearsalOutcome & { readonly ok: true };
  readonly again: boolean;
  readonly seat: number | undefined;
  readonly desk: StudioDesk;
}) => {
  const t = useT('studio');
  const shared = useT('shared');
  const language = useLanguage();
  const { run, kept, dropped } = props.outcome;
  return (
    <div className="rh-ready">
      <p role="status">{t('rehearse.ready')}</p>
      {props.again && <p>{t('rehearse.kept', { count: kept, dropped: dropped.length })}</p>}
      {dropped.length > 0 && (
        <ul className="rh-dropped">
          {dropped.map((one, index) => (
            // Two equal acts may fall at one moment.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              {storyDayShort(language, one.story)} {storyHour(language, one.story)}{' '}
              {one.role === '' ? t('rehearse.staff') : one.role}: {t(`act.${one.act}` as 'act.read')}.{' '}
              {shared(`rejection.${one.why}` as 'rejection.paused')}
            </li>
          ))}
        </ul>
      )}
      <p className="sh-buttons">
        <Button kind="primary" onClick={() => props.desk.openRun(run)}>
          {t('rehearse.open')}
        </Button>
        {props.seat !== undefined && (
          <Button onClick={() => props.desk.openRun(run, props.seat)}>{t('rehearse.open.seat')}</Button>
        )}
      </p>
      <p className="st-help">{t('rehearse.paused')}</p>
    </div>
  );
};

/** Playing what is being written, from any moment, without leaving the studio. */
export const RehearseSheet = (props: {
  readonly desk: StudioDesk;
  /** Inject from which it begins, when it was chosen in a table. */
  readonly inject?: string;
  readonly onClose: () => void;
}) => {
  const t = useT('studio');
  const language = useLanguage();
  const { desk } = props;
  const [offer, setOffer] = useState<RehearsalOffer>();
  const [outcome, setOutcome] = useState<RehearsalOutcome>();
  const [busy, setBusy] = useState<'new' | 'again'>();
  const [way, setWay] = useState<{ readonly again: boolean; readonly seat?: number | undefined }>({ again: false });
  useEffect(() => {
    void desk.rehearsal().then(setOffer);
  }, [desk]);
  const run = (kind: 'new' | 'again', work: Promise<RehearsalOutcome>, seat?: number): void => {
    setBusy(kind);
    setOutcome(undefined);
    setWay({ again: kind === 'again', seat });
    const failed = (error: unknown): RehearsalOutcome => {
      console.error(error);
      return { ok: false, why: 'store' };
    };
    const finish = async (): Promise<void> => {
      const done = await work.catch(failed);
      setOutcome(done);
      setBusy(undefined);
      // The last time is this one now.
      if (done.ok) setOffer(await desk.rehearsal());
    };
    void finish();
  };
  const begin = (wish: RehearsalWish): void => run('new', desk.rehearse(wish), wish.seat);
  return (
    <Sheet title={t('rehearse')} place="side" onClose={props.onClose}>
      {!offer && <p>{t('check.busy')}</p>}
      {offer && !offer.choices && <p className="refusal">{t('rehearse.problem.errors')}</p>}
      {outcome?.ok && <Ready outcome={outcome} again={way.again} seat={way.seat} desk={desk} />}
      <div role="alert">
        {outcome && !outcome.ok && <p className="refusal">{t(`rehearse.problem.${outcome.why}`)}</p>}
      </div>
      {offer?.choices && offer.last && (
        <section className="rh-last" aria-labelledby="rh-last">
          <h3 id="rh-last">{t('rehearse.last')}</h3>
          <p>
            {t('rehearse.last.at', {
              when: `${storyDayShort(language, offer.last.story)} ${storyHour(language, offer.last.story)}`,
            })}
          </p>
          <Changes last={offer.last} />
          <Button disabled={busy !== undefined} onClick={() => run('again', desk.continueRehearsal())}>
            {t(busy === 'again' ? 'rehearse.busy' : 'rehearse.again')}
          </Button>
        </section>
      )}
      {offer?.choices && (
        <RehearseForm
          choices={offer.choices}
          inject={props.inject}
          busy={busy === 'new'}
          onBegin={begin}
          icon={<IconPlayerPlay className="i" size={18} aria-hidden />}
        />
      )}
    </Sheet>
  );
};
