import type { DecisionReview } from '../../projections/views/review-view.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { storyHour } from '../shared/story-time.ts';
import { KnowledgeMark } from '../shared/knowledge-mark.tsx';

/** Frozen with the decision: what its deciders knew in that moment. */
export const Knew = (props: { readonly decision: DecisionReview; readonly brief?: boolean }) => {
  const t = useT('review');
  const { knownThen } = props.decision;
  return knownThen.length === 0 ? (
    <p className="lead">{t('knew.none')}</p>
  ) : (
    <ul className={props.brief ? 'brief' : undefined}>
      {knownThen.map((fact) => (
        <li key={fact.short}>
          <KnowledgeMark knowledge="known" />
          <span title={fact.text}>{props.brief ? fact.short : fact.text}</span>
        </li>
      ))}
    </ul>
  );
};

/** What another role held in that moment and the deciders did not. */
export const Elsewhere = (props: { readonly decision: DecisionReview; readonly brief?: boolean }) => {
  const t = useT('review');
  const { elsewhere } = props.decision;
  return elsewhere.length === 0 ? (
    <p className="lead">{t('elsewhere.none')}</p>
  ) : (
    <ul className={props.brief ? 'brief' : undefined}>
      {elsewhere.map((fact) => (
        <li key={fact.short}>
          <KnowledgeMark knowledge="unknown" />
          <span title={fact.text}>{props.brief ? fact.short : fact.text}</span>
          <em>{fact.holders.join(', ')}</em>
        </li>
      ))}
    </ul>
  );
};

/** 'What did they know?' of the decision that stood at this moment. */
export const KnownThen = (props: { readonly decision: DecisionReview }) => {
  const t = useT('review');
  const language = useLanguage();
  const { decision } = props;
  const who = decision.deciders.map((role) => role.short).join(', ') || decision.by;
  return (
    <section className="rv-known" aria-labelledby="rv-known">
      <h2 id="rv-known">
        {t('knew.title', { who, at: decision.at === undefined ? '' : storyHour(language, decision.at) })}
      </h2>
      <p className="what">
        <b>{decision.title}</b> {chosenText(decision) ?? t('decision.none')}
      </p>
      <h3>{t('knew')}</h3>
      <Knew decision={decision} brief />
      <h3>{t('elsewhere')}</h3>
      <Elsewhere decision={decision} brief />
    </section>
  );
};

/** The words of what was chosen: an option's text, or the team's own. */
export const chosenText = (decision: DecisionReview): string | undefined =>
  decision.own ?? decision.options.find((option) => option.id === decision.chosen)?.text;
