import type { TraceExpectation, TraceRow } from '../../../projections/authoring/trace-sheet.ts';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { conditionWords } from '../chart/transition-words.ts';
import { useHands, useSheet } from '../studio-hands.tsx';
import { NamedPlace } from './cell.tsx';

const everything = {};

const Expectation = (props: { readonly expectation: TraceExpectation }) => {
  const t = useT('studio');
  const language = useLanguage();
  const hands = useHands();
  const { id, text, place, role, critical, opens, full, zero, evidence, holds } = props.expectation;
  return (
    <tr>
      <th scope="row">
        <NamedPlace id={id} name={text} onShow={place && (() => hands.show(place))} />
        <p>
          {role}
          {critical && (
            <>
              , <b>{t('trace.critical')}</b>
            </>
          )}
        </p>
      </th>
      <td>
        <NamedPlace id={opens.id} name={opens.name} onShow={() => hands.find(opens.id)} />
      </td>
      <td className="tn">
        {full}
        <br />
        {zero}
      </td>
      <td>
        {holds && <p title={holds.source}>{conditionWords(language, holds)}</p>}
        {evidence.map(({ signal, name, own, raisedBy }) => (
          <p key={signal}>
            <NamedPlace id={signal} name={name} onShow={() => hands.find(signal)} />
            <span className="sheet-waits">
              {own && t('trace.own')}
              {raisedBy.length > 0 && t('trace.by', { list: raisedBy.join(', ') })}
              {!own && raisedBy.length === 0 && t('trace.nobody')}
            </span>
          </p>
        ))}
      </td>
    </tr>
  );
};

const Objective = (props: { readonly row: TraceRow }) => {
  const t = useT('studio');
  const hands = useHands();
  const { id, title, place, expectations, decisions, bare } = props.row;
  return (
    <section className="trace">
      <h3>
        <NamedPlace id={id} name={title} onShow={place && (() => hands.show(place))} />
      </h3>
      {bare && <p className="refusal">{t('trace.bare')}</p>}
      {expectations.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="sheet-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="sheet-table trace-table">
            <thead>
              <tr>
                <th scope="col">{t('trace.expectation')}</th>
                <th scope="col">{t('trace.opens')}</th>
                <th scope="col">{t('trace.hours')}</th>
                <th scope="col">{t('trace.evidence')}</th>
              </tr>
            </thead>
            <tbody>
              {expectations.map((expectation) => (
                <Expectation key={expectation.id} expectation={expectation} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {decisions.length > 0 && (
        <>
          <p className="trace-decisions">{t('trace.decisions')}</p>
          <ul>
            {decisions.map((decision) => (
              <li key={decision.id}>
                <NamedPlace
                  id={decision.id}
                  name={decision.title}
                  onShow={decision.place && (() => decision.place && hands.show(decision.place))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

/** What the exercise tests, and by what: from objective to inject, evidence and decision. */
export const TracePanel = () => {
  const t = useT('studio');
  const rows = useSheet('trace', everything);
  if (!rows) return <p>{t('sheet.waits')}</p>;
  if (rows.length === 0) return <p>{t('trace.none')}</p>;
  return rows.map((row) => <Objective key={row.id} row={row} />);
};
