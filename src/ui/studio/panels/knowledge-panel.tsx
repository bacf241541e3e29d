import { useState } from 'react';
import type { KnowledgeWay } from '../../../projections/authoring/knowledge-sheet.ts';
import { CheckField } from '../../shared/field.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { storyDayShort, storyHour } from '../../shared/story-time.ts';
import { useHands, useSheet } from '../studio-hands.tsx';
import { PlaceButton } from './cell.tsx';

const everything = {};

const Ways = (props: { readonly ways: readonly KnowledgeWay[] }) => {
  const t = useT('studio');
  const language = useLanguage();
  const [first, ...more] = props.ways;
  if (!first) return <span className="vh">{t('knowledge.never')}</span>;
  const say = ({ way, by, at }: KnowledgeWay): string =>
    at === undefined ? `${t(`way.${way}`)} ${by}` : `${storyDayShort(language, at)} ${storyHour(language, at)} ${by}`;
  return (
    <span title={props.ways.map(say).join('\n')}>
      {first.at === undefined
        ? t(`way.${first.way}`)
        : `${storyDayShort(language, first.at)} ${storyHour(language, first.at)}`}
      {more.length > 0 && ` +${more.length}`}
    </span>
  );
};

/** Who learns what, when: by which inject, in which call, or from the start. */
export const KnowledgePanel = () => {
  const t = useT('studio');
  const hands = useHands();
  const sheet = useSheet('knowledge', everything);
  const [only, setOnly] = useState(false);
  if (!sheet) return <p>{t('sheet.waits')}</p>;
  const rows = only ? sheet.rows.filter(({ nowhere }) => nowhere) : sheet.rows;
  const lost = sheet.rows.filter(({ nowhere }) => nowhere).length;
  return (
    <>
      <p className="pb-sum">{t('knowledge.note')}</p>
      {lost > 0 && (
        <CheckField
          label={t('knowledge.nowhere', { count: lost })}
          checked={only}
          onChange={(event) => setOnly(event.target.checked)}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="sheet-scroll" tabIndex={0} role="region" aria-label={t('panel.knowledge')}>
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">{t('knowledge.fact')}</th>
              {sheet.roles.map(({ id, short }) => (
                <th key={id} scope="col">
                  {short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, short, text, place, cells, nowhere }) => (
              <tr key={id}>
                <th scope="row" title={text}>
                  <PlaceButton id={short} onShow={place && (() => hands.show(place))} />
                  {nowhere && <span className="tr-state tr-missing">{t('knowledge.lost')}</span>}
                </th>
                {sheet.roles.map((role) => (
                  <td key={role.id} className="tn">
                    <Ways ways={cells[role.id] ?? []} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
