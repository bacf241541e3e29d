import { useMemo, useState } from 'react';
import type { TrialLine, TrialSheet } from '../../../store/studio-runs.ts';
import { ChoiceField } from '../../shared/field.tsx';
import { useT } from '../../shared/i18n.ts';
import { useHands, useMeasured } from '../studio-hands.tsx';
import { NamedPlace, PlaceButton } from './cell.tsx';
import { OutOfDate } from './out-of-date.tsx';
import { TitledOptions } from './titled-options.tsx';
import '../css/trial.css';

const teams = ['diligent', 'hasty', 'passive', 'random'] as const;
const horizons = [5, 10, 20, 30, 60] as const;

const Lines = ({ lines }: { readonly lines: readonly TrialLine[] }) => {
  const t = useT('studio');
  const hands = useHands();
  return (
    <table className="sheet-table tl-lines">
      <thead>
        <tr>
          <th scope="col">{t('msel.real')}</th>
          <th scope="col">{t('msel.type')}</th>
          <th scope="col">{t('trial.what')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ kind, id, minute, title, place, from, to }, index) => (
          // One thing may happen twice in a minute.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={`${kind} ${id} ${index}`}>
            <td className="tn">+{minute}</td>
            <td>{t(`trial.${kind}`)}</td>
            <th scope="row">
              <NamedPlace id={id} name={title} onShow={place && (() => hands.show(place))} />
              {from !== undefined && to !== undefined && (
                <p>
                  {from} → {to}
                </p>
              )}
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Option = ({ option }: { readonly option: NonNullable<TrialSheet['trial']>['options'][number] }) => {
  const t = useT('studio');
  const shared = useT('shared');
  const id = `tl-${option.option}`;
  return (
    <section className="tl-option" aria-labelledby={id}>
      <h3 id={id}>
        {option.option}. {option.title}
      </h3>
      {option.refused === undefined ? (
        <>
          {option.ratings.length > 0 && (
            <p className="tl-ratings">
              {option.ratings.map(({ dimension, value }) => (
                <span key={dimension}>
                  {dimension} <b>{t('trial.rating', { value })}</b>
                </span>
              ))}
            </p>
          )}
          {option.waits && <p className="tr-missing">{t('trial.waits')}</p>}
          {option.own.length === 0 ? <p>{t('trial.nothing')}</p> : <Lines lines={option.own} />}
        </>
      ) : (
        <p className="refusal">{shared(`rejection.${option.refused}` as 'rejection.paused')}</p>
      )}
    </section>
  );
};

/** One decision played alone: what comes of each option, by the engine itself. */
export const TrialPanel = () => {
  const t = useT('studio');
  const hands = useHands();
  const [decision, setDecision] = useState('');
  const [variant, setVariant] = useState('');
  const [team, setTeam] = useState<(typeof teams)[number]>('diligent');
  const [minutes, setMinutes] = useState('20');
  const ask = useMemo(
    () => ({
      team,
      minutes: Number(minutes),
      ...(decision === '' ? {} : { decision }),
      ...(variant === '' ? {} : { variant }),
    }),
    [decision, variant, team, minutes],
  );
  const { sheet, refused, stale, again } = useMeasured('trial', ask);
  if (!sheet) return <p>{t(refused ? 'measured.waits' : 'load.busy')}</p>;
  const { trial, place } = sheet;
  return (
    <>
      <ChoiceField className="ta ta-line" label={t('trial.which')} value={sheet.decision} onChange={setDecision}>
        <TitledOptions of={sheet.decisions} />
      </ChoiceField>
      <div className="sheet-filter tl-filter">
        <ChoiceField className="ta ta-line" label={t('rehearse.variant')} value={sheet.variant} onChange={setVariant}>
          <TitledOptions of={sheet.variants} />
        </ChoiceField>
        <ChoiceField
          className="ta ta-line"
          label={t('trial.before')}
          value={team}
          onChange={(name) => setTeam(name as typeof team)}
        >
          {teams.map((name) => (
            <option key={name} value={name}>
              {t(`team.${name}`)}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField className="ta ta-line" label={t('trial.minutes')} value={minutes} onChange={setMinutes}>
          {horizons.map((count) => (
            <option key={count} value={count}>
              {t('rehearse.minutes', { count })}
            </option>
          ))}
        </ChoiceField>
      </div>
      <OutOfDate stale={stale} onAgain={again} />
      {!trial && <p className="refusal">{t(sheet.variant === '' ? 'trial.none' : 'rehearse.problem.errors')}</p>}
      {trial && trial.opens === undefined && <p role="status">{t('trial.never')}</p>}
      {trial?.opens !== undefined && (
        <>
          <p className="pb-sum" role="status">
            {t('trial.opens', { at: trial.opens })}{' '}
            <PlaceButton id={sheet.decision} onShow={place && (() => hands.show(place))} />
          </p>
          {trial.options.map((option) => (
            <Option key={option.option} option={option} />
          ))}
          <details className="tl-common">
            <summary>{t('trial.common', { count: trial.common.length })}</summary>
            {trial.common.length > 0 && <Lines lines={trial.common} />}
          </details>
        </>
      )}
    </>
  );
};
