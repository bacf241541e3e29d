import { useState } from 'react';
import type { MomentFact, MomentView } from '../../../projections/views/moment-view.ts';
import type { ReviewView } from '../../../projections/views/review-view.ts';
import { CheckField } from '../../shared/field.tsx';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { KnowledgeMark, type Knowledge } from '../../shared/knowledge-mark.tsx';
import { storyHour } from '../../shared/story-time.ts';

interface Row {
  readonly id: string;
  readonly knowledge: Knowledge;
  readonly text: string;
  readonly whole: string;
  readonly who: string;
  readonly fact?: MomentFact;
}

const factRow = (fact: MomentFact, who: string, knowledge: Knowledge = fact.standing): Row => ({
  id: fact.id,
  knowledge,
  text: fact.short,
  whole: fact.text,
  who,
  fact,
});

const Rows = (props: {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly Row[];
  readonly truth: boolean;
}) => {
  const t = useT('review');
  return (
    <>
      <h3>
        {props.title} {props.rows.length > 0 && <span className="tn">{props.rows.length}</span>}
      </h3>
      {props.rows.length === 0 ? (
        <p className="lead">{props.none}</p>
      ) : (
        <ul>
          {props.rows.map((row) => (
            <li key={row.id}>
              <KnowledgeMark knowledge={row.knowledge} />
              <span title={row.whole}>
                {row.text}
                {row.fact?.overtakenBy && <small>{t('known.overtaken', { by: row.fact.overtakenBy })}</small>}
                {props.truth && row.fact && <small>{row.fact.turnsOut || row.fact.text}</small>}
              </span>
              <em>{row.who}</em>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** What the team, or one role, knew at the moment; what others knew; and, when asked for, how it turned out. */
export const KnownAt = (props: { readonly view: ReviewView; readonly moment: MomentView }) => {
  const t = useT('review');
  const language = useLanguage();
  const { view, moment } = props;
  const [role, setRole] = useState('');
  const [truth, setTruth] = useState(false);
  const at = storyHour(language, moment.at);
  const who = view.roles.find(({ id }) => id === role);
  const names = (fact: MomentFact): string => fact.holders.join(', ');
  const inside = [...moment.table, ...moment.seats];
  const had = new Set(moment.knew[role] ?? []);
  return (
    <section className="rv-known rv-at" aria-labelledby="rv-known-at">
      <h2 id="rv-known-at">{who ? t('known.title.role', { who: who.short, at }) : t('known.title', { at })}</h2>
      <div className="rv-pick">
        <label>
          <span className="lab">{t('known.of')}</span>
          <select value={role} onChange={(event) => setRole(event.target.value)}>
            <option value="">{t('known.team')}</option>
            {view.roles.map((one) => (
              <option key={one.id} value={one.id}>
                {one.short}
              </option>
            ))}
          </select>
        </label>
        <CheckField label={t('known.truth')} checked={truth} onChange={(event) => setTruth(event.target.checked)} />
      </div>
      {/* A region that scrolls takes the focus, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="rv-facts" tabIndex={0} role="group" aria-labelledby="rv-known-at">
        {who ? (
          <>
            <Rows
              title={t('known.had')}
              none={t('known.had.none')}
              truth={truth}
              rows={inside.filter(({ id }) => had.has(id)).map((fact) => factRow(fact, ''))}
            />
            <Rows
              title={t('known.others')}
              none={t('known.others.none')}
              truth={truth}
              rows={inside.filter(({ id }) => !had.has(id)).map((fact) => factRow(fact, names(fact), 'unknown'))}
            />
          </>
        ) : (
          <>
            <Rows
              title={t('known.table')}
              none={t('known.table.none')}
              truth={truth}
              rows={[
                ...moment.table.map((fact) => factRow(fact, '')),
                ...moment.cards.map((card) => ({
                  id: card.id,
                  knowledge: card.column,
                  text: card.text,
                  whole: card.text,
                  who: card.by,
                })),
              ]}
            />
            <Rows
              title={t('known.seats')}
              none={t('known.seats.none')}
              truth={truth}
              rows={moment.seats.map((fact) => factRow(fact, names(fact)))}
            />
          </>
        )}
        <Rows
          title={t('known.elsewhere')}
          none={t('known.elsewhere.none')}
          truth={truth}
          rows={moment.elsewhere.map((fact) => factRow(fact, fact.source, 'unknown'))}
        />
      </div>
    </section>
  );
};
