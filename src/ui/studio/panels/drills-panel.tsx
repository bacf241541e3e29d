import { IconCheck, IconX } from '@tabler/icons-react';
import { localeOf } from '../../../base/locale-of.ts';
import type { DrillLine, DrillSheet } from '../../../store/studio-runs.ts';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { useHands, useMeasured } from '../studio-hands.tsx';
import { PlaceButton } from './cell.tsx';
import { OutOfDate } from './out-of-date.tsx';
import '../css/drills.css';

const everything = {};

const Drill = ({ drill }: { readonly drill: DrillLine }) => {
  const t = useT('studio');
  const language = useLanguage();
  const hands = useHands();
  const percent = (share: number): string =>
    share.toLocaleString(localeOf[language], { style: 'percent', maximumFractionDigits: 0 });
  const passed = drill.failures.length === 0;
  const Sign = passed ? IconCheck : IconX;
  return (
    <li className="dr">
      <h3>
        <PlaceButton id={drill.id} onShow={() => hands.show(drill.place)} />
        <span className={passed ? 'dr-passed' : 'dr-failed'}>
          <Sign size={16} aria-hidden />
          {t(passed ? 'drills.passed' : 'drills.failed')}
        </span>
      </h3>
      <p className="tl-ratings">
        <span>{drill.variant}</span>
        <span>{t('rehearse.seats', { count: drill.people })}</span>
        {drill.total !== undefined && (
          <span>
            {t('drills.total')} <b>{percent(drill.total)}</b>
          </span>
        )}
        {drill.dimensions.map(({ id, dimension, share }) => (
          <span key={id}>
            {dimension} <b>{percent(share)}</b>
          </span>
        ))}
      </p>
      {!passed && (
        <ul>
          {drill.failures.map(({ text, place }) => (
            <li key={`${place.from} ${text.nl}`}>
              <button type="button" className="at" onClick={() => hands.show(place)} title={t('show-in-text')}>
                {text[language]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

const Reach = ({ reach }: { readonly reach: NonNullable<DrillSheet['reach']>[number] }) => {
  const t = useT('studio');
  const hands = useHands();
  const { variant, all, never } = reach;
  return (
    <details className="tl-common" open={never.length > 0 && never.length <= 12}>
      <summary>{t('drills.reach', { variant, count: all - never.length, all })}</summary>
      {never.length > 0 && (
        <p className="dr-never">
          {t('drills.never')}{' '}
          {never.map(({ name, place }) => (
            <PlaceButton key={name} id={name} onShow={place && (() => hands.show(place))} />
          ))}
        </p>
      )}
    </details>
  );
};

/** The scenario's own invented teams, played: whether each goes as its author expects, how it did, and what none of them comes to. */
export const DrillsPanel = () => {
  const t = useT('studio');
  const { sheet, refused, stale, again } = useMeasured('drills', everything);
  if (!sheet) return <p>{t(refused ? 'measured.waits' : 'drills.busy')}</p>;
  const { drills, reach = [] } = sheet;
  const passed = drills?.filter(({ failures }) => failures.length === 0).length ?? 0;
  return (
    <>
      <OutOfDate stale={stale} onAgain={again} />
      {!drills && <p className="refusal">{t('rehearse.problem.errors')}</p>}
      {drills && (
        <>
          <p className="pb-sum" role="status">
            {drills.length === 0 ? t('drills.none') : t('drills.sum', { count: passed, all: drills.length })}
          </p>
          <p className="st-help ln-help">{t('drills.note')}</p>
          <ul>
            {drills.map((drill) => (
              <Drill key={drill.id} drill={drill} />
            ))}
          </ul>
          {reach.map((one) => (
            <Reach key={one.variant} reach={one} />
          ))}
        </>
      )}
    </>
  );
};
