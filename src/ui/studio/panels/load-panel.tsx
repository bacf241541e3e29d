import { useMemo, useState } from 'react';
import type { LoadSheet } from '../../../store/studio-runs.ts';
import { useT } from '../../shared/i18n.ts';
import { useHands, useMeasured } from '../studio-hands.tsx';
import { NamedPlace, PlaceButton } from './cell.tsx';
import { OutOfDate } from './out-of-date.tsx';
import { VariantSelect } from './variant-select.tsx';
import '../css/load.css';

type Curve = NonNullable<LoadSheet['curve']>;
type Seat = Curve['seats'][number];

const teams = ['diligent', 'hasty', 'passive', 'random'] as const;
const minuteOf = (real: number): number => Math.floor(real / 60_000);
const HEIGHT = 54;
/** Room for the minutes under the columns. */
const FOOT = 16;

/** Columns by the minute, with a line at what a person can take in. */
const Columns = ({ seat, curve }: { readonly seat: Seat; readonly curve: Curve }) => {
  const t = useT('studio');
  const top = Math.max(curve.most + 1, ...seat.minutes);
  const y = (count: number): number => HEIGHT - (count / top) * HEIGHT;
  const step = curve.length > 60 ? 20 : curve.length > 30 ? 10 : 5;
  const ticks = Array.from({ length: Math.floor(curve.length / step) + 1 }, (_, index) => index * step);
  const WIDTH = 480;
  const column = WIDTH / curve.length;
  return (
    <svg
      className="ld-curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('load.drawn', { seat: seat.name, count: seat.peak.count, minute: minuteOf(seat.peak.at) })}
    >
      <rect
        className="ld-idle"
        x={(seat.idle.from / 60_000) * column}
        width={((seat.idle.to - seat.idle.from) / 60_000) * column}
        y={0}
        height={HEIGHT}
      />
      {seat.minutes.map((count, minute) =>
        count === 0 ? null : (
          <rect
            // The place in the list is the minute itself.
            // oxlint-disable-next-line react/no-array-index-key
            key={minute}
            className={count > curve.most ? 'ld-over' : 'ld-bar'}
            x={minute * column}
            width={Math.max(1, column - 0.6)}
            y={y(count)}
            height={HEIGHT - y(count)}
          />
        ),
      )}
      <line className="ld-most" x1={0} x2={WIDTH} y1={y(curve.most)} y2={y(curve.most)} />
      <line className="ld-base" x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      {ticks.map((minute) => (
        <line key={minute} className="ld-base" x1={minute * column} x2={minute * column} y1={HEIGHT} y2={HEIGHT + 4} />
      ))}
    </svg>
  );
};

const SeatLoadView = ({ seat, curve }: { readonly seat: Seat; readonly curve: Curve }) => {
  const t = useT('studio');
  const hands = useHands();
  const { peak, idle } = seat;
  // Of the minutes that are named, so that the three figures agree.
  const waited = minuteOf(idle.to) - minuteOf(idle.from);
  const busiest = seat.items.filter(({ id, at }) => at >= peak.at && peak.ids.includes(id));
  return (
    <section className="ld-seat" aria-label={seat.name}>
      <h3>{seat.name}</h3>
      <Columns seat={seat} curve={curve} />
      <p className="ld-axis" aria-hidden>
        <span>0</span>
        <span>{t('lanes.minute', { minute: Math.round(curve.length / 2) })}</span>
        <span>{curve.length}</span>
      </p>
      <p className="ld-peak">
        <span className={peak.over ? 'tr-missing' : undefined}>
          {t('load.peak', { count: peak.count, minute: minuteOf(peak.at) })}
        </span>{' '}
        {busiest.map(({ id, title, place }) => (
          <PlaceButton key={id} id={title || id} onShow={place && (() => hands.show(place))} />
        ))}
      </p>
      <p>{t('load.idle', { count: waited, from: minuteOf(idle.from), to: minuteOf(idle.to) })}</p>
      <details>
        <summary>{t('load.items', { count: seat.items.length })}</summary>
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{t('msel.real')}</th>
              <th scope="col">{t('load.what')}</th>
              <th scope="col">{t('load.words')}</th>
            </tr>
          </thead>
          <tbody>
            {seat.items.map(({ id, at, words, title, place }) => (
              <tr key={`${id} ${at}`}>
                <td className="tn">{minuteOf(at)}</td>
                <th scope="row">
                  <NamedPlace id={id} name={title} onShow={place && (() => hands.show(place))} />
                </th>
                <td className="tn">{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
};

/** How much comes to each seat, minute by minute: the peaks, and the stretches in which nothing comes. */
export const LoadPanel = () => {
  const t = useT('studio');
  const [variant, setVariant] = useState('');
  const [people, setPeople] = useState(0);
  const [team, setTeam] = useState<(typeof teams)[number]>('diligent');
  const ask = useMemo(
    () => ({ team, ...(variant === '' ? {} : { variant }), ...(people === 0 ? {} : { people }) }),
    [variant, people, team],
  );
  const { sheet, refused, stale, again } = useMeasured('load', ask);
  if (!sheet) return <p>{t(refused ? 'measured.waits' : 'load.busy')}</p>;
  const { curve } = sheet;
  return (
    <>
      <div className="sheet-filter">
        <VariantSelect sheet={sheet} onChange={setVariant} />
        <select
          className="ta ta-line"
          aria-label={t('rehearse.people')}
          value={sheet.count}
          onChange={(event) => setPeople(Number(event.target.value))}
        >
          {sheet.people.map((count) => (
            <option key={count} value={count}>
              {t('rehearse.seats', { count })}
            </option>
          ))}
        </select>
        <select
          className="ta ta-line"
          aria-label={t('load.team')}
          value={team}
          onChange={(event) => setTeam(event.target.value as typeof team)}
        >
          {teams.map((name) => (
            <option key={name} value={name}>
              {t(`team.${name}`)}
            </option>
          ))}
        </select>
      </div>
      <OutOfDate stale={stale} onAgain={again} />
      {curve ? (
        <>
          <p className="st-help ln-help">{t('load.note', { count: curve.most })}</p>
          {curve.seats.map((seat) => (
            <SeatLoadView key={seat.name} seat={seat} curve={curve} />
          ))}
        </>
      ) : (
        <p className="refusal">{t('rehearse.problem.errors')}</p>
      )}
    </>
  );
};
