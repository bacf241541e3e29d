import { Suspense, lazy, useState } from 'react';
import type { DrawnChart, DrawnTransition } from '../../../projections/authoring/chart-sheet.ts';
import { Guard } from '../../shared/guard.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { conditionWords, triggerWords } from '../chart/transition-words.ts';
import { useHands, useSheet } from '../studio-hands.tsx';
import { PlaceButton } from './cell.tsx';

// Drawing takes a library that who only writes need not fetch.
const ChartFlow = lazy(async () => ({ default: (await import('../chart/chart-flow.tsx')).ChartFlow }));

const everything = {};

/** As written: one that leaves several states is one line. */
const asWritten = ({ transitions }: DrawnChart): readonly (readonly DrawnTransition[])[] => [
  ...Map.groupBy(transitions, ({ id, place }) => (place ? `${place.file} ${place.from}` : id)).values(),
];

const Row = (props: { readonly chart: DrawnChart; readonly transitions: readonly DrawnTransition[] }) => {
  const t = useT('studio');
  const language = useLanguage();
  const hands = useHands();
  const [first] = props.transitions;
  if (!first) return null;
  const { from, to, trigger, guard, place, sends, effects } = first;
  const title = (id: string): string => props.chart.states.find((state) => state.id === id)?.title ?? id;
  const does = [
    ...sends.map((inject) => t('chart.sends', { inject })),
    ...(effects > 0 ? [t('chart.effects', { count: effects })] : []),
  ];
  return (
    <tr>
      <td>{props.transitions.map((one) => title(one.from)).join(', ')}</td>
      <th scope="row">
        <PlaceButton id={triggerWords(t, language, trigger)} onShow={place && (() => hands.show(place))} />
        {guard !== undefined && <p title={guard.source}>{t('chart.if', { guard: conditionWords(language, guard) })}</p>}
      </th>
      <td>{to === undefined || to === from ? t('chart.same') : title(to)}</td>
      <td>{does.join('; ')}</td>
    </tr>
  );
};

/** Each storyline drawn, and the same as a table. */
export const ChartPanel = () => {
  const t = useT('studio');
  const hands = useHands();
  const charts = useSheet('charts', everything);
  const [chosen, setChosen] = useState('');
  if (!charts) return <p>{t('sheet.waits')}</p>;
  const chart = charts.find(({ id }) => id === chosen) ?? charts[0];
  if (!chart) return <p>{t('chart.none')}</p>;
  const { place } = chart;
  return (
    <>
      <div className="sheet-filter">
        <select
          className="ta ta-line"
          aria-label={t('chart.which')}
          value={chart.id}
          onChange={(event) => setChosen(event.target.value)}
        >
          {charts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <PlaceButton id={chart.id} onShow={place && (() => hands.show(place))} />
      </div>
      <Guard fallback={() => <p>{t('chart.failed')}</p>}>
        <Suspense fallback={<p>{t('chart.busy')}</p>}>
          <ChartFlow chart={chart} onShow={hands.show} />
        </Suspense>
      </Guard>
      <h3>{t('chart.table')}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="sheet-scroll sheet-whole" tabIndex={0} role="region" aria-label={t('chart.table')}>
        <table className="sheet-table">
          <thead>
            <tr>
              {(['from', 'trigger', 'to', 'does'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`chart.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asWritten(chart).map((transitions) => (
              <Row key={transitions[0]?.id} chart={chart} transitions={transitions} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
